// What a map says of one column of a file: how its cells are written, and whether they may be
// empty.

import Bookkeeping

/// How the cells of a column are read.
struct ColumnRule: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case text
    case day(DateFormats)
    /// In UTC, or in the book's zone where the form does not say.
    case time(DateFormats, isUTC: Bool)
    case number(NumberFormat)
    /// A whole number of minor units of the currency that another column names.
    case minorUnits(currency: Int)
    /// Words of the file, each with the word that stands for it in events.
    case words([String: String])
    /// Letters, which are capitals in events.
    case capitals
  }

  var name: String
  var form = Form.text
  var isOptional = false
  /// Whether the file may lack the column; then every cell is empty.
  var mayBeMissing = false

  /// The value of a cell, without spaces around it, as events have it; nil where it is empty.
  ///
  /// `cells` are those of the row, in the order of the map's columns.
  func value(of cell: String, in cells: [String]) throws(Wrong) -> String? {
    guard !cell.isEmpty else {
      guard isOptional else { throw .missing }
      return nil
    }
    switch form {
    case .text: return cell
    case .day(let format): return try format.day(cell)
    case .time(let format, let isUTC):
      let time = try format.time(cell)
      return isUTC && !time.hasSuffix("Z") ? time + "Z" : time
    case .number(let format): return try format.number(cell)
    case .minorUnits(let currency): return try Self.amount(cell, cells[currency])
    case .capitals: return cell.uppercased()
    case .words(let words):
      guard let word = words[cell] else {
        throw .badCell(
          Refusal.shortened(cell),
          expected: "one of \(words.keys.sorted().joined(separator: ", "))"
        )
      }
      return word
    }
  }

  /// An amount, such as 12.50, of a number of minor units, such as 1250.
  private static func amount(_ cell: String, _ letters: String) throws(Wrong) -> String {
    guard let currency = Currency(letters: letters.uppercased()) else {
      throw .unknownCurrency(Refusal.shortened(letters))
    }
    guard let minor = Int64(cell) else {
      throw .badCell(Refusal.shortened(cell), expected: "a whole number of minor units")
    }
    return Money.number(minor, decimals: currency.decimals)
  }

  /// A cell without spaces around it.
  static func trimmed(_ cell: String) -> String {
    guard let first = cell.utf8.first, let last = cell.utf8.last else { return cell }
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard isSpace(first) || isSpace(last) else { return cell }
    let kept = cell.unicodeScalars.drop { $0 == " " || $0 == "\t" }
    let end = kept.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { String(kept[...$0]) } ?? ""
  }
}
