// `health`: how each client does. Its page is `Reports.md`.

package import Bookkeeping

/// Scores the clients.
package struct HealthScores: Projection {
  package static let name = "health"
  package static let abstract = "How each client does: score, band, change, and what caps it."
  package static let choices: [Choice] = []
  package static let parts: ClientState.Parts = [.receivables, .contracts, .relations]
  package static var why: (any Projection.Type)? { HealthParts.self }

  private let question: Question
  private let scorer: HealthScorer
  private var lines: [Line] = []

  private struct Line {
    var client: UInt32
    var owner: UInt16?
    var score: Int?
    var cells: [Cell]
  }

  package init(_ question: Question) {
    self.question = question
    scorer = HealthScorer(question)
  }

  package mutating func take(_ state: ClientState) throws(Wrong) {
    let day = question.moment.day
    guard state.client != 0, state.profile.isClient(on: day) else { return }
    let health = HealthScore(state, on: day, scorer)
    let before = HealthScore.before(state, on: day, scorer)
    lines.append(
      Line(
        client: state.client,
        owner: state.profile.owner.value,
        score: health.score,
        cells: [
          .hundredths(health.score), .text(health.band), .hundredths(health.coverage),
          .hundredths(HealthScore.change(from: before?.score, to: health.score)),
          health.cap.map { .text(scorer.rules.caps[$0].name) } ?? .none,
          health.override == nil ? .none : health.computed.map { .hundredths($0) } ?? .text("none"),
        ]
      )
    )
  }

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
          [.text(label), owner] + line.cells
        )
      )
    }
    report.rows = rows.sorted { $0.order < $1.order }.map(\.cells)
    return report
  }
}
