// Rows of a report as JSON objects, without a text of its own for any cell.

import Bookkeeping
import Reporting

/// Writes rows under columns as objects.
struct RowsAsObjects: Sendable {
  /// Before each column a comma, its name and a colon, one after the other.
  private let names: [UInt8]
  /// Where the name of each column ends.
  private let ends: [Int]
  /// Whether the texts of a column are JSON already.
  private let isObject: [Bool]
  /// How much room a row takes beside its texts.
  private let room: Int

  init(_ columns: [String], objects: Set<String> = []) {
    var names: [UInt8] = []
    ends = columns.map { column in
      var text = JSONText(after: names + [UInt8(ascii: ",")])
      text.name(column)
      names = text.bytes
      return names.count
    }
    self.names = names
    isObject = columns.map { objects.contains($0) }
    room = 2 + names.count + columns.count * OutputSpan<UInt8>.figureRoom
  }

  /// Adds some of the rows, with commas between them.
  func add(_ rows: Rows, _ range: Range<Int>, to bytes: inout [UInt8]) {
    withObject { object in
      var isFirst = true
      rows.each(range) { cells in
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        object.add(cells, isTotal: false, to: &bytes)
      }
    }
  }

  /// Adds a row; a line of totals has no members for columns that are not summed.
  func add(_ cells: [Cell], isTotal: Bool = false, to bytes: inout [UInt8]) {
    withObject { $0.add(cells, isTotal: isTotal, to: &bytes) }
  }

  /// Lends the columns as they lie in memory: threads that count who holds them stand in each other's
  /// way.
  private func withObject(_ body: (Object) -> Void) {
    names.withUnsafeBufferPointer { names in
      ends.withUnsafeBufferPointer { ends in
        isObject.withUnsafeBufferPointer { isObject in
          body(Object(names: names, ends: ends, isObject: isObject, room: room))
        }
      }
    }
  }
}

/// The columns of an object, lent.
private struct Object {
  let names: UnsafeBufferPointer<UInt8>
  let ends: UnsafeBufferPointer<Int>
  let isObject: UnsafeBufferPointer<Bool>
  let room: Int

  func add(_ cells: [Cell], isTotal: Bool, to bytes: inout [UInt8]) {
    var room = room
    for case .text(let text) in cells {
      room += OutputSpan<UInt8>.room(ofString: text.utf8.count)
    }
    bytes.append(addingCapacity: room) { row in
      row.append(UInt8(ascii: "{"))
      var isFirst = true
      for column in 0..<min(cells.count, ends.count) {
        if isTotal, case .none = cells[column] { continue }
        let start = (column == 0 ? 0 : ends[column - 1]) + (isFirst ? 1 : 0)
        row.add(UnsafeBufferPointer(rebasing: names[start..<ends[column]]))
        isFirst = false
        Self.add(cells[column], isObject: isObject[column], to: &row)
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
    case .money(let money): quoted(&row) { $0.add(money) }
    case .day(let day): quoted(&row) { $0.add(day) }
    case .hundredths(let number): quoted(&row) { $0.add(hundredths: number) }
    case .flag(let flag): row.add(flag ? "true" : "false")
    }
  }

  @inline(__always)
  private static func quoted(
    _ row: inout OutputSpan<UInt8>,
    _ text: (inout OutputSpan<UInt8>) -> Void
  ) {
    row.append(UInt8(ascii: "\""))
    text(&row)
    row.append(UInt8(ascii: "\""))
  }
}
