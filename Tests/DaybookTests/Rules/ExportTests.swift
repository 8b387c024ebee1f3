// Exported and restored a book is the same, byte for byte; posted again from its log it answers the
// same. Histories are random; a failing seed is in the message.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Reporting
import Support
import Testing

@Suite struct `Export, restore and repost` {
  /// A book that was told a random history.
  private func told(_ history: RandomHistory) throws -> Conversation {
    let told = try Conversation([], zone: "America/Phoenix")
    for step in history.steps {
      told.clock.set(day: step.today)
      do {
        try told.book.record(step.batch, late: step.late)
      } catch is Refusal {}
    }
    return told
  }

  /// The digest of every projection at moments all over the history.
  private func digests(_ book: Daybook.Book, _ history: RandomHistory) throws -> [[String]] {
    try history.moments(6).map { moment in
      let asked = Asked(
        asOf: Day(number: moment.asOf),
        knownAt: .position(min(moment.knownAt, try book.head()))
      )
      return try book.replay(asked).map(\.digest)
    }
  }

  private func proposals(_ lines: [UInt8]) throws -> [Daybook.Proposal] {
    let exchange = CloudEvents(zone: .gmt)
    return try lines.split(separator: UInt8(ascii: "\n")).map { line in
      let (event, sequence) = try exchange.event(from: Array(line), restoring: true)
      return Daybook.Proposal(event, sequence: sequence)
    }
  }

  @Test(arguments: UInt64(1)...12)
  func `restored, an export gives equal bytes and equal digests`(seed: UInt64) throws {
    let history = RandomHistory(seed: seed)
    let told = try told(history)
    defer { withExtendedLifetime(told) {} }
    let original = told.book
    let lines = try original.exportedBytes()
    let proposals = try proposals(lines)
    #expect(proposals.map(\.sequence) == (1...(try original.head())).map { $0 })

    let folder = TemporaryFolder()
    let copy = try Daybook.Book.vacant("\(folder.path)/copy")
    // In batches of seven, the last of them smaller.
    for start in stride(from: 0, to: proposals.count, by: 7) {
      let recorded = try copy.restore(Array(proposals[start..<min(start + 7, proposals.count)]))
      #expect(recorded.allSatisfy { $0 == .now($0.position) })
    }
    #expect(try copy.exportedBytes() == lines)
    let (found, expected) = (try copy.verify(), try original.verify())
    #expect(found.findings.isEmpty)
    #expect(found.logDigest == expected.logDigest)
    #expect(found.records == expected.records && found.entries == expected.entries)
    #expect(try digests(copy, history) == digests(original, history))
    #expect(try copy.opened().zone == original.opened().zone)
  }

  @Test(arguments: UInt64(1)...4)
  func `restored again, every record is known`(seed: UInt64) throws {
    let told = try told(RandomHistory(seed: seed))
    defer { withExtendedLifetime(told) {} }
    let original = told.book
    let proposals = try proposals(try original.exportedBytes())
    let folder = TemporaryFolder()
    let copy = try Daybook.Book.vacant("\(folder.path)/copy")
    try copy.restore(Array(proposals.prefix(proposals.count / 2)))
    let recorded = try copy.restore(proposals)
    #expect(recorded.map(\.position) == proposals.map { $0.sequence ?? 0 })
    #expect(try copy.restore(proposals).allSatisfy { $0 == .before($0.position) })
    #expect(try copy.verify().logDigest == original.verify().logDigest)
  }

  @Test func `a book goes on from a restored one as from the first`() throws {
    let original = try told(RandomHistory(seed: 3))
    let folder = TemporaryFolder()
    let copy = try Daybook.Book.vacant("\(folder.path)/copy") { [clock = original.clock] in
      clock.now()
    }
    try copy.restore(try proposals(try original.book.exportedBytes()))
    for book in [original.book, copy] {
      try book.record([
        Proposal.clientRegistered("NEW", tier: "new", on: "2027-01-01", id: "new client"),
        Proposal.invoiceIssued(
          client: "NEW",
          key: "NEW-1",
          amount: "1.00 USD",
          on: "2027-01-01",
          id: "new invoice"
        ),
      ])
    }
    #expect(try copy.exportedBytes() == original.book.exportedBytes())
    #expect(try copy.verify().logDigest == original.book.verify().logDigest)
  }

  @Test func `a book that has records of its own is not restored into`() throws {
    let told = try told(RandomHistory(seed: 5))
    defer { withExtendedLifetime(told) {} }
    let original = told.book
    let used = try Conversation()
    let log = try used.book.verify().logDigest
    let proposals = try proposals(try original.exportedBytes())
    #expect(throws: Refusal.self) { try used.book.restore(proposals) }
    #expect(try used.book.verify().logDigest == log)
    #expect(try used.book.verify().findings.isEmpty)
  }

  @Test(arguments: UInt64(1)...12)
  func `posted again from the log, it gives the same digests`(seed: UInt64) throws {
    let history = RandomHistory(seed: seed)
    let told = try told(history)
    defer { withExtendedLifetime(told) {} }
    let book = told.book
    let before = try digests(book, history)
    var done: [UInt64] = []
    try book.repost { position, _ in done.append(position) }
    #expect(done.last == (try book.head()))
    #expect(try digests(book, history) == before)
    #expect(try book.verify().findings.isEmpty)
  }
}
