// Rule 5 of the domain page, section (ix): corrections.

import Bookkeeping
import Events
import Support
import Testing

@Suite struct `ix 5` {
  private func writeOff(_ amount: String, on: String, id: String = "") -> Event {
    Proposal.writeOffRecorded(client: "C", invoice: "INV-1", amount: amount, on: on, id: id)
  }

  @Test func `ix 5: withdrawn from the correction's position on, and there before`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    let before = try book.given(writeOff("40.00 USD", on: "2026-06-01", id: "w"))
    let after = try book.given(
      Proposal.corrected(
        "w",
        replacement: writeOff("30.00 USD", on: "2026-06-02"),
        on: "2026-07-01"
      )
    )
    #expect(try book.open("INV-1", "2026-06-01", knownAt: before) == "60.00")
    #expect(try book.open("INV-1", "2026-06-01", knownAt: after) == "100.00")
    #expect(try book.open("INV-1", "2026-06-02", knownAt: after) == "70.00")
    #expect(try book.open("INV-1", "2026-12-31", knownAt: before) == "60.00")
  }

  @Test func `ix 5: without a replacement it never happened`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.given(
      writeOff("40.00 USD", on: "2026-06-01", id: "w"),
      Proposal.corrected("w", on: "2026-07-01")
    )
    #expect(try book.open("INV-1", "2026-06-01") == "100.00")
  }

  @Test func `ix 5: what a correction put in place may be corrected again`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.given(writeOff("40.00 USD", on: "2026-06-01", id: "w"))
    let first = Proposal.corrected(
      "w",
      replacement: writeOff("30.00 USD", on: "2026-06-01"),
      on: "2026-07-01",
      id: "first"
    )
    let second = Proposal.corrected(
      "first",
      replacement: writeOff("20.00 USD", on: "2026-06-01"),
      on: "2026-07-02",
      id: "second"
    )
    let one = try book.given(first)
    let two = try book.given(second)
    #expect(try book.open("INV-1", "2026-06-01", knownAt: one) == "70.00")
    #expect(try book.open("INV-1", "2026-06-01", knownAt: two) == "80.00")
    try book.given(Proposal.corrected("second", on: "2026-07-03"))
    #expect(try book.open("INV-1", "2026-06-01") == "100.00")
  }

  @Test func `ix 5: a correction says why`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.given(writeOff("40.00 USD", on: "2026-06-01", id: "w"))
    try book.propose(Proposal.corrected("w", reason: "", on: "2026-07-01"))
      .isRefused("reason", .reasonNeeded)
  }

  @Test func `ix 5: it touches every client that the target touched`() throws {
    let book = try Conversation(["C", "P"])
    try book.given(Proposal.parentSet("C", parent: "P", on: "2026-02-01", id: "p"))
    let by = try book.given(Proposal.corrected("p", on: "2026-07-01"))
    for client in ["C", "P"] {
      let rows = try book.history(of: client).filter { $0["id"] == "p" }
      #expect(rows.map(\.["standing"]) == ["withdrawn by \(by)"], "\(client)")
      #expect(try book.history(of: client).last?["position"] == "\(by)", "\(client)")
    }
  }

  @Test func `ix 5: refused where a later event depends on it, which is named`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.given(
      Proposal.disputeOpened(client: "C", key: "D", invoice: "INV-1", on: "2026-05-02", id: "d")
    )
    let resolved = try book.given(
      Proposal.disputeResolved(client: "C", key: "D", on: "2026-05-09", id: "r")
    )
    try book.propose(Proposal.corrected("d", on: "2026-06-01"))
      .isRefused("data.target", .dependedOn(position: resolved))
    try book.given(
      Proposal.corrected("r", on: "2026-06-01"),
      Proposal.corrected("d", on: "2026-06-01")
    )
    #expect(try book.aging("2026-05-05") == ["1-30": "100.00", "total": "100.00"])
  }

  @Test func `ix 5: refused where money of a closed period would change`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-01-10")
    try book.given(
      writeOff("40.00 USD", on: "2026-01-20", id: "w"),
      Proposal.periodClosed(through: "2026-01-31", on: "2026-02-03")
    )
    try book.propose(Proposal.corrected("w", on: "2026-02-10")).isRefused(
      "data.target",
      .itemInClosedPeriod(day("2026-01-20"), through: day("2026-01-31"))
    )
    try book.given(
      Proposal.periodReopened(through: "2026-01-31", on: "2026-02-04"),
      Proposal.corrected("w", on: "2026-02-10")
    )
  }

  @Test func `ix 5: what moves no money may be corrected in a closed period`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", due: "2026-12-31", on: "2026-01-10")
    try book.given(
      Proposal.ownerAssigned("C", owner: "A", on: "2026-01-20", id: "o"),
      Proposal.periodClosed(through: "2026-01-31", on: "2026-02-03"),
      Proposal.corrected(
        "o",
        replacement: Proposal.ownerAssigned("C", owner: "B", on: "2026-01-20"),
        on: "2026-02-10"
      )
    )
    #expect(
      try book.aging("2026-02-10", of: "B", by: "owner") == [
        "current": "100.00", "total": "100.00",
      ]
    )
  }

  @Test func `ix 5: refused where the replacement lies in a closed period`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-01-10")
    try book.given(
      writeOff("40.00 USD", on: "2026-02-20", id: "w"),
      Proposal.periodClosed(through: "2026-01-31", on: "2026-02-03")
    )
    let backdated = Proposal.corrected(
      "w",
      replacement: writeOff("40.00 USD", on: "2026-01-20"),
      on: "2026-03-01"
    )
    try book.propose(backdated).isRefused(
      "data.replacement.effectiveon",
      .closedPeriod(
        day("2026-01-20"),
        through: day("2026-01-31"),
        firstOpen: day("2026-02-01")
      )
    )
  }

  @Test func `ix 5: refused where it is withdrawn already`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.given(writeOff("40.00 USD", on: "2026-06-01", id: "w"))
    let by = try book.given(Proposal.corrected("w", on: "2026-07-01"))
    try book.propose(Proposal.corrected("w", on: "2026-07-02"))
      .isRefused("data.target", .alreadyWithdrawn(by: by))
  }

  @Test func `ix 5: refused where the replacement would overdraw on any day`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.given(writeOff("40.00 USD", on: "2026-06-01", id: "w"))
    try book.receipt("R-1", "60.00 USD", to: [("INV-1", "60.00 USD")], on: "2026-06-10")
    let larger = Proposal.corrected(
      "w",
      replacement: writeOff("40.01 USD", on: "2026-06-01"),
      on: "2026-07-01"
    )
    try book.propose(larger).isRefused(
      "data",
      .overdrawn("Invoice \"INV-1\"", on: day("2026-06-10"), short: "0.01 USD")
    )
  }

  @Test func `ix 5: an unapplication stands where its money was applied again`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.invoice("INV-2", "100.00 USD", on: "2026-05-01")
    try book.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-05-02")
    try book.given(
      Proposal.receiptUnapplied(
        client: "C",
        key: "R-1",
        from: "INV-1",
        amount: "100.00 USD",
        on: "2026-05-03",
        id: "u"
      )
    )
    try book.apply("R-1", to: "INV-2", "30.00 USD", on: "2026-05-04")
    try book.propose(Proposal.corrected("u", on: "2026-06-01")).isRefused(
      "data",
      .overdrawn("Receipt \"R-1\"", on: day("2026-05-04"), short: "30.00 USD")
    )
  }

  @Test func `ix 5: a return stands where the invoice was paid again`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-05-02")
    try book.given(Proposal.receiptReturned(client: "C", key: "R-1", on: "2026-05-03", id: "r"))
    try book.receipt("R-2", "10.00 USD", to: [("INV-1", "10.00 USD")], on: "2026-05-04", id: "p")
    try book.propose(Proposal.corrected("r", on: "2026-06-01")).isRefused(
      "data",
      .overdrawn("Invoice \"INV-1\"", on: day("2026-05-04"), short: "10.00 USD")
    )
    try book.given(
      Proposal.receiptUnapplied(
        client: "C",
        key: "R-2",
        from: "INV-1",
        amount: "10.00 USD",
        on: "2026-05-04"
      ),
      Proposal.corrected("r", on: "2026-06-01")
    )
    #expect(try book.open("INV-1", "2026-05-04") == "0.00")
    #expect(try book.open("R-1", "2026-05-04") == "0.00")
    #expect(try book.open("R-2", "2026-05-04") == "-10.00")
  }

  @Test func `ix 5: refused where the target has a reversal of its own`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01", id: "invoice")
    try book.receipt("R-1", "50.00 USD", on: "2026-05-02", id: "receipt")
    try book.credit("CN-1", "10.00 USD", on: "2026-05-02")
    try book.given(
      Proposal.receiptApplied(
        client: "C",
        key: "R-1",
        to: [("INV-1", "50.00 USD")],
        on: "2026-05-03",
        id: "application"
      ),
      Proposal.creditNoteApplied(
        client: "C",
        key: "CN-1",
        to: [("INV-1", "10.00 USD")],
        on: "2026-05-03",
        id: "credit"
      ),
      Proposal.promiseMade(
        client: "C",
        key: "P-1",
        amount: "40.00 USD",
        payBy: "2026-06-01",
        on: "2026-05-04",
        id: "promise"
      )
    )
    let unapply = "daybook.receipt.unapplied or daybook.credit_note.unapplied"
    for (id, instead) in [
      ("invoice", "daybook.invoice.voided or daybook.credit_note.issued"),
      ("receipt", "daybook.receipt.voided or daybook.receipt.returned"),
      ("application", unapply), ("credit", unapply), ("promise", "daybook.promise.withdrawn"),
    ] {
      try book.propose(Proposal.corrected(id, on: "2026-06-01"))
        .isRefused("data.target", .hasOwnReversal(instead: instead))
    }
  }
}
