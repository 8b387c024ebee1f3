// Many days and several rule sets in one pass over the clients, beside a pass for each of them: what is
// asked together is answered as it is asked alone. DAYBOOK_SEED says where to begin.

import Bookkeeping
import Daybook
import Exchanging
import Foundation
import Posting
import Reporting
import Support
import Testing

@Suite struct `What is asked together` {
  private static let projections: [any Projection.Type] = [
    Aging.self, HealthScores.self, Renewals.self, OpenItems.self,
  ]

  @Test func `is answered as it is asked alone, on many days and under several rules`() throws {
    let environment = ProcessInfo.processInfo.environment
    let first =
      UInt64(environment["DAYBOOK_SEED"] ?? "") ?? UInt64.random(in: 0...UInt64(UInt32.max))
    print("one pass from DAYBOOK_SEED=\(first)")
    var rows = 0
    for seed in first..<first + 60 {
      let history = RandomHistory(seed: seed)
      let folder = TemporaryFolder()
      defer { withExtendedLifetime(folder) {} }
      let book = try recorded(history, in: folder)
      var random = SplitMix64(seed: seed ^ 0x6f6e_6520)
      var asked: [(projection: any Projection.Type, asked: Asked)] = []
      for moment in history.moments(6) {
        let rules = random.chance(50) ? try RuleSet(text: PlainRules.random(&random).yaml) : nil
        let one = Asked(
          asOf: Day(number: moment.asOf),
          knownAt: .position(random.chance(50) ? moment.knownAt : history.book.last),
          rules: rules,
          choices: random.chance(50) ? [.by: random.pick(Self.kinds) ?? "client"] : [:]
        )
        for projection in Self.projections { asked.append((projection, one)) }
      }
      let together = try book.reports(asked)
      for (report, one) in zip(together, asked) {
        let alone = try book.report(one.projection, one.asked)
        #expect(report == alone, "\(one.projection.name), DAYBOOK_SEED=\(seed)")
        rows += alone.rows.count
      }
    }
    #expect(rows > 1_000)
  }

  private static let kinds = ["client", "invoice", "parent", "owner", "state"]

  private func recorded(
    _ history: RandomHistory,
    in folder: TemporaryFolder
  ) throws -> Daybook.Book {
    let clock = TestClock()
    clock.set(day: history.steps.first?.today ?? 0)
    let posting = PostingPolicy(threshold: 40, rowsPerSlice: 9)
    let book = try Daybook.Book.create("\(folder.path)/book", posting: posting) { clock.now() }
    for step in history.steps {
      clock.set(day: step.today)
      _ = try? book.record(step.batch, late: step.late)
    }
    return book
  }
}
