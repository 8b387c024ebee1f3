// Engagements: touches between the team and a client.

import Events

extension Engagement: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .logged(let fact):
      if fact.kind == .unspecified { throw desk.refuse("kind", .missing) }
      if fact.durationMinutes > 1440 {
        throw desk.refuse("durationMinutes", .beyondRange(String(fact.durationMinutes)))
      }
      if fact.hasSentiment, !(-2...2).contains(fact.sentiment) {
        throw desk.refuse("sentiment", .beyondRange(String(fact.sentiment)))
      }
      for (index, contact) in fact.contacts.enumerated() {
        let field = "contacts[\(index)]"
        try desk.own(contact, given: true, field)
        _ = try desk.standing(
          try desk.place().account.contacts.item(contact.number),
          contact,
          field
        )
      }
      if fact.hasLocation {
        try desk.own(fact.location, given: true, "location")
        _ = try desk.standing(
          try desk.place().account.locations.item(fact.location.number),
          fact.location,
          "location"
        )
      }
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .logged(let fact):
      list.say(
        .touched(
          kind: UInt16(truncatingIfNeeded: fact.kind.rawValue),
          direction: UInt8(truncatingIfNeeded: fact.direction.rawValue),
          minutes: Int64(fact.durationMinutes),
          sentiment: fact.hasSentiment ? fact.sentiment : nil,
          outcome: fact.hasOutcome
        )
      )
      for contact in fact.contacts { list.say(.attended(contact: contact.number)) }
    case nil: break
    }
  }
}
