// Renewals: how the next term of a contract is coming along. What is said concerns the term that is
// the last one agreed on its day; the next term begins without a stage, a forecast or a flag.

import Events

extension Renewal: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .stageMoved(var fact):
      if fact.stage.code == 0 { throw desk.refuse("stage", .missing) }
      try desk.termEnd(&fact.termEnd, of: fact.contract, given: fact.hasContract)
      self.fact = .stageMoved(fact)
    case .forecastSet(var fact):
      guard fact.hasAmount || fact.hasCategory else { throw desk.refuse("amount", .missing) }
      if fact.hasAmount {
        let amount = try desk.amount(fact.amount, given: true, "amount")
        let (contract, _) = try desk.goingOn(
          fact.contract,
          given: fact.hasContract,
          mayHaveEnded: true
        )
        try desk.same(amount, as: contract.currency ?? amount.currency, "amount")
      }
      try desk.termEnd(&fact.termEnd, of: fact.contract, given: fact.hasContract)
      self.fact = .forecastSet(fact)
    case .riskFlagged(var fact):
      try desk.termEnd(&fact.termEnd, of: fact.contract, given: fact.hasContract)
      self.fact = .riskFlagged(fact)
    case .riskCleared(var fact):
      try desk.termEnd(&fact.termEnd, of: fact.contract, given: fact.hasContract)
      self.fact = .riskCleared(fact)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .stageMoved(let fact):
      list.say(
        .staged(
          contract: fact.contract.number,
          termEnd: Day(unchecked: fact.termEnd.number),
          stage: UInt16(truncatingIfNeeded: fact.stage.code)
        )
      )
    case .forecastSet(let fact):
      let termEnd = Day(unchecked: fact.termEnd.number)
      if fact.hasAmount {
        list.say(
          .forecast(
            contract: fact.contract.number,
            termEnd: termEnd,
            amount: fact.amount.minor,
            currency: UInt16(truncatingIfNeeded: fact.amount.currency)
          )
        )
      }
      if fact.hasCategory {
        list.say(
          .categorized(
            contract: fact.contract.number,
            termEnd: termEnd,
            category: UInt16(truncatingIfNeeded: fact.category.code)
          )
        )
      }
    case .riskFlagged(let fact):
      list.say(
        .flagged(
          contract: fact.contract.number,
          termEnd: Day(unchecked: fact.termEnd.number),
          reason: UInt16(truncatingIfNeeded: fact.reason.code),
          isFlagged: true
        )
      )
    case .riskCleared(let fact):
      list.say(
        .flagged(
          contract: fact.contract.number,
          termEnd: Day(unchecked: fact.termEnd.number),
          reason: 0,
          isFlagged: false
        )
      )
    case nil: break
    }
  }
}

extension Desk {
  /// Fills in which term a fact about a renewal concerns: that which was the last one on its day.
  fileprivate mutating func termEnd(
    _ termEnd: inout WireDay,
    of reference: ContractReference,
    given: Bool
  ) throws {
    let (contract, last) = try goingOn(reference, given: given, mayHaveEnded: true)
    day = try day(notBefore: contract.day)
    try fill(&termEnd, with: term(of: contract, or: last), of: contract)
  }
}
