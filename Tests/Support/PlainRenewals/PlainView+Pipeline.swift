// One row of the pipeline: a term that ends.

/// A term that ends, and how its renewal is coming along.
struct PlainRenewal {
  let term: PlainTerm
  let client: String
  let end: Int32
  let currency: UInt32
  /// Whether the client is one on the day.
  let isClient: Bool
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
    guard term.noticeDays > 0, !isEnded else { return nil }
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

  /// Whether the contract ended in this term: terminated or lost.
  private var isEnded: Bool {
    let isLost = view.facts.contains {
      $0.what == .lost(contract: term.contract, termEnd: term.last)
    }
    return isLost
      || view.terminated(term.contract).map { term.first <= $0 && $0 <= term.last } ?? false
  }

  var forecast: Int64? {
    if let new { return new }
    if isEnded { return 0 }
    let set = last { what in
      if case .forecast(term.contract, term.last, let amount) = what { amount } else { nil }
    }
    if let set { return set.minor }
    return rule.map { (target * PlainFraction($0.likelihood, 10_000)).rounded }
  }

  /// What recurs in a year after the term: in the next one, or in what takes the contract's place.
  ///
  /// None while nothing follows.
  var new: Int64? {
    let later = view.terms(ofContract: term.contract).map(\.term).filter { $0.first > term.last }
    if let next = later.min(by: { $0.first < $1.first }) {
      return view.recurring(term.contract, on: next.first).rounded
    }
    let replacements = view.replacements(of: term.contract)
    guard !replacements.isEmpty else { return nil }
    return replacements.reduce(0) { $0 + share(in: $1) }
  }

  /// In proportion to what was due in the end of each that a contract replaces: a unit at a time to
  /// whoever lacks most.
  private func share(in by: String) -> Int64 {
    let firsts = view.terms(ofContract: by).map(\.term).filter(\.isFirst).map(\.first)
    guard let first = firsts.first else { return 0 }
    let whole = Int128(view.recurring(by, on: first).rounded)
    let old = view.contracts(of: client).filter { view.replacements(of: $0).contains(by) }
    let dues = old.map { Int128(view.lastDue(of: $0)) }
    let sum = dues.reduce(0, +)
    guard sum > 0, let place = old.firstIndex(of: term.contract) else { return 0 }
    var shares = dues.map { whole * $0 / sum }
    var given: Set<Int> = []
    while shares.reduce(0, +) < whole {
      var most: Int?
      for index in dues.indices where !given.contains(index) {
        let lacks = { (index: Int) in whole * dues[index] % sum }
        if let most, lacks(most) >= lacks(index) { continue }
        most = index
      }
      guard let most else { break }
      shares[most] += 1
      given.insert(most)
    }
    return Int64(shares[place])
  }

  var isAtRisk: Bool {
    if new != nil { return false }
    let flagged = last { what in
      if case .flagged(term.contract, term.last, let isFlagged) = what { isFlagged } else { nil }
    }
    if flagged == true || view.isNoticed(term) || isEnded { return true }
    if let stage, rules.riskStages.contains(stage) { return true }
    guard let below = rules.riskBelowHealth, isClient,
      let score = PlainHealth(view, client, on: day, rules).score?.score
    else { return false }
    return score < below
  }
}
