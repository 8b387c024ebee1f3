// The rules that can be switched by themselves. Measures, caps and stages are each a rule of their own,
// and their order is another; everything else that a file gives as one value is one rule.

/// A rule by its name, and how it is taken over from another set.
struct SwitchableRule: Sendable {
  let name: String
  let take: @Sendable (_ rules: inout RuleSet, _ other: RuleSet) -> Void

  /// A rule that is one value.
  private init<Value>(_ name: String, _ path: any WritableKeyPath<RuleSet, Value> & Sendable) {
    self.name = name
    take = { rules, other in rules[keyPath: path] = other[keyPath: path] }
  }

  private init(
    _ name: String,
    take: @escaping @Sendable (_ rules: inout RuleSet, _ other: RuleSet) -> Void
  ) {
    self.name = name
    self.take = take
  }

  /// Every rule of two sets, in the order in which they can be taken over: what a list holds comes
  /// before its order.
  static func all(in rules: RuleSet, and other: RuleSet) -> [SwitchableRule] {
    receivables
      + health
      + list("health.measures", \.health.measures, rules, other)
      + list("health.caps", \.health.caps, rules, other)
      + renewals
      + stages(rules, other)
      + risk
      + [SwitchableRule("engagement.cadence_days", \.cadenceDays)]
  }

  private static let receivables = [
    SwitchableRule("receivables.basis", \.receivables.basis),
    SwitchableRule("receivables.buckets_days", \.receivables.bucketDays),
    SwitchableRule("receivables.credits", \.receivables.credits),
    SwitchableRule("receivables.application", \.receivables.application),
    SwitchableRule("receivables.residual_tolerance", \.receivables.residualTolerance),
  ]

  private static let health = [
    SwitchableRule("health.bands", \.health.bands),
    SwitchableRule("health.insufficient_below_coverage", \.health.insufficientBelow),
  ]

  private static let renewals = [
    SwitchableRule("renewals.horizon_days", \.renewals.horizonDays),
    SwitchableRule("renewals.notice_days_counted", \.renewals.noticeDaysCounted),
  ]

  private static let risk = [
    SwitchableRule("renewals.at_risk.health_below", \.renewals.riskBelowHealth),
    SwitchableRule("renewals.at_risk.stages", \.renewals.riskStages),
  ]

  /// The elements of a list, each added, removed or changed, then their order.
  private static func list<Element: NamedRule>(
    _ name: String,
    _ path: any WritableKeyPath<RuleSet, [Element]> & Sendable,
    _ rules: RuleSet,
    _ other: RuleSet
  ) -> [SwitchableRule] {
    let elements = rules[keyPath: path].names(and: other[keyPath: path]).map { element in
      SwitchableRule("\(name).\(element)") { rules, other in
        rules[keyPath: path].take(element, from: other[keyPath: path])
      }
    }
    return elements + [order(name, path)]
  }

  /// The stages, each added or removed, and their order; then the likelihoods and the categories of
  /// those that both have.
  private static func stages(_ rules: RuleSet, _ other: RuleSet) -> [SwitchableRule] {
    let names = rules.renewals.stages.names(and: other.renewals.stages)
    let stages = names.map { stage in
      SwitchableRule("renewals.stages.\(stage)") { rules, other in
        rules.renewals.stages.takePresence(of: stage, from: other.renewals.stages)
      }
    }
    return stages + [order("renewals.stages", \.renewals.stages)]
      + names.map { value("renewals.likelihood_percent", of: $0, \.likelihood) }
      + names.map { value("renewals.category", of: $0, \.category) }
  }

  private static func value<Value>(
    _ name: String,
    of stage: String,
    _ path: any WritableKeyPath<RenewalRules.Stage, Value> & Sendable
  ) -> SwitchableRule {
    SwitchableRule("\(name).\(stage)") { rules, other in
      guard let index = rules.renewals.stages.index(of: stage),
        let source = other.renewals.stages.index(of: stage)
      else { return }
      rules.renewals.stages[index][keyPath: path] = other.renewals.stages[source][keyPath: path]
    }
  }

  private static func order<Element: NamedRule>(
    _ name: String,
    _ path: any WritableKeyPath<RuleSet, [Element]> & Sendable
  ) -> SwitchableRule {
    SwitchableRule(name) { rules, other in
      rules[keyPath: path].takeOrder(of: other[keyPath: path])
    }
  }
}
