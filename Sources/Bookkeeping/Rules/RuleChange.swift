// What differs between two sets of rules, rule by rule: each difference has the name that a file gives
// the rule, and can be switched by itself.

/// One rule that differs between two sets.
package struct RuleChange: Sendable {
  private let rule: SwitchableRule
  private let target: RuleSet

  init(_ rule: SwitchableRule, to target: RuleSet) {
    self.rule = rule
    self.target = target
  }

  /// What the rule is called, as the path in the file: `receivables.basis`,
  /// `health.caps.long past due`.
  package var name: String { rule.name }

  /// The rules with this one change, under the name and hash that they had.
  ///
  /// The change of a measure, cap or stage that is not there leaves the rules as they are, and so
  /// does one that is switched already.
  package func applied(to rules: RuleSet) -> RuleSet {
    var rules = rules
    rule.take(&rules, target)
    return rules
  }
}

extension RuleSet {
  /// What has to be switched, one after the other, to come from these rules to others.
  ///
  /// Empty where both mean the same, whatever they are called. After all of them the rules mean what
  /// the others do.
  package func changes(to other: RuleSet) -> [RuleChange] {
    var rules = self
    return SwitchableRule.all(in: self, and: other).compactMap { rule in
      let change = RuleChange(rule, to: other)
      let switched = change.applied(to: rules)
      guard switched != rules else { return nil }
      rules = switched
      return change
    }
  }
}
