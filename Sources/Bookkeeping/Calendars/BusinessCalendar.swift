// Business days: Monday to Friday without the holidays of a named calendar. Calendars are data with a
// version and a source, so that a day of notice can be explained; none of them is code.
//
// Whether a day is a business day follows from its number by arithmetic: nothing is kept, and a report
// may ask for every row.

/// Which days are business days.
package struct BusinessCalendar: Hashable, Sendable {
  /// On which day a holiday is observed that falls on a weekend.
  package enum Observance: String, CaseIterable, Sendable {
    /// Saturday's on the Friday before, Sunday's on the Monday after.
    case nearestWeekday = "nearest_weekday"
    /// On its own day, and so on no business day.
    case ownDay = "own_day"
  }

  /// What files call it: `us-federal`.
  package let name: String
  package let version: Int
  /// The law or the page that its holidays are from.
  package let source: String
  /// The day on which it was last compared with its source.
  package let verifiedOn: Day
  package let observed: Observance
  package let holidays: [Holiday]
  /// Those of the holidays, without names: they are looked at for every day.
  private let rules: [Holiday.Rule]

  init(
    name: String,
    version: Int,
    source: String,
    verifiedOn: Day,
    observed: Observance,
    holidays: [Holiday]
  ) {
    self.name = name
    self.version = version
    self.source = source
    self.verifiedOn = verifiedOn
    self.observed = observed
    self.holidays = holidays
    rules = holidays.map(\.rule)
  }

  /// Whether a day is neither of a weekend nor observed as a holiday.
  package func isBusinessDay(_ day: Day) -> Bool {
    let weekday = day.weekday
    guard !weekday.isWeekend, !isHoliday(day, weekday) else { return false }
    guard observed == .nearestWeekday else { return true }
    switch weekday {
    case .friday: return !(day.adding(days: 1).map { isHoliday($0, .saturday) } ?? false)
    case .monday: return !(day.adding(days: -1).map { isHoliday($0, .sunday) } ?? false)
    default: return true
    }
  }

  /// The business day that lies so many business days before a day; with 0 that day itself.
  ///
  /// Nil before the calendar began, and for a count below zero. Cost: some 50 ns a day.
  package func day(_ count: Int, businessDaysBefore day: Day) -> Day? {
    guard count >= 0 else { return nil }
    var day = day
    var left = count
    while left > 0 {
      guard let before = day.adding(days: -1) else { return nil }
      day = before
      if isBusinessDay(day) { left -= 1 }
    }
    return day
  }

  private func isHoliday(_ day: Day, _ weekday: Weekday) -> Bool {
    let date = day.date
    return rules.contains { $0.names(date, weekday) }
  }
}
