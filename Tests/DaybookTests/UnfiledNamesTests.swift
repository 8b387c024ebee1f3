// Names of great commits wait in runs and are filed later; nobody who asks can tell.

import Bookkeeping
import Daybook
import Events
import Support
import Testing

@Suite struct `Names that wait to be filed` {
  private func filing(limit: Int) -> FilingPolicy {
    var filing = FilingPolicy()
    (filing.leastOfRun, filing.limit, filing.namesPerSlice) = (10, limit, 16)
    return filing
  }

  private func clients(_ range: Range<Int>) -> [Event] {
    range.map { Proposal.clientRegistered("C-\($0)", on: "2026-01-01", id: "\($0)") }
  }

  private func invoices(_ range: Range<Int>) -> [Event] {
    range.map {
      Proposal.invoiceIssued(
        client: "C-\($0)",
        key: "INV-\($0)",
        amount: "10.00 USD",
        on: "2026-01-02",
        id: "i\($0)"
      )
    }
  }

  @Test(arguments: [1_000_000, 150]) func `are found, taken and filed`(limit: Int) throws {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/book"
    let book = try Daybook.Book.create(path, filing: filing(limit: limit))
    try book.record(clients(0..<100))
    try book.record(invoices(0..<100))
    // Another book of the folder sees them too, and files some.
    let other = try Daybook.Book.open(path, filing: filing(limit: 20))
    #expect(throws: Refusal.self) { try other.record(invoices(7..<8).map { renamed($0) }) }
    try other.record(clients(100..<105))
    for _ in 0..<20 { try other.record([]) }
    try book.record(invoices(100..<105))
    #expect(throws: Refusal.self) { try book.record(clients(3..<4).map { renamed($0) }) }
    #expect(try book.verify().findings == [])
    #expect(try book.head() == 2 + 210)
  }

  @Test func `give way to a later name of the same key`() throws {
    let folder = TemporaryFolder()
    let book = try Daybook.Book.create("\(folder.path)/book", filing: filing(limit: 60))
    // Nobody's receipts become clients' own: in the run of their commit, and in a later commit.
    let receipts = (0..<20).map {
      Proposal.receiptRecorded(client: nil, key: "R-\($0)", amount: "1.00 USD", on: "2026-01-02")
    }
    func identified(_ range: Range<Int>) -> [Event] {
      range.map { Proposal.receiptIdentified(client: "C-\($0)", key: "R-\($0)", on: "2026-01-03") }
    }
    try book.record(clients(0..<20) + receipts + identified(0..<9))
    try book.record(identified(9..<11))
    #expect(try book.verify().findings == [])
    try book.record(clients(20..<60))
    for _ in 0..<20 { try book.record([]) }
    #expect(try book.verify().findings == [])
    for number in 0..<11 {
      #expect(throws: Refusal.self) { try book.record(identified(number..<number + 1)) }
    }
  }

  private func renamed(_ event: Event) -> Event {
    var event = event
    event.id = "another"
    return event
  }
}
