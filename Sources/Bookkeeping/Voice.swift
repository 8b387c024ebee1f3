// The voice of the client: what it says unasked, and what it answers.

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

extension Survey: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .answered(let fact):
      if fact.survey.code == 0 { throw desk.refuse("survey", .missing) }
      if !fact.hasScore { throw desk.refuse("score", .missing) }
      try desk.contact(fact.contact, given: fact.hasContact)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .answered(let fact):
      list.say(
        .answered(
          survey: UInt16(truncatingIfNeeded: fact.survey.code),
          score: fact.score,
          contact: fact.contact.number
        )
      )
    case nil: break
    }
  }
}

extension Desk {
  /// A contact that may be named and then has to stand.
  fileprivate func contact(_ reference: ContactReference, given: Bool) throws {
    guard given else { return }
    try own(reference, given: true, "contact")
    _ = try standing(try account().contacts.item(reference.number), reference, "contact")
  }
}
