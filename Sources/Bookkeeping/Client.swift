// Clients: who they are, whose group they belong to, who looks after them.

import Events

extension Client: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .registered(let fact):
      if fact.name.isEmpty { throw desk.refuse("name", .missing) }
      try desk.state(fact.state, required: false, "state")
      if fact.hasTerms { try fact.terms.check(desk, "terms") }
    case .renamed(let fact):
      if fact.name.isEmpty { throw desk.refuse("name", .missing) }
    case .ownerAssigned(let fact):
      if !fact.hasOwner || fact.owner.code == 0 { throw desk.refuse("owner", .missing) }
    case .parentSet(let fact):
      if fact.hasParent { try checkParent(fact.parent.number, desk) }
    case .closed:
      if let closed = try desk.place().account.closings.first {
        throw desk.refuse("", .alreadyDone("The client is closed from \(closed.day.text) on"))
      }
      let issued = try desk.place().account.invoices.compactMap { invoice in
        invoice?.voided == nil ? invoice?.day : nil
      }
      if let last = issued.max(), last >= desk.day {
        guard let earliest = last.adding(days: 1) else { throw Refusal(.dayBeyondCalendar) }
        throw Refusal(field: "effectiveon", .beforeItStands(desk.day, earliest: earliest))
      }
    case .noted(let fact):
      if fact.text.clear.isEmpty { throw desk.refuse("text", .missing) }
    case nil: throw desk.refuse("", .missing)
    }
  }

  /// A client may not stand above itself, on any day.
  private func checkParent(_ parent: UInt32, _ desk: Desk) throws {
    let added = Setting(day: desk.day, position: UInt64.max, value: parent)
    let parents = try desk.place().account.parents + [added]
    if try Hierarchy(desk.accounts).isCyclic(desk.client, parents) {
      throw desk.refuse("parent", .parentCycle(try desk.accounts.label(client: parent)))
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .registered(let fact):
      list.say(
        .registered(
          tier: fact.tier.code,
          state: State.code(fact.state),
          terms: fact.hasTerms ? fact.terms.entry : nil
        )
      )
    case .renamed, .noted: list.say(.noted)
    case .ownerAssigned(let fact):
      list.say(.owned(owner: UInt16(truncatingIfNeeded: fact.owner.code)))
    case .parentSet(let fact):
      list.say(.parented(parent: fact.parent.number))
      if fact.hasParent { list.say(.joined(child: list.client), of: fact.parent.number) }
    case .closed: list.say(.closed)
    case nil: break
    }
  }
}
