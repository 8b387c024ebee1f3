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

  /// In the order of the rules.
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

  /// Works out the score of a client on a day not after that of its state.
  init(_ state: ClientState, on day: Day, _ scorer: HealthScorer, isExplained: Bool = false) {
    let rules = scorer.rules
    band = HealthRules.insufficient
    capEvidence = Evidence(isWanted: isExplained)
    for (measure, decay) in scorer.measures {
      var evidence = Evidence(isWanted: isExplained)
      let datum = measure.datum(state, on: day, scorer.codes, &evidence)
      measures.append(
        Measured(
          datum: datum,
          score: datum.map { measure.score($0, on: day, decay) } ?? 0,
          evidence: evidence
        )
      )
    }
    let present = measures.indices.filter { measures[$0].datum != nil }
    let weight = present.reduce(0) { $0 + rules.measures[$1].weight }
    let whole = rules.measures.reduce(0) { $0 + $1.weight }
    if weight > 0 { share(present, weight, rules) }
    lower(state, on: day, scorer)
    if let set = state.relations.overrides.setting(on: day), let said = set.value, said.until >= day
    {
      override = (Int(said.score), set.position)
    }
    if whole > 0 { coverage = Int((Int128(weight) * 10_000).divided(by: Int128(whole))) }
    let isKnown = computed != nil && weight * 10_000 >= rules.insufficientBelow * whole
    if isKnown || override != nil, let score { band = rules.band(of: score) }
  }

  /// The weighted average of what is present, and each part's share of it: floored, what is left over
  /// by the largest remainder, the first first.
  private mutating func share(_ present: [Int], _ weight: Int, _ rules: HealthRules) {
    let weighted = present.map { Int128(rules.measures[$0].weight * measures[$0].score) }
    let score = weighted.reduce(0, +).divided(by: Int128(weight))
    computed = Int(score)
    let shares = Shares(weighted, over: Int128(weight), addingUpTo: score)
    for (index, part) in zip(present, shares.parts) { measures[index].points = Int(part) }
  }

  /// The lowest cap that applies.
  private mutating func lower(_ state: ClientState, on day: Day, _ scorer: HealthScorer) {
    for (index, cap) in scorer.rules.caps.enumerated() {
      if let lowest = self.cap, scorer.rules.caps[lowest].atMost <= cap.atMost { continue }
      if let computed, cap.atMost >= computed { continue }
      var evidence = Evidence(isWanted: capEvidence.isWanted)
      guard cap.applies(to: state, on: day, scorer.codes, &evidence) else { continue }
      self.cap = index
      capEvidence = evidence
    }
    guard let cap, let computed else { return }
    capPoints = scorer.rules.caps[cap].atMost - computed
    self.computed = computed + capPoints
  }
}

/// What is worked out once for all clients.
struct HealthScorer {
  let rules: HealthRules
  let codes: [RuleWord: UInt16]
  /// The measures with their decay.
  let measures: [(measure: HealthRules.Measure, decay: Decay?)]

  init(_ question: Question) {
    rules = question.rules.health
    codes = question.codes
    measures = rules.measures.map { ($0, $0.halfLifeDays.map(Decay.init(halfLifeDays:))) }
  }
}

extension HealthRules {
  /// The band that a score is in; lower bounds are included.
  func band(of score: Int) -> String {
    bands.first { score >= $0.from }?.name ?? Self.insufficient
  }
}
