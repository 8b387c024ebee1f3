// A report: the answer to a question, with nothing about paper. Edges write it as a table, JSON or CSV.
//
// Invariant: every row and every line of totals has one cell for each column.

package import Bookkeeping

/// An answer: what was asked, at which moment, under which rules, and rows under columns.
package struct Report: Hashable, Sendable {
  /// What was asked: `ar aging`.
  package var name: String
  /// As of which day, as known at which position.
  package var moment: Moment
  /// The rules in force, as `name hash`.
  package var rules: String
  /// What was chosen besides, by its name: `client`, and every ``Choice/Name``.
  package var choices: [String: String] = [:]
  /// What each column is called, in order.
  package var columns: [String]
  /// The answer, in the order that its page describes.
  package var rows: Rows = []
  /// Sums, one line a currency; cells of columns that are not summed are `none`.
  package var totals: [[Cell]] = []
  /// What the reader should know besides.
  package var notes: [String] = []

  /// Makes a report without rows.
  package init(name: String, moment: Moment, rules: String, columns: [String]) {
    self.name = name
    self.moment = moment
    self.rules = rules
    self.columns = columns
  }
}

extension [String: String] {
  /// Choices in the order of their names.
  package var inOrder: [(name: String, choice: String)] {
    sorted { Bytes($0.key) < Bytes($1.key) }.map { (name: $0.key, choice: $0.value) }
  }
}

/// One cell of a report.
package enum Cell: Hashable, Sendable {
  /// Nothing is known, or the column does not apply.
  case none
  case text(String)
  case number(Int64)
  /// Minor units of a currency, whose letters stand in another column.
  case money(Money)
  case day(Day)
  /// Points, percent, days and the like, in hundredths.
  case hundredths(Int128)
  case flag(Bool)
}
