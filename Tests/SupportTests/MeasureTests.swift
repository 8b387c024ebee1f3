// What measures take and when caps apply: the default rules of the domain page, and rule 21.

import Events
import Support
import Testing

@Suite struct `Measures and caps` {
  private func measure(_ name: String) -> PlainRules.Measure {
    PlainRules.standard.measures.first { $0.name == name } ?? PlainRules.standard.measures[0]
  }

  /// The cap of a client that does well but for it.
  private func caps(_ story: Story, _ day: String) -> String? {
    var rules = PlainRules.standard
    rules.measures = rules.measures.filter { $0.name == "promises" || $0.name == "incidents" }
    return story.health(day, "capped_by", rules: rules)
  }

  @Test func `contact: since the last of its direction, else since the registration`() {
    var story = Story()
    #expect(story.datum("2026-01-11", measure("contact")) == "10.00")
    story.record(Proposal.engagementLogged(client: "C", on: "2026-01-20"))
    story.record(Proposal.engagementLogged(client: "C", direction: .inbound, on: "2026-01-25"))
    #expect(story.datum("2026-01-19", measure("contact")) == "18.00")
    #expect(story.datum("2026-01-31", measure("contact")) == "11.00")
    var any = measure("contact")
    any.of = "engagement"
    #expect(story.datum("2026-01-31", any) == "6.00")
  }

  @Test func `usage: in percent of as many days before, missing where that was nothing`() {
    var story = Story()
    // 28 days to 2026-06-28 are those from 2026-06-01 on; before them those from 2026-05-04 on.
    for (value, day) in [
      (1000, "2026-05-03"), (30, "2026-05-04"), (60, "2026-05-31"), (20, "2026-06-01"),
      (10, "2026-06-28"), (7, "2026-06-29"),
    ] {
      story.record(
        Proposal.usageMeasured(client: "C", measure: "orders", value: UInt64(value), on: day)
      )
    }
    #expect(story.datum("2026-06-28", measure("usage")) == "33.33")
    #expect(story.datum("2026-05-03", measure("usage")) == nil)
  }

