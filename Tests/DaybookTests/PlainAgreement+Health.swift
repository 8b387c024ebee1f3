// Health, its parts and the pipeline beside the plain book, under random rules; and what the parts owe
// to the whole.

import Bookkeeping
import Daybook
import Reporting
import Support

extension PlainAgreement {
  /// Compares the reports that follow rules of health and renewals.
  func compareHealth(
    _ book: Daybook.Book,
    _ plain: PlainBook,
    _ moment: RandomHistory.Moment,
    _ random: inout SplitMix64
  ) throws {
    // The rules in force, or others that somebody asks about.
    let isInForce = random.chance(40)
    let rules = isInForce ? self.rules : PlainRules.random(&random)
    let asked = Asked(
      asOf: Day(number: moment.asOf),
      knownAt: .position(moment.knownAt),
      rules: isInForce ? nil : try RuleSet(text: rules.yaml)
    )
    let name = """
      seed \(history.seed), as of \(moment.asOf), known at \(moment.knownAt), rules:
      \(rules.yaml)
      """
    let reports = try book.reports([HealthScores.self, HealthParts.self], asked)
    try require(
      reports[0],
      plain.health(asOf: moment.asOf, knownAt: moment.knownAt, rules: rules),
      name
    )
    try require(
      reports[1],
      plain.healthParts(asOf: moment.asOf, knownAt: moment.knownAt, rules: rules),
      name
    )
    try requireParts(reports[0], reports[1], name)
    var ranged = asked
    if random.chance(70) {
      let from = moment.asOf + Int32(random.number(-400...200))
      ranged.from = Day(number: from)
      ranged.to = Day(number: from + Int32(random.number(0...900)))
    }
    try require(
      try book.report(Opportunities.self, ranged),
      plain.opportunities(
        asOf: moment.asOf,
        knownAt: moment.knownAt,
        from: ranged.from?.number,
        to: ranged.to?.number
      ),
      name
    )
    let pipeline = try book.report(Renewals.self, ranged)
    let expected = plain.renewals(
      asOf: moment.asOf,
      knownAt: moment.knownAt,
      rules: rules,
      from: ranged.from?.number,
      to: ranged.to?.number
    )
    try require(pipeline, expected, name)
    let notes = pipeline.notes.filter { $0.hasPrefix("Renewed so far") }
    guard notes == expected.notes else {
      throw Difference(description: "\(name)\n\(notes), plainly \(expected.notes)")
    }
  }

  /// Points add up to the score, and changes to its change.
  private func requireParts(_ scores: Report, _ parts: Report, _ name: String) throws {
    func number(_ row: [Cell], _ column: String, of report: Report) -> Int128? {
      guard let index = report.columns.firstIndex(of: column),
        case .hundredths(let number) = row[index]
      else { return nil }
      return number
    }
    for row in scores.rows {
      let own = parts.rows.filter { $0[0] == row[0] && $0[1] != .text("score") }
      if let score = number(row, "score", of: scores) {
        let sum = own.reduce(0) { $0 + (number($1, "points", of: parts) ?? 0) }
        guard sum == score else {
          throw Difference(description: "\(name): \(row) is not the sum of its parts \(own)")
        }
      }
      if let change = number(row, "change_30d", of: scores) {
        let sum = own.reduce(0) { $0 + (number($1, "change_30d", of: parts) ?? 0) }
        guard sum == change else {
          throw Difference(description: "\(name): the change of \(row) is not that of its parts")
        }
      }
    }
  }
}
