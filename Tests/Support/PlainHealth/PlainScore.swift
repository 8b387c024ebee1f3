// The score of a client on a day, and the parts that it is the sum of.

/// A score, worked out from the measures, the caps and what somebody said.
struct PlainScore {
  /// A measure, what it took, the score that follows and what it adds.
  struct Part {
    var measure: PlainRules.Measure
    var datum: PlainDatum?
    /// None where it is missing.
    var measured: Int?
    var points = 0
  }

  /// Each measure of the rules, in their order.
  var parts: [Part]
  /// The lowest cap that applies, where it lowers the score or there is none.
  var cap: PlainRules.Cap?
  /// The records for which it applies.
  var behindCap: [UInt64]
  /// What the measures come to, rounded; none where none is present.
  var ofMeasures: Int?
  /// That, and at most the cap.
  var workedOut: Int?
  /// What somebody said.
  var said: Int?
  /// The record that says it.
  var saidBy: UInt64?
  /// The weight of what is present, and of all.
  var weights: (present: Int, all: Int)

  /// In the end.
  var score: Int? { said ?? workedOut }

  /// In hundredths of a percent, rounded.
  var coverage: Int {
    Int(PlainFraction(10_000 * weights.present, weights.all).rounded)
  }

  /// The score that was worked out, where somebody said another.
  var overridden: String {
    guard said != nil else { return "" }
    return workedOut.map { PlainNumber.text($0) } ?? "none"
  }

  /// What the cap adds: it is never more than nothing.
  var pointsOfCap: Int { (workedOut ?? 0) - (ofMeasures ?? 0) }

  /// What the override adds.
  var pointsOfOverride: Int { said.map { $0 - (workedOut ?? 0) } ?? 0 }

  /// The name of the band.
  func band(_ rules: PlainRules) -> String {
    let isEnough = weights.present * 10_000 >= rules.insufficientBelow * weights.all
    guard let score, isEnough || said != nil else { return "insufficient_data" }
    let reached = rules.bands.filter { $0.from <= score }
    return reached.max { $0.from < $1.from }?.name ?? ""
  }
}

extension PlainHealth {
  /// The score; nobody has one before anything is known of them.
  var score: PlainScore? {
    guard view.hasAnything(client, on: day) else { return nil }
    var parts = rules.measures.map { measure in
      let datum = self.datum(measure)
      let measured = datum.map { self.measured($0, measure) }
      return PlainScore.Part(measure: measure, datum: datum, measured: measured)
    }
    let all = parts.reduce(0) { $0 + $1.measure.weight }
    let present = parts.reduce(0) { $0 + ($1.measured == nil ? 0 : $1.measure.weight) }
    let ofMeasures = share(&parts, present)
    let said = view.overridden(client, on: day)
    let found = lowestCap
    var cap = found?.cap
    var workedOut = ofMeasures
    if let score = ofMeasures, let lowest = cap {
      workedOut = min(score, lowest.atMost)
      if workedOut == score { cap = nil }
    }
    return PlainScore(
      parts: parts,
      cap: cap,
      behindCap: cap == nil ? [] : found?.behind ?? [],
      ofMeasures: ofMeasures,
      workedOut: workedOut,
      said: said?.score,
      saidBy: said?.position,
      weights: (present, all)
    )
  }

  /// Gives each part its points, so that they add up to the weighted average (rule 1).
  private func share(_ parts: inout [PlainScore.Part], _ present: Int) -> Int? {
    guard present > 0 else { return nil }
    var average = PlainFraction(0)
    var rests: [(index: Int, rest: PlainFraction)] = []
    for (index, part) in parts.enumerated() {
      guard let measured = part.measured else { continue }
      let exact = PlainFraction(measured * part.measure.weight, present)
      average = average + exact
      parts[index].points = Int(exact.floored.whole)
      rests.append((index, exact.floored.rest))
    }
    let score = Int(average.rounded)
    var left = score - parts.reduce(0) { $0 + $1.points }
    rests.sort { one, other in
      one.rest == other.rest ? one.index < other.index : one.rest > other.rest
    }
    for (index, _) in rests where left > 0 {
      parts[index].points += 1
      left -= 1
    }
    return score
  }

  /// The score of a datum by the straight lines of the points, and nearer to 50.00 by its age.
  private func measured(_ datum: PlainDatum, _ measure: PlainRules.Measure) -> Int {
    let score = scored(datum.hundredths, measure.points)
    guard let halfLife = measure.halfLifeDays else { return score }
    return PlainDecay.decayed(score, age: Int(datum.age(on: day)), halfLife: halfLife)
  }

  private func scored(_ value: Int64, _ points: [PlainRules.Point]) -> Int {
    if let first = points.first, value <= first.value { return first.score }
    for (before, after) in zip(points, points.dropFirst()) where value <= after.value {
      let way = PlainFraction(value - Int64(before.value), after.value - before.value)
      let score = PlainFraction(before.score) + way * PlainFraction(after.score - before.score)
      return Int(score.rounded)
    }
    return points.last?.score ?? 0
  }
}
