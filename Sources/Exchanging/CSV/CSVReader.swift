// CSV, read by RFC 4180: cells between separators, in quotes where they hold separators, quotes or
// line ends. Lines may end with LF alone. Memory is bounded by one row. What is not CSV is refused
// with the line on which its row begins; nothing is guessed.

import Bookkeeping

/// One row of a CSV file.
struct CSVRow {
  /// The line on which it begins, from 1.
  var line: Int
  /// The cells as the file has them, without the quotes around them.
  var cells: [String] = []
  /// The bytes of the row as the file has them, without its line end.
  var bytes: [UInt8] = []
  /// Where in the bytes each cell ends.
  var ends: [Int] = []
  /// What is wrong with its form, and in which cell.
  var wrong: (cell: Int, Wrong)?

  mutating func refuse(_ wrong: Wrong) {
    if self.wrong == nil { self.wrong = (cells.count, wrong) }
  }

  mutating func endCell(_ cell: inout [UInt8]) {
    if let text = String(validating: cell, as: UTF8.self) {
      cells.append(text)
    } else {
      refuse(.notUTF8)
      cells.append(String(decoding: cell, as: UTF8.self))
    }
    ends.append(bytes.count)
    cell.removeAll(keepingCapacity: true)
  }
}

/// Reads the rows of a CSV file.
struct CSVReader {
  /// How long a row may be, and so a cell.
  static let rowLimitBytes = JSONValue.limitBytes

  private var chunks: Chunks
  private let separator: UInt8

  private static let quote = UInt8(ascii: "\"")
  private static let returns = UInt8(ascii: "\r")
  private static let feed = UInt8(ascii: "\n")

  private enum Place {
    case begin
    case plain
    case inQuotes
    case afterQuotes
  }

  /// Reads from where a file is, which is its beginning.
  init(_ chunks: Chunks, separator: UInt8) throws(ExchangeFault) {
    self.chunks = chunks
    self.separator = separator
    try self.chunks.skipMark()
  }

  /// The next row that is not an empty line; nil at the end.
  ///
  /// Refuses the file where the end of a row is not found: at a quote that is never closed and at a
  /// row that is too long. Nobody knows where the next row begins, so nothing more is to be read.
  mutating func next() throws -> CSVRow? {
    while try chunks.peek() != nil {
      let row = try row()
      if !row.cells.isEmpty { return row }
    }
    return nil
  }

  private mutating func row() throws -> CSVRow {
    var row = CSVRow(line: chunks.line)
    var cell: [UInt8] = []
    var place = Place.begin
    while let byte = try chunks.take() {
      switch place {
      case .begin where byte == Self.quote: place = .inQuotes
      case .inQuotes:
        if byte != Self.quote {
          cell.append(byte)
        } else if try chunks.peek() == Self.quote {
          cell.append(byte)
          row.bytes.append(byte)
          _ = try chunks.take()
        } else {
          place = .afterQuotes
        }
      case .begin, .plain, .afterQuotes:
        if byte == separator {
          row.endCell(&cell)
          place = .begin
        } else if try endsLine(byte) {
          // An empty line is no row.
          if !(place == .begin && row.cells.isEmpty) { row.endCell(&cell) }
          return row
        } else {
          if place == .afterQuotes || byte == Self.quote { row.refuse(.strayQuote) }
          cell.append(byte)
          place = .plain
        }
      }
      row.bytes.append(byte)
      guard row.bytes.count <= Self.rowLimitBytes else {
        // A file whose lines have other ends is one such row.
        let hasReturns = row.line == 1 && row.bytes.hasLoneReturn
        throw refusal(row, hasReturns ? .loneReturns : .rowTooLong(limit: Self.rowLimitBytes))
      }
    }
    guard place != .inQuotes else { throw refusal(row, .openQuote) }
    if !(place == .begin && row.cells.isEmpty) { row.endCell(&cell) }
    return row
  }

  private func refusal(_ row: CSVRow, _ wrong: Wrong) -> Refusal {
    Refusal(field: "line \(row.line)", wrong)
  }

  /// Whether a byte outside quotes ends the row; of a CRLF it takes the LF too.
  private mutating func endsLine(_ byte: UInt8) throws(ExchangeFault) -> Bool {
    if byte == Self.feed { return true }
    guard byte == Self.returns else { return false }
    let next = try chunks.peek()
    if next == Self.feed { _ = try chunks.take() }
    return next == Self.feed || next == nil
  }
}

extension [UInt8] {
  /// Whether a carriage return stands in it that no line feed follows.
  var hasLoneReturn: Bool {
    indices.contains { index in
      self[index] == UInt8(ascii: "\r") && !dropFirst(index + 1).starts(with: [UInt8(ascii: "\n")])
    }
  }
}
