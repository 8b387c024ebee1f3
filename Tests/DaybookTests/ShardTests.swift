// Any number of shards, rows posted or waiting, the ledger posted again from the log: the digests are the same
// after every prefix of random histories. And what is read from bytes in place is what the library reads.

import Bookkeeping
import Events
import Posting
import Reporting
import Storing
import Support
import SwiftProtobuf
import Testing

@testable import Daybook
@testable import Recording

/// The same history in a book that posts at once in small slices and in one that never posts.
private struct Pair {
  let folder = TemporaryFolder()
  let clock = TestClock()
  let posted: Daybook.Book
  let waiting: Daybook.Book

  init(_ today: Int32) throws {
    clock.set(day: today)
    posted = try Self.book(
      "\(folder.path)/posted",
      PostingPolicy(threshold: 1, rowsPerSlice: 7),
      clock
    )
    waiting = try Self.book("\(folder.path)/waiting", PostingPolicy(threshold: Int.max), clock)
  }

  private static func book(
    _ path: String,
    _ policy: PostingPolicy,
    _ clock: TestClock
  ) throws -> Daybook.Book {
    try Daybook.Book.create(path, posting: policy, now: { clock.now() })
  }

  /// Tells both of a step; ids are given, so that both write the same.
  func take(_ step: RandomHistory.Step, _ index: Int) {
    clock.set(day: step.today)
    var batch = step.batch
    for place in batch.indices where batch[place].id.isEmpty {
      batch[place].id = "\(index)/\(place)"
    }
    for book in [posted, waiting] { _ = try? book.record(batch, late: step.late) }
  }
}

@Suite struct `Replays of random histories` {
  private func digests(_ book: Daybook.Book, _ asked: Asked, _ shards: Int) throws -> [String] {
    try book.replay(asked, shards: shards).map(\.digest)
  }

  @Test func `have the same digests after every prefix, in any sharding`() throws {
    for seed in UInt64(1)...4 {
      let history = RandomHistory(seed: seed)
      let pair = try Pair(history.steps.first?.today ?? 0)
      let step = max(1, history.steps.count / 12)
      for (index, told) in history.steps.enumerated() {
        pair.take(told, index)
        let asked = Asked(asOf: Day(number: told.today))
        let expected = try digests(pair.waiting, asked, 1)
        // Every prefix in some sharding, and some in every one.
        let isAll = index % step == 0 || index == history.steps.count - 1
        for shards in isAll ? 1...8 : 1 + index % 8...1 + index % 8 {
          #expect(try digests(pair.posted, asked, shards) == expected, "seed \(seed), \(index)")
          #expect(try digests(pair.waiting, asked, shards) == expected, "seed \(seed), \(index)")
        }
      }
    }
  }

  @Test func `have the same digests once the ledger is posted again`() throws {
    for seed in UInt64(5)...8 {
      let history = RandomHistory(seed: seed)
      let pair = try Pair(history.steps.first?.today ?? 0)
      let half = history.steps.count / 2
      for (index, told) in history.steps.enumerated() {
        pair.take(told, index)
        guard index == half || index == history.steps.count - 1 else { continue }
        let asked = Asked(asOf: Day(number: told.today))
        let expected = try digests(pair.posted, asked, 3)
        for book in [pair.posted, pair.waiting] {
          var told: [UInt64] = []
          try book.repost { done, _ in told.append(done) }
          #expect(told.last == (try book.head()))
          #expect(try digests(book, asked, 2) == expected, "seed \(seed), \(index)")
        }
      }
      for book in [pair.posted, pair.waiting] { #expect(try book.verify().findings.isEmpty) }
    }
  }

  /// A whole book is found whole by the quick look, or each verification would take the slow one.
  @Test func `are found whole without looking at everything twice`() throws {
    for seed in UInt64(9)...16 {
      let history = RandomHistory(seed: seed)
      let pair = try Pair(history.steps.first?.today ?? 0)
      for (index, told) in history.steps.enumerated() { pair.take(told, index) }
      for book in [pair.posted, pair.waiting] {
        try book.store.read(threads: 3) { reader, team in
          let snapshot = try Snapshot(Lent(reader), book.kept)
          let quick = WholeBook.verification(snapshot, team) { _, _ in }
          let slow = try Verifying.verification(snapshot) { _, _ in }
          #expect(quick?.logDigest == slow.logDigest, "seed \(seed)")
          #expect(quick?.entries == slow.entries && quick?.clients == slow.clients)
          #expect(quick?.records == slow.records && slow.findingCount == 0)
        }
      }
    }
  }

  @Test func `are read and written as the library reads and writes them`() throws {
    var inPlace = 0
    for seed in UInt64(17)...20 {
      let history = RandomHistory(seed: seed)
      let pair = try Pair(history.steps.first?.today ?? 0)
      for (index, told) in history.steps.enumerated() { pair.take(told, index) }
      try pair.posted.store.read { reader in
        try Log.scan(reader) { position, bytes in
          let event = try Event(serializedBytes: bytes)
          #expect(event.withBytes { Array(copying: $0) } == Array(copying: bytes))
          guard let found = EventOnWire(bytes) else { return .next }
          inPlace += 1
          #expect(found.event(bytes) == event, "seed \(seed), record \(position)")
          #expect(
            found.entries(at: position).rows.map(\.entry)
              == event.entries(at: position).rows.map(\.entry)
          )
          return .next
        }
      }
    }
    #expect(inPlace > 100)
  }
}
