// Rows of a report as JSON objects, without a text of its own for any cell.

import Bookkeeping
import Reporting

/// Writes rows under columns as objects.
struct RowsAsObjects: Sendable {
  /// A column: a comma, its name and a colon, and whether its texts are JSON already.
  private struct Column {
    let name: [UInt8]
    let isObject: Bool
  }

  private let columns: [Column]
  /// How much room a row takes beside its texts.
  private let room: Int

  init(_ columns: [String], objects: Set<String> = []) {
    self.columns = columns.map { column in
      var text = JSONText(after: [UInt8(ascii: ",")])
      text.name(column)
      return Column(name: text.bytes, isObject: objects.contains(column))
    }
    room = self.columns.reduce(2) { $0 + $1.name.count + OutputSpan<UInt8>.figureRoom }
  }

  /// Adds some of the rows, with commas between them.
  func add(_ rows: Rows, _ range: Range<Int>, to bytes: inout [UInt8]) {
    var isFirst = true
    rows.each(range) { cells in
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      add(cells, to: &bytes)
    }
  }

  /// Adds a row; a line of totals has no members for columns that are not summed.
  func add(_ cells: [Cell], isTotal: Bool = false, to bytes: inout [UInt8]) {
    var room = room
    for case .text(let text) in cells {
      room += OutputSpan<UInt8>.room(ofString: text.utf8.count)
    }
    bytes.append(addingCapacity: room) { row in
      row.append(UInt8(ascii: "{"))
      var isFirst = true
      for (column, cell) in zip(columns, cells) {
        if isTotal, case .none = cell { continue }
        column.name.withUnsafeBufferPointer { row.add(.init(rebasing: $0[(isFirst ? 1 : 0)...])) }
        isFirst = false
        Self.add(cell, isObject: column.isObject, to: &row)
      }
      row.append(UInt8(ascii: "}"))
    }
  }

  private static func add(_ cell: Cell, isObject: Bool, to row: inout OutputSpan<UInt8>) {
    switch cell {
    case .none: row.add("null")
    case .text(let text) where isObject: row.add(text)
    case .text(let text): row.add(string: text.utf8)
    case .number(let number): row.add(number)
    case .money(let money):
      row.append(UInt8(ascii: "\""))
      row.add(money)
      row.append(UInt8(ascii: "\""))
    case .day(let day):
      row.append(UInt8(ascii: "\""))
      row.add(day)
      row.append(UInt8(ascii: "\""))
    case .hundredths(let number):
      row.append(UInt8(ascii: "\""))
      row.add(hundredths: number)
      row.append(UInt8(ascii: "\""))
    case .flag(let flag): row.add(flag ? "true" : "false")
    }
  }
}
