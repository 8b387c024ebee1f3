// Rules 15 to 19 of the domain page, section (ix).

import Events
import Support
import Testing

@Suite struct `Rules 15 to 19` {
  @Test func `rule 15: a whole return undoes every application`() {
    var story = Story()
    story.invoice("INV-1", "1000.00 USD", due: "2026-03-31", on: "2026-03-01")
    story.invoice("INV-2", "500.00 USD", on: "2026-06-01")
    story.receipt(
      "R-1",
      "1500.00 USD",
      to: [("INV-1", "1000.00 USD"), ("INV-2", "500.00 USD")],
      on: "2026-04-01"
    )
    story.record(Proposal.receiptReturned(client: "C", key: "R-1", on: "2026-05-01"))
    #expect(story.control("2026-05-01") == "1000.00")
    #expect(story.item("INV-1", "2026-05-01", "due") == "2026-03-31")
    #expect(story.open("INV-2", "2026-06-01") == "500.00")
    #expect(story.open("R-1", "2026-06-01") == "0.00")
    #expect(story.refuses(Proposal.receiptReturned(client: "C", key: "R-1", on: "2026-06-02")))
  }

  @Test func `rule 15: a partial return takes unapplied money, then the newest`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    story.invoice("INV-2", "100.00 USD", on: "2026-03-01")
    story.receipt("R-1", "250.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-03-02")
    story.record(
      Proposal.receiptApplied(
        client: "C",
        key: "R-1",
        to: [("INV-2", "100.00 USD")],
        on: "2026-03-03"
      )
    )
    story.record(
      Proposal.receiptReturned(client: "C", key: "R-1", amount: "170.00 USD", on: "2026-03-05")
    )
    #expect(story.open("INV-1", "2026-03-05") == "20.00")
    #expect(story.open("INV-2", "2026-03-05") == "100.00")
    #expect(story.open("R-1", "2026-03-05") == "0.00")
  }

  @Test func `rule 15: a partial return undoes what it names`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    story.receipt("R-1", "150.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-03-02")
    story.record(
      Proposal.receiptReturned(
        client: "C",
        key: "R-1",
        amount: "60.00 USD",
        named: [("INV-1", "60.00 USD")],
        on: "2026-03-05"
      )
    )
    #expect(story.open("INV-1", "2026-03-05") == "60.00")
    #expect(story.open("R-1", "2026-03-05") == "-50.00")
  }

  @Test func `rule 16: disputed is the lesser of what is open and the disputes`() {
    var story = Story()
    story.invoice("INV-1", "1000.00 USD", on: "2026-03-01")
    story.record(
      Proposal.disputeOpened(
        client: "C",
        key: "D",
        invoice: "INV-1",
        amount: "300.00 USD",
        on: "2026-03-02"
      )
    )
    #expect(story.item("INV-1", "2026-03-01", "disputed") == "0.00")
    #expect(story.item("INV-1", "2026-03-02", "disputed") == "300.00")
    story.receipt("R-1", "800.00 USD", to: [("INV-1", "800.00 USD")], on: "2026-03-05")
    #expect(story.item("INV-1", "2026-03-05", "open") == "200.00")
    #expect(story.item("INV-1", "2026-03-05", "disputed") == "200.00")
    story.record(Proposal.disputeResolved(client: "C", key: "D", on: "2026-03-10"))
    #expect(story.item("INV-1", "2026-03-09", "disputed") == "200.00")
    #expect(story.item("INV-1", "2026-03-10", "disputed") == "0.00")
  }

  @Test func `rule 17: unidentified money stands outside until it is identified`() {
    var story = Story()
    story.record(
      Proposal.receiptRecorded(
        client: nil,
        key: "R-1",
        amount: "80.00 USD",
        on: "2026-03-01"
      )
    )
    story.record(Proposal.receiptIdentified(client: "C", key: "R-1", on: "2026-03-05"))
    for (day, unidentified, control) in [
      ("2026-03-04", "80.00", "0.00"), ("2026-03-05", "0.00", "-80.00"),
    ] {
      #expect(story.book.unidentified(asOf: PlainDay.number(day)).text == unidentified)
      #expect(story.control(day) == control)
    }
    #expect(story.refuses(Proposal.receiptIdentified(client: "C", key: "R-1", on: "2026-03-06")))
  }

  @Test func `rule 18: a write-off has a class`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    #expect(
      story.refuses(
        Proposal.writeOffRecorded(
          client: "C",
          invoice: "INV-1",
          amount: "5.00 USD",
          class: .unspecified,
          on: "2026-03-05"
        )
      )
    )
    story.record(
      Proposal.writeOffRecorded(
        client: "C",
        invoice: "INV-1",
        amount: "5.00 USD",
        class: .concession,
        on: "2026-03-05"
      )
    )
    #expect(story.open("INV-1", "2026-03-05") == "95.00")
  }

  @Test func `rule 19: what is late takes effect on the first open day`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-01-01")
    story.receipt("R-1", "100.00 USD", on: "2026-01-05")
    story.record(Proposal.periodClosed(through: "2026-01-31", on: "2026-02-02"))
    let applied = Proposal.receiptApplied(
      client: "C",
      key: "R-1",
      to: [("INV-1", "100.00 USD")],
      on: "2026-01-06"
    )
    #expect(story.refuses(applied))
    story.record(applied, late: true)
    #expect(story.open("INV-1", "2026-01-31") == "100.00")
    #expect(story.open("INV-1", "2026-02-01") == "0.00")
    story.record(Proposal.engagementLogged(client: "C", on: "2026-01-06"))
    #expect(story.refuses(Proposal.periodClosed(through: "2026-01-31", on: "2026-02-03")))
    #expect(story.refuses(Proposal.periodClosed(through: "2026-01-15", on: "2026-02-03")))
  }

  @Test func `the same again is the first, other content is a conflict`() throws {
    var story = Story()
    let first = Proposal.invoiceIssued(
      client: "C",
      key: "INV-1",
      amount: "1.00 USD",
      on: "2026-03-01",
      id: "i"
    )
    let other = Proposal.invoiceIssued(
      client: "C",
      key: "INV-1",
      amount: "2.00 USD",
      on: "2026-03-01",
      id: "i"
    )
    let position = story.record(first)
    let again = story.record(first)
    #expect(again == position)
    #expect(story.book.last == position)
    let answer = story.book.propose([other], today: story.today)
    #expect(throws: Rejection.self) { try answer.get() }
  }

  @Test func `a batch is recorded whole or not at all, and a new word takes a position`() throws {
    var story = Story()
    let good = Proposal.ownerAssigned("C", owner: "dana", on: "2026-03-01", id: "o")
    let bad = Proposal.ownerAssigned("nobody", owner: "kim", on: "2026-03-01", id: "p")
    let refused = story.book.propose([good, bad], today: story.today)
    let rejection = #expect(throws: Rejection.self) { try refused.get() }
    #expect(rejection?.index == 1)
    let recorded = story.book.propose([good], today: story.today)
    #expect(try recorded.get() == [5])
    #expect(story.book.last == 5)
  }
}
