// IBM's file of late payments, imported into a book and held against a plain loop over the file.
// DAYBOOK_OUTSIDE_DATA names the folder of outside data; DAYBOOK_OUTSIDE_DATA=none leaves this out.

import Bookkeeping
import Daybook
import Exchanging
import Foundation
import Reporting
import Testing

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `IBM's late payments` {
  @Test func `are 2,466 invoices, every one with its settlement`() throws {
    let imported = try OutsideData.imported.get()
    #expect(imported.rows.count == 2_466)
    let settled = try imported.report(SettledInvoices.self, "2014-01-09")
    #expect(settled.rows.count == 2_466)
    let disputed = imported.rows.filter(\.isDisputed).count
    // The opening's two records, then clients, invoices, receipts, and disputes with their ends.
    let clients = Set(imported.rows.map(\.client)).count
    #expect(try imported.book.head() == UInt64(2 + clients + 2 * 2_466 + 2 * disputed))
    #expect(try imported.report(OpenItems.self, "2014-01-09").rows.isEmpty)
  }

  @Test(
    arguments: ["2012-12-31", "2013-06-30", "2013-12-31"],
    ["due", "invoice"]
  )
  func `age as a plain loop over the file says`(asOf: String, basis: String) throws {
    let imported = try OutsideData.imported.get()
    let plain = plainAging(imported.rows, asOf: PlainDate(asOf, "-", [0, 1, 2]), basis: basis)
    let report = try imported.report(Aging.self, asOf, [.basis: basis])
    #expect(report.columns == ["client", "currency"] + Self.columns)
    var found: [String: [String: Int]] = [:]
    for row in report.texts {
      #expect(row["currency"] == "USD")
      let client = try #require(row["client"])
      #expect(found[client] == nil)
      found[client] = cents(row)
    }
    #expect(!plain.isEmpty && Set(found.keys) == Set(plain.keys))
    for (client, amounts) in plain { #expect(found[client] == amounts, "\(client)") }
    let sums = plain.values.reduce(cents([:])) { $0.merging($1, uniquingKeysWith: +) }
    #expect(report.totals.count == 1)
    #expect(report.totalTexts.map(cents) == [sums])
  }

  @Test func `took as long to settle, and were as late, as the file says`() throws {
    let imported = try OutsideData.imported.get()
    let report = try imported.report(SettledInvoices.self, "2014-12-31")
    let found = Dictionary(grouping: report.texts) { $0["invoice", default: ""] }
    for row in imported.rows {
      let settled = try #require(found[row.invoice]?.first, "\(row.invoice)")
      #expect(settled["client"] == row.client)
      #expect(settled["days_to_settle"] == row.daysToSettle, "\(row.invoice)")
      #expect(settled["days_late"] == row.daysLate, "\(row.invoice)")
      #expect(cents(settled)["amount"] == row.cents, "\(row.invoice)")
      #expect(settled["received"] == settled["amount"], "\(row.invoice)")
    }
    #expect(found.count == imported.rows.count)
  }

  @Test func `imported again record nothing`() throws {
    let imported = try OutsideData.imported.get()
    let (head, log) = (try imported.book.head(), try imported.book.verify().logDigest)
    let again = try imported.importFile()
    #expect(again.count >= 2 * 2_466)
    #expect(again.allSatisfy { $0 == .before($0.position) })
    #expect(try imported.book.head() == head)
    let verified = try imported.book.verify()
    #expect(verified.logDigest == log)
    #expect(verified.findings.isEmpty)
  }

  private static let columns = [
    "current", "1-30", "31-60", "61-90", "91-120", "121+", "unapplied", "total", "disputed",
  ]

  /// What is open of every client in every bucket, in cents; clients that owe nothing are left out.
  private func plainAging(
    _ rows: [OutsideRow],
    asOf: PlainDate,
    basis: String
  ) -> [String: [String: Int]] {
    var aging: [String: [String: Int]] = [:]
    for row in rows where row.dated.number <= asOf.number && row.settled.number > asOf.number {
      let age = asOf.number - (basis == "due" ? row.due : row.dated).number
      let bucket =
        switch age {
        case ...0: "current"
        case ...30: "1-30"
        case ...60: "31-60"
        case ...90: "61-90"
        case ...120: "91-120"
        default: "121+"
        }
      var amounts = aging[row.client] ?? cents([:])
      amounts[bucket, default: 0] += row.cents
      amounts["total", default: 0] += row.cents
      if row.isDisputed { amounts["disputed", default: 0] += row.cents }
      aging[row.client] = amounts
    }
    return aging
  }

  /// The amounts of a row of texts; every column of the ageing has one.
  private func cents(_ row: [String: String]) -> [String: Int] {
    var cents = row.compactMapValues { text in
      text.contains(".") ? Int(text.replacing(".", with: "")) : nil
    }
    for column in Self.columns { cents[column, default: 0] += 0 }
    return cents
  }
}

/// One row of the file.
struct OutsideRow {
  var client: String
  var invoice: String
  var dated: PlainDate
  var due: PlainDate
  var settled: PlainDate
  var cents: Int
  var isDisputed: Bool
  var daysToSettle: String
  var daysLate: String

  init(_ line: String) {
    let cells = line.components(separatedBy: ",")
    client = cells[1]
    invoice = cells[3]
    dated = PlainDate(cells[4], "/", [2, 0, 1])
    due = PlainDate(cells[5], "/", [2, 0, 1])
    let amount = cells[6].components(separatedBy: ".")
    let fraction = amount.count > 1 ? amount[1] : ""
    cents = (Int(amount[0]) ?? 0) * 100 + (Int((fraction + "00").prefix(2)) ?? 0)
    isDisputed = cells[7] == "Yes"
    settled = PlainDate(cells[8], "/", [2, 0, 1])
    daysToSettle = cells[10]
    daysLate = cells[11]
  }
}

/// A day, counted year by year and month by month.
struct PlainDate {
  let number: Int

  /// Reads three numbers, of which year, month and day stand at these places.
  init(_ text: String, _ separator: String, _ places: [Int]) {
    let parts = text.components(separatedBy: separator).map { Int($0) ?? 0 }
    let (year, month, day) = (parts[places[0]], parts[places[1]], parts[places[2]])
    var days = day
    for earlier in 2000..<year { days += Self.isLeap(earlier) ? 366 : 365 }
    let lengths = [31, Self.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for earlier in 1..<month { days += lengths[earlier - 1] }
    number = days
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

/// The folder of outside data, and the one book that its file is imported into.
enum OutsideData {
  private static let given = ProcessInfo.processInfo.environment["DAYBOOK_OUTSIDE_DATA"]
  static let isWanted = given != "none"

  static let imported = Result {
    try Imported(try path("receivables/ibm-late-payments/accounts-receivable.csv"))
  }

  /// The path of a file or a folder of outside data.
  static func path(_ name: String) throws -> String {
    let folder = given ?? #filePath + "/../../../../shared/data"
    let path = URL(fileURLWithPath: "\(folder)/\(name)").standardized.path
    guard FileManager.default.isReadableFile(atPath: path) else { throw Missing(path: path) }
    return path
  }

  private struct Missing: Error, CustomStringConvertible {
    var path: String
    var description: String {
      "there is no \(path); set DAYBOOK_OUTSIDE_DATA to the folder of outside data, or to none"
    }
  }
}

/// The file, as plain rows and as a book.
final class Imported: Sendable {
  let rows: [OutsideRow]
  let book: Daybook.Book
  private let folder = TemporaryFolder()
  private let path: String

  init(_ path: String) throws {
    self.path = path
    rows = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { OutsideRow(String($0)) }
    book = try Daybook.Book.create("\(folder.path)/book", zone: "America/Phoenix")
    _ = try importFile()
  }

  /// Imports as `daybook import csv` does: one commit, each row as a whole, new clients before it.
  func importFile() throws -> [Recorded] {
    var recorded: [Recorded] = []
    try book.take([path], through: ImportMap.known("late-payments")) { recorded += try $1.get() }
    return recorded
  }

  func report(
    _ projection: any Projection.Type,
    _ asOf: String,
    _ choices: [Choice.Name: String] = [:]
  ) throws -> Report {
    try book.report(projection, Asked(asOf: try Day(text: asOf), choices: choices))
  }
}
