// Rules 8 to 10 and 14 of the domain page, section (ix): buckets, due days, instalments, voids.

import Bookkeeping
import Events
import Reporting
import Support
import Testing

@Suite struct `ix 8 to 10 and 14` {
  @Test func `ix 8: limits are inclusive, and age 0 is current`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "1.00 USD", due: "2026-03-01", on: "2026-02-01")
    for (day, bucket) in [
      ("2026-02-01", "current"), ("2026-03-01", "current"), ("2026-03-02", "1-30"),
      ("2026-03-31", "1-30"), ("2026-04-01", "31-60"), ("2026-04-30", "31-60"),
      ("2026-05-01", "61-90"), ("2026-05-30", "61-90"), ("2026-05-31", "91-120"),
      ("2026-06-29", "91-120"), ("2026-06-30", "121+"), ("2036-01-01", "121+"),
    ] {
      #expect(try book.aging(day) == [bucket: "1.00", "total": "1.00"], "\(day)")
    }
  }

  @Test func `ix 8: age 0 is current on every basis`() throws {
    let book = try Conversation()
    try book.given(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "1.00 USD",
        due: "2026-03-10",
        dated: "2026-03-05",
        serviceUntil: "2026-03-31",
        on: "2026-03-01"
      )
    )
    for (basis, last) in [
      ("invoice", "2026-03-05"), ("due", "2026-03-10"), ("service_end", "2026-03-31"),
    ] {
      let next = try #require(try day(last).adding(days: 1)).text
      #expect(try book.aging(last, basis: basis) == ["current": "1.00", "total": "1.00"])
      #expect(try book.aging(next, basis: basis) == ["1-30": "1.00", "total": "1.00"])
    }
  }

  @Test func `ix 8: a due day before the invoice's date is refused`() throws {
    let book = try Conversation()
    let invoice = Proposal.invoiceIssued(
      client: "C",
      key: "INV-1",
      amount: "1.00 USD",
      due: "2026-02-28",
      on: "2026-03-01"
    )
    try book.propose(invoice).isRefused(
      "data.dueOn",
      .dueBeforeInvoice(due: day("2026-02-28"), invoice: day("2026-03-01"))
    )
    try book.invoice("INV-1", "1.00 USD", due: "2026-03-01", on: "2026-03-01")
  }

  @Test func `ix 8: no due day: the client's terms, else the invoice's date, flagged`() throws {
    let book = try Conversation([])
    try book.given(
      Proposal.clientRegistered("C", netDays: 30, on: "2026-01-01"),
      Proposal.clientRegistered("D", on: "2026-01-01"),
      Proposal.invoiceIssued(client: "C", key: "INV-1", amount: "1.00 USD", on: "2026-03-01"),
      Proposal.invoiceIssued(client: "D", key: "INV-2", amount: "1.00 USD", on: "2026-03-01")
    )
    #expect(try book.item("INV-1", "2026-03-01")["due"] == "2026-03-31")
    #expect(try book.item("INV-1", "2026-03-01")["due_assumed"] == "false")
    #expect(try book.item("INV-2", "2026-03-01")["due"] == "2026-03-01")
    #expect(try book.item("INV-2", "2026-03-01")["due_assumed"] == "true")
  }

  @Test func `ix 9: net 30 end of month makes of 03-10 04-30`() throws {
    let book = try Conversation()
    try book.given(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "1.00 USD",
        netDays: 30,
        endOfMonth: true,
        on: "2026-03-10"
      )
    )
    #expect(try book.item("INV-1", "2026-03-10")["due"] == "2026-04-30")
  }

  @Test func `ix 9: months are added from the anchor day and clipped`() throws {
    for (anchor, months, expected) in [
      ("2026-01-31", 1, "2026-02-28"), ("2026-01-31", 2, "2026-03-31"),
      ("2024-02-29", 12, "2025-02-28"),
    ] {
      #expect(try day(anchor).adding(months: months) == day(expected))
    }
  }

  @Test func `ix 9: due days never roll to business days`() throws {
    let book = try Conversation()
    // 2026-01-31 is a Saturday.
    try book.given(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "1.00 USD",
        netDays: 30,
        on: "2026-01-01"
      )
    )
    #expect(try book.item("INV-1", "2026-01-01")["due"] == "2026-01-31")
  }

  @Test func `ix 10: 30/50/20 with 40 paid leaves 0/40/20, computed anew each time`() throws {
    let book = try Conversation()
    try book.given(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "100.00 USD",
        instalments: [
          .share(3000, due: "2026-03-01"), .share(5000, due: "2026-04-01"),
          .share(2000, due: "2026-05-01"),
        ],
        on: "2026-02-01"
      )
    )
    // As of 2026-05-01 the parts are 61, 30 and 0 days old.
    func parts() throws -> [String: String] { try book.aging("2026-05-01") }
    #expect(
      try parts() == [
        "61-90": "30.00", "1-30": "50.00", "current": "20.00", "total": "100.00",
      ]
    )
    try book.receipt("R-1", "40.00 USD", to: [("INV-1", "40.00 USD")], on: "2026-04-20")
    #expect(try parts() == ["1-30": "40.00", "current": "20.00", "total": "60.00"])
    #expect(try book.item("INV-1", "2026-05-01")["due"] == "2026-04-01")
    try book.given(
      Proposal.receiptReturned(client: "C", key: "R-1", amount: "35.00 USD", on: "2026-04-25")
    )
    #expect(
      try parts() == [
        "61-90": "25.00", "1-30": "50.00", "current": "20.00", "total": "95.00",
      ]
    )
    #expect(try book.item("INV-1", "2026-05-01")["due"] == "2026-03-01")
  }

  @Test func `ix 10: the last instalment takes the rounding`() throws {
    let book = try Conversation()
    try book.given(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "0.05 USD",
        instalments: [.share(5000, due: "2026-02-01"), .share(5000, due: "2026-12-01")],
        on: "2026-02-01"
      )
    )
    #expect(
      try book.aging("2026-02-02") == ["1-30": "0.02", "current": "0.03", "total": "0.05"]
    )
  }

  @Test func `ix 14: a void takes effect on its day, and the number stays used`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "1000.00 USD", on: "2026-03-01")
    try book.given(Proposal.invoiceVoided(client: "C", key: "INV-1", on: "2026-03-20"))
    #expect(try book.aging("2026-03-19")["total"] == "1000.00")
    #expect(try book.aging("2026-03-20").isEmpty)
    #expect(try book.report(SettledInvoices.self, "2026-03-20").rows.isEmpty)
    try book.propose(
      Proposal.invoiceIssued(client: "C", key: "INV-1", amount: "1.00 USD", on: "2026-04-01")
    )
    .isRefused("data.invoice", .keyInUse("invoice", "INV-1"))
    try book.propose(Proposal.invoiceVoided(client: "C", key: "INV-1", on: "2026-03-21"))
      .isRefused("data.invoice", .alreadyDone("Invoice \"INV-1\" is void already"))
  }

  @Test func `ix 14: no void of what was ever applied, credited or disputed on`() throws {
    let uses: [(String, [Event])] = [
      (
        "applied",
        [
          Proposal.receiptRecorded(
            client: "C",
            key: "R-1",
            amount: "70.00 USD",
            to: [("INV-1", "70.00 USD")],
            on: "2026-03-02"
          ),
          Proposal.receiptUnapplied(
            client: "C",
            key: "R-1",
            from: "INV-1",
            amount: "70.00 USD",
            on: "2026-03-03"
          ),
        ]
      ),
      (
        "credited",
        [
          Proposal.creditNoteIssued(
            client: "C",
            key: "CN-1",
            amount: "10.00 USD",
            invoice: "INV-1",
            on: "2026-03-02"
          )
        ]
      ),
      (
        "disputed",
        [
          Proposal.disputeOpened(client: "C", key: "D", invoice: "INV-1", on: "2026-03-02"),
          Proposal.disputeResolved(client: "C", key: "D", on: "2026-03-03"),
        ]
      ),
    ]
    for (use, events) in uses {
      let book = try Conversation()
      let invoice = try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
      for event in events { try book.given(event) }
      let answer = try book.propose(
        Proposal.invoiceVoided(client: "C", key: "INV-1", on: "2026-03-20")
      )
      let instead = "Give a credit note instead"
      answer.isRefused(
        "data.invoice",
        .isUsed("Invoice \"INV-1\"", position: invoice + 1, instead: instead)
      )
      #expect(try book.open("INV-1", "2026-03-20") != "0.00", "\(use)")
    }
  }

  @Test func `ix 14: a void in an open period only, otherwise a credit note`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.given(Proposal.periodClosed(through: "2026-03-31", on: "2026-04-01"))
    try book.propose(Proposal.invoiceVoided(client: "C", key: "INV-1", on: "2026-04-02"))
      .isRefused(
        "data.invoice",
        .itemInClosedPeriod(day("2026-03-01"), through: day("2026-03-31"))
      )
    try book.credit("CN-1", "100.00 USD", invoice: "INV-1", on: "2026-04-02")
    #expect(try book.open("INV-1", "2026-04-02") == "0.00")
  }
}
