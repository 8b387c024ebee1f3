// Days: business days as numbers, in the calendar that everybody calls the calendar. A day has no
// time and no zone; the book's zone is applied where an instant becomes a day, above this room.

package import Events

/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
@usableFromInline
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  @usableFromInline package let number: Int32

  /// Makes a day from its number; nil outside the years 1 to 9999.
  @inlinable
  package init?(number: Int32) {
    guard Self.isWithin(number) else { return nil }
    self.number = number
  }

  /// Whether the calendar has a day of this number.
  @inlinable
  package static func isWithin(_ number: Int32) -> Bool {
    // One comparison: what is below the first day is far above the last one without its sign.
    UInt32(bitPattern: number &- first.number) <= UInt32(bitPattern: last.number &- first.number)
  }

  @inlinable package init(unchecked number: Int32) { self.number = number }

  /// 0001-01-01.
  @inlinable package static var first: Day { Day(unchecked: -719_162) }
  /// 9999-12-31.
  @inlinable package static var last: Day { Day(unchecked: 2_932_896) }

  /// Makes a day from its year, month and day; nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Days since 0000-03-01: years begin in March, so that the leap day is the last.
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    let days = y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1
    number = Int32(days - 719_468)
  }

  /// Reads "2026-05-31".
  package init(text: some StringProtocol) throws(Wrong) {
    let bytes = Array(text.utf8)
    let dashes = bytes.count == 10 && bytes[4] == 45 && bytes[7] == 45
    guard dashes, let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]),
      let day = Self.digits(bytes[8..<10])
    else { throw .notADay(String(text)) }
    guard let found = Day(year: year, month: month, day: day) else {
      throw .noSuchDay(String(text))
    }
    self = found
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }

  /// Year, month and day.
  package var date: (year: Int, month: Int, day: Int) {
    let days = Int(number) + 719_468
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let y = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * y + y / 4 - y / 100)
    let m = (5 * ofYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (y + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * m + 2) / 5 + 1)
  }

  /// The day as people write it: "2026-05-31".
  package var text: String { String(room: OutputSpan.figureRoom) { $0.add(self) } }

  /// How many days a month has.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  @inlinable
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day {
  /// So many days later; nil beyond the calendar.
  package func adding(days: Int) -> Day? {
    guard abs(days) <= 4_000_000 else { return nil }
    return Day(number: number + Int32(days))
  }

  /// How many days after another; below zero before it.
  @inlinable package func days(since other: Day) -> Int { Int(number) - Int(other.number) }

  /// The last so many days, this one included.
  package func last(_ days: Int) -> ClosedRange<Day> {
    (adding(days: 1 - days) ?? .first)...self
  }

  /// Whether it lies between a day and the day before another, where there is one.
  @inlinable
  package func isWithin(_ first: Day, until end: Day?) -> Bool {
    first <= self && (end.map { self < $0 } ?? true)
  }

  /// So many months later, on the same day of the month or, where there is none, on its last: 01-31
  /// plus one month is 02-28.
  ///
  /// Count from the anchor, not from the last result.
  package func adding(months: Int) -> Day? {
    let date = date
    guard abs(months) <= 120_000 else { return nil }
    let month = date.year * 12 + date.month - 1 + months
    let (year, ofYear) = (month / 12, month % 12 + 1)
    guard month >= 12 else { return nil }
    let day = min(date.day, Self.length(ofMonth: ofYear, year: year))
    return Day(year: year, month: ofYear, day: day)
  }

  /// The last day of its month.
  package var endOfMonth: Day {
    let date = date
    return Day(
      unchecked: number + Int32(Self.length(ofMonth: date.month, year: date.year) - date.day)
    )
  }

  /// Reads a day as a record holds it; nil outside the calendar.
  package init?(_ wire: WireDay) { self.init(number: wire.number) }

  /// The day as a record holds it.
  package var wire: WireDay {
    var wire = WireDay()
    wire.number = number
    return wire
  }
}
