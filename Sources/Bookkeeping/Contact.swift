// Contacts: people at a client.

import Events

extension Contact: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .added(let fact):
      try desk.own(fact.contact, given: fact.hasContact, "contact")
    case .departed(let fact):
      try desk.own(fact.contact, given: fact.hasContact, "contact")
      let there = try desk.standing(
        try desk.place().account.contacts.item(fact.contact.number),
        fact.contact,
        "contact"
      )
      if !there { throw desk.refuse("contact", .alreadyDone("The contact has left already")) }
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .added(let fact):
      list.say(
        .contacted(
          contact: fact.contact.number,
          role: UInt16(truncatingIfNeeded: fact.role.code),
          champion: fact.champion,
          decides: fact.decisionMaker
        )
      )
    case .departed(let fact): list.say(.departed(contact: fact.contact.number))
    case nil: break
    }
  }
}

extension Desk {
  /// A contact that may be named and then has to stand.
  func contact(_ reference: ContactReference, given: Bool) throws {
    guard given else { return }
    try own(reference, given: true, "contact")
    _ = try standing(try place().account.contacts.item(reference.number), reference, "contact")
  }
}
