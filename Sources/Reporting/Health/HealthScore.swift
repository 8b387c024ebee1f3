// The score of a client on a day, as parts that add up to it: measures, a cap, an override.

import Bookkeeping

/// A client's health on one day, under rules.
struct HealthScore {
  /// What a measure gave.
  struct Measured {
    /// Nil where the measure is missing.
    var datum: Datum?
    /// In basis points; 0 where it is missing.
    var score = 0
    /// What it adds to the score, in basis points.
    var points = 0
    var evidence: Evidence
  }

  /// In the order of the rules; none where they are not to be explained.
  private(set) var measures: [Measured] = []
  /// What the measures and the cap give, in basis points; nil where nothing is known.
  private(set) var computed: Int?
  /// The cap that lowers the score, or would; its place in the rules.
  private(set) var cap: Int?
  /// What the cap takes away, 0 or less.
  private(set) var capPoints = 0
  private(set) var capEvidence: Evidence
  /// What an override says instead.
  private(set) var override: (score: Int, position: UInt64)?
  /// The weight that is present, in basis points of all.
  private(set) var coverage = 0
  private(set) var band: String

  /// What counts: the override's score, else what was computed.
  var score: Int? { override?.score ?? computed }

  /// What the override adds to the score.
  var overridePoints: Int { override.map { $0.score - (computed ?? 0) } ?? 0 }

  /// Works out the score of a client on a day not after that of its state; its parts only where they
  /// are to be explained.
  init(
    _ state: borrowing ClientState,
    on day: Day,
    _ scorer: HealthScorer,
    isExplained: Bool = false
  ) {
    band = HealthRules.insufficient
    capEvidence = Evidence(isWanted: isExplained)
    var weight = 0
    var weighted: Int128 = 0
    for measure in scorer.measures {
      var evidence = Evidence(isWanted: isExplained)
      let datum = state.datum(measure, on: day, &evidence)
      let score = datum.map { measure.rule.score($0, on: day, measure.decay) } ?? 0
      if datum != nil {
        weight += measure.rule.weight
        weighted += Int128(measure.rule.weight * score)
      }
      if isExplained {
        measures.append(Measured(datum: datum, score: score, evidence: evidence))
      }
    }
    if weight > 0 { computed = Int(weighted.divided(by: Int128(weight))) }
    if isExplained, let computed { share(computed, weight, scorer.rules) }
    lower(state, on: day, scorer)
    if let set = state.relations.overrides.setting(on: day), let said = set.value, said.until >= day
    {
      override = (Int(said.score), set.position)
    }
    if scorer.weight > 0 {
      coverage = Int((Int128(weight) * 10_000).divided(by: Int128(scorer.weight)))
    }
    let isKnown =
      computed != nil && weight * 10_000 >= scorer.rules.insufficientBelow * scorer.weight
    if isKnown || override != nil, let score { band = scorer.rules.band(of: score) }
  }

  /// Each part's share of the weighted average of what is present: floored, what is left over by the
  /// largest remainder, the first first.
  private mutating func share(_ score: Int, _ weight: Int, _ rules: HealthRules) {
    let present = measures.indices.filter { measures[$0].datum != nil }
    let weighted = present.map { Int128(rules.measures[$0].weight * measures[$0].score) }
    let shares = Shares(weighted, over: Int128(weight), addingUpTo: Int128(score))
    for (index, part) in zip(present, shares.parts) { measures[index].points = Int(part) }
  }

  /// The lowest cap that applies.
  private mutating func lower(_ state: borrowing ClientState, on day: Day, _ scorer: HealthScorer) {
    for (index, cap) in scorer.caps.enumerated() {
      if let lowest = self.cap, scorer.caps[lowest].rule.atMost <= cap.rule.atMost { continue }
      if let computed, cap.rule.atMost >= computed { continue }
      var evidence = Evidence(isWanted: capEvidence.isWanted)
      guard state.isCapped(by: cap, on: day, &evidence) else { continue }
      self.cap = index
      capEvidence = evidence
    }
    guard let cap, let computed else { return }
    capPoints = scorer.caps[cap].rule.atMost - computed
    self.computed = computed + capPoints
  }
}
