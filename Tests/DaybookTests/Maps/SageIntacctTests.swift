// Exports of Sage Intacct in a book: a small set in which everything links, checked by hand, and the
// partial ones of outside, checked by a plain loop over the files.

import Bookkeeping
import Daybook
import Events
import Testing

@Suite struct `Sage Intacct, complete` {
  private static let imported = Result { try ImportedFolder(export: "sage-intacct") }

  @Test func `is imported without a refusal, and without drafts, deletions and reversals`() throws {
    let imported = try Self.imported.get()
    #expect(imported.run.refused == [:])
    #expect(imported.clients == ["C-1", "C-2", "C-3"])
    let issued = imported.events("invoices", "issued").map(\.invoice.issued)
    #expect(issued.map(\.invoice.key) == ["INV-1", "INV-2", "INV-3", "INV-5", "6", "INV-10"])
    #expect(issued.map(\.lines.count) == [2, 1, 2, 1, 0, 0])
    let usd = 1000_00 + 500_50 + 300_00
    #expect(sums(issued.map(\.amount)) == ["USD": usd, "EUR": 900_00 + 120_00])
    let paid = imported.events("invoices", "paid").map(\.receipt.recorded)
    #expect(paid.map(\.receipt.key) == ["INV-1/paid", "INV-2/paid", "INV-5/paid"])
    #expect(sums(paid.map(\.amount)) == ["USD": 1200_50, "EUR": 900_00])
  }

  @Test func `ages as it was worked out by hand`() throws {
    // INV-2: 500.50, of which 200.50 were paid on the 20th of May; 30 days late. INV-3: 46 days.
    #expect(
      try Self.imported.get().aging("2026-06-30") == [
        "C-1 USD 1-30": "300.00", "C-1 USD total": "300.00",
        "C-2 USD 31-60": "300.00", "C-2 USD total": "300.00",
        "C-3 EUR current": "120.00", "C-3 EUR total": "120.00",
      ]
    )
    #expect(
      try Self.imported.get().aging("2026-05-19") == [
        "C-1 USD current": "500.50", "C-1 USD total": "500.50",
        "C-2 USD 1-30": "300.00", "C-2 USD total": "300.00",
      ]
    )
  }
}

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `Sage Intacct of outside` {
  private static let imported = Result {
    try ImportedFolder("sage-intacct", "receivables/sage_intacct")
  }

  @Test func `makes nothing of invoices that were deleted, and refuses lines of none`() throws {
    let imported = try Self.imported.get()
    #expect(imported.run.refused == ["sage_intacct__ar_invoice_item.csv, recordkey: noSuchRow": 10])
    #expect(imported.clients == [] && imported.events == [])
  }

  @Test func `makes the invoices that a plain loop finds, had none been deleted`() throws {
    let deleted = try Self.imported.get()
    let (invoices, lines) = ("sage_intacct__ar_invoice.csv", "sage_intacct__ar_invoice_item.csv")
    let imported = try ImportedFolder(
      "sage-intacct",
      files: [
        // It is their second column.
        invoices: try deleted.text(invoices).replacing(",TRUE,", with: ",FALSE,"),
        lines: try deleted.text(lines),
      ]
    )
    let rows = try imported.plain(invoices)
    #expect(rows.count == 10 && rows.allSatisfy { $0["_fivetran_deleted"] == "FALSE" })
    let issued = imported.events("invoices", "issued").map(\.invoice.issued)
    #expect(issued.map(\.invoice.key) == rows.compactMap { $0["recordid"] })
    let total = rows.reduce(0) { $0 + cents($1["totalentered", default: ""]) }
    #expect(sums(issued.map(\.amount)) == ["USD": total] && total == 63_527_89)
    #expect(imported.clients == Set(rows.compactMap { $0["customerid"] }))
    #expect(try imported.open("invoice", "2026-12-31") == ["USD": total])
    var late: [String: Int] = [:]
    for row in rows {
      let due = PlainDate(row["whendue", default: ""], "-", [0, 1, 2]).number
      let age = PlainDate("2021-05-31", "-", [0, 1, 2]).number - due
      guard let dated = row["whencreated"], dated <= "2021-05-31" else { continue }
      let bucket = age <= 0 ? "current" : age <= 30 ? "1-30" : age <= 60 ? "31-60" : "61-90"
      late["\(row["customerid", default: ""]) USD \(bucket)", default: 0] +=
        cents(row["totaldue", default: ""])
      late["\(row["customerid", default: ""]) USD total", default: 0] +=
        cents(row["totaldue", default: ""])
    }
    #expect(try imported.aging("2021-05-31").mapValues { cents($0) } == late.filter { $1 != 0 })
  }
}
