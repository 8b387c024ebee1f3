// The digests of a replay, which keeps no rows of reports that go client by client: they are those of the
// reports that somebody asks for.

import Bookkeeping
import Daybook
import Posting
import Reporting
import Support
import Testing

@Suite struct `A replay` {
  @Test func `names each report by the digest of its rows`() throws {
    var rows = 0
    for seed in UInt64(21)...32 {
      let history = RandomHistory(seed: seed)
      let folder = TemporaryFolder()
      defer { withExtendedLifetime(folder) {} }
      let clock = TestClock()
      let posting = PostingPolicy(threshold: 40, rowsPerSlice: 9)
      let book = try Daybook.Book.create("\(folder.path)/book", posting: posting) { clock.now() }
      for step in history.steps {
        clock.set(day: step.today)
        _ = try? book.record(step.batch, late: step.late)
      }
      for by in ["client", "invoice", "parent", "owner"] {
        let asked = Asked(choices: [.by: by])
        let replayed = try book.replay(asked, shards: 2)
        for (projection, replay) in zip(Catalog.projections, replayed) {
          let report = try book.report(projection, asked)
          #expect(replay.name == projection.name)
          #expect(replay.digest == report.digest, "\(projection.name) by \(by), seed \(seed)")
          #expect(replay.rows == report.rows.count)
          rows += replay.rows
        }
      }
    }
    #expect(rows > 1_000)
  }
}
