// Rules 12 and 13 of the domain page, section (ix): credits in the ageing, and what is unapplied.

import Bookkeeping
import Events
import Support
import Testing

@Suite struct `ix 12 and 13` {
  @Test func `ix 12: oldest first, the disputed ones too, what is over stays unapplied`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", due: "2026-03-01", on: "2026-03-01")
    try book.invoice("INV-2", "50.00 USD", due: "2026-04-30", on: "2026-03-01")
    try book.given(
      Proposal.disputeOpened(client: "C", key: "D", invoice: "INV-1", on: "2026-03-02")
    )
    try book.receipt("R-1", "80.00 USD", on: "2026-03-03")
    func oldestFirst() throws -> [String: String] {
      try book.aging("2026-03-31", credits: "oldest_first")
    }
    #expect(
      try oldestFirst() == [
        "1-30": "20.00", "current": "50.00", "total": "70.00", "disputed": "20.00",
      ]
    )
    try book.credit("CN-1", "100.00 USD", on: "2026-03-04")
    #expect(try oldestFirst() == ["unapplied": "-30.00", "total": "-30.00"])
    #expect(
      try book.aging("2026-03-31") == [
        "1-30": "100.00", "current": "50.00", "unapplied": "-180.00", "total": "-30.00",
        "disputed": "100.00",
      ]
    )
  }

  @Test func `ix 12: by own date, negative in the bucket of their own age`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", due: "2026-03-01", on: "2026-03-01")
    try book.receipt("R-1", "60.00 USD", on: "2026-03-31")
    try book.credit("CN-1", "10.00 USD", on: "2026-04-01")
    #expect(
      try book.aging("2026-05-01", credits: "age_by_own_date") == [
        "61-90": "100.00", "31-60": "-60.00", "1-30": "-10.00", "total": "30.00",
      ]
    )
  }

  @Test func `ix 12: the rules say how, unless the report is asked otherwise`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.receipt("R-1", "60.00 USD", on: "2026-03-01")
    try book.adopt("name: house\nreceivables:\n  credits: oldest_first\n", on: "2026-03-02")
    let separate = ["unapplied": "-60.00", "total": "40.00"]
    #expect(try book.aging("2026-03-01") == separate.merging(["current": "100.00"]) { $1 })
    #expect(try book.aging("2026-03-02") == ["1-30": "40.00", "total": "40.00"])
    #expect(
      try book.aging("2026-03-02", credits: "separate")
        == separate.merging(["1-30": "100.00"]) { $1 }
    )
  }

  @Test func `ix 12: never across clients`() throws {
    let book = try Conversation(["C", "D", "P"])
    try book.given(
      Proposal.parentSet("C", parent: "P", on: "2026-01-01"),
      Proposal.parentSet("D", parent: "P", on: "2026-01-01")
    )
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.receipt("R-1", "60.00 USD", of: "D", on: "2026-03-01")
    #expect(
      try book.aging("2026-03-01", credits: "oldest_first") == [
        "current": "100.00", "total": "100.00",
      ]
    )
    #expect(
      try book.aging("2026-03-01", of: "D", credits: "oldest_first") == [
        "unapplied": "-60.00", "total": "-60.00",
      ]
    )
    #expect(
      try book.aging("2026-03-01", of: "P", by: "parent", credits: "oldest_first") == [
        "current": "100.00", "unapplied": "-60.00", "total": "40.00",
      ]
    )
  }

  @Test func `ix 13: unapplied is receipts plus credit notes not applied`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.receipt("R-1", "60.00 USD", to: [("INV-1", "20.00 USD")], on: "2026-03-02")
    try book.credit("CN-1", "10.00 USD", on: "2026-03-03")
    #expect(
      try book.aging("2026-03-03") == [
        "1-30": "80.00", "unapplied": "-50.00", "total": "30.00",
      ]
    )
  }

  @Test func `ix 13: a credit note without an invoice stays an open credit`() throws {
    let book = try Conversation()
    try book.credit("CN-1", "10.00 USD", on: "2026-03-03")
    #expect(try book.open("CN-1", "2026-03-02") == "0.00")
    #expect(try book.open("CN-1", "2026-03-03") == "-10.00")
    #expect(try book.item("CN-1", "2026-03-03")["kind"] == "credit_note")
  }

  @Test func `ix 13: what a credit note is more than its invoice stays an open credit`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.receipt("R-1", "70.00 USD", to: [("INV-1", "70.00 USD")], on: "2026-03-02")
    try book.credit("CN-1", "50.00 USD", invoice: "INV-1", on: "2026-03-03")
    try book.credit("CN-2", "5.00 USD", invoice: "INV-1", on: "2026-03-04")
    #expect(try book.open("INV-1", "2026-03-03") == "0.00")
    #expect(try book.open("CN-1", "2026-03-03") == "-20.00")
    #expect(try book.open("CN-2", "2026-03-04") == "-5.00")
    let settled = try book.settled("INV-1", "2026-03-04")
    #expect(settled["received"] == "70.00" && settled["credited"] == "30.00")
  }

  @Test func `ix 13: negative invoices are refused, zero is allowed`() throws {
    let book = try Conversation()
    try book.propose(
      Proposal.invoiceIssued(client: "C", key: "INV-1", amount: "-1.00 USD", on: "2026-03-01")
    )
    .isRefused("data.amount", .negative("-1.00 USD"))
    try book.invoice("INV-1", "0.00 USD", on: "2026-03-01")
    #expect(try book.settled("INV-1", "2026-03-01")["settled"] == "2026-03-01")
    #expect(try book.aging("2026-03-01").isEmpty)
  }
}
