// Random histories are told to two books: one is asked everything, the other is spared what the first
// refused. Both have to be the same, byte for byte.

import Bookkeeping
import Daybook
import Events
import Support
import Testing

@Suite struct `Refused batches of random histories` {
  /// What a book was asked, and what it recorded.
  private struct Told {
    var book: Conversation
    var spared: Conversation
    var recorded: [(batch: [Event], positions: [UInt64])] = []
    var refused = 0

    /// Nothing differs, and everything is known again.
    func areOne(_ seed: UInt64) throws {
      let (one, other) = (try book.book.verify(), try spared.book.verify())
      #expect(one.findings.isEmpty && other.findings.isEmpty, "seed \(seed)")
      #expect(one.logDigest == other.logDigest, "seed \(seed)")
      #expect(
        try book.book.replay().map(\.digest) == spared.book.replay().map(\.digest),
        "seed \(seed)"
      )
      for (batch, positions) in recorded {
        let again = try book.book.record(batch)
        #expect(again == positions.map { .before($0) }, "seed \(seed)")
      }
      #expect(try book.book.verify().logDigest == one.logDigest, "seed \(seed)")
    }
  }

  /// The batches of a history; ids are given, so that both books write the same bytes.
  private func steps(_ history: RandomHistory) -> [RandomHistory.Step] {
    history.steps.enumerated().map { index, step in
      var step = step
      for place in step.batch.indices where step.batch[place].id.isEmpty {
        step.batch[place].id = "\(index)/\(place)"
      }
      return step
    }
  }

  @Test func `batch by batch`() throws {
    var refused = 0
    for seed in UInt64(1)...8 {
      var told = Told(book: try Conversation([]), spared: try Conversation([]))
      for step in steps(RandomHistory(seed: seed)) {
        told.book.clock.set(day: step.today)
        told.spared.clock.set(day: step.today)
        do {
          let recorded = try told.book.book.record(step.batch, late: step.late)
          let spared = try told.spared.book.record(step.batch, late: step.late)
          #expect(spared == recorded, "seed \(seed)")
          told.recorded.append((step.batch, recorded.map(\.position)))
        } catch is Refusal {
          told.refused += 1
        }
      }
      try told.areOne(seed)
      refused += told.refused
    }
    #expect(refused > 8)
  }

  @Test func `as groups of one commit`() throws {
    var refused = 0
    for seed in UInt64(11)...18 {
      var told = Told(book: try Conversation([]), spared: try Conversation([]))
      let (book, clock) = (told.book.book, told.book.clock)
      try book.recording { recorder in
        for step in steps(RandomHistory(seed: seed)) {
          clock.set(day: step.today)
          told.spared.clock.set(day: step.today)
          do {
            let recorded = try recorder.record(step.batch.map { Daybook.Proposal($0) })
            #expect(try told.spared.book.record(step.batch) == recorded, "seed \(seed)")
            told.recorded.append((step.batch, recorded.map(\.position)))
          } catch is Refusal {
            told.refused += 1
          }
        }
      }
      try told.areOne(seed)
      refused += told.refused
    }
    #expect(refused > 8)
  }
}
