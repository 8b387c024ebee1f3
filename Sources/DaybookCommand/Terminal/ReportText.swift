// A report for people: what was asked, the rows, the totals, what to know besides.

import Bookkeeping
import Exchanging
import Reporting

/// How a report is written.
enum Format: String, CaseIterable {
  case table
  case json
  case csv
}

extension Format {
  /// Writes a report to the standard output.
  func write(_ report: Report) {
    switch self {
    case .table: Output.write(report.name == Today.name ? TodayText(report).text : report.table)
    case .json: ReportJSON.write(report) { Output.write($0) }
    case .csv: Output.write(ReportCSV.bytes(of: report))
    }
  }
}

extension Format {
  /// Writes rows at a moment that are no report of the catalogue.
  func write(_ name: String, _ moment: Moment, columns: [String], rows: [[Cell]]) {
    switch self {
    case .table:
      var table = TextTable(columns: columns)
      for row in rows { table.add(row) }
      Output.write(table.text())
    case .json:
      Output.write(ReportJSON.bytes(of: name, moment, columns: columns, rows: rows))
    case .csv: Output.write(ReportCSV.bytes(columns: columns, rows: rows))
    }
  }
}

extension Report {
  /// The line above the rows.
  var heading: String {
    let asked =
      " as of \(moment.day.text), known at \(moment.position), rules \(rules.singleLine)"
    let chosen = choices.inOrder.map { "\($0.name) \($0.choice)" }.joined(separator: ", ")
      .singleLine
    guard !chosen.isEmpty else { return "\(Style.bold(name))\(asked)\n\n" }
    let isOneLine = name.count + asked.count + 2 + chosen.displayWidth <= Output.width
    return "\(Style.bold(name))\(asked)\(isOneLine ? ", " : "\n")\(chosen)\n\n"
  }

  fileprivate var table: String {
    var table = TextTable(columns: columns)
    for row in rows { table.add(row) }
    for var line in totals {
      if line.first == Cell.none { line[0] = .text("total") }
      table.add(line.map { $0 == .none ? .text("") : $0 })
    }
    let body = rows.isEmpty ? "Nothing.\n" : table.text(totals: totals.count)
    return heading + body + notes.map { "\n\($0.singleLine)\n" }.joined()
  }
}
