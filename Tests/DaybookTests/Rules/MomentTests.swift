// The report of a moment never changes, whatever is recorded later: backdated, corrected, closed,
// under new rules, or of new clients.

import Bookkeeping
import Daybook
import Events
import Reporting
import Support
import Testing

@Suite struct `The report of a moment` {
  /// Every report at every choice, as its readers get it.
  private func reports(_ book: Daybook.Book, _ asOf: String, _ known: UInt64) throws -> [[UInt8]] {
    var bytes: [[UInt8]] = []
    for projection in Catalog.projections {
      var all: [[Choice.Name: String]] = [[:]]
      for choice in projection.choices {
        all = all.flatMap { choices in
          choice.words.map { choices.merging([choice.name: $0]) { $1 } }
        }
      }
      for choices in all {
        let asked = Asked(asOf: try day(asOf), knownAt: .position(known), choices: choices)
        bytes.append(try book.report(projection, asked).bytes)
      }
    }
    return bytes
  }

  @Test func `is byte-identical whatever is recorded later`() throws {
    let book = try Conversation(["C", "D"])
    try book.invoice("INV-1", "100.00 USD", due: "2026-03-31", on: "2026-03-01")
    try book.receipt("R-1", "80.00 USD", to: [("INV-1", "30.00 USD")], on: "2026-03-10")
    try book.given(
      Proposal.writeOffRecorded(
        client: "C",
        invoice: "INV-1",
        amount: "5.00 USD",
        on: "2026-03-12",
        id: "w"
      ),
      Proposal.disputeOpened(client: "C", key: "D-1", invoice: "INV-1", on: "2026-03-15"),
      Proposal.ownerAssigned("C", owner: "A", on: "2026-03-01")
    )
    try book.credit("CN-1", "7.00 USD", on: "2026-03-20")
    let known = try book.book.head()
    let days = ["2026-02-28", "2026-03-11", "2026-04-30", "2026-12-31"]
    let before = try days.map { try reports(book.book, $0, known) }
    // The ageing alone has five keys, three bases and three ways with credits.
    #expect(before.allSatisfy { $0.count >= 5 * 3 * 3 + 3 + 1 })

    try book.invoice("INV-0", "50.00 USD", on: "2026-02-01")
    try book.apply("R-1", to: "INV-0", "50.00 USD", on: "2026-03-11")
    try book.given(
      Proposal.corrected("w", on: "2026-03-13"),
      Proposal.disputeResolved(client: "C", key: "D-1", on: "2026-03-16"),
      Proposal.ownerAssigned("C", owner: "B", on: "2026-03-05"),
      Proposal.parentSet("C", parent: "D", on: "2026-02-01"),
      Proposal.creditNoteApplied(
        client: "C",
        key: "CN-1",
        to: [("INV-1", "7.00 USD")],
        on: "2026-03-21"
      ),
      Proposal.receiptReturned(client: "C", key: "R-1", on: "2026-03-25"),
      Proposal.clientRegistered("A", on: "2026-01-01"),
      Proposal.periodClosed(through: "2026-03-31", on: "2026-04-01")
    )
    try book.adopt("name: house\nreceivables:\n  buckets_days: [7]\n", on: "2026-01-01")
    #expect(try days.map { try reports(book.book, $0, known) } == before)
    let after = try days.map { try reports(book.book, $0, try book.book.head()) }
    for (day, (one, other)) in zip(days, zip(before, after)) { #expect(one != other, "\(day)") }

    try book.book.repost { _, _ in }
    #expect(try days.map { try reports(book.book, $0, known) } == before)
  }
}
