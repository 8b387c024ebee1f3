// What is worked out once for all clients before any is scored: decays, and the codes of words.

import Bookkeeping

/// A measure, ready to be taken.
final class Measurement: Sendable {
  let rule: HealthRules.Measure
  let source: MeasuredSource
  let decay: Decay?

  init(_ rule: HealthRules.Measure, _ codes: [RuleWord: UInt16]) {
    self.rule = rule
    source = MeasuredSource(rule.of, codes)
    decay = rule.halfLifeDays.map(Decay.init(halfLifeDays:))
  }

  /// The same in memory of its own.
  init(copyOf other: Measurement) {
    var rule = other.rule
    rule.points = rule.points.map { $0 }
    self.rule = rule
    source = other.source
    decay = other.decay
  }
}

/// A cap, ready to be held against clients.
final class Capping: Sendable {
  let rule: HealthRules.Cap
  /// The kind of incident that it names, where anybody used the word.
  let incidentKind: UInt16?

  init(_ rule: HealthRules.Cap, _ codes: [RuleWord: UInt16]) {
    self.rule = rule
    if case .incidentOpen(let kind) = rule.when {
      incidentKind = codes[.incident(kind)]
    } else {
      incidentKind = nil
    }
  }

  /// The same in memory of its own.
  init(copyOf other: Capping) {
    var rule = other.rule
    if case .pastDue(let days, let limits) = rule.when {
      rule.when = .pastDue(days: days, undisputedAtLeast: limits.mapValues { $0 })
    }
    self.rule = rule
    incidentKind = other.incidentKind
  }
}

/// Everything that scoring needs of the rules.
final class HealthScorer: Sendable {
  let rules: HealthRules
  let measures: [Measurement]
  let caps: [Capping]
  /// The weight of all measures.
  let weight: Int

  init(_ rules: HealthRules, _ codes: [RuleWord: UInt16]) {
    self.rules = rules
    measures = rules.measures.map { Measurement($0, codes) }
    caps = rules.caps.map { Capping($0, codes) }
    weight = rules.measures.reduce(0) { $0 + $1.weight }
  }

  /// The same in memory of its own.
  init(copyOf other: HealthScorer) {
    rules = other.rules
    measures = other.measures.map { Measurement(copyOf: $0) }
    caps = other.caps.map { Capping(copyOf: $0) }
    weight = other.weight
  }
}

extension HealthRules {
  /// The band that a score is in; lower bounds are included.
  func band(of score: Int) -> String {
    for band in bands where score >= band.from { return band.name }
    return Self.insufficient
  }
}
