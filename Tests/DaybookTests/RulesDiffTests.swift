// `rules diff` beside two separate runs, over random histories and random pairs of rules: what it lists is
// the difference, and each rule that it names does alone what it says. DAYBOOK_SEED says where to begin.

import Bookkeeping
import Daybook
import Exchanging
import Foundation
import Reporting
import Support
import Testing

@Suite struct `What other rules would change` {
  private static let reports: [(type: any Projection.Type, keys: [String])] = [
    (Aging.self, ["client", "currency"]), (HealthScores.self, ["client"]),
    (Renewals.self, ["client", "contract", "term_end", "currency"]),
  ]

  @Test func `is the difference of two runs, and each named rule does alone what is said`() throws {
    let environment = ProcessInfo.processInfo.environment
    let first =
      UInt64(environment["DAYBOOK_SEED"] ?? "") ?? UInt64.random(in: 0...UInt64(UInt32.max))
    print("rules diff from DAYBOOK_SEED=\(first)")
    var (lines, alone, together) = (0, 0, 0)
    for seed in first..<first + 60 {
      let history = RandomHistory(seed: seed)
      let folder = TemporaryFolder()
      defer { withExtendedLifetime(folder) {} }
      let book = try recorded(history, in: folder)
      var random = SplitMix64(seed: seed ^ 0x7275_6c65)
      for moment in history.moments(2) {
        let before = try RuleSet(text: text(PlainRules.random(&random), &random))
        // Half of the time only some rules differ.
        var after = try RuleSet(text: text(PlainRules.random(&random), &random))
        if random.chance(50) {
          let changes = before.changes(to: after)
          let name = after.name
          after = changes.filter { _ in random.chance(30) }
            .reduce(before) { $1.applied(to: $0) }
          after.name = name
        }
        let asked = Asked(
          asOf: Day(number: moment.asOf),
          knownAt: .position(moment.knownAt),
          rules: before,
          proposed: after
        )
        let diff = try book.report(RulesDiff.self, asked)
        let found = diff.texts
        try expect(found, before, after, asked, book, "DAYBOOK_SEED=\(seed)")
        try expectTotals(diff, before, after, asked, book, "DAYBOOK_SEED=\(seed)")
        lines += found.count
        alone += found.count { $0["rule"] != "several together" }
        together += found.count { $0["rule"] == "several together" }
      }
    }
    #expect(lines > 500)
    #expect(alone > 100)
    #expect(together > 10)
  }

  private func recorded(
    _ history: RandomHistory,
    in folder: TemporaryFolder
  ) throws -> Daybook.Book {
    let clock = TestClock()
    clock.set(day: history.steps.first?.today ?? 0)
    let book = try Daybook.Book.create("\(folder.path)/book") { clock.now() }
    for step in history.steps {
      clock.set(day: step.today)
      _ = try? book.record(step.batch, late: step.late)
    }
    return book
  }

  /// Rules with a section of receivables.
  private func text(_ rules: PlainRules, _ random: inout SplitMix64) -> String {
    let basis = random.pick(["due", "invoice", "service_end"]) ?? "due"
    let credits = random.pick(["separate", "age_by_own_date", "oldest_first"]) ?? "separate"
    let buckets = random.pick(["[30, 60]", "[10, 20, 30]", "[30, 60, 90, 120]"]) ?? "[30]"
    return rules.yaml
      + "receivables: {basis: \(basis), credits: \(credits), buckets_days: \(buckets)}\n"
  }

  /// A cell, by report, key and column.
  private struct Place: Hashable {
    var report: String
    var key: [String?]
    var column: String
  }

  /// Every cell of the three reports that says something.
  private func cells(
    _ rules: RuleSet,
    _ asked: Asked,
    _ book: Daybook.Book
  ) throws -> [Place: String] {
    var asked = asked
    asked.rules = rules
    asked.proposed = nil
    var cells: [Place: String] = [:]
    for (type, keys) in Self.reports {
      for row in try book.report(type, asked).texts {
        for (column, text) in row where !keys.contains(column) {
          cells[Place(report: type.name, key: keys.map { row[$0] }, column: column)] = text
        }
      }
    }
    return cells
  }

