// Why a row of a file is not recorded, in the words of the file: its line and its columns.

package import Bookkeeping

/// Why one row of a CSV file is refused.
package struct RowRefusal: Error, Hashable, Sendable {
  /// The line on which the row begins, from 1.
  package var line: Int
  /// The columns that it is about; empty where it is about the row as a whole.
  package var columns: [String]
  /// What is wrong.
  ///
  /// Its field is that of the event, where an event could be made of the row.
  package var refusal: Refusal

  /// Makes a refusal of a row.
  package init(line: Int, columns: [String], refusal: Refusal) {
    self.line = line
    self.columns = columns
    self.refusal = refusal
  }

  /// The columns as one text, with commas between them.
  package var column: String { columns.joined(separator: ", ") }

  /// What is wrong and what to do, naming the event's field where the file has no column for it.
  package var reason: String {
    columns.isEmpty ? refusal.message : refusal.wrong.sentences
  }
}

extension RowRefusal: CustomStringConvertible {
  /// The refusal with its place, as "line 7, column InvoiceDate: …".
  package var description: String {
    "line \(line)" + (columns.isEmpty ? "" : ", column \(column)") + ": \(reason)"
  }
}
