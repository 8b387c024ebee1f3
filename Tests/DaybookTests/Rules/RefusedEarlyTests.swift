// What has to be refused when it is recorded, because nothing could make it right later.

import Bookkeeping
import Daybook
import Events
import Reporting
import Support
import Testing

@Suite struct `Refused when it is recorded` {
  @Test func `ix 3: a receipt that settles more than it is`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    let receipt = Proposal.receiptRecorded(
      client: "C",
      key: "R-1",
      amount: "10.00 USD",
      to: [("INV-1", "20.00 USD")],
      on: "2026-03-05"
    )
    try book.propose(receipt).isRefused(
      "data",
      .overdrawn("Receipt \"R-1\"", on: day("2026-03-05"), short: "10.00 USD")
    )
  }

  @Test func `ix 3: an event that is too large leaves nothing behind in the same commit`() throws {
    let book = try Conversation()
    var large = Proposal.invoiceIssued(
      client: "C",
      key: "INV-1",
      amount: "100.00 USD",
      on: "2026-03-01"
    )
    large.reason.clear = String(repeating: "x", count: 70_000)
    let small = Proposal.invoiceIssued(
      client: "C",
      key: "INV-2",
      amount: "1.00 USD",
      on: "2026-03-01"
    )
    let receipt = Proposal.receiptRecorded(
      client: "C",
      key: "R-1",
      amount: "101.00 USD",
      to: [("INV-2", "101.00 USD")],
      on: "2026-03-05"
    )
    try book.book.recording { recorder in
      #expect(throws: Refusal.self) { try recorder.record([Daybook.Proposal(large)]) }
      _ = try recorder.record([Daybook.Proposal(small)])
      let refusal = #expect(throws: Refusal.self) {
        try recorder.record([Daybook.Proposal(receipt)])
      }
      let wrong = Wrong.overdrawn(
        "Invoice \"INV-2\"",
        on: try day("2026-03-05"),
        short: "100.00 USD"
      )
      #expect(refusal?.wrong == wrong)
    }
    #expect(try book.aging("2026-03-31") == ["1-30": "1.00", "total": "1.00"])
  }

  @Test func `ix 6: unapplied on a day before the application`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.receipt("R-1", "100.00 USD", to: [("INV-1", "60.00 USD")], on: "2026-03-05")
    func unapply(on: String?, at: String? = nil) -> Event {
      var event = Proposal.receiptUnapplied(
        client: "C",
        key: "R-1",
        from: "INV-1",
        amount: "60.00 USD",
        on: on ?? "2026-01-01"
      )
      if on == nil { event.clearEffectiveOn() }
      return event
    }
    try book.propose(unapply(on: "2026-03-04")).isRefused(
      "effectiveon",
      .beforeItStands(day("2026-03-04"), earliest: day("2026-03-05"))
    )
    try book.given(unapply(on: "2026-03-05"))
    #expect(try book.open("INV-1", "2026-03-05") == "100.00")
  }

  @Test func `ix 19: a period that is not over on the day of recording`() throws {
    let book = try Conversation(today: "2026-06-15")
    let close = Proposal.periodClosed(through: "2026-12-31", on: "2027-01-05")
    try book.propose(close).isRefused(
      "data.through",
      .periodInFuture(through: day("2026-12-31"), today: day("2026-06-15"))
    )
    try book.given(Proposal.periodClosed(through: "2026-05-31", on: "2026-06-01"))
  }

  @Test func `a client closed before its last invoice`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-05")
    try book.invoice("INV-2", "100.00 USD", on: "2026-05-05")
    try book.given(Proposal.invoiceVoided(client: "C", key: "INV-2", on: "2026-05-06"))
    try book.propose(Proposal.clientClosed("C", on: "2026-03-05")).isRefused(
      "effectiveon",
      .beforeItStands(day("2026-03-05"), earliest: day("2026-03-06"))
    )
    try book.given(Proposal.clientClosed("C", on: "2026-03-06"))
  }

  @Test func `ix 21: a promise for a void invoice, or for one twice`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-05")
    try book.invoice("INV-2", "100.00 USD", on: "2026-03-05")
    try book.given(Proposal.invoiceVoided(client: "C", key: "INV-2", on: "2026-03-06"))
    func promise(_ invoices: [String]) -> Event {
      Proposal.promiseMade(
        client: "C",
        key: "P",
        amount: "1.00 USD",
        payBy: "2026-06-01",
        invoices: invoices,
        on: "2026-04-01"
      )
    }
    try book.propose(promise(["INV-2"]))
      .isRefused("data.invoices[0]", .isVoid("Invoice \"INV-2\""))
    try book.propose(promise(["INV-1", "INV-1"])).isRefused("data.invoices[1]", .invoiceTwice)
    try book.given(promise(["INV-1"]))
  }

  @Test func `a state at registration holds for earlier invoices too`() throws {
    let book = try Conversation([])
    try book.given(Proposal.clientRegistered("C", state: "AZ", on: "2026-06-01"))
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-05")
    let row = try book.aging("2026-03-31", of: "AZ", by: "state")
    #expect(row == ["1-30": "100.00", "total": "100.00"])
  }
}
