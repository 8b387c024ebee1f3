// One row of the pipeline: a term that ends.

/// A term that ends, and how its renewal is coming along.
struct PlainRenewal {
  let term: PlainTerm
  let client: String
  let end: Int32
  let currency: UInt32
  /// Of those that count by the day.
  let view: PlainView
  let day: Int32
  let rules: PlainRules

  /// The last of what was said of this term.
  private func last<Value>(_ value: (PlainFact.What) -> Value?) -> Value? {
    view.latest(by: day) { value($0.what) }
  }

  var stage: String? {
    last { if case .staged(term.contract, term.last, let stage) = $0 { stage } else { nil } }
  }

  /// The stage as the rules have it, their first where nobody said any; none that they do not name.
  private var rule: PlainRules.Stage? {
    guard let stage else { return rules.stages.first }
    return rules.stages.first { $0.name == stage }
  }

  var category: String? {
    let set = last { what in
      if case .categorized(term.contract, term.last, let category) = what { category } else { nil }
    }
    return set ?? rule?.category
  }

  var noticeDeadline: Int32? {
    guard term.noticeDays > 0 else { return nil }
    return switch rules.noticeDaysCounted {
    case .calendar: end - Int32(term.noticeDays)
    case .business: PlainCalendar.businessDays(term.noticeDays, before: end)
    }
  }

  /// Exact, as all that follows from it is; each is rounded where it is shown (rule 1).
  var due: PlainFraction { view.recurring(term.contract, on: end) }

  var target: PlainFraction {
    due * PlainFraction(10_000 + term.upliftBasisPoints, 10_000)
  }

  var forecast: Int64? {
    let set = last { what in
      if case .forecast(term.contract, term.last, let amount) = what { amount } else { nil }
    }
    if let set { return set.minor }
    return rule.map { (target * PlainFraction($0.likelihood, 10_000)).rounded }
  }

  var isAtRisk: Bool {
    let flagged = last { what in
      if case .flagged(term.contract, term.last, let isFlagged) = what { isFlagged } else { nil }
    }
    if flagged == true || view.isNoticed(term) { return true }
    if let stage, rules.riskStages.contains(stage) { return true }
    guard let below = rules.riskBelowHealth,
      let score = PlainHealth(view, client, on: day, rules).score?.score
    else { return false }
    return score < below
  }
}
