// Source and id name an event for ever: the same again is known, other content is a conflict; and two
// books open on one folder are one book.

import Bookkeeping
import Daybook
import Events
import Foundation
import Support
import Synchronization
import Testing

@Suite struct `An event's identity` {
  private func invoice(_ amount: String, on: String = "2026-03-01") -> Event {
    Proposal.invoiceIssued(client: "C", key: "INV-1", amount: amount, on: on, id: "i")
  }

  @Test func `the same event again gives its first position and writes nothing`() throws {
    let book = try Conversation()
    let position = try book.given(invoice("1.00 USD"))
    try book.propose(invoice("1.00 USD")).isKnown(position)
    #expect(try book.book.head() == position)
    let twice = try book.book.record([invoice("1.00 USD"), invoice("1.00 USD")])
    #expect(twice == [.before(position), .before(position)])
  }

  @Test func `twice in one batch it is recorded once`() throws {
    let book = try Conversation()
    let next = try book.book.head() + 1
    let recorded = try book.book.record([invoice("1.00 USD"), invoice("1.00 USD")])
    #expect(recorded == [.now(next), .before(next)])
    #expect(try book.book.head() == next)
  }

  @Test func `the same id with other content is a conflict`() throws {
    let book = try Conversation()
    let position = try book.given(invoice("1.00 USD"))
    for (other, differs) in [
      (invoice("1.01 USD"), "amount 1.00 USD there, 1.01 USD here"),
      (invoice("1.00 USD", on: "2026-03-02"), "effectiveon 2026-03-01 there, 2026-03-02 here"),
      (
        Proposal.engagementLogged(client: "C", on: "2026-03-01", id: "i"),
        "type daybook.invoice.issued there, daybook.engagement.logged here"
      ),
    ] {
      try book.propose(other).isRefused("id", .conflict(position: position, differs: differs))
    }
  }

  @Test func `a correction is the same whether it names its target by id or by position`() throws {
    let book = try Conversation()
    let target = try book.given(
      Proposal.ownerAssigned("C", owner: "A", on: "2026-03-01", id: "o")
    )
    let correction = Proposal.corrected(
      "o",
      replacement: Proposal.ownerAssigned("C", owner: "B", on: "2026-03-01"),
      on: "2026-03-02",
      id: "c"
    )
    let position = try book.given(correction)
    try book.propose(correction).isKnown(position)
    var byPosition = correction
    byPosition.event.corrected.target = EventReference()
    byPosition.event.corrected.target.position = target
    try book.propose(byPosition).isKnown(position)
    byPosition.event.corrected.clearReplacement()
    let differs = "replacement (type daybook.client.owner_assigned, sub… there, none here"
    try book.propose(byPosition).isRefused("id", .conflict(position: position, differs: differs))
  }

  @Test func `ids and keys are the same however their letters are composed`() throws {
    let book = try Conversation()
    func call(_ id: String, of client: String) -> Event {
      Proposal.engagementLogged(client: client, on: "2026-03-01", id: id)
    }
    try book.given(Proposal.clientRegistered("caf\u{e9}", on: "2026-01-01"))
    let position = try book.given(call("caf\u{e9}", of: "caf\u{e9}"))
    try book.propose(call("cafe\u{301}", of: "cafe\u{301}")).isKnown(position)
    try book.propose(call("Caf\u{e9}", of: "Caf\u{e9}"))
      .isRefused("subject", .unknownClient("Caf\u{e9}"))
  }

  @Test func `the same id from another source is another event`() throws {
    let book = try Conversation()
    try book.given(Proposal.engagementLogged(client: "C", on: "2026-03-01", id: "i"))
    var other = Proposal.engagementLogged(client: "C", on: "2026-03-01", id: "i")
    other.source = "elsewhere"
    try book.given(other)
  }

  @Test func `what the book fills in does not make it another event`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    let receipt = Proposal.receiptRecorded(
      client: "C",
      key: "R-1",
      amount: "50.00 USD",
      method: .fifo,
      on: "2026-03-02",
      id: "r"
    )
    // Without a day it counts on the day of recording.
    let call = Proposal.clientClosed("C", on: "2026-12-31", id: "x")
    var undated = call
    undated.clearEffectiveOn()
    let first = try book.given(receipt)
    let second = try book.given(undated)
    book.clock.set(day: try day("2027-03-01").number)
    try book.propose(receipt).isKnown(first)
    try book.propose(undated).isKnown(second)
    try book.propose(call).isRefused(
      "id",
      .conflict(position: second, differs: "effectiveon none there, 2026-12-31 here")
    )
  }
}

