// `health --why`: the parts of each score. Its page is `Reports.md`.

package import Bookkeeping

/// Takes the scores of the clients apart: measures, cap and override add up to the score, and their
/// changes to its change.
package struct HealthParts: Projection {
  package static let name = "health --why"
  package static let abstract = "The parts of each score, the data behind them, and their records."
  package static let choices: [Choice] = []
  package static let parts = HealthScores.parts

  private let question: Question
  private let scorer: HealthScorer
  private var lines: [(client: UInt32, score: Int?, cells: [[Cell]])] = []

  package init(_ question: Question) {
    self.question = question
    scorer = question.scorer
  }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    let day = question.moment.day
    guard state.client != 0, state.isClient(on: day) else { return }
    let health = HealthScore(state, on: day, scorer, isExplained: true)
    let before = HealthScore.before(state, on: day, scorer, isExplained: true)
    lines.append((state.client, health.score, cells(health, before)))
  }

  private func cells(_ health: HealthScore, _ before: HealthScore?) -> [[Cell]] {
    let isCompared = health.score != nil && before?.score != nil
    func change(_ points: Int, _ earlier: Int?) -> Cell {
      isCompared ? .hundredths(points - (earlier ?? 0)) : .none
    }
    var lines: [[Cell]] = []
    for (index, measure) in scorer.rules.measures.enumerated() {
      let measured = health.measures[index]
      lines.append([
        .text("measure"), .text(measure.name), .number(Int64(measure.weight)),
        measured.datum.map { .hundredths($0.value) } ?? .none,
        measured.datum == nil ? .none : .hundredths(measured.score), .hundredths(measured.points),
        change(measured.points, before?.measures[index].points), .text(measured.evidence),
      ])
    }
    for (index, cap) in scorer.rules.caps.enumerated() {
      let (now, then) = (health.cap == index, before?.cap == index)
      guard now || then else { continue }
      let points = now ? health.capPoints : 0
      lines.append([
        .text("cap"), .text(cap.name), .none, .none, .none, .hundredths(points),
        change(points, then ? before?.capPoints : 0),
        ((now ? health : before)?.capEvidence).map { .text($0) } ?? .none,
      ])
    }
    if health.override != nil || before?.override != nil {
      lines.append([
        .text("override"), .none, .none, .none, .none, .hundredths(health.overridePoints),
        change(health.overridePoints, before?.overridePoints),
        (health.override ?? before?.override).map { .text(String($0.position)) } ?? .none,
      ])
    }
    lines.append([
      .text("score"), .none, .none, .none, .none, .hundredths(health.score),
      .hundredths(HealthScore.change(from: before?.score, to: health.score)), .none,
    ])
    return lines
  }

  package mutating func merge(_ shard: HealthParts) { lines += shard.lines }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [
        "client", "part", "name", "weight", "datum", "measured", "points", "change_30d", "records",
      ]
    )
    var rows: [(order: HealthScore.Order, cells: [[Cell]])] = []
    for line in lines {
      let label = try labels.label(client: line.client)
      let order = HealthScore.Order(
        score: line.score,
        client: try labels.place(client: line.client)
      )
      rows.append((order, line.cells.map { [.text(label)] + $0 }))
    }
    report.rows = Rows(rows.sorted { $0.order < $1.order }.flatMap(\.cells))
    return report
  }
}

extension Cell {
  fileprivate static func text(_ evidence: Evidence) -> Cell {
    evidence.text.map { .text($0) } ?? .none
  }
}
