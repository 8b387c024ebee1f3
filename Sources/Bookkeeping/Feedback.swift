// Feedback: what a client says of the product, unasked.

import Events

extension Feedback: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .received(let fact):
      if fact.hasSentiment, !(-2...2).contains(fact.sentiment) {
        throw desk.refuse("sentiment", .beyondRange(String(fact.sentiment)))
      }
      try desk.contact(fact.contact, given: fact.hasContact)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .received(let fact):
      list.say(
        .said(
          theme: UInt16(truncatingIfNeeded: fact.theme.code),
          sentiment: fact.hasSentiment ? fact.sentiment : nil,
          contact: fact.contact.number
        )
      )
    case nil: break
    }
  }
}
