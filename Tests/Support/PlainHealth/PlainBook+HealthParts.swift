// `health --why`: the parts of each score.

extension PlainBook {
  /// The parts of the scores as of a day, as known at a position (by default at the last); of all
  /// clients or of one.
  package func healthParts(
    asOf day: Int32,
    knownAt position: UInt64? = nil,
    rules: PlainRules,
    client: String? = nil
  ) -> PlainReport {
    let view = view(knownAt: position ?? last)
    var rows: [[String]] = []
    for (key, score) in view.scored(on: day, rules) where client ?? key == key {
      let before = PlainHealth(view, key, on: day - 30, rules).score
      rows += PlainChange(now: score, before: before, rules: rules).rows.map { [key] + $0 }
    }
    return PlainReport(
      columns: [
        "client", "part", "name", "weight", "datum", "measured", "points", "change_30d",
        "records",
      ],
      rows: rows
    )
  }
}

/// The parts of a score beside those of thirty days before.
private struct PlainChange {
  var now: PlainScore
  var before: PlainScore?
  var rules: PlainRules

  var rows: [[String]] {
    var rows: [[String]] = []
    for (index, part) in now.parts.enumerated() {
      rows.append([
        "measure", part.measure.name, "\(part.measure.weight)",
        part.datum.map { PlainNumber.text($0.hundredths) } ?? "",
        PlainNumber.text(part.measured), PlainNumber.text(part.points),
        change(part.points, before?.parts[index].points ?? 0),
        PlainNumber.runs(part.datum?.behind.map(\.position) ?? []),
      ])
    }
    for cap in rules.caps where cap == now.cap || cap == before?.cap {
      let points = cap == now.cap ? now.pointsOfCap : 0
      let earlier = cap == before?.cap ? before?.pointsOfCap ?? 0 : 0
      let behind = cap == now.cap ? now.behindCap : before?.behindCap ?? []
      rows.append(row("cap", cap.name, points, earlier, behind))
    }
    if now.said != nil || before?.said != nil {
      let earlier = before?.pointsOfOverride ?? 0
      let behind = (now.saidBy ?? before?.saidBy).map { [$0] } ?? []
      rows.append(row("override", "", now.pointsOfOverride, earlier, behind))
    }
    let score = now.score.map { change($0, before?.score ?? 0) } ?? ""
    rows.append(["score", "", "", "", "", PlainNumber.text(now.score), score, ""])
    return rows
  }

  private func row(
    _ part: String,
    _ name: String,
    _ points: Int,
    _ earlier: Int,
    _ behind: [UInt64]
  ) -> [String] {
    [
      part, name, "", "", "", PlainNumber.text(points), change(points, earlier),
      PlainNumber.runs(behind),
    ]
  }

  /// Nothing, where there was no score or is none.
  private func change(_ points: Int, _ earlier: Int) -> String {
    guard now.score != nil, before?.score != nil else { return "" }
    return PlainNumber.text(points - earlier)
  }
}
