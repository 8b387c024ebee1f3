// How a file writes days and times: `M/D/YYYY`, `DD.MM.YYYY`, `YYYY-MM-DD hh:mm`. Letters stand for
// parts of a date, everything else for itself. Nothing is guessed: two digits are never a year.
// A `Z` says that the time is in UTC.

import Bookkeeping

/// A form of days or times, such as `M/D/YYYY`.
struct DateFormat: Hashable, Sendable {
  private enum Part: Hashable {
    case year
    case month
    case day
    case hour
    case minute
    case second
    case fraction
  }

  private enum Token: Hashable {
    /// Digits, so many at least and at most.
    case number(Part, ClosedRange<Int>)
    /// Jan, Feb, …
    case monthName
    case literal(UInt8)
  }

  /// As the map writes it.
  let text: String
  private var tokens: [Token] = []

  /// Reads a form; nil where it has not exactly one year, month and day, or parts run together
  /// that have no fixed width.
  init?(_ text: String) {
    self.text = text
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      let count = rest.prefix { $0 == byte }.count
      guard let token = Self.token(byte, count) else { return nil }
      tokens.append(token)
      if case .literal = token { rest = rest.dropFirst() } else { rest = rest.dropFirst(count) }
    }
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      if case .number(_, let width) = token, width.count > 1, case .number = next { return nil }
    }
    let parts = tokens.compactMap(Self.part)
    guard Set(parts).count == parts.count, Set(parts).isSuperset(of: [.year, .month, .day]),
      parts.contains(.minute) || !parts.contains(.second),
      parts.contains(.second) || !parts.contains(.fraction),
      parts.contains(.hour) == parts.contains(.minute)
    else { return nil }
  }

  /// Whether it has a time of day.
  var hasTime: Bool { tokens.contains { Self.part($0) == .hour } }

  private static func token(_ byte: UInt8, _ count: Int) -> Token? {
    switch (byte, count) {
    case (UInt8(ascii: "Y"), 4): .number(.year, 4...4)
    case (UInt8(ascii: "M"), 1): .number(.month, 1...2)
    case (UInt8(ascii: "M"), 2): .number(.month, 2...2)
    case (UInt8(ascii: "M"), 3): .monthName
    case (UInt8(ascii: "D"), 1): .number(.day, 1...2)
    case (UInt8(ascii: "D"), 2): .number(.day, 2...2)
    case (UInt8(ascii: "h"), 1): .number(.hour, 1...2)
    case (UInt8(ascii: "h"), 2): .number(.hour, 2...2)
    case (UInt8(ascii: "m"), 2): .number(.minute, 2...2)
    case (UInt8(ascii: "s"), 2): .number(.second, 2...2)
    case (UInt8(ascii: "f"), 1): .number(.fraction, 1...6)
    // `T` and `Z` are those of ISO 8601; other letters mean nothing.
    case (UInt8(ascii: "T"), 1), (UInt8(ascii: "Z"), 1): .literal(byte)
    case (0x61...0x7a, _), (0x41...0x5a, _), (0x30...0x39, _): nil
    default: .literal(byte)
    }
  }

  private static func part(_ token: Token) -> Part? {
    switch token {
    case .number(let part, _): part
    case .monthName: .month
    case .literal: nil
    }
  }

  /// Reads a day, whose time of day, where it has one, is looked at and left.
  func day(_ cell: String) throws(Wrong) -> String { try read(cell).day.text }

  /// Reads a time, as `2026-05-31T14:30:00`.
  func time(_ cell: String) throws(Wrong) -> String {
    let (day, parts) = try read(cell)
    let time = [Part.hour, .minute, .second].map { part in
      let digits = parts[part].map { String(decoding: $0, as: UTF8.self) } ?? "0"
      return digits.utf8.count < 2 ? "0" + digits : digits
    }
    let fraction = parts[.fraction].map { "." + String(decoding: $0, as: UTF8.self) } ?? ""
    let zone = tokens.contains(.literal(UInt8(ascii: "Z"))) ? "Z" : ""
    return "\(day.text)T\(time.joined(separator: ":"))\(fraction)\(zone)"
  }

  private func read(_ cell: String) throws(Wrong) -> (day: Day, parts: [Part: ArraySlice<UInt8>]) {
    var rest = Array(cell.utf8)[...]
    var parts: [Part: ArraySlice<UInt8>] = [:]
    var month: Int?
    for token in tokens {
      let taken: Bool
      switch token {
      case .literal(let byte): taken = rest.popFirst() == byte
      case .monthName:
        month = Self.month(rest.prefix(3))
        rest = rest.dropFirst(3)
        taken = month != nil
      case .number(let part, let width):
        let digits = rest.prefix(width.upperBound).prefix { $0 >= 48 && $0 <= 57 }
        rest = rest.dropFirst(digits.count)
        parts[part] = digits
        taken = digits.count >= width.lowerBound
      }
      guard taken else { throw wrong(cell) }
    }
    func number(_ part: Part) -> Int { parts[part]?.reduce(0) { $0 * 10 + Int($1 - 48) } ?? 0 }
    guard rest.isEmpty, number(.hour) < 24, number(.minute) < 60, number(.second) < 60
    else { throw wrong(cell) }
    let day = Day(year: number(.year), month: month ?? number(.month), day: number(.day))
    guard let day else { throw .noSuchDay(Refusal.shortened(cell)) }
    return (day, parts)
  }

  private func wrong(_ cell: String) -> Wrong {
    .badCell(Refusal.shortened(cell), expected: "a day or time written as \(text)")
  }

  private static func month(_ bytes: ArraySlice<UInt8>) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let name = String(decoding: bytes.map { $0 | 0x20 }, as: UTF8.self)
    return names.firstIndex(of: name).map { $0 + 1 }
  }
}
