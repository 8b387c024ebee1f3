// Adopting rules: from their effective day on they are in force.

import Events

extension Rules: Subject {
  mutating func check(_ desk: inout Desk) throws {
    switch fact {
    case .adopted(let fact):
      try desk.requireBook()
      if fact.text.isEmpty { throw desk.refuse("text", .missing) }
      do {
        _ = try RuleSet(text: fact.text)
      } catch {
        throw desk.refuse("text", error)
      }
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .adopted: list.say(.adopted)
    case nil: break
    }
  }
}
