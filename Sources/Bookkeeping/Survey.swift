// Surveys: what a client answers when it is asked.

import Events

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