  /// What is summed of a report: money by currency and column, clients by band.
  private func sums(
    _ type: any Projection.Type,
    _ rules: RuleSet,
    _ asked: Asked,
    _ book: Daybook.Book
  ) throws -> [String: Int64] {
    var asked = asked
    asked.rules = rules
    asked.proposed = nil
    let report = try book.report(type, asked)
    var sums: [String: Int64] = [:]
    for row in report.rows {
      for (column, cell) in zip(report.columns, row) {
        if case .money(let money) = cell {
          let letters = Currency(number: money.currency)?.letters ?? ""
          sums["\(letters) \(column)", default: 0] += money.minor
        } else if column == "band", case .text(let band) = cell {
          sums["- band \(band)", default: 0] += 1
        }
      }
    }
    return sums
  }

  private func expectTotals(
    _ diff: Report,
    _ before: RuleSet,
    _ after: RuleSet,
    _ asked: Asked,
    _ book: Daybook.Book,
    _ name: String
  ) throws {
    var expected: [String: [Int64]] = [:]
    for (type, _) in Self.reports {
      let old = try sums(type, before, asked, book)
      let new = try sums(type, after, asked, book)
      for key in Set(old.keys).union(new.keys) where old[key, default: 0] != new[key, default: 0] {
        expected["\(type.name) \(key)"] = [old[key, default: 0], new[key, default: 0]]
      }
    }
    func number(_ cell: Cell) -> Int64 {
      switch cell {
      case .money(let money): money.minor
      case .number(let number): number
      default: -1
      }
    }
    var found: [String: [Int64]] = [:]
    for (texts, line) in zip(diff.totalTexts, diff.totals) {
      let place = [texts["report"], texts["currency"] ?? "-", texts["column"]]
      found[place.map { $0 ?? "" }.joined(separator: " ")] = [number(line[6]), number(line[7])]
    }
    #expect(found == expected, "\(name)")
    let rules = before.changes(to: after).map(\.name)
    let named = Set(diff.texts.compactMap { $0["rule"] })
    let idle = rules.filter { !named.contains($0) }
    let notes = [
      rules.isEmpty ? nil : "Rules that differ: \(rules.joined(separator: ", ")).",
      idle.isEmpty
        ? nil : "By themselves these change nothing: \(idle.joined(separator: ", ")).",
    ]
    #expect(diff.notes == notes.compactMap { $0 }, "\(name)")
  }

  private func expect(
    _ found: [[String: String]],
    _ before: RuleSet,
    _ after: RuleSet,
    _ asked: Asked,
    _ book: Daybook.Book,
    _ name: String
  ) throws {
    let old = try cells(before, asked, book)
    let new = try cells(after, asked, book)
    var expected: [Place: (String?, String?)] = [:]
    for place in Set(old.keys).union(new.keys) where old[place] != new[place] {
      expected[place] = (old[place], new[place])
    }
    let alone = try before.changes(to: after).map { change in
      (change.name, try cells(change.applied(to: before), asked, book))
    }
    var listed: [Place: Set<String>] = [:]
    for line in found {
      let report = line["report"] ?? ""
      let keys = Self.reports.first { $0.type.name == report }?.keys ?? []
      let place = Place(
        report: report,
        key: keys.map { line[$0] },
        column: line["column"] ?? ""
      )
      #expect(expected[place]?.0 == line["before"], "\(name) \(place)")
      #expect(expected[place]?.1 == line["after"], "\(name) \(place)")
      listed[place, default: []].insert(line["rule"] ?? "")
      guard let rule = line["rule"], rule != "several together" else { continue }
      let cells = alone.first { $0.0 == rule }?.1 ?? [:]
      #expect(cells[place] == line["alone"], "\(name) \(place) \(rule)")
      #expect(cells[place] != old[place], "\(name) \(place) \(rule)")
    }
    #expect(Set(listed.keys) == Set(expected.keys), "\(name)")
    for (place, rules) in listed {
      let able = alone.filter { $0.1[place] != old[place] }.map(\.0)
      #expect(rules == (able.isEmpty ? ["several together"] : Set(able)), "\(name) \(place)")
    }
  }
}