@Suite struct `Two books on one folder` {
  @Test func `go on when the other posts the ledger again`() throws {
    let one = try Conversation()
    let other = try Daybook.Book.open(one.book.path) { [clock = one.clock] in clock.now() }
    try one.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try other.repost { _, _ in }
    try one.receipt("R-1", "30.00 USD", to: [("INV-1", "30.00 USD")], on: "2026-03-02")
    try other.record([
      Proposal.writeOffRecorded(
        client: "C",
        invoice: "INV-1",
        amount: "20.00 USD",
        on: "2026-03-02"
      )
    ])
    try one.book.repost { _, _ in }
    #expect(try one.open("INV-1", "2026-03-02") == "50.00")
    try one.propose(
      Proposal.writeOffRecorded(
        client: "C",
        invoice: "INV-1",
        amount: "50.01 USD",
        on: "2026-03-02"
      )
    )
    .isRefused(
      "data",
      .overdrawn("Invoice \"INV-1\"", on: day("2026-03-02"), short: "0.01 USD")
    )
    #expect(try other.verify().findings.isEmpty)
  }

  @Test func `see each other's records`() throws {
    let one = try Conversation()
    let other = try Daybook.Book.open(one.book.path) { [clock = one.clock] in clock.now() }
    try one.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    #expect(try other.head() == one.book.head())
    try other.record([
      Proposal.receiptRecorded(
        client: "C",
        key: "R-1",
        amount: "90.00 USD",
        to: [("INV-1", "90.00 USD")],
        on: "2026-03-02",
        id: "r"
      ),
      Proposal.ownerAssigned("C", owner: "A", on: "2026-03-02"),
    ])
    #expect(try one.open("INV-1", "2026-03-02") == "10.00")
    #expect(try one.aging("2026-03-02", of: "A", by: "owner")["total"] == "10.00")
    // What the first knows of the account includes what the other recorded.
    try one.propose(
      Proposal.writeOffRecorded(
        client: "C",
        invoice: "INV-1",
        amount: "10.01 USD",
        on: "2026-03-02"
      )
    )
    .isRefused(
      "data",
      .overdrawn("Invoice \"INV-1\"", on: day("2026-03-02"), short: "0.01 USD")
    )
    try one.given(Proposal.ownerAssigned("C", owner: "A", on: "2026-03-03"))
    #expect(
      try one.book.replay().map(\.digest) == other.replay().map(\.digest)
    )
    try one.invoice("INV-2", "1.00 USD", on: "2026-04-01")
    let again = Proposal.invoiceIssued(
      client: "C",
      key: "INV-2",
      amount: "1.00 USD",
      on: "2026-04-01"
    )
    let refusal = #expect(throws: Refusal.self) { try other.record([again]) }
    #expect(refusal?.wrong == .keyInUse("invoice", "INV-2"))
  }

  @Test func `know each other's events again`() throws {
    let one = try Conversation()
    let other = try Daybook.Book.open(one.book.path) { [clock = one.clock] in clock.now() }
    let call = Proposal.engagementLogged(client: "C", on: "2026-03-01", id: "call")
    let position = try one.given(call)
    #expect(try other.record([call]) == [.before(position)])
    #expect(try other.head() == position)
  }

  @Test func `record at once, every event once, without gaps`() throws {
    let one = try Conversation()
    let books = [one.book, try Daybook.Book.open(one.book.path)]
    let head = try one.book.head()
    let positions = Mutex<[UInt64]>([])
    DispatchQueue.concurrentPerform(iterations: 40) { index in
      let call = Proposal.engagementLogged(client: "C", on: "2026-03-01", id: "\(index / 2)")
      do {
        let recorded = try books[index % 2].record([call])
        positions.withLock { $0 += recorded.map(\.position) }
      } catch {
        Issue.record(error)
      }
    }
    let found = positions.withLock { $0 }
    #expect(found.count == 40)
    #expect(Set(found) == Set(head + 1...head + 20))
    #expect(try one.book.head() == head + 20)
  }
}
