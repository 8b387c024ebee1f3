// `health`: how each client does, the worst first.

extension PlainBook {
  /// The health of the clients as of a day, as known at a position (by default at the last).
  package func health(
    asOf day: Int32,
    knownAt position: UInt64? = nil,
    rules: PlainRules
  ) -> PlainReport {
    let view = view(knownAt: position ?? last)
    return PlainReport(
      columns: [
        "client", "owner", "score", "band", "coverage", "change_30d", "capped_by", "overridden",
      ],
      rows: view.scored(on: day, rules).map { client, score in
        let before = PlainHealth(view, client, on: day - 30, rules).score?.score
        let change = score.score.flatMap { score in before.map { score - $0 } }
        return [
          client, view.owner(of: client, on: day) ?? "", PlainNumber.text(score.score),
          score.band(rules), PlainNumber.text(score.coverage), PlainNumber.text(change),
          score.cap?.name ?? "", score.overridden,
        ]
      }
    )
  }
}

extension PlainView {
  /// Whoever is a client on a day, by score, those without one last, then by key.
  func scored(on day: Int32, _ rules: PlainRules) -> [(client: String, score: PlainScore)] {
    var scored: [(client: String, score: PlainScore)] = []
    for fact in facts {
      guard case .registered(let client, _, _) = fact.what, isClient(client, on: day),
        let score = PlainHealth(self, client, on: day, rules).score
      else { continue }
      scored.append((client, score))
    }
    // No score is above the highest one.
    return scored.sorted { one, other in
      let scores = (one.score.score ?? 10_001, other.score.score ?? 10_001)
      return scores.0 == scores.1 ? inByteOrder(one.client, other.client) : scores.0 < scores.1
    }
  }
}
