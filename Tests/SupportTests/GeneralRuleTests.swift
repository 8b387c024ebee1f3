// Rules 2 to 5 of the domain page, section (ix).

import Events
import Support
import Testing

@Suite struct `Rules 2 to 5` {
  @Test func `rule 2: the greatest day wins, not the last recorded`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-02-01")
    story.record(Proposal.ownerAssigned("C", owner: "A", on: "2026-03-01"))
    story.record(Proposal.ownerAssigned("C", owner: "C", on: "2026-05-01"))
    story.record(Proposal.ownerAssigned("C", owner: "B", on: "2026-04-01"))
    func owner(_ day: String) -> [String] {
      story.book.aging(asOf: PlainDay.number(day), by: .owner).column("owner")
    }
    #expect(owner("2026-02-15") == [""])
    #expect(owner("2026-03-15") == ["A"])
    #expect(owner("2026-04-15") == ["B"])
    #expect(owner("2026-05-15") == ["C"])
  }

  @Test func `rule 3: nothing is overpaid on any day`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    story.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-06-01")
    story.record(
      Proposal.receiptUnapplied(
        client: "C",
        key: "R-1",
        from: "INV-1",
        amount: "100.00 USD",
        on: "2026-06-10"
      )
    )
    story.receipt("R-2", "100.00 USD", on: "2026-05-10")
    #expect(
      story.refuses(
        Proposal.receiptApplied(
          client: "C",
          key: "R-2",
          to: [("INV-1", "100.00 USD")],
          on: "2026-05-15"
        )
      )
    )
    story.record(
      Proposal.receiptApplied(
        client: "C",
        key: "R-2",
        to: [("INV-1", "100.00 USD")],
        on: "2026-06-10"
      )
    )
  }

  @Test func `rule 4: known at a position includes it`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    #expect(story.open("INV-1", "2026-05-01", knownAt: 3) == "0.00")
    #expect(story.open("INV-1", "2026-05-01", knownAt: 4) == "100.00")
  }

  @Test func `rule 5: withdrawn from the correction on, and there before`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    let before = story.record(
      Proposal.writeOffRecorded(
        client: "C",
        invoice: "INV-1",
        amount: "40.00 USD",
        on: "2026-06-01",
        id: "w"
      )
    )
    let after = story.record(
      Proposal.corrected(
        "w",
        replacement: Proposal.writeOffRecorded(
          client: "C",
          invoice: "INV-1",
          amount: "30.00 USD",
          on: "2026-06-02"
        ),
        on: "2026-07-01",
        id: "c"
      )
    )
    #expect(story.open("INV-1", "2026-06-01", knownAt: before) == "60.00")
    #expect(story.open("INV-1", "2026-06-01", knownAt: after) == "100.00")
    #expect(story.open("INV-1", "2026-06-02", knownAt: after) == "70.00")
    #expect(story.refuses(Proposal.corrected("w", on: "2026-07-02")))
    story.record(Proposal.corrected("c", on: "2026-07-02"))
    #expect(story.open("INV-1", "2026-06-02") == "100.00")
  }

  @Test func `rule 5: not what a later event depends on`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    story.record(
      Proposal.disputeOpened(client: "C", key: "D", invoice: "INV-1", on: "2026-05-02", id: "d")
    )
    story.record(Proposal.disputeResolved(client: "C", key: "D", on: "2026-05-09", id: "r"))
    #expect(story.refuses(Proposal.corrected("d", on: "2026-06-01")))
    story.record(Proposal.corrected("r", on: "2026-06-01"))
    story.record(Proposal.corrected("d", on: "2026-06-01"))
    #expect(story.item("INV-1", "2026-05-05", "disputed") == "0.00")
  }

  @Test func `rule 5: not where money of a closed period would change`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-01-10")
    story.record(
      Proposal.writeOffRecorded(
        client: "C",
        invoice: "INV-1",
        amount: "40.00 USD",
        on: "2026-01-20",
        id: "w"
      )
    )
    story.record(Proposal.periodClosed(through: "2026-01-31", on: "2026-02-03"))
    #expect(story.refuses(Proposal.corrected("w", on: "2026-02-10")))
    story.record(Proposal.periodReopened(through: "2026-01-31", on: "2026-02-04"))
    story.record(Proposal.corrected("w", on: "2026-02-10"))
  }

  @Test func `rule 5: not what has a reversal of its own`() {
    var story = Story()
    story.record(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "100.00 USD",
        on: "2026-05-01",
        id: "i"
      )
    )
    story.record(
      Proposal.receiptRecorded(
        client: "C",
        key: "R-1",
        amount: "50.00 USD",
        on: "2026-05-02",
        id: "r"
      )
    )
    story.record(
      Proposal.receiptApplied(
        client: "C",
        key: "R-1",
        to: [("INV-1", "50.00 USD")],
        on: "2026-05-03",
        id: "a"
      )
    )
    for id in ["a", "r", "i"] { #expect(story.refuses(Proposal.corrected(id, on: "2026-06-01"))) }
  }
}
