// What holds of contracts by a day. The view is one of what counts by then.

extension PlainView {
  /// The contracts of a client.
  func contracts(of client: String) -> [String] {
    terms.filter { $0.fact.about == client && $0.term.isFirst }.map(\.term.contract)
  }

  /// The last day of a term; where the contract was terminated in the term, that day.
  func end(of term: PlainTerm) -> Int32 {
    guard let last = terminated(term.contract), last >= term.first else { return term.last }
    return min(last, term.last)
  }

  /// Whether a term begins at all: not after its contract was terminated.
  func begins(_ term: PlainTerm) -> Bool {
    terminated(term.contract).map { term.first <= $0 } ?? true
  }

  /// Whether notice was given of a term.
  func isNoticed(_ term: PlainTerm) -> Bool {
    facts.contains { $0.what == .noticed(contract: term.contract, termEnd: term.last) }
  }

  /// Whether another contract took the place of one.
  func isReplaced(_ contract: String) -> Bool {
    facts.contains { fact in
      if case .replaced(contract, _) = fact.what { true } else { false }
    }
  }

  /// The contracts that took the place of one.
  func replacements(of contract: String) -> [String] {
    facts.compactMap { fact in
      if case .replaced(contract, let by) = fact.what { by } else { nil }
    }
  }

  /// What recurs in a year on the last day of a contract's last term; nothing where it ended before
  /// that term began.
  func lastDue(of contract: String) -> Int64 {
    guard let term = terms(ofContract: contract).map(\.term).max(by: { $0.last < $1.last }) else {
      return 0
    }
    let end = min(term.last, terminated(contract) ?? term.last)
    return end < term.first ? 0 : recurring(contract, on: end).rounded
  }

  /// What recurs in a year on a day: the amounts × 12 / the months of each line, exactly (rule 30).
  ///
  /// Nothing outside of the terms and after a termination.
  func recurring(_ contract: String, on day: Int32) -> PlainFraction {
    let isInTerm = terms(ofContract: contract).contains { _, term in
      term.first <= day && day <= term.last
    }
    guard isInTerm, day <= terminated(contract) ?? day else { return PlainFraction(0) }
    var sum = PlainFraction(0)
    for line in lines(of: contract, on: day) where line.recurs {
      sum = sum + PlainFraction(line.amount.minor * 12, line.months)
    }
    return sum
  }

  /// The currency of the lines of a contract.
  func currency(of contract: String) -> UInt32? {
    for fact in facts {
      var said: [PlainLine] = []
      if case .term(let term) = fact.what, term.contract == contract { said = term.lines }
      if case .amended(contract, let lines) = fact.what { said = lines }
      if let line = said.first { return line.amount.currency }
    }
    return nil
  }
}
