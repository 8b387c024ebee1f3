// The book beside the plain book: the same proposals to both, and every report at random moments.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Posting
import Reporting
import Support

/// Compares the book with the plain book over one random history.
struct PlainAgreement {
  /// What differs.
  struct Difference: Error, CustomStringConvertible {
    var description: String
  }

  let history: RandomHistory
  /// The rules that the book adopts in the history, else the default ones.
  let rules: PlainRules
  /// How often each kind of thing happened.
  var coverage: [String: Int] { history.coverage }

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed ^ 0x7275_6c65_73)
    let adopted = random.chance(80) ? PlainRules.random(&random) : nil
    rules = adopted ?? .standard
    history = RandomHistory(seed: seed, rules: adopted)
  }

  /// Records the history in both, and compares after half of it and at its end; reports of moments
  /// known at the half have to be the same at the end.
  func check() throws {
    let folder = TemporaryFolder()
    let clock = TestClock()
    clock.set(day: history.steps.first?.today ?? 0)
    // Rows are posted early and in small slices, so that what is posted and what waits both count.
    let posting = PostingPolicy(threshold: 40, rowsPerSlice: 9)
    // And names: some go where they belong at once, some wait and are filed in small slices.
    var filing = FilingPolicy()
    (filing.leastOfRun, filing.limit, filing.namesPerSlice) = (2, 20, 7)
    let book = try Daybook.Book.create(
      "\(folder.path)/book",
      posting: posting,
      filing: filing,
      now: { clock.now() }
    )
    var plain = PlainBook()
    var early: [(Asked, String, any Projection.Type)] = []
    for (index, step) in history.steps.enumerated() {
      clock.set(day: step.today)
      try propose(step, index, to: book, and: &plain)
      if index == history.steps.count / 2 {
        early = try earlyReports(book, plain.last)
      }
    }
    var random = SplitMix64(seed: history.seed)
    for moment in history.moments(4) {
      try compare(book, plain, moment, &random)
      try compareHealth(book, plain, moment, &random)
    }
    for (asked, bytes, projection) in early {
      let again = try csv(book.report(projection, asked))
      guard again == bytes else {
        throw Difference(
          description: "seed \(history.seed): \(projection.name) of a known moment changed"
        )
      }
    }
    let found = try book.verify()
    guard found.findings.isEmpty else {
      throw Difference(description: "seed \(history.seed): \(found.findings)")
    }
  }

  private func propose(
    _ step: RandomHistory.Step,
    _ index: Int,
    to book: Daybook.Book,
    and plain: inout PlainBook
  ) throws {
    if ProcessInfo.processInfo.environment["DAYBOOK_SHOW"] != nil {
      print("step \(index), today \(step.today), late \(step.late):", step.batch)
    }
    let expected = plain.propose(step.batch, late: step.late, today: step.today)
    let name = "seed \(history.seed), step \(index)"
    do {
      let recorded = try book.record(step.batch, late: step.late)
      switch expected {
      case .success(let positions):
        guard positions == recorded.map(\.position) else {
          throw Difference(
            description: "\(name): positions \(recorded.map(\.position)), plainly \(positions)"
          )
        }
      case .failure(let rejection):
        throw Difference(
          description:
            "\(name): recorded, plainly refused: event \(rejection.index), \(rejection.why)\n"
            + "\(step.batch[rejection.index])"
        )
      }
    } catch let refusal as Refusal {
      switch expected {
      case .success:
        throw Difference(
          description:
            "\(name): plainly recorded, refused: \(refusal)\n\(step.batch[refusal.item ?? 0])"
        )
      case .failure(let rejection):
        let isConflict = if case .conflict = refusal.wrong { true } else { false }
        guard rejection.index == refusal.item, isConflict == (rejection.kind == .conflict) else {
          throw Difference(
            description:
              "\(name): refused \(refusal), plainly event \(rejection.index): \(rejection.why)"
          )
        }
      }
    }
  }

  private func earlyReports(
    _ book: Daybook.Book,
    _ position: UInt64
  ) throws -> [(Asked, String, any Projection.Type)] {
    try history.moments(2).flatMap { moment in
      let asked = Asked(
        asOf: Day(number: moment.asOf),
        knownAt: .position(min(moment.knownAt, position))
      )
      return try (Catalog.projections + [HealthParts.self]).map {
        (asked, try csv(book.report($0, asked)), $0)
      }
    }
  }

  private func compare(
    _ book: Daybook.Book,
    _ plain: PlainBook,
    _ moment: RandomHistory.Moment,
    _ random: inout SplitMix64
  ) throws {
    let name = "seed \(history.seed), as of \(moment.asOf), known at \(moment.knownAt)"
    func asked(_ choices: [Choice.Name: String]) -> Asked {
      Asked(asOf: Day(number: moment.asOf), knownAt: .position(moment.knownAt), choices: choices)
    }
    // Every key once, with options that the seed picks; over the histories all pairs come.
    for by in PlainKey.allCases {
      let basis = random.pick(PlainBasis.allCases) ?? .due
      let credits = random.pick(PlainCredits.allCases) ?? .separate
      let report = try book.report(
        Aging.self,
        asked([.by: by.rawValue, .basis: basis.rawValue, .credits: credits.rawValue])
      )
      try requireSums(report, name)
      try require(
        report,
        plain.aging(
          asOf: moment.asOf,
          knownAt: moment.knownAt,
          basis: basis,
          by: by,
          credits: credits
        ),
        "\(name), by \(by), basis \(basis), credits \(credits)"
      )
    }
    let basis = random.pick(PlainBasis.allCases) ?? .due
    try require(
      try book.report(OpenItems.self, asked([.basis: basis.rawValue])),
      plain.open(asOf: moment.asOf, knownAt: moment.knownAt, basis: basis),
      "\(name), basis \(basis)"
    )
    try require(
      try book.report(SettledInvoices.self, asked([:])),
      plain.settled(asOf: moment.asOf, knownAt: moment.knownAt),
      name
    )
  }

  func require(_ report: Report, _ plain: PlainReport, _ name: String) throws {
    let (ours, theirs) = (csv(report), plain.csv)
    guard ours != theirs else { return }
    throw Difference(description: "\(report.name), \(name):\n\(ours)\nplainly:\n\(theirs)")
  }

  /// The columns of an ageing add up to its total in every row, and the rows to the totals.
  private func requireSums(_ report: Report, _ name: String) throws {
    func minor(_ cell: Cell) -> Int64 {
      if case .money(let money) = cell { money.minor } else { 0 }
    }
    let total = report.columns.firstIndex(of: "total") ?? 0
    for row in report.rows + report.totals {
      let parts = row[2..<total].reduce(0) { $0 + minor($1) }
      guard parts == minor(row[total]) else {
        throw Difference(description: "\(name): \(row) does not add up")
      }
    }
    for line in report.totals {
      for column in 2..<report.columns.count {
        let sum = report.rows.filter { $0[1] == line[1] }.reduce(0) { $0 + minor($1[column]) }
        guard sum == minor(line[column]) else {
          throw Difference(description: "\(name): the totals \(line) are not the sums of the rows")
        }
      }
    }
  }

  private func csv(_ report: Report) -> String {
    String(decoding: ReportCSV.bytes(of: report), as: UTF8.self)
  }
}
