// Rules 6 to 14 of the domain page, section (ix).

import Events
import Support
import Testing

@Suite struct `Rules 6 to 14` {
  @Test func `rule 6: prepaid money is applied when the invoice stands`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-04-01")
    story.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-03-10")
    #expect(story.open("R-1", "2026-03-31") == "-100.00")
    #expect(story.open("INV-1", "2026-04-01") == "0.00")
    #expect(story.open("R-1", "2026-04-01") == "0.00")
  }

  @Test func `rule 6: the greatest of time, invoice and receipt`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-04-01")
    story.receipt("R-1", "100.00 USD", on: "2026-03-10")
    for given in ["2026-03-09", "2026-03-31"] {
      #expect(
        story.refuses(
          Proposal.receiptApplied(
            client: "C",
            key: "R-1",
            to: [("INV-1", "40.00 USD")],
            on: given
          )
        )
      )
    }
    story.record(
      Proposal.receiptApplied(
        client: "C",
        key: "R-1",
        to: [("INV-1", "40.00 USD")],
        at: "2026-03-20"
      )
    )
    story.record(
      Proposal.receiptApplied(
        client: "C",
        key: "R-1",
        to: [("INV-1", "50.00 USD")],
        at: "2026-04-20"
      )
    )
    #expect(story.open("INV-1", "2026-04-01") == "60.00")
    #expect(story.open("INV-1", "2026-04-20") == "10.00")
  }

  @Test func `rule 7: the effective day counts, document dates age`() {
    var story = Story()
    story.record(Proposal.periodClosed(through: "2026-03-31", on: "2026-04-01"))
    let late = Proposal.invoiceIssued(
      client: "C",
      key: "INV-1",
      amount: "100.00 USD",
      due: "2026-04-19",
      dated: "2026-03-20",
      on: "2026-03-20"
    )
    #expect(story.refuses(late))
    story.record(late, late: true)
    #expect(story.open("INV-1", "2026-03-31") == "0.00")
    #expect(story.open("INV-1", "2026-04-01") == "100.00")
    #expect(story.item("INV-1", "2026-04-30", "age") == "11")
    #expect(story.item("INV-1", "2026-04-30", "age", basis: .invoice) == "41")
  }

  @Test func `rule 8: limits are inclusive and age 0 is current`() {
    var story = Story()
    story.invoice("INV-1", "1.00 USD", due: "2026-03-01", on: "2026-03-01")
    let days = ["03-01", "03-02", "03-31", "04-01", "04-30", "05-30", "06-29", "06-30"]
    let buckets = [0, 1, 1, 2, 2, 3, 4, 5]
    for (day, bucket) in zip(days, buckets) {
      #expect(story.aging("2026-\(day)").firstIndex(of: "1.00") == bucket, "\(day)")
    }
  }

  @Test func `rule 8: no due day means the terms of the client, else the date, flagged`() {
    var story = Story(netDays: 30)
    story.record(Proposal.clientRegistered("D", on: "2026-01-01"))
    for (client, key) in [("C", "INV-1"), ("D", "INV-2")] {
      story.record(
        Proposal.invoiceIssued(
          client: client,
          key: key,
          amount: "1.00 USD",
          on: "2026-03-01"
        )
      )
    }
    #expect(story.item("INV-1", "2026-03-01", "due") == "2026-03-31")
    #expect(story.item("INV-1", "2026-03-01", "due_assumed") == "false")
    #expect(story.item("INV-2", "2026-03-01", "due") == "2026-03-01")
    #expect(story.item("INV-2", "2026-03-01", "due_assumed") == "true")
    #expect(
      story.refuses(
        Proposal.invoiceIssued(
          client: "C",
          key: "INV-3",
          amount: "1.00 USD",
          due: "2026-02-28",
          on: "2026-03-01"
        )
      )
    )
  }

  @Test func `rule 9: net 30 end of month`() {
    var story = Story()
    story.record(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "1.00 USD",
        netDays: 30,
        endOfMonth: true,
        on: "2026-03-10"
      )
    )
    #expect(story.item("INV-1", "2026-03-10", "due") == "2026-04-30")
  }

  @Test func `rule 10: what is applied fills the earliest due first`() {
    var story = Story()
    story.record(
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
    story.receipt("R-1", "40.00 USD", to: [("INV-1", "40.00 USD")], on: "2026-02-02")
    #expect(
      story.aging("2026-04-02").prefix(2) == ["20.00", "40.00"]
    )
    #expect(story.item("INV-1", "2026-04-02", "due") == "2026-04-01")
  }

  @Test func `rule 10: the last instalment takes the rounding`() {
    var story = Story()
    story.record(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "100.00 USD",
        instalments: [
          .share(3333, due: "2026-03-01"), .share(3333, due: "2026-06-01"),
          .share(3334, due: "2026-09-01"),
        ],
        on: "2026-02-01"
      )
    )
    #expect(story.aging("2026-03-02").prefix(2) == ["66.67", "33.33"])
    story.record(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-2",
        amount: "0.05 USD",
        instalments: [.share(5000, due: "2026-02-01"), .share(5000, due: "2026-12-01")],
        on: "2026-02-01"
      )
    )
    #expect(story.aging("2026-02-02").prefix(2) == ["100.03", "0.02"])
  }

  @Test func `rule 11: by earliest open due day, date, position, never by the key's text`() {
    var story = Story()
    story.invoice("INV-10", "100.00 USD", due: "2026-04-02", on: "2026-03-01")
    story.invoice("INV-9", "100.00 USD", due: "2026-04-01", on: "2026-03-01")
    story.invoice("INV-8", "100.00 USD", due: "2026-04-02", on: "2026-03-01")
    story.receipt("R-1", "250.00 USD", method: .fifo, on: "2026-03-02")
    #expect(story.open("INV-9", "2026-03-02") == "0.00")
    #expect(story.open("INV-10", "2026-03-02") == "0.00")
    #expect(story.open("INV-8", "2026-03-02") == "50.00")
  }

  @Test func `rule 11: undisputed parts of what was issued by the day, the rest is unapplied`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    story.invoice("INV-2", "100.00 USD", on: "2026-03-09")
    story.record(
      Proposal.disputeOpened(
        client: "C",
        key: "D",
        invoice: "INV-1",
        amount: "30.00 USD",
        on: "2026-03-02"
      )
    )
    story.receipt("R-1", "150.00 USD", method: .fifo, on: "2026-03-05")
    #expect(story.open("INV-1", "2026-03-09") == "30.00")
    #expect(story.open("INV-2", "2026-03-09") == "100.00")
    #expect(story.open("R-1", "2026-03-09") == "-80.00")
  }

  @Test func `rule 13: a credit note on a paid invoice stays an open credit`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    story.receipt("R-1", "70.00 USD", to: [("INV-1", "70.00 USD")], on: "2026-03-02")
    story.record(
      Proposal.creditNoteIssued(
        client: "C",
        key: "CN-1",
        amount: "50.00 USD",
        invoice: "INV-1",
        on: "2026-03-03"
      )
    )
    #expect(story.open("INV-1", "2026-03-03") == "0.00")
    #expect(story.open("CN-1", "2026-03-03") == "-20.00")
    #expect(story.aging("2026-03-03")[6] == "-20.00")
  }

  @Test func `rule 13: negative invoices are refused, zero is allowed`() {
    var story = Story()
    #expect(
      story.refuses(
        Proposal.invoiceIssued(
          client: "C",
          key: "INV-1",
          amount: "-1.00 USD",
          on: "2026-03-01"
        )
      )
    )
    story.invoice("INV-1", "0.00 USD", on: "2026-03-01")
    #expect(
      story.book.settled(asOf: PlainDay.number("2026-03-01")).column("settled")
        == ["2026-03-01"]
    )
  }

  @Test func `rule 14: a void takes effect on its day`() {
    var story = Story()
    story.invoice("INV-1", "1000.00 USD", on: "2026-03-01")
    story.record(Proposal.invoiceVoided(client: "C", key: "INV-1", on: "2026-03-20"))
    #expect(story.control("2026-03-19") == "1000.00")
    #expect(story.control("2026-03-20") == "0.00")
    #expect(story.book.settled(asOf: PlainDay.number("2026-03-20")).rows.isEmpty)
    #expect(
      story.refuses(
        Proposal.invoiceIssued(
          client: "C",
          key: "INV-1",
          amount: "1.00 USD",
          on: "2026-04-01"
        )
      )
    )
  }

  @Test func `rule 14: no void of what something happened to`() {
    var story = Story()
    story.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    story.receipt("R-1", "70.00 USD", to: [("INV-1", "70.00 USD")], on: "2026-03-02")
    story.record(
      Proposal.receiptUnapplied(
        client: "C",
        key: "R-1",
        from: "INV-1",
        amount: "70.00 USD",
        on: "2026-03-03"
      )
    )
    #expect(story.refuses(Proposal.invoiceVoided(client: "C", key: "INV-1", on: "2026-03-20")))
  }
}
