// Rules 6, 7 and 11 of the domain page, section (ix): the day of an application, days and dates, and
// first in, first out.

import Bookkeeping
import Events
import Support
import Testing

@Suite struct `ix 6, 7 and 11` {
  @Test func `ix 6: prepaid on 03-10, invoice of 04-01, applied on 04-01`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-04-01")
    try book.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-03-10")
    #expect(try book.open("R-1", "2026-03-09") == "0.00")
    #expect(try book.open("R-1", "2026-03-10") == "-100.00")
    #expect(try book.open("R-1", "2026-03-31") == "-100.00")
    #expect(try book.open("INV-1", "2026-04-01") == "0.00")
    #expect(try book.open("R-1", "2026-04-01") == "0.00")
  }

  @Test func `ix 6: the greatest of the day of time, the invoice's and the receipt's`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-04-01")
    try book.invoice("INV-0", "100.00 USD", on: "2026-02-01")
    try book.receipt("R-1", "200.00 USD", on: "2026-03-10")
    func apply(_ amount: String, to invoice: String, at: String) throws {
      let pairs = [(invoice, amount)]
      try book.given(Proposal.receiptApplied(client: "C", key: "R-1", to: pairs, at: at))
    }
    try apply("40.00 USD", to: "INV-1", at: "2026-03-20")
    #expect(try book.open("R-1", "2026-03-31") == "-200.00")
    #expect(try book.open("INV-1", "2026-04-01") == "60.00")
    try apply("30.00 USD", to: "INV-0", at: "2026-03-01")
    #expect(try book.open("INV-0", "2026-03-09") == "100.00")
    #expect(try book.open("INV-0", "2026-03-10") == "70.00")
    try apply("50.00 USD", to: "INV-1", at: "2026-04-20")
    #expect(try book.open("INV-1", "2026-04-19") == "60.00")
    #expect(try book.open("INV-1", "2026-04-20") == "10.00")
  }

  @Test func `ix 6: an explicit day before either is refused`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-04-01")
    try book.receipt("R-1", "100.00 USD", on: "2026-03-10")
    try book.invoice("INV-0", "100.00 USD", on: "2026-02-01")
    for (invoice, given, earliest) in [
      ("INV-1", "2026-03-09", "2026-04-01"), ("INV-1", "2026-03-31", "2026-04-01"),
      ("INV-0", "2026-03-09", "2026-03-10"),
    ] {
      let application = Proposal.receiptApplied(
        client: "C",
        key: "R-1",
        to: [(invoice, "40.00 USD")],
        on: given
      )
      try book.propose(application).isRefused(
        "effectiveon",
        .beforeItStands(day(given), earliest: day(earliest))
      )
    }
    try book.apply("R-1", to: "INV-1", "40.00 USD", on: "2026-04-01")
  }

  @Test func `ix 7: the effective day counts, document dates age`() throws {
    let book = try Conversation()
    try book.given(Proposal.periodClosed(through: "2026-03-31", on: "2026-04-01"))
    let late = Proposal.invoiceIssued(
      client: "C",
      key: "INV-1",
      amount: "100.00 USD",
      due: "2026-04-19",
      dated: "2026-03-20",
      on: "2026-03-20"
    )
    try book.given(late, late: true)
    #expect(try book.aging("2026-03-31").isEmpty)
    #expect(try book.open("INV-1", "2026-04-01") == "100.00")
    #expect(try book.item("INV-1", "2026-04-30")["age"] == "11")
    #expect(try book.item("INV-1", "2026-04-30", basis: "invoice")["age"] == "41")
  }

  @Test func `ix 7: an invoice without a date of its own keeps the day wished for`() throws {
    let book = try Conversation()
    try book.given(Proposal.periodClosed(through: "2026-03-31", on: "2026-04-01"))
    try book.given(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "100.00 USD",
        due: "2026-04-19",
        on: "2026-03-20"
      ),
      late: true
    )
    #expect(try book.aging("2026-03-31").isEmpty)
    #expect(try book.item("INV-1", "2026-04-30", basis: "invoice")["age"] == "41")
  }

  @Test func `ix 11: INV-9 comes before INV-10 where it is due before it`() throws {
    let book = try Conversation()
    try book.invoice("INV-10", "100.00 USD", due: "2026-04-02", on: "2026-03-01")
    try book.invoice("INV-9", "100.00 USD", due: "2026-04-01", on: "2026-03-01")
    try book.receipt("R-1", "100.00 USD", method: .fifo, on: "2026-03-02")
    #expect(try book.open("INV-9", "2026-03-02") == "0.00")
    #expect(try book.open("INV-10", "2026-03-02") == "100.00")
  }

  @Test func `ix 11: of equal due days the earlier date, then the first recorded`() throws {
    let book = try Conversation()
    try book.invoice("A", "100.00 USD", due: "2026-04-01", on: "2026-03-02")
    try book.invoice("INV-9", "100.00 USD", due: "2026-04-01", on: "2026-03-01")
    try book.invoice("INV-10", "100.00 USD", due: "2026-04-01", on: "2026-03-01")
    for (receipt, open) in [
      ("R-1", ["A": "100.00", "INV-9": "0.00", "INV-10": "100.00"]),
      ("R-2", ["A": "100.00", "INV-9": "0.00", "INV-10": "0.00"]),
      ("R-3", ["A": "0.00", "INV-9": "0.00", "INV-10": "0.00"]),
    ] {
      try book.receipt(receipt, "100.00 USD", method: .fifo, on: "2026-03-03")
      for (key, amount) in open {
        #expect(try book.open(key, "2026-03-03") == amount, "\(receipt), \(key)")
      }
    }
  }

  @Test func `ix 11: the earliest due day that is open, not the first of the instalments`() throws {
    let book = try Conversation()
    try book.given(
      Proposal.invoiceIssued(
        client: "C",
        key: "PARTS",
        amount: "100.00 USD",
        instalments: [
          .amount("50.00 USD", due: "2026-03-10"), .amount("50.00 USD", due: "2026-05-10"),
        ],
        on: "2026-03-01"
      )
    )
    try book.invoice("WHOLE", "100.00 USD", due: "2026-04-10", on: "2026-03-01")
    try book.receipt("R-1", "50.00 USD", method: .fifo, on: "2026-03-02")
    #expect(try book.open("PARTS", "2026-03-02") == "50.00")
    try book.receipt("R-2", "100.00 USD", method: .fifo, on: "2026-03-03")
    #expect(try book.open("PARTS", "2026-03-03") == "50.00")
    #expect(try book.open("WHOLE", "2026-03-03") == "0.00")
  }

  @Test func `ix 11: issued by that day, the undisputed part only, the rest is unapplied`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.invoice("INV-2", "100.00 USD", on: "2026-03-09")
    try book.given(
      Proposal.disputeOpened(
        client: "C",
        key: "D",
        invoice: "INV-1",
        amount: "30.00 USD",
        on: "2026-03-02"
      )
    )
    try book.receipt("R-1", "150.00 USD", method: .fifo, on: "2026-03-05")
    #expect(try book.open("INV-1", "2026-03-09") == "30.00")
    #expect(try book.open("INV-2", "2026-03-09") == "100.00")
    #expect(try book.open("R-1", "2026-03-09") == "-80.00")
  }

  @Test func `ix 11: the same client and currency only`() throws {
    let book = try Conversation(["C", "D"])
    try book.given(Proposal.parentSet("D", parent: "C", on: "2026-01-01"))
    try book.invoice("EURO", "100.00 EUR", on: "2026-03-01")
    try book.invoice("OTHER", "100.00 USD", of: "D", on: "2026-03-01")
    try book.receipt("R-1", "150.00 USD", method: .fifo, on: "2026-03-05")
    #expect(try book.open("EURO", "2026-03-05") == "100.00")
    #expect(try book.open("OTHER", "2026-03-05") == "100.00")
    #expect(try book.open("R-1", "2026-03-05") == "-150.00")
  }

  @Test func `ix 11: rules may ask for it, from their day on`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.adopt("name: house\nreceivables:\n  application: fifo\n", on: "2026-04-01")
    try book.receipt("R-1", "10.00 USD", on: "2026-03-31")
    #expect(try book.open("R-1", "2026-04-01") == "-10.00")
    try book.receipt("R-2", "20.00 USD", on: "2026-04-01")
    #expect(try book.open("R-2", "2026-04-01") == "0.00")
    #expect(try book.open("INV-1", "2026-04-01") == "80.00")
    try book.receipt("R-3", "30.00 USD", method: .specific, on: "2026-04-01")
    #expect(try book.open("R-3", "2026-04-01") == "-30.00")
  }
}
