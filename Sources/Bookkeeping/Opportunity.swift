// Opportunities: sales that may come, stage by stage. What is said last of one holds, so nothing of it is
// refused because of what was said before; an earlier day that is told later is put in its place.

import Events

extension Opportunity: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .opened(let fact):
      try desk.own(fact.opportunity, given: fact.hasOpportunity, "opportunity")
      try desk.amount(fact.amount, given: fact.hasAmount, of: nil)
      _ = try desk.day(fact.closeOn, given: fact.hasCloseOn, "closeOn")
    case .revised(let fact):
      guard fact.hasAmount || fact.hasCloseOn else { throw desk.refuse("amount", .missing) }
      let found = try desk.opened(fact.opportunity, given: fact.hasOpportunity)
      try desk.amount(fact.amount, given: fact.hasAmount, of: found)
      _ = try desk.day(fact.closeOn, given: fact.hasCloseOn, "closeOn")
    case .stageMoved(let fact):
      if fact.stage.code == 0 { throw desk.refuse("stage", .missing) }
      _ = try desk.opened(fact.opportunity, given: fact.hasOpportunity)
    case .won(let fact):
      let found = try desk.opened(fact.opportunity, given: fact.hasOpportunity)
      try desk.amount(fact.amount, given: fact.hasAmount, of: found)
    case .lost(let fact):
      _ = try desk.opened(fact.opportunity, given: fact.hasOpportunity)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .opened(let fact):
      list.estimate(
        fact.opportunity,
        fact.hasAmount ? fact.amount : nil,
        fact.hasCloseOn ? fact.closeOn : nil,
        isFirst: true
      )
      if fact.stage.code != 0 { list.pursue(fact.opportunity, fact.stage) }
    case .revised(let fact):
      list.estimate(
        fact.opportunity,
        fact.hasAmount ? fact.amount : nil,
        fact.hasCloseOn ? fact.closeOn : nil
      )
    case .stageMoved(let fact): list.pursue(fact.opportunity, fact.stage)
    case .won(let fact):
      if fact.hasAmount { list.estimate(fact.opportunity, fact.amount, nil) }
      list.say(.concluded(opportunity: fact.opportunity.number, isWon: true, reason: 0))
    case .lost(let fact):
      list.say(
        .concluded(
          opportunity: fact.opportunity.number,
          isWon: false,
          reason: UInt16(truncatingIfNeeded: fact.reason.code)
        )
      )
    case nil: break
    }
  }
}

extension Desk {
  /// The opportunity that a fact is about, and a day that is not before it was opened.
  fileprivate mutating func opened(
    _ reference: OpportunityReference,
    given: Bool
  ) throws -> Account.Opportunity {
    try own(reference, given: given, "opportunity")
    let found = try standing(
      try place().account.opportunities.item(reference.number),
      reference,
      "opportunity"
    )
    day = try day(notBefore: found.day)
    return found
  }

  /// An amount that is not negative, in the currency of those before.
  fileprivate func amount(
    _ wire: WireMoney,
    given: Bool,
    of opportunity: Account.Opportunity?
  ) throws {
    guard given else { return }
    let amount = try self.amount(wire, given: true, "amount")
    guard let currency = opportunity?.currency, currency != 0 else { return }
    try same(amount, as: currency, "amount")
  }
}

extension EntryList {
  fileprivate mutating func estimate(
    _ opportunity: OpportunityReference,
    _ amount: WireMoney?,
    _ closeOn: WireDay?,
    isFirst: Bool = false
  ) {
    say(
      .estimated(
        opportunity: opportunity.number,
        closeOn: closeOn.map { Day(unchecked: $0.number) },
        amount: amount?.minor ?? 0,
        currency: UInt16(truncatingIfNeeded: amount?.currency ?? 0),
        isFirst: isFirst
      )
    )
  }

  fileprivate mutating func pursue(_ opportunity: OpportunityReference, _ stage: Word) {
    say(
      .pursued(
        opportunity: opportunity.number,
        stage: UInt16(truncatingIfNeeded: stage.code)
      )
    )
  }
}
