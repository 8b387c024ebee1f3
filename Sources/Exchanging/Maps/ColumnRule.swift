// What a map says of one column of a file: how its cells are written, and whether they may be
// empty.

import Bookkeeping

/// How the cells of a column are read.
struct ColumnRule: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case text
    case day(DateFormat)
    case time(DateFormat)
    case number(NumberFormat)
    /// Words of the file, each with the word that stands for it in events.
    case words([String: String])
  }

  var name: String
  var form = Form.text
  var isOptional = false

  /// The value of a cell, without spaces around it, as events have it; nil where it is empty.
  func value(of cell: String) throws(Wrong) -> String? {
    guard !cell.isEmpty else {
      guard isOptional else { throw .missing }
      return nil
    }
    switch form {
    case .text: return cell
    case .day(let format): return try format.day(cell)
    case .time(let format): return try format.time(cell)
    case .number(let format): return try format.number(cell)
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

/// The cells of one row that a map names, in the order of the map's columns.
struct RowValues: Sendable {
  /// As the file has them, without spaces around them.
  var cells: [String]
  /// As events have them; nil where the cell is empty.
  var values: [String?]
}

/// What a row must hold for an event to be made of it.
struct Condition: Hashable, Sendable {
  enum Test: Hashable, Sendable {
    case isOne(of: [String])
    case isNone(of: [String])
    case isGiven(Bool)
  }

  var column: Int
  var test: Test

  func holds(_ row: RowValues) -> Bool {
    let cell = row.cells[column]
    return switch test {
    case .isOne(let words): words.contains(cell)
    case .isNone(let words): !words.contains(cell)
    case .isGiven(let given): cell.isEmpty != given
    }
  }
}
