// A report as CSV: the columns as a header, then the rows. Totals and notes are left out, because
// whoever reads a CSV adds up its rows. A text that a spreadsheet would take for a formula has an
// apostrophe before it; numbers and amounts are never touched.

import Bookkeeping
package import Reporting

/// Writes reports as CSV by RFC 4180.
package enum ReportCSV {
  /// A report in UTF-8; what is not known is an empty cell.
  package static func bytes(of report: Report) -> [UInt8] {
    bytes(columns: report.columns, rows: report.rows)
  }

  /// Rows under a header.
  package static func bytes(columns: [String], rows: some Sequence<[Cell]>) -> [UInt8] {
    var csv = CSVText()
    csv.row(columns)
    for row in rows { csv.row(row.map(text)) }
    return csv.bytes
  }

  /// Whether a spreadsheet would work out a text rather than show it.
  private static func beginsFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return "=+-@\t\r".utf8.contains(first)
  }

  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .none: ""
    case .text(let text): beginsFormula(text) ? "'" + text : text
    case .number(let number): String(number)
    case .money(let money): money.number
    case .day(let day): day.text
    case .hundredths(let number): number.asHundredths
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
