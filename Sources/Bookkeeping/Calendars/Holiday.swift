// Holidays as rules: the same month and day every year, or the same weekday of a month.

/// A holiday of a calendar.
package struct Holiday: Hashable, Sendable {
  package var name: String
  package var rule: Rule

  /// In which years a holiday is, and on which day of them.
  package struct Rule: Hashable, Sendable {
    package var month: Int
    package var day: DayOfMonth
    /// The first year that has it; nil where every year has.
    package var since: Int?
  }

  package enum DayOfMonth: Hashable, Sendable {
    case number(Int)
    case weekday(Weekday, Which)
  }

  /// Which of the weekdays of a month.
  package enum Which: String, CaseIterable, Sendable {
    case first
    case second
    case third
    case fourth
    case last
  }
}

extension Holiday.Rule {
  /// Whether it names a day, given with its date and weekday, wherever that is observed.
  func names(_ date: (year: Int, month: Int, day: Int), _ weekday: Weekday) -> Bool {
    guard date.month == month, date.year >= since ?? date.year else { return false }
    switch day {
    case .number(let number): return date.day == number
    case .weekday(weekday, .last):
      return date.day > Day.length(ofMonth: month, year: date.year) - 7
    case .weekday(weekday, let which): return (date.day - 1) / 7 == which.weeksBefore
    case .weekday: return false
    }
  }
}

extension Holiday.Which {
  /// How many of the same weekday come before it in the month.
  fileprivate var weeksBefore: Int {
    switch self {
    case .first: 0
    case .second: 1
    case .third: 2
    case .fourth, .last: 3
    }
  }
}
