// Usage: how much a client uses the product, by measure, day and store.

import Events

extension Usage: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .measured(let fact):
      if fact.measure.code == 0 { throw desk.refuse("measure", .missing) }
      if !fact.hasValue { throw desk.refuse("value", .missing) }
      if fact.value > Money.limit { throw desk.refuse("value", .beyondRange(String(fact.value))) }
      if fact.days > 366 { throw desk.refuse("days", .beyondRange(String(fact.days))) }
      guard fact.hasLocation else { return }
      try desk.own(fact.location, given: true, "location")
      _ = try desk.standing(
        try desk.place().account.locations.item(fact.location.number),
        fact.location,
        "location"
      )
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .measured(let fact):
      list.say(
        .measured(
          location: fact.location.number,
          days: Int32(truncatingIfNeeded: max(1, fact.days)),
          value: Int64(clamping: fact.value),
          measure: UInt16(truncatingIfNeeded: fact.measure.code)
        )
      )
    case nil: break
    }
  }
}
