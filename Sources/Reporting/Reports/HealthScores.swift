// `health`: how each client does. Its page is `Reports.md`.

package import Bookkeeping

/// Scores the clients.
package struct HealthScores: Projection {
  package static let name = "health"
  package static let abstract = "How each client does: score, band, change, and what caps it."
  package static let choices: [Choice] = []
  package static let parts: ClientState.Parts = [.receivables, .contracts, .relations]
  package static let looksBack = true
  package static var why: (any Projection.Type)? { HealthParts.self }

  private let question: Question
  private let scorer: HealthScorer
  private var lines: [Line] = []

  private struct Line {
    var client: UInt32
    var owner: UInt16?
    var score: Int?
    var band: String
    var coverage: Int
    var change: Int?
    /// The place of the cap in the rules.
    var cap: Int?
    /// What was computed, beside an override.
    var overridden: Cell
  }

  package init(_ question: Question) {
    self.question = question
    scorer = question.scorer
  }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    let day = question.moment.day
    guard state.client != 0, state.isClient(on: day) else { return }
    let health = HealthScore(state, on: day, scorer)
    state.lastScore.keep(health.score, scorer, on: day)
    let before = HealthScore.before(state, on: day, scorer)
    lines.append(
      Line(
        client: state.client,
        owner: state.profile.owner(on: day),
        score: health.score,
        band: health.band,
        coverage: health.coverage,
        change: HealthScore.change(from: before?.score, to: health.score),
        cap: health.cap,
        overridden: health.override == nil
          ? .none : health.computed.map { .hundredths($0) } ?? .text("none")
      )
    )
  }

  package mutating func merge(_ shard: HealthScores) { lines += shard.lines }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [
        "client", "owner", "score", "band", "coverage", "change_30d", "capped_by", "overridden",
      ]
    )
    var rows: [(order: HealthScore.Order, cells: [Cell])] = []
    for line in lines {
      let label = try labels.label(client: line.client)
      let owner: Cell = try line.owner.map { .text(try labels.label(owner: $0)) } ?? .none
      rows.append(
        (
          HealthScore.Order(score: line.score, label: Bytes(label)),
          [
            .text(label), owner, .hundredths(line.score), .text(line.band),
            .hundredths(line.coverage), .hundredths(line.change),
            line.cap.map { .text(scorer.rules.caps[$0].name) } ?? .none, line.overridden,
          ]
        )
      )
    }
    report.rows = rows.sorted { $0.order < $1.order }.map(\.cells)
    return report
  }
}
