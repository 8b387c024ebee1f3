// `rules diff`: what other rules would have changed. Its page is `Reports.md`.

package import Bookkeeping

/// Compares ageing, health and renewals under two sets of rules.
package struct RulesDiff: Projection {
  package static let name = "rules diff"
  package static let abstract =
    "Each row that would differ under other rules, and which rule it is."
  package static let choices: [Choice] = []
  package static let parts = HealthScores.parts

  private let question: Question
  private var aging: Comparison<Aging>
  private var health: Comparison<HealthScores>
  private var renewals: Comparison<Renewals>

  /// Compares with the question's own rules where there are no others.
  package init(_ question: Question) {
    self.question = question
    var other = question
    other.rules = question.proposed ?? question.rules
    aging = Comparison(question, other)
    health = Comparison(question, other)
    renewals = Comparison(question, other)
  }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    do {
      try aging.take(state)
      try health.take(state)
      try renewals.take(state)
    } catch let wrong as Wrong {
      throw wrong
    } catch {
      preconditionFailure("numbers in the place of names cannot be missing: \(error)")
    }
  }

  package mutating func merge(_ shard: RulesDiff) throws(Wrong) {
    try aging.merge(shard.aging)
    try health.merge(shard.health)
    try renewals.merge(shard.renewals)
  }

  package func report(_ labels: some Labels) throws -> Report {
    let other = question.proposed ?? question.rules
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: "\(question.rules.title) → \(other.title)",
      columns: [
        "report", "client", "contract", "term_end", "currency", "column", "before", "after", "rule",
        "alone",
      ]
    )
    var named: Set<String> = []
    named.formUnion(try add(aging, to: &report, labels))
    named.formUnion(try add(health, to: &report, labels))
    named.formUnion(try add(renewals, to: &report, labels))
    let rules = question.rules.changes(to: other).map(\.name)
    if !rules.isEmpty {
      report.notes.append("Rules that differ: \(rules.joined(separator: ", ")).")
    }
    let idle = rules.filter { !named.contains($0) }
    if !idle.isEmpty {
      report.notes.append("By themselves these change nothing: \(idle.joined(separator: ", ")).")
    }
    return report
  }

  /// Adds rows and totals of a comparison; gives the rules that they name.
  private func add<P: Compared>(
    _ comparison: Comparison<P>,
    to report: inout Report,
    _ labels: some Labels
  ) throws -> [String] {
    let findings = try comparison.findings(labels)
    for finding in findings {
      let place = finding.difference.place
      let named = Dictionary(zip(P.keys, place.row)) { first, _ in first }
      report.rows.append([
        .text(P.name), named["client"] ?? .none, named["contract"] ?? .none,
        named["term_end"] ?? .none, named["currency"] ?? .none, .text(place.column),
        finding.difference.before, finding.difference.after,
        .text(finding.rule ?? "several together"), finding.alone,
      ])
    }
    for (sum, before, after) in comparison.totals() {
      func cell(_ amount: Int64) -> Cell {
        sum.currency.map { .money(amount, $0) } ?? .number(amount)
      }
      report.totals.append([
        .text(P.name), .none, .none, .none, sum.currency.map { .currency($0) } ?? .none,
        .text(sum.column), cell(before), cell(after), .none, .none,
      ])
    }
    return findings.compactMap(\.rule)
  }
}
