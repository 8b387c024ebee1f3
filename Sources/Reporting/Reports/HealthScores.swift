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
    let keys = try lines.map { try labels.label(client: $0.client) }
    let owners = try lines.labelled(\.owner) { try labels.label(owner: $0) }
    // The worst first, who has no score last; then by the client's place.
    let places = try lines.map {
      Order(group: $0.score ?? .max, client: try labels.place(client: $0.client))
    }.sortedPlaces()
    let caps = scorer.rules.caps.map(\.name)
    report.rows = Rows(places.count) { [lines] index, cells in
      let line = lines[places[index]]
      cells.append(.text(keys[places[index]]))
      cells.append(.text(line.owner.flatMap { owners[$0] }))
      cells.append(.hundredths(line.score))
      cells.append(.text(line.band))
      cells.append(.hundredths(line.coverage))
      cells.append(.hundredths(line.change))
      cells.append(.text(line.cap.map { caps[$0] }))
      cells.append(line.overridden)
    }
    return report
  }
}
