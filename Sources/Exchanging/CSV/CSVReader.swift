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
  /// What is wrong with its form, and in which cell.
  var wrong: (cell: Int, Wrong)?

  mutating func refuse(_ wrong: Wrong) {
    if self.wrong == nil { self.wrong = (cells.count, wrong) }
  }
}

/// Reads the rows of a CSV file.
struct CSVReader {
  /// How long a row may be, and so a cell.
  static let rowLimitBytes = 1 << 20

  private var chunks: Chunks
  private let separator: UInt8
  private var ended = false
  private var cell: [UInt8] = []

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
  /// After a quote that is never closed and after a row that is too long there is no next row,
  /// because nobody knows where it begins.
  mutating func next() throws(ExchangeFault) -> CSVRow? {
    while !ended, try chunks.peek() != nil {
      let row = try row()
      if !row.cells.isEmpty { return row }
    }
    return nil
  }

  private mutating func row() throws(ExchangeFault) -> CSVRow {
    var row = CSVRow(line: chunks.line)
    var place = Place.begin
    let start = chunks.bytesTaken
    while let byte = try chunks.take() {
      guard chunks.bytesTaken - start <= Self.rowLimitBytes else {
        ended = true
        row.refuse(.itemTooLong(bytes: chunks.bytesTaken - start, limit: Self.rowLimitBytes))
        endCell(&row)
        return row
      }
      switch place {
      case .begin where byte == Self.quote: place = .inQuotes
      case .inQuotes:
        if byte != Self.quote {
          cell.append(byte)
        } else if try chunks.peek() == Self.quote {
          cell.append(byte)
          _ = try chunks.take()
        } else {
          place = .afterQuotes
        }
      case .begin, .plain, .afterQuotes:
        if byte == separator {
          endCell(&row)
          place = .begin
          continue
        }
        if try endsLine(byte) {
          // An empty line is no row.
          if !(place == .begin && row.cells.isEmpty) { endCell(&row) }
          return row
        }
        if place == .afterQuotes || byte == Self.quote { row.refuse(Self.strayQuote) }
        cell.append(byte)
        place = .plain
      }
    }
    ended = true
    if place == .inQuotes { row.refuse(.openQuote) }
    if !(place == .begin && row.cells.isEmpty) { endCell(&row) }
    return row
  }

  /// Whether a byte outside quotes ends the row; of a CRLF it takes the LF too.
  private mutating func endsLine(_ byte: UInt8) throws(ExchangeFault) -> Bool {
    if byte == Self.feed { return true }
    guard byte == Self.returns else { return false }
    let next = try chunks.peek()
    if next == Self.feed { _ = try chunks.take() }
    return next == Self.feed || next == nil
  }

  private mutating func endCell(_ row: inout CSVRow) {
    if let text = String(validating: cell, as: UTF8.self) {
      row.cells.append(text)
    } else {
      row.refuse(.notUTF8)
      row.cells.append(String(decoding: cell, as: UTF8.self))
    }
    cell.removeAll(keepingCapacity: true)
  }

  private static let strayQuote = Wrong.badCell(
    "\"",
    expected: "allowed inside a cell, unless the cell is in quotes and the quote doubled"
  )
}
