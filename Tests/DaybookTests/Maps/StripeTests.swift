// Exports of Stripe in a book: a small set in which everything links, checked by hand, and the partial
// ones of outside, checked by a plain loop over the files.

import Bookkeeping
import Daybook
import Events
import Testing

@Suite struct `Stripe, complete` {
  private static let imported = Result { try ImportedFolder(export: "stripe") }

  @Test func `is imported without a refusal, and without test mode, drafts and failures`() throws {
    let imported = try Self.imported.get()
    #expect(imported.run.refused == [:])
    // Two customers; an invoice in ISK with its line; a refund, a dispute and a credit note.
    #expect(imported.run.leftOut == 7)
    #expect(imported.clients == ["cus_a", "cus_b", "cus_c"])
    let issued = imported.events("invoices", "issued").map(\.invoice.issued)
    #expect(issued.count == 8)
    let usd = 1080_00 + 500_00 + 300_00 + 70_00 + 200_00
    #expect(sums(issued.map(\.amount)) == ["USD": usd, "JPY": 5_000 + 8_000])
    let received = imported.events("charges", "received").map(\.receipt.recorded.amount)
    let charged = 1080_00 + 200_00 + 100_00 + 25_00 + 200_00 + 15_00
    #expect(sums(received) == ["USD": charged, "JPY": 5_000])
  }

  @Test func `ages as it was worked out by hand`() throws {
    // A-0001: 50 refunded and credited. A-0002: 500, paid 200; 30 days late. A-0003: paid 200, which
    // a lost dispute took back; 29 days. B-0001: 300, paid 100, 200 written off. A charge of 25
    // names no invoice. The second one in yen: 8000, credited 1000.
    #expect(
      try Self.imported.get().aging("2026-06-30") == [
        "cus_a USD 1-30": "500.00", "cus_a USD total": "500.00",
        "cus_b USD unapplied": "-25.00", "cus_b USD total": "-25.00",
        "cus_c JPY current": "7000", "cus_c JPY total": "7000",
      ]
    )
    // In March A-0001 is paid and not yet refunded; the 100 for B-0001 are yet to come.
    #expect(
      try Self.imported.get().aging("2026-03-05") == [
        "cus_b USD 1-30": "100.00", "cus_b USD total": "100.00",
      ]
    )
  }

  @Test func `returns what was refunded or lost in a dispute, with the reason`() throws {
    let imported = try Self.imported.get()
    let refund = try #require(imported.events("refunds", "returned").first).receipt.returned
    #expect(refund.receipt.key == "ch_1" && refund.reason.word == "requested_by_customer")
    #expect(sums([refund.amount]) == ["USD": 50_00])
    let dispute = try #require(imported.events("disputes", "returned").first)
    #expect(dispute.about.key == "cus_a" && dispute.receipt.returned.reason.word == "fraudulent")
    #expect(sums([dispute.receipt.returned.amount]) == ["USD": 200_00])
    let credit = try #require(imported.events("credit_notes", "issued").first).creditNote.issued
    #expect(credit.creditNote.key == "A-0001-CN-01" && credit.invoice.key == "A-0001")
  }
}

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `Stripe of outside` {
  private static let imported = Result { try ImportedFolder("stripe", "receivables/stripe") }

  private func table(_ name: String) throws -> [[String: String]] {
    try Self.imported.get().plain("\(name)_data.csv")
  }

  @Test func `refuses what does not add up or leads nowhere, and nothing else`() throws {
    let imported = try Self.imported.get()
    #expect(
      imported.run.refused == [
        "invoice_data.csv, total, currency: linesDoNotAddUp": 1,
        "invoice_line_item_data.csv, invoice_id: noSuchRow": 2,
        "refund_data.csv, charge_id: noSuchRow": 4,
        "dispute_data.csv, charge_id: noSuchRow": 7,
        "credit_note_data.csv, invoice_id: noSuchRow": 1,
      ]
    )
    let refunds = try table("refund").filter { $0["status"] == "succeeded" }
    let disputes = try table("dispute").filter { $0["status"] == "lost" }
    #expect(refunds.count == 4 && disputes.count == 7)
    let credits = try table("credit_note").filter { $0["livemode"] == "TRUE" }
    #expect(credits.count == 1)
    let deleted = try table("customer").filter { $0["is_deleted"] == "TRUE" }.count
    let undecided = try table("dispute").count - disputes.count
    let tests = try table("credit_note").count - credits.count
    #expect(imported.run.leftOut == deleted + undecided + tests)
  }

  @Test func `makes the clients that a plain loop finds, and no receipt of a failed charge`() throws
  {
    let imported = try Self.imported.get()
    let customers = try table("customer").filter { $0["is_deleted"] == "FALSE" }
    // The client of the one invoice that is of the live mode enters the book with it.
    let invoices = try table("invoice").filter { $0["livemode"] == "TRUE" }
    #expect(invoices.count == 1)
    let clients = customers.compactMap { $0["id"] } + invoices.compactMap { $0["customer_id"] }
    #expect(imported.clients == Set(clients))
    let charges = try table("charge")
    #expect(charges.count == 16 && charges.allSatisfy { $0["status"] == "failed" })
    #expect(imported.counts == ["client.registered": imported.clients.count])
    #expect(try imported.aging("2026-12-31") == [:])
  }
}
