// Batches are recorded whole or not at all, and what was refused leaves no trace, on disk or in
// memory: the book goes on as one that was never asked.

import Bookkeeping
import Daybook
import Events
import Support
import Testing

@Suite struct `A refused batch` {
  private let good = [
    Proposal.clientRegistered("N", tier: "gold", on: "2026-02-01", id: "n"),
    Proposal.invoiceIssued(
      client: "C",
      key: "INV-2",
      amount: "10.00 USD",
      on: "2026-03-01",
      id: "i"
    ),
    Proposal.receiptRecorded(
      client: "C",
      key: "R-1",
      amount: "100.00 USD",
      to: [("INV-1", "90.00 USD"), ("INV-2", "10.00 USD")],
      on: "2026-03-02",
      id: "r"
    ),
    Proposal.ownerAssigned("N", owner: "dana", on: "2026-03-02", id: "o"),
  ]
  private let bad = Proposal.receiptApplied(
    client: "C",
    key: "R-1",
    to: [("INV-1", "0.01 USD")],
    on: "2026-03-03",
    id: "a"
  )

  private func begun() throws -> Conversation {
    let book = try Conversation([])
    try book.given(
      Proposal.clientRegistered("C", on: "2026-01-01", id: "c"),
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "100.00 USD",
        on: "2026-03-01",
        id: "first"
      )
    )
    return book
  }

  @Test func `leaves heads, reports and the log as they were`() throws {
    let book = try begun()
    let head = try book.book.head()
    let digests = try book.book.replay().map(\.digest)
    let log = try book.book.verify().logDigest
    let refusal = #expect(throws: Refusal.self) { try book.book.record(good + [bad]) }
    let wrong = Wrong.overdrawn(
      "Receipt \"R-1\"",
      on: try day("2026-03-03"),
      short: "0.01 USD"
    )
    #expect(refusal == Refusal(item: 4, field: "data", wrong))
    #expect(try book.book.head() == head)
    #expect(try book.book.replay().map(\.digest) == digests)
    #expect(try book.book.verify().logDigest == log)
    #expect(try book.book.verify().findings.isEmpty)
  }

  @Test func `lets the next one succeed as if it had never been`() throws {
    let asked = try begun()
    #expect(throws: Refusal.self) { try asked.book.record(good + [bad]) }
    let spared = try begun()
    for book in [asked.book, spared.book] {
      let recorded = try book.record(good)
      // Three words and names are coined before what uses them: a tier, and an owner.
      #expect(recorded == [.now(6), .now(7), .now(8), .now(10)])
    }
    #expect(try asked.book.verify().logDigest == spared.book.verify().logDigest)
    #expect(try asked.book.exportedBytes() == spared.book.exportedBytes())
    #expect(try asked.book.replay().map(\.digest) == spared.book.replay().map(\.digest))
  }

  @Test func `does not hold its ids, keys and words`() throws {
    let book = try begun()
    #expect(throws: Refusal.self) { try book.book.record(good + [bad]) }
    try book.given(
      Proposal.clientRegistered("N2", tier: "silver", on: "2026-02-01", id: "n"),
      Proposal.invoiceIssued(
        client: "N2",
        key: "INV-2",
        amount: "99.00 USD",
        on: "2026-03-01",
        id: "i"
      ),
      Proposal.clientRegistered("N", on: "2026-02-01", id: "n2")
    )
    #expect(try book.aging("2026-03-01", of: "N2")["total"] == "99.00")
    #expect(try book.open("INV-1", "2026-03-02") == "100.00")
  }

  @Test func `leaves no rules in force`() throws {
    func rules(_ application: String) -> Event {
      var subject = Rules()
      subject.adopted.text = "name: house\nreceivables:\n  application: \(application)\n"
      return Proposal.event(.rules(subject), on: "2026-01-01", id: "rules")
    }
    func receipt(_ key: String) -> Event {
      Proposal.receiptRecorded(client: "C", key: key, amount: "10.00 USD", on: "2026-04-01")
    }
    let book = try begun()
    try book.book.recording { recorder in
      // Within one commit, the second group stands at the positions of the first.
      #expect(throws: Refusal.self) {
        try recorder.record([rules("fifo"), receipt("R-1"), bad].map { Daybook.Proposal($0) })
      }
      _ = try recorder.record([rules("specific"), receipt("R-1")].map { Daybook.Proposal($0) })
    }
    #expect(try book.open("R-1", "2026-04-01") == "-10.00")
    #expect(try book.open("INV-1", "2026-04-01") == "100.00")
  }

  @Test func `of a commit of very many leaves no trace either`() throws {
    // More than the recorder drafts before it writes.
    let calls = (0..<8_300).map { index in
      Proposal.engagementLogged(client: "C", on: "2026-03-01", id: "call \(index)")
    }
    let asked = try begun()
    let spared = try begun()
    for (conversation, isAsked) in [(asked, true), (spared, false)] {
      try conversation.book.recording { recorder in
        for group in [calls[..<8_190], calls[8_190...]] {
          if isAsked {
            #expect(throws: Refusal.self) {
              try recorder.record((good + [bad]).map { Daybook.Proposal($0) })
            }
          }
          _ = try recorder.record(group.map { Daybook.Proposal($0) })
        }
        let recorded = try recorder.record(good.map { Daybook.Proposal($0) })
        let head = try #require(recorded.last).position
        let again = try recorder.record((calls.suffix(2) + good).map { Daybook.Proposal($0) })
        #expect(again.suffix(4) == recorded.map { .before($0.position) })
        #expect(try #require(again.last).position == head)
      }
    }
    let (found, expected) = (try asked.book.verify(), try spared.book.verify())
    #expect(found.logDigest == expected.logDigest)
    #expect(found.records == 4 + 8_300 + 6)
    #expect(try asked.book.replay().map(\.digest) == spared.book.replay().map(\.digest))
  }
}
