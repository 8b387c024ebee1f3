// The digest of a report: equal where the rows are equal, whatever order or storage they came from.

import Bookkeeping
import Crypto

extension Report {
  /// SHA-256 over columns and rows in a canonical form, in hex.
  package var digest: String {
    var digest = ReportDigest(columns: columns)
    for first in stride(from: 0, to: rows.count, by: ReportDigest.rowsEach) {
      let range = first..<min(first + ReportDigest.rowsEach, rows.count)
      digest.add(ReportDigest.canonical(rows, range))
    }
    return digest.text
  }
}

/// A digest in the making: of the columns, then of some rows after the other.
package struct ReportDigest {
  /// How many rows are put into canonical form at once.
  fileprivate static let rowsEach = 1_024

  private var hash = SHA256()

  /// Begins with the columns of a report.
  package init(columns: [String]) {
    var bytes: [UInt8] = []
    for column in columns {
      bytes.append(addingCapacity: Self.room(for: .text(column))) { row in
        Self.add(0, to: &row) { $0.add(column) }
      }
    }
    add(bytes)
  }

  /// Adds rows in their canonical form.
  package mutating func add(_ canonical: [UInt8]) { hash.update(data: canonical) }

  /// The digest of all that was added, in hex.
  package var text: String {
    hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The canonical form of some rows: of each cell its kind, the length of its text and the text.
  package static func canonical(_ rows: Rows, _ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    rows.each(range) { cells in
      let room = cells.reduce(headRoom) { $0 + Self.room(for: $1) }
      bytes.append(addingCapacity: room) { row in
        add(1, to: &row) { _ in }
        for cell in cells { add(cell, to: &row) }
      }
    }
    return bytes
  }

  /// How much room stands before a text.
  private static let headRoom = 5

  private static func room(for cell: Cell) -> Int {
    var room = headRoom + OutputSpan<UInt8>.figureRoom
    if case .text(let text) = cell { room += text.utf8.count }
    return room
  }

  private static func add(_ cell: Cell, to row: inout OutputSpan<UInt8>) {
    switch cell {
    case .none: add(2, to: &row) { _ in }
    case .text(let text): add(3, to: &row) { $0.add(text) }
    case .number(let number): add(4, to: &row) { $0.add(number) }
    case .money(let money): add(5, to: &row) { $0.add(withCurrency: money) }
    case .day(let day): add(6, to: &row) { $0.add(day) }
    case .flag(let flag): add(7, to: &row) { $0.add(flag ? "true" : "false") }
    case .hundredths(let number): add(8, to: &row) { $0.add(hundredths: number) }
    }
  }

  /// Adds a text with its kind and its length before it.
  private static func add(
    _ kind: UInt8,
    to row: inout OutputSpan<UInt8>,
    _ text: (inout OutputSpan<UInt8>) -> Void
  ) {
    row.append(kind)
    row.append(repeating: 0, count: headRoom - 1)
    let start = row.count
    text(&row)
    let length = UInt32(truncatingIfNeeded: row.count - start)
    var span = row.mutableSpan
    for index in 0..<headRoom - 1 {
      span[start - headRoom + 1 + index] = UInt8(truncatingIfNeeded: length >> (8 * index))
    }
  }
}
