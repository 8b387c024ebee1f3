// Days as numbers since 1970-01-01, and the little of the calendar that the plain book needs.

/// Reads and writes days, and adds to them.
package enum PlainDay {
  /// The day number of `2026-05-31` and the like.
  ///
  /// Tests write only days that exist.
  package static func number(_ text: String) -> Int32 {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    precondition(parts.count == 3, "a day is written YYYY-MM-DD, not \(text)")
    return number(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The text of a day number, like `2026-05-31`.
  package static func text(_ number: Int32) -> String {
    let date = date(number)
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  /// The last day of the month that the day lies in.
  package static func monthEnd(_ number: Int32) -> Int32 {
    let date = date(number)
    let last = lengthOfMonth(date.month, year: date.year)
    return number + Int32(last - date.day)
  }

  static func date(_ number: Int32) -> (year: Int, month: Int, day: Int) {
    var left = Int(number)
    var year = 1970
    while left < 0 {
      year -= 1
      left += lengthOfYear(year)
    }
    while left >= lengthOfYear(year) {
      left -= lengthOfYear(year)
      year += 1
    }
    var month = 1
    while left >= lengthOfMonth(month, year: year) {
      left -= lengthOfMonth(month, year: year)
      month += 1
    }
    return (year, month, left + 1)
  }

  static func number(year: Int, month: Int, day: Int) -> Int32 {
    var number = day - 1
    for earlier in 1..<max(month, 1) { number += lengthOfMonth(earlier, year: year) }
    if year >= 1970 {
      for earlier in 1970..<year { number += lengthOfYear(earlier) }
    } else {
      for later in year..<1970 { number -= lengthOfYear(later) }
    }
    return Int32(number)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func lengthOfYear(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
