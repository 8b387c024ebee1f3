// The bad rows of an import, written as they come, for somebody to correct.

import Bookkeeping
import Exchanging

/// Where bad rows go.
protocol RejectedRows: AnyObject {
  /// Learns of a file that bad rows may come from.
  func begin(_ table: CSVTable) throws
  /// Takes a bad row.
  func add(_ row: CSVImport.Row, _ refusal: RowRefusal) throws
  /// Writes what is not yet written.
  func flush() throws
  /// Gives it its name; before that nobody sees anything.
  func keep() throws
}
