// Maven's pipeline of sales, imported into a book and held against a plain loop over its rows.

import Bookkeeping
import Daybook
import Events
import Foundation
import Reporting
import Testing

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `The pipeline of Maven` {
  private static let imported = Result { try ImportedFolder("maven", "crm/maven") }

  private typealias Rows = [[String: String]]

  /// The opportunities whose account and first day the file gives, in its order.
  private func known() throws -> Rows {
    try pipeline().filter { $0["account"] != "" && $0["engage_date"] != "" }
  }

  private func pipeline() throws -> Rows {
    try Self.imported.get().plain("sales_pipeline.csv")
  }

  /// A day such as 3/1/2017 as 2017-03-01, so many years later; nil where the cell is empty.
  private func day(_ cell: String?, years: Int = 0) -> String? {
    let parts = (cell ?? "").split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let (month, day) = ("0\(parts[0])".suffix(2), "0\(parts[1])".suffix(2))
    return "\(parts[2] + years)-\(month)-\(day)"
  }

  @Test func `is refused row by row where nobody can say whose it is, or since when`() throws {
    let imported = try Self.imported.get()
    let rows = try pipeline()
    let homeless = rows.filter { $0["account"] == "" }.count
    let idle = rows.filter { $0["account"] != "" && $0["engage_date"] == "" }.count
    #expect(
      imported.run.refused == [
        "sales_pipeline.csv, account: missing": homeless,
        "sales_pipeline.csv, engage_date: missing": idle,
      ]
    )
    #expect(rows.count == 8_800 && homeless == 1_425 && idle == 163)
    let others = try ["accounts", "sales_teams"].map { try imported.plain("\($0).csv").count }
    #expect(imported.run.rows == rows.count + others.reduce(0, +) && imported.run.leftOut == 0)
  }

  @Test func `is opened, won and lost on its days, for what was paid`() throws {
    let imported = try Self.imported.get()
    let rows = try known()
    let opened = imported.events("opportunity.opened")
    #expect(opened.map(\.opportunity.opened.opportunity.key) == rows.map { $0["opportunity_id"] })
    #expect(opened.map(\.about.key) == rows.map { $0["account"] })
    #expect(opened.map { Day($0.effectiveOn)?.text } == rows.map { day($0["engage_date"]) })
    for (kind, stage) in [("won", "Won"), ("lost", "Lost")] {
      let closed = rows.filter { $0["deal_stage"] == stage }
      let events = imported.events("opportunity.\(kind)")
      #expect(events.map(\.about.key) == closed.map { $0["account"] })
      #expect(events.map { Day($0.effectiveOn)?.text } == closed.map { day($0["close_date"]) })
    }
    let won = imported.events("opportunity.won").map(\.opportunity.won)
    let sum = rows.filter { $0["deal_stage"] == "Won" }
      .reduce(0) { $0 + cents($1["close_value", default: ""]) }
    #expect(sums(won.map(\.amount)) == ["USD": sum] && sum == 1_000_553_400)
    let counts = ["opened", "won", "lost"].map { imported.counts["opportunity.\($0)"] }
    #expect(counts == [7_212, 4_238, 2_473])
  }

  @Test func `is open for each account while it is engaged and not closed`() throws {
    let asOf = "2017-06-30"
    var open: [String: Int] = [:]
    for row in try known() {
      let first = try #require(day(row["engage_date"]))
      guard first <= asOf, day(row["close_date"]).map({ $0 > asOf }) ?? true else { continue }
      open[row["account", default: ""], default: 0] += 1
    }
    var found: [String: Int] = [:]
    for row in try Self.imported.get().opportunities(asOf).values {
      #expect(row["standing"] == "open" && row["stage"] == "engaging")
      found[row["client", default: ""], default: 0] += 1
    }
    #expect(found == open && open.count == 85)
  }

  @Test func `is due for renewal a year after it was won, at its price`() throws {
    let (from, to) = ("2018-03-01", "2018-06-30")
    var due = 0
    var count = 0
    for row in try known() where row["deal_stage"] == "Won" {
      let last = try #require(day(row["close_date"], years: 1))
      guard from <= last, last <= to else { continue }
      due += cents(row["close_value", default: ""])
      count += 1
    }
    let report = try Self.imported.get().pipeline("2017-12-31", from: from, to: to)
    #expect(report.rows.count == count && count > 1_000)
    #expect(report.texts.reduce(0) { $0 + cents($1["arr", default: ""]) } == due)
  }
}
