// Days of the week.

/// A day of the week, as files write it.
package enum Weekday: String, CaseIterable, Sendable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// Whether offices are closed on it whatever the calendar says.
  package var isWeekend: Bool { self == .saturday || self == .sunday }

  /// In order; the array of `allCases` is made anew every time.
  fileprivate static let all = allCases
}

extension Day {
  /// The day of the week.
  package var weekday: Weekday {
    // 0001-01-01, the first of the calendar, was a Monday.
    Weekday.all[Int(number - Day.first.number) % 7]
  }
}
