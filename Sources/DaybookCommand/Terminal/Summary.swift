// What a verb that changes something has done: one row of named values, or one sentence.

import Bookkeeping
import Exchanging
import Reporting

/// The outcome of a verb.
struct Summary {
  private let members: [(name: String, value: Cell)]

  init(_ members: [(name: String, value: Cell)]) { self.members = members }

  /// Writes the sentence for people, one object as JSON, or one row as CSV.
  func write(_ format: Format, sentence: String) {
    switch format {
    case .table: Output.write(sentence + "\n")
    case .csv:
      Output.write(ReportCSV.bytes(columns: members.map(\.name), rows: [members.map(\.value)]))
    case .json:
      Output.write(ReportJSON.bytes(columns: members.map(\.name), row: members.map(\.value)))
    }
  }
}
