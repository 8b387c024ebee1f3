// Rules 15 and 17 of the domain page, section (ix): returns, and money that nobody knows the payer of.

import Bookkeeping
import Events
import Reporting
import Support
import Testing

@Suite struct `ix 15 and 17` {
  private func returned(_ amount: String? = nil, on: String) -> Event {
    Proposal.receiptReturned(client: "C", key: "R-1", amount: amount, on: on)
  }

  @Test func `ix 15: a whole return undoes every application, each on the later day`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "1000.00 USD", due: "2026-03-31", on: "2026-03-01")
    try book.invoice("INV-2", "500.00 USD", on: "2026-06-01")
    try book.receipt(
      "R-1",
      "1500.00 USD",
      to: [("INV-1", "1000.00 USD"), ("INV-2", "500.00 USD")],
      on: "2026-04-01"
    )
    #expect(
      try book.aging("2026-04-30") == ["unapplied": "-500.00", "total": "-500.00"]
    )
    try book.given(returned(on: "2026-05-01"))
    #expect(
      try book.aging("2026-04-30") == ["unapplied": "-500.00", "total": "-500.00"]
    )
    #expect(try book.aging("2026-05-01") == ["31-60": "1000.00", "total": "1000.00"])
    #expect(try book.open("INV-1", "2026-06-01") == "1000.00")
    #expect(try book.open("INV-2", "2026-06-01") == "500.00")
    #expect(try book.open("R-1", "2026-06-01") == "0.00")
  }

  @Test func `ix 15: the invoice keeps its due day`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", due: "2026-03-31", on: "2026-03-01")
    try book.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-04-01")
    try book.given(returned(on: "2026-06-01"))
    #expect(try book.item("INV-1", "2026-06-01")["due"] == "2026-03-31")
    #expect(try book.aging("2026-06-01") == ["61-90": "100.00", "total": "100.00"])
  }

  @Test func `ix 15: a chargeback is a return with that reason`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-04-01")
    try book.given(
      Proposal.receiptReturned(client: "C", key: "R-1", reason: "chargeback", on: "2026-04-05")
    )
    #expect(try book.open("INV-1", "2026-04-04") == "0.00")
    #expect(try book.open("INV-1", "2026-04-05") == "100.00")
    let row = try #require(try book.history(of: "C").last)
    #expect(row["type"] == "daybook.receipt.returned")
    #expect(row["what"]?.contains(#""reason":"chargeback""#) == true)
  }

  @Test func `ix 15: a part takes unapplied money first, then the newest applications`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.invoice("INV-2", "100.00 USD", on: "2026-03-01")
    try book.receipt("R-1", "250.00 USD", to: [("INV-2", "100.00 USD")], on: "2026-03-02")
    try book.apply("R-1", to: "INV-1", "100.00 USD", on: "2026-03-03")
    try book.given(returned("30.00 USD", on: "2026-03-04"))
    #expect(try book.open("R-1", "2026-03-04") == "-20.00")
    try book.given(returned("140.00 USD", on: "2026-03-05"))
    #expect(try book.open("R-1", "2026-03-05") == "0.00")
    #expect(try book.open("INV-1", "2026-03-05") == "100.00")
    #expect(try book.open("INV-2", "2026-03-05") == "20.00")
    try book.propose(returned("80.01 USD", on: "2026-03-06"))
      .isRefused("data.amount", .moreThanReceipt("80.00 USD"))
    try book.given(returned(on: "2026-03-06"))
    #expect(try book.open("INV-2", "2026-03-06") == "100.00")
    try book.propose(returned(on: "2026-03-07"))
      .isRefused("data.receipt", .alreadyDone("Receipt \"R-1\" was returned as a whole"))
  }

  @Test func `ix 15: a part undoes the applications it names`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.receipt("R-1", "150.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-03-02")
    func named(_ amount: String, _ part: String) -> Event {
      Proposal.receiptReturned(
        client: "C",
        key: "R-1",
        amount: amount,
        named: [("INV-1", part)],
        on: "2026-03-05"
      )
    }
    try book.propose(named("60.00 USD", "60.01 USD")).isRefused(
      "data.named",
      .namedMoreThanReturned(sum: "60.01 USD", amount: "60.00 USD")
    )
    try book.propose(named("110.00 USD", "100.01 USD")).isRefused(
      "data.named[0].amount",
      .neverApplied("100.01 USD", applied: "100.00 USD")
    )
    try book.given(named("60.00 USD", "60.00 USD"))
    #expect(try book.open("INV-1", "2026-03-05") == "60.00")
    #expect(try book.open("R-1", "2026-03-05") == "-50.00")
  }

  @Test func `ix 15: what is undone of another client's invoice is open there again`() throws {
    let book = try Conversation(["C", "D"])
    try book.invoice("INV-1", "100.00 USD", of: "D", on: "2026-03-01")
    try book.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-03-02")
    #expect(try book.aging("2026-03-02", of: "D").isEmpty)
    try book.given(returned(on: "2026-03-05"))
    #expect(try book.aging("2026-03-05").isEmpty)
    #expect(
      try book.aging("2026-03-05", of: "D") == ["1-30": "100.00", "total": "100.00"]
    )
  }

  @Test func `ix 17: unidentified money stands outside until it is identified`() throws {
    let book = try Conversation()
    try book.given(
      Proposal.receiptRecorded(client: nil, key: "R-1", amount: "80.00 USD", on: "2026-03-01")
    )
    let outside = try book.report(Aging.self, "2026-03-04")
    #expect(outside.rows.isEmpty && outside.totals.isEmpty)
    #expect(outside.notes.count == 1 && outside.notes[0].contains("80.00 USD"))
    try book.given(Proposal.receiptIdentified(client: "C", key: "R-1", on: "2026-03-05"))
    #expect(try book.report(Aging.self, "2026-03-04").notes == outside.notes)
    #expect(try book.aging("2026-03-04").isEmpty)
    let inside = try book.report(Aging.self, "2026-03-05")
    #expect(inside.notes.isEmpty)
    #expect(try book.aging("2026-03-05") == ["unapplied": "-80.00", "total": "-80.00"])
    // Its age is counted from the day on which the money came.
    #expect(try book.item("R-1", "2026-03-05")["dated"] == "2026-03-01")
    #expect(try book.item("R-1", "2026-03-05")["age"] == "4")
    try book.propose(Proposal.receiptIdentified(client: "C", key: "R-1", on: "2026-03-06"))
      .isRefused("data.receipt", .alreadyIdentified)
    try book.invoice("INV-1", "80.00 USD", on: "2026-03-01")
    try book.apply("R-1", to: "INV-1", "80.00 USD", on: "2026-03-05")
    #expect(try book.aging("2026-03-05").isEmpty)
  }

  @Test func `ix 17: it settles nothing before`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "80.00 USD", on: "2026-03-01")
    let unknown = Proposal.receiptRecorded(
      client: nil,
      key: "R-1",
      amount: "80.00 USD",
      to: [("INV-1", "80.00 USD")],
      on: "2026-03-01"
    )
    try book.propose(unknown).isRefused("data.applications", .unidentifiedApplication)
    try book.given(
      Proposal.receiptRecorded(client: nil, key: "R-1", amount: "80.00 USD", on: "2026-03-01")
    )
    try book.propose(
      Proposal.receiptApplied(
        client: "C",
        key: "R-1",
        to: [("INV-1", "80.00 USD")],
        on: "2026-03-02"
      )
    )
    .isRefused("data.receipt", .notIdentified)
  }

  @Test func `ix 17: identified as the wrong client's, it is corrected`() throws {
    let book = try Conversation(["C", "D"])
    let before = try book.given(
      Proposal.receiptRecorded(client: nil, key: "R-1", amount: "80.00 USD", on: "2026-03-01"),
      Proposal.receiptIdentified(client: "C", key: "R-1", on: "2026-03-05", id: "guess")
    )
    try book.given(
      Proposal.corrected(
        "guess",
        replacement: Proposal.receiptIdentified(client: "D", key: "R-1", on: "2026-03-06"),
        on: "2026-03-10"
      )
    )
    let row = ["unapplied": "-80.00", "total": "-80.00"]
    #expect(try book.aging("2026-03-06", knownAt: before) == row)
    #expect(try book.aging("2026-03-06").isEmpty)
    #expect(try book.aging("2026-03-06", of: "D") == row)
    #expect(try book.report(Aging.self, "2026-03-05").notes.count == 1)
    #expect(try book.report(Aging.self, "2026-03-06").notes.isEmpty)
    try book.given(
      Proposal.invoiceIssued(client: "D", key: "INV-1", amount: "80.00 USD", on: "2026-03-06"),
      Proposal.receiptApplied(
        client: "D",
        key: "R-1",
        to: [("INV-1", "80.00 USD")],
        on: "2026-03-07"
      )
    )
    #expect(try book.aging("2026-03-07", of: "D").isEmpty)
  }
}
