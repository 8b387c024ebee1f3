// Events that belong together and are refused for a later one: the accounts are as they were, and
// nothing is folded anew for it.

import Bookkeeping
import Events
import Support
import Testing

@testable import Daybook

@Suite struct `A group that is refused` {
  private func receipt(_ key: String, _ amount: String) -> Event {
    Proposal.receiptRecorded(
      client: "C-1",
      key: key,
      amount: amount,
      to: [("INV-1", amount)],
      on: "2026-01-03"
    )
  }

  @Test func `leaves the accounts as they were, without folding them anew`() throws {
    let folder = TemporaryFolder()
    let book = try Daybook.Book.create("\(folder.path)/book")
    var events = [Proposal.clientRegistered("C-1", on: "2026-01-01")]
    for number in 1...200 {
      events.append(
        Proposal.invoiceIssued(
          client: "C-1",
          key: "INV-\(number)",
          amount: "100.00 USD",
          on: "2026-01-02"
        )
      )
    }
    try book.record(events)
    let folded = book.accounts.foldedEntries
    try book.recording { recorder in
      for number in 1...50 {
        let group = [
          receipt("R-\(number)", "60.00 USD"), receipt("S-\(number)", "40.01 USD"),
        ]
        #expect(throws: Refusal.self) { try recorder.record(group.map { .init($0) }) }
      }
    }
    #expect(book.accounts.foldedEntries == folded)
    // All of it is open, and no more.
    #expect(throws: Refusal.self) { try book.record([receipt("R-1", "100.01 USD")]) }
    try book.record([receipt("R-1", "60.00 USD"), receipt("S-1", "40.00 USD")])
    #expect(throws: Refusal.self) { try book.record([receipt("R-2", "0.01 USD")]) }
    #expect(try book.verify().findings == [])
  }
}
