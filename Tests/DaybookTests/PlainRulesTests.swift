// The rules that the plain book follows are rules that the book reads, and they say the same to both.

import Bookkeeping
import Support
import Testing

@Suite struct PlainRulesTests {
  @Test func `the default rules are the same to both`() throws {
    let read = try RuleSet(text: PlainRules.standard.yaml)
    #expect(read.health == RuleSet.standard.health)
    #expect(read.renewals == RuleSet.standard.renewals)
  }

  @Test func `random rules are read, and say what they say`() throws {
    for seed in UInt64(1)...500 {
      var random = SplitMix64(seed: seed)
      let rules = PlainRules.random(&random)
      let read: RuleSet
      do throws(Wrong) {
        read = try RuleSet(text: rules.yaml)
      } catch {
        Issue.record("seed \(seed): \(error.what)\n\(rules.yaml)")
        continue
      }
      #expect(read.name == rules.name, "seed \(seed)")
      requireSame(read.health, rules, seed)
      requireSame(read.renewals, rules, seed)
      #expect(read.receivables == RuleSet.standard.receivables, "seed \(seed)")
    }
  }

  private func requireSame(_ health: HealthRules, _ rules: PlainRules, _ seed: UInt64) {
    let bands = rules.bands.sorted { $0.from > $1.from }
    #expect(health.bands.map(\.name) == bands.map(\.name), "seed \(seed)")
    #expect(health.bands.map(\.from) == bands.map(\.from), "seed \(seed)")
    #expect(health.insufficientBelow == rules.insufficientBelow, "seed \(seed)")
    #expect(health.measures.count == rules.measures.count, "seed \(seed)")
    for (measure, plain) in zip(health.measures, rules.measures) {
      #expect(measure.name == plain.name && measure.weight == plain.weight, "seed \(seed)")
      #expect(measure.take.rawValue == plain.take.rawValue, "seed \(seed)")
      #expect(measure.windowDays == plain.windowDays, "seed \(seed)")
      #expect(measure.staleAfterDays == plain.staleAfterDays, "seed \(seed)")
      #expect(measure.halfLifeDays == plain.halfLifeDays, "seed \(seed)")
      #expect(measure.points.map(\.value) == plain.points.map(\.value), "seed \(seed)")
      #expect(measure.points.map(\.score) == plain.points.map(\.score), "seed \(seed)")
    }
    #expect(health.caps.map(\.name) == rules.caps.map(\.name), "seed \(seed)")
    #expect(health.caps.map(\.atMost) == rules.caps.map(\.atMost), "seed \(seed)")
    #expect(health.caps.map(\.when) == rules.caps.map { condition($0.when) }, "seed \(seed)")
  }

  private func condition(_ when: PlainRules.Condition) -> HealthRules.Condition {
    switch when {
    case .incidentOpen(let kind): .incidentOpen(kind: kind)
    case .pastDue(let days, let amounts):
      .pastDue(
        days: days,
        undisputedAtLeast: Dictionary(
          uniqueKeysWithValues: amounts.map { (UInt16($0.currency), $0.minor) }
        )
      )
    case .licenceNotActive: .licenceNotActive
    case .noticeGiven: .noticeGiven
    }
  }

  private func requireSame(_ renewals: RenewalRules, _ rules: PlainRules, _ seed: UInt64) {
    #expect(renewals.horizonDays == rules.horizonDays, "seed \(seed)")
    #expect(
      renewals.noticeDaysCounted.rawValue == rules.noticeDaysCounted.rawValue,
      "seed \(seed)"
    )
    #expect(renewals.stages.map(\.name) == rules.stages.map(\.name), "seed \(seed)")
    #expect(renewals.stages.map(\.likelihood) == rules.stages.map(\.likelihood), "seed \(seed)")
    #expect(renewals.stages.map(\.category) == rules.stages.map(\.category), "seed \(seed)")
    #expect(renewals.riskBelowHealth == rules.riskBelowHealth, "seed \(seed)")
    #expect(renewals.riskStages == rules.riskStages, "seed \(seed)")
  }
}
