// How a file writes numbers, shown by how it writes one thousand two hundred thirty-four and a
// fraction: `1234.56`, `1,234.56`, `1.234,56`, `$1,234.56`, `(1,234.56)` where brackets mean minus.

import Bookkeeping

/// A form of numbers, such as `1,234.56`.
struct NumberFormat: Hashable, Sendable {
  /// As the map writes it.
  let text: String
  private var prefix = ""
  private var suffix = ""
  private var group: Character?
  private var decimal: Character?
  private var hasBrackets = false

  /// Reads a form; nil where it is not 1234 with, or without, a mark between thousands, a fraction,
  /// signs of a currency around it, and brackets around all of that.
  init?(_ text: String) {
    self.text = text
    var rest = Substring(text)
    if rest.first == "(" {
      guard rest.last == ")" else { return nil }
      hasBrackets = true
      rest = rest.dropFirst().dropLast()
    }
    prefix = String(rest.prefix { !Self.isDigit($0) })
    rest = rest.dropFirst(prefix.count)
    guard rest.popFirst() == "1" else { return nil }
    if let mark = rest.first, !Self.isDigit(mark) {
      group = mark
      rest = rest.dropFirst()
    }
    guard rest.hasPrefix("234") else { return nil }
    rest = rest.dropFirst(3)
    if let mark = rest.first, rest.dropFirst().first.map(Self.isDigit) ?? false {
      guard !Self.isDigit(mark), mark != group else { return nil }
      decimal = mark
      rest = rest.dropFirst().drop(while: Self.isDigit)
    }
    suffix = String(rest)
    let marks = prefix + suffix + [group, decimal].compactMap { $0 }
    guard suffix.first != ".", suffix.first != ",",
      !marks.contains(where: { Self.isDigit($0) || "-()".contains($0) })
    else { return nil }
  }

  /// Reads a number, as `-1234.56`.
  func number(_ cell: String) throws(Wrong) -> String {
    var rest = Substring(cell)
    var isNegative = false
    if hasBrackets, rest.first == "(", rest.last == ")" {
      isNegative = true
      rest = rest.dropFirst().dropLast()
    }
    if !isNegative, rest.first == "-" {
      isNegative = true
      rest = rest.dropFirst()
    }
    if !prefix.isEmpty, rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    if !isNegative, rest.first == "-" {
      isNegative = true
      rest = rest.dropFirst()
    }
    if !suffix.isEmpty, rest.hasSuffix(suffix) { rest = rest.dropLast(suffix.count) }
    let halves =
      decimal.map { rest.split(separator: $0, omittingEmptySubsequences: false) } ?? [rest]
    guard halves.count <= 2, let whole = whole(halves[0]) else { throw wrong(cell) }
    let sign = isNegative ? "-" : ""
    guard halves.count == 2 else { return sign + whole }
    guard !halves[1].isEmpty, halves[1].allSatisfy(Self.isDigit) else { throw wrong(cell) }
    return "\(sign)\(whole).\(halves[1])"
  }

  /// The digits before the fraction, without marks and leading zeros.
  private func whole(_ text: Substring) -> String? {
    let groups = group.map { text.split(separator: $0, omittingEmptySubsequences: false) } ?? [text]
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }) else { return nil }
    if groups.count > 1 {
      guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    }
    let digits = groups.joined()
    let significant = digits.drop { $0 == "0" }
    return significant.isEmpty ? "0" : String(significant)
  }

  private func wrong(_ cell: String) -> Wrong {
    .badCell(Refusal.shortened(cell), expected: "a number written as \(text)")
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isWholeNumber
  }
}
