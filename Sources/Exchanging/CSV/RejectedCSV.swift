// The rows that were refused, as a file of their own: the file's columns, then the line, the column
// and the reason. A row is written byte for byte as it was read, so that nothing is lost that
// somebody has to correct. Corrected, it goes through the same map, which does not look at the last
// three.

import Bookkeeping

/// Writes the rows of a file that were refused.
package struct RejectedCSV {
  private static let added = ["line", "column", "reason"]

  private let header: [String]
  private let separator: UInt8
  private let isRejected: Bool

  /// Makes a writer for rows of a file.
  package init(_ file: CSVTable) {
    separator = file.form.separator
    // What was rejected once may be rejected again.
    isRejected = file.header.count > 3 && file.header.suffix(3) == Self.added[...]
    header = file.header.dropLast(isRejected ? 3 : 0)
  }

  /// Whether rows of another file fit under the same header.
  package func fits(_ other: RejectedCSV) -> Bool { header == other.header }

  /// The header.
  package var head: [UInt8] { bytes(header + Self.added) }

  /// A row.
  ///
  /// Cells that it lacks are empty; cells that it has too many stay where they are.
  package func bytes(of row: CSVImport.Row, _ refusal: RowRefusal) -> [UInt8] {
    let row = row.row
    var count = row.ends.count
    if isRejected, count == header.count + 3 { count -= 3 }
    var bytes = Array(row.bytes.prefix(count == 0 ? 0 : row.ends[count - 1]))
    while count < header.count {
      bytes.append(separator)
      count += 1
    }
    bytes.append(separator)
    return bytes + self.bytes(["\(refusal.line)", refusal.column, refusal.reason])
  }

  private func bytes(_ cells: [String]) -> [UInt8] {
    var csv = CSVText(separator: separator)
    csv.row(cells)
    return csv.bytes
  }
}