  @Test func `payment: days late, weighted by amounts`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", due: "2026-03-10", on: "2026-03-01")
    story.invoice("INV-2", "300.00 USD", due: "2026-04-10", on: "2026-04-01")
    #expect(story.datum("2026-03-10", measure("payment")) == nil)
    #expect(story.datum("2026-03-14", measure("payment")) == "4.00")
    story.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-03-20")
    story.receipt("R-2", "300.00 USD", to: [("INV-2", "300.00 USD")], on: "2026-04-02")
    #expect(story.datum("2026-03-31", measure("payment")) == "10.00")
    #expect(story.datum("2026-04-30", measure("payment")) == "2.50")
    // 180 days end with the day itself.
    #expect(story.datum("2026-09-15", measure("payment")) == "2.50")
    #expect(story.datum("2026-09-16", measure("payment")) == "0.00")
  }

  @Test func `payment: of two currencies the one that is paid latest`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", due: "2026-03-10", on: "2026-03-01")
    story.invoice("INV-2", "300 JPY", due: "2026-03-05", on: "2026-03-01")
    #expect(story.datum("2026-03-14", measure("payment")) == "9.00")
  }

  @Test func `incidents: none open is 0, of a kind or any`() {
    var story = Story()
    #expect(story.datum("2026-06-10", measure("incidents")) == "0.00")
    story.record(
      Proposal.incidentOpened(client: "C", key: "I-1", kind: "menu", on: "2026-06-01")
    )
    story.record(
      Proposal.incidentOpened(client: "C", key: "I-2", kind: "payments", on: "2026-06-05")
    )
    #expect(story.datum("2026-06-10", measure("incidents")) == "9.00")
    var kind = measure("incidents")
    kind.of = "incident.payments"
    #expect(story.datum("2026-06-10", kind) == "5.00")
    kind.take = .count
    kind.windowDays = 5
    #expect(story.datum("2026-06-09", kind) == "1.00")
    #expect(story.datum("2026-06-10", kind) == "0.00")
    story.record(Proposal.incidentResolved(client: "C", key: "I-1", on: "2026-06-08"))
    #expect(story.datum("2026-06-07", measure("incidents")) == "6.00")
    #expect(story.datum("2026-06-10", measure("incidents")) == "5.00")
  }

  /// How many promises are broken on a day.
  private func broken(_ story: Story, _ day: String) -> String? {
    story.datum(day, measure("promises"))
  }

  @Test func `rule 21: a promise counts what comes until its day and the tolerance`() {
    var story = Story()
    story.record(
      Proposal.promiseMade(
        client: "C",
        key: "P",
        amount: "500.00 USD",
        payBy: "2026-04-10",
        tolerance: 3,
        on: "2026-04-01"
      )
    )
    #expect(broken(story, "2026-03-31") == nil)
    #expect(broken(story, "2026-04-13") == "0.00")
    #expect(broken(story, "2026-04-14") == "1.00")
    story.receipt("R-1", "300.00 USD", on: "2026-04-14")
    #expect(broken(story, "2026-04-14") == "1.00")
    let before = story
    story.receipt("R-2", "300.00 USD", on: "2026-04-13")
    #expect(broken(story, "2026-04-14") == "0.00")
    story.record(Proposal.receiptReturned(client: "C", key: "R-2", on: "2026-04-20"))
    #expect(broken(story, "2026-04-19") == "0.00")
    #expect(broken(story, "2026-04-20") == "1.00")
    // The last of 180 days.
    #expect(broken(before, "2026-09-27") == "1.00")
    #expect(broken(before, "2026-09-28") == nil)
    story = before
    story.record(Proposal.promiseWithdrawn(client: "C", key: "P", on: "2026-04-16"))
    #expect(broken(story, "2026-04-15") == "1.00")
    #expect(broken(story, "2026-04-16") == nil)
  }

  @Test func `rule 21: a promise for invoices counts what is applied to them`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    story.invoice("INV-2", "100.00 USD", on: "2026-03-01")
    story.record(
      Proposal.promiseMade(
        client: "C",
        key: "P",
        amount: "100.00 USD",
        payBy: "2026-04-10",
        invoices: ["INV-1"],
        on: "2026-04-01"
      )
    )
    story.receipt("R-1", "90.00 USD", to: [("INV-2", "50.00 USD")], on: "2026-04-05")
    #expect(broken(story, "2026-04-11") == "1.00")
    story.record(
      Proposal.receiptApplied(
        client: "C",
        key: "R-1",
        to: [("INV-1", "1.00 USD")],
        on: "2026-04-12"
      )
    )
    // What was received in time keeps it, whenever it was applied.
    #expect(broken(story, "2026-04-11") == "1.00")
    #expect(broken(story, "2026-04-12") == "0.00")
  }

  @Test func `past due: what is not disputed, of one currency`() {
    var story = Story()
    story.invoice("INV-1", "150.00 USD", due: "2026-03-10", on: "2026-03-01")
    // Sixty days past due is not more than sixty.
    #expect(caps(story, "2026-05-09") == "")
    #expect(caps(story, "2026-05-10") == "long past due")
    story.record(
      Proposal.disputeOpened(
        client: "C",
        key: "D",
        invoice: "INV-1",
        amount: "50.01 USD",
        on: "2026-05-11"
      )
    )
    #expect(caps(story, "2026-05-11") == "")
    story.record(Proposal.disputeResolved(client: "C", key: "D", on: "2026-05-20"))
    #expect(caps(story, "2026-05-20") == "long past due")
    // Of a currency that no amount is named of, anything.
    story = Story()
    story.invoice("INV-2", "1 JPY", due: "2026-03-10", on: "2026-03-01")
    #expect(caps(story, "2026-05-10") == "long past due")
  }

  @Test func `a dispute is about what is due first`() {
    var story = Story()
    story.record(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "300.00 USD",
        instalments: [
          .amount("150.00 USD", due: "2026-03-10"), .amount("150.00 USD", due: "2026-05-10"),
        ],
        on: "2026-03-01"
      )
    )
    story.record(
      Proposal.disputeOpened(
        client: "C",
        key: "D",
        invoice: "INV-1",
        amount: "100.00 USD",
        on: "2026-05-01"
      )
    )
    #expect(caps(story, "2026-05-15") == "")
    #expect(caps(story, "2026-07-10") == "long past due")
  }

  @Test func `licences: one that is not as it should be, or none that is active`() {
    var story = Story()
    #expect(caps(story, "2026-02-01") == "")
    story.record(
      Proposal.licenceRecorded(
        client: "C",
        key: "L",
        expires: "2026-03-31",
        on: "2026-01-10"
      )
    )
    #expect(caps(story, "2026-03-31") == "")
    #expect(caps(story, "2026-04-01") == "licence not active")
    story.record(
      Proposal.licenceChanged(
        client: "C",
        key: "L",
        status: .active,
        expires: "2027-03-31",
        on: "2026-03-20"
      )
    )
    #expect(caps(story, "2026-04-01") == "")
    story.record(
      Proposal.licenceRecorded(client: "C", key: "M", status: .pending, on: "2026-05-01")
    )
    #expect(caps(story, "2026-05-01") == "")
    story.record(
      Proposal.licenceChanged(client: "C", key: "L", status: .surrendered, on: "2026-05-10")
    )
    #expect(caps(story, "2026-05-10") == "licence not active")
  }

  @Test func `notice caps until the last day, unless the contract goes on`() {
    var story = Story()
    story.sign("K", "2026-01-01", "2026-06-30")
    story.record(Proposal.noticeGiven(client: "C", key: "K", on: "2026-05-01"))
    #expect(caps(story, "2026-04-30") == "")
    #expect(caps(story, "2026-05-01") == "notice of non-renewal")
    #expect(caps(story, "2026-06-30") == "notice of non-renewal")
    #expect(caps(story, "2026-07-01") == "")
    var renewed = story
    renewed.record(
      Proposal.contractRenewed(client: "C", key: "K", until: "2026-12-31", on: "2026-06-01")
    )
    #expect(caps(renewed, "2026-05-31") == "notice of non-renewal")
    #expect(caps(renewed, "2026-06-01") == "")
    story.sign("L", "2026-07-01", replaces: ["K"], on: "2026-06-02")
    #expect(caps(story, "2026-06-02") == "")
  }
}
