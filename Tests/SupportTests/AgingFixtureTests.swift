// F-AR-1 of the domain page, row by row, and the two rules that speak of it.

import Events
import Support
import Testing

@Suite struct `F-AR-1` {
  var story = Story()
  let lastOfMay: UInt64

  init() {
    story.invoice("INV-1", "1000.00 USD", due: "2026-03-31", on: "2026-03-01")
    story.invoice("INV-2", "1000.00 USD", due: "2026-05-01", on: "2026-04-01")
    story.receipt(
      "R1",
      "1500.00 USD",
      to: [("INV-1", "1000.00 USD"), ("INV-2", "500.00 USD")],
      on: "2026-04-10"
    )
    story.invoice("INV-3", "1000.00 USD", due: "2026-05-31", on: "2026-05-01")
    story.record(
      Proposal.creditNoteIssued(
        client: "C",
        key: "CN-1",
        amount: "100.00 USD",
        invoice: "INV-2",
        on: "2026-05-05"
      )
    )
    story.receipt("R2", "1000.00 USD", on: "2026-05-20")
    lastOfMay = story.book.last
    story.record(
      Proposal.receiptApplied(
        client: "C",
        key: "R2",
        to: [("INV-3", "1000.00 USD")],
        on: "2026-06-05"
      )
    )
    story.record(
      Proposal.receiptReturned(client: "C", key: "R1", reason: "chargeback", on: "2026-06-08")
    )
  }

  func row(_ texts: String...) -> [String] { texts.map { $0 == "0" ? "0.00" : $0 } }

  @Test func `2026-05-31 by due day`() {
    #expect(
      story.aging("2026-05-31")
        == row("1000.00", "400.00", "0", "0", "0", "0", "-1000.00", "400.00", "0")
    )
  }

  @Test func `2026-05-31 by invoice date`() {
    #expect(
      story.aging("2026-05-31", basis: .invoice)
        == row("0", "1000.00", "400.00", "0", "0", "0", "-1000.00", "400.00", "0")
    )
  }

  @Test func `2026-06-05 by due day`() {
    #expect(
      story.aging("2026-06-05")
        == row("0", "0", "400.00", "0", "0", "0", "0", "400.00", "0")
    )
  }

  @Test func `2026-06-08 by due day`() {
    #expect(
      story.aging("2026-06-08")
        == row("0", "0", "900.00", "1000.00", "0", "0", "0", "1900.00", "0")
    )
  }

  @Test func `2026-06-08 by invoice date`() {
    #expect(
      story.aging("2026-06-08", basis: .invoice)
        == row("0", "0", "0", "900.00", "1000.00", "0", "0", "1900.00", "0")
    )
  }

  @Test func `2026-04-05 by due day`() {
    #expect(
      story.aging("2026-04-05")
        == row("1000.00", "1000.00", "0", "0", "0", "0", "0", "2000.00", "0")
    )
  }

  @Test func `the rows of May stay when June is recorded`() {
    let day = PlainDay.number("2026-05-31")
    for basis in PlainBasis.allCases {
      #expect(
        story.book.aging(asOf: day, knownAt: lastOfMay, basis: basis)
          == story.book.aging(asOf: day, basis: basis)
      )
    }
  }

  @Test func `the ages are those of the page`() {
    #expect(story.item("INV-2", "2026-05-31", "age") == "30")
    #expect(story.item("INV-3", "2026-05-31", "age", basis: .invoice) == "30")
    #expect(story.item("INV-2", "2026-05-31", "age", basis: .invoice) == "60")
    #expect(story.item("INV-2", "2026-06-05", "age") == "35")
    #expect(story.item("INV-2", "2026-06-08", "age") == "38")
    #expect(story.item("INV-1", "2026-06-08", "age") == "69")
    #expect(story.item("INV-1", "2026-04-05", "age") == "5")
  }

  @Test func `rule 12: credits by their own date`() {
    #expect(
      story.aging("2026-05-31", credits: .ageByOwnDate)
        == row("1000.00", "-600.00", "0", "0", "0", "0", "0", "400.00", "0")
    )
  }

  @Test func `rule 12: credits lower the oldest first`() {
    #expect(
      story.aging("2026-05-31", credits: .oldestFirst)
        == row("400.00", "0", "0", "0", "0", "0", "0", "400.00", "0")
    )
  }

  @Test func `rule 12: never across clients`() {
    var story = story
    story.record(Proposal.clientRegistered("D", on: "2026-01-01"))
    story.record(
      Proposal.receiptRecorded(client: "D", key: "R3", amount: "50.00 USD", on: "2026-05-02")
    )
    #expect(
      story.aging("2026-05-31", credits: .oldestFirst)
        == row("400.00", "0", "0", "0", "0", "0", "0", "400.00", "0")
    )
    #expect(story.open("R3", "2026-05-31") == "-50.00")
  }

  @Test func `a settled invoice says when and by what`() {
    let report = story.book.settled(asOf: PlainDay.number("2026-06-07"))
    #expect(
      report.rows == [
        [
          "C", "INV-1", "USD", "2026-03-01", "2026-03-31", "2026-04-10", "40", "10", "1000.00",
          "1000.00", "0.00", "0.00",
        ],
        [
          "C", "INV-3", "USD", "2026-05-01", "2026-05-31", "2026-06-05", "35", "5", "1000.00",
          "1000.00", "0.00", "0.00",
        ],
      ]
    )
    #expect(
      story.book.settled(asOf: PlainDay.number("2026-06-08")).column("invoice") == ["INV-3"]
    )
  }
}
