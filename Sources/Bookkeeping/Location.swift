// Locations: stores and other premises of a client.

import Events

extension Location: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .opened(let fact):
      try desk.own(fact.location, given: fact.hasLocation, "location")
      try desk.state(fact.state, required: true, "state")
    case .closed(let fact):
      try desk.own(fact.location, given: fact.hasLocation, "location")
      let open = try desk.standing(
        try desk.place().account.locations.item(fact.location.number),
        fact.location,
        "location"
      )
      if !open {
        throw desk.refuse("location", .alreadyDone("The location is closed already"))
      }
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .opened(let fact):
      list.say(.located(location: fact.location.number, state: State.code(fact.state)))
    case .closed(let fact): list.say(.vacated(location: fact.location.number))
    case nil: break
    }
  }
}
