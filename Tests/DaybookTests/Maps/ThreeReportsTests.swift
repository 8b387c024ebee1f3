// IBM's invoices, RavenStack's subscriptions and Maven's pipeline in one book: three reports at twelve ends
// of months, row by row what DuckDB works out of the files themselves.

import Bookkeeping
import Daybook
import Exchanging
import Foundation
import Reporting
import Testing

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `Three companies in one book` {
  private static let days = [
    "2012-06-30", "2012-12-31", "2013-06-30", "2013-10-31", "2017-12-31", "2018-03-31",
    "2018-06-30", "2023-08-31", "2023-12-31", "2024-04-30", "2024-08-31", "2024-12-31",
  ]

  private static let oracle =
    URL(fileURLWithPath: #filePath + "/../../../Oracles").standardized.path

  /// Where `Tools/test` puts DuckDB, unless DAYBOOK_ORACLE_PYTHON says otherwise.
  private static var python: String {
    ProcessInfo.processInfo.environment["DAYBOOK_ORACLE_PYTHON"]
      ?? URL(fileURLWithPath: #filePath + "/../../../../.build/oracle/bin/python").standardized.path
  }

  /// The rows that DuckDB finds, by day and report.
  private func expected() throws -> [String: [String: [[String?]]]] {
    try #require(
      FileManager.default.isExecutableFile(atPath: Self.python),
      "DuckDB is missing: Tools/test installs it"
    )
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = ["\(Self.oracle)/three_reports.py", try OutsideData.path(".")] + Self.days
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode([String: [String: [[String?]]]].self, from: bytes)
  }

  /// A book with all three.
  private func book(_ folder: TemporaryFolder) throws -> Daybook.Book {
    let book = try Daybook.Book.create("\(folder.path)/book", zone: "UTC")
    for (map, name) in [
      ("late-payments", "receivables/ibm-late-payments"), ("ravenstack", "crm/ravenstack"),
      ("maven", "crm/maven"),
    ] {
      let path = try OutsideData.path(name)
      let form = try ImportMap.known(map)
      let names = form.fileNames.isEmpty ? ["accounts-receivable.csv"] : form.fileNames
      try book.take(names.map { "\(path)/\($0)" }, through: form)
    }
    return book
  }

  @Test func `are reported at twelve ends of months as DuckDB has it from the files`() throws {
    let expected = try expected()
    let folder = TemporaryFolder()
    let book = try book(folder)
    let rules = try RuleSet(
      text: String(contentsOfFile: "\(Self.oracle)/three_reports.yaml", encoding: .utf8)
    )
    var rows: [String: Int] = [:]
    for day in Self.days {
      let asked = Asked(asOf: try Day(text: day), rules: rules)
      let reports = try book.reports([Aging.self, HealthScores.self, Renewals.self], asked)
      for report in reports {
        let theirs = try #require(expected[day]?[report.name])
          .map { row in row.map { $0 ?? "-" }.joined(separator: "|") }.sorted()
        let ours = report.texts
          .map { row in report.columns.map { row[$0] ?? "-" }.joined(separator: "|") }.sorted()
        #expect(ours == theirs, "\(report.name) as of \(day)")
        rows[report.name, default: 0] += ours.count
      }
    }
    // Not because there is nothing to compare.
    #expect(rows["ar aging", default: 0] > 200 && rows["health", default: 0] > 3_000)
    #expect(rows["renewals", default: 0] > 5_000)
  }
}
