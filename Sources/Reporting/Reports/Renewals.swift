// `renewals`: the pipeline of terms that end. Its page is `Reports.md`.

package import Bookkeeping

/// Lists the terms of contracts that end between two days.
package struct Renewals: Projection {
  package static let name = "renewals"
  package static let abstract = "The pipeline: each term of a contract that ends between two days."
  package static let parts = HealthScores.parts
  package static let choices = [
    Choice(
      name: .from,
      form: .day,
      help: "Terms that end from this day on. (default: the effective day)"
    ),
    Choice(
      name: .to,
      form: .day,
      help: "Terms that end up to this day. (default: the rules' horizon_days later)"
    ),
  ]

  private let question: Question
  private let scorer: HealthScorer
  private let pipeline: Pipeline
  private var lines: [PipelineLine] = []

  package init(_ question: Question) {
    self.question = question
    scorer = question.scorer
    pipeline = Pipeline(question)
  }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    guard state.client != 0 else { return }
    var found = try pipeline.lines(state)
    guard !found.isEmpty else { return }
    // Who is no client any more has no health.
    if let limit = question.rules.renewals.riskBelowHealth,
      state.isClient(on: question.moment.day)
    {
      if let score = state.score(on: question.moment.day, scorer), score < limit {
        for index in found.indices where found[index].new == nil { found[index].isAtRisk = true }
      }
    }
    lines += found
  }

  package mutating func merge(_ shard: Renewals) { lines += shard.lines }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [
        "client", "contract", "owner", "term_end", "notice_deadline", "stage", "category",
        "currency", "arr", "target", "forecast", "at_risk",
      ]
    )
    let owners = try lines.labelled(\.owner) { try labels.label(owner: $0) }
    let stages = try lines.labelled(\.stage) { try labels.label(stage: $0) }
    let categories = try lines.labelled(\.category) { try labels.label(category: $0) }
    report.rows = try Rows(
      lines,
      labels,
      item: \.item,
      orders: lines.map { try $0.item.order(on: $0.termEnd, labels) }
    ) { line, cells in
      cells.append(.text(line.owner.flatMap { owners[$0] }))
      cells.append(.day(line.termEnd))
      cells.append(.day(line.noticeDeadline))
      cells.append(.text(line.stage.flatMap { stages[$0] }))
      cells.append(.text(line.category.flatMap { categories[$0] } ?? line.plan?.category))
      cells.append(.currency(line.currency))
      cells.append(.money(line.due, line.currency))
      cells.append(.money(line.target, line.currency))
      cells.append(line.forecast.map { .money($0, line.currency) } ?? .none)
      cells.append(.money(line.isAtRisk ? line.due : 0, line.currency))
    }
    let unknown = Set(
      lines.filter { $0.plan == nil }.compactMap { $0.stage.flatMap { stages[$0] } }
    )
    try report.addTotals()
    if pipeline.isEmpty { report.notes.append("The last day lies before the first.") }
    report.notes += unknown.sorted { Bytes($0) < Bytes($1) }.map {
      "The rules name no stage \"\($0)\": it has no likelihood, and no forecast where none was set."
    }
    report.notes += try renewedSoFar
    return report
  }

  /// How much of what was due is renewed: the lesser of due and new, of all that was due.
  private var renewedSoFar: [String] {
    get throws(Wrong) {
      var sums: [UInt16: (due: Int64, renewed: Int64)] = [:]
      for line in lines {
        var sum = sums[line.currency] ?? (0, 0)
        try sum.due.add(line.due)
        try sum.renewed.add(min(line.due, line.new ?? 0))
        sums[line.currency] = sum
      }
      return sums.filter { $0.value.due > 0 }.sorted { Letters($0.key) < Letters($1.key) }
        .map { currency, sum in
          let rate = (Int128(sum.renewed) * 10_000).divided(by: Int128(sum.due))
          let money = Money(minor: sum.renewed, currency: currency)
          let due = Money(minor: sum.due, currency: currency)
          return "Renewed so far: \(money.number) of \(due.text) due, \(rate.asHundredths) %."
        }
    }
  }
}
