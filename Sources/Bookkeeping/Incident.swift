// Incidents: what stops a client from working, from when to when.

package import Events

extension Incident: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .opened(let fact):
      try desk.own(fact.incident, given: fact.hasIncident, "incident")
      if fact.kind.code == 0 { throw desk.refuse("kind", .missing) }
      if fact.hasLocation {
        try desk.own(fact.location, given: true, "location")
        _ = try desk.standing(
          try desk.place().account.locations.item(fact.location.number),
          fact.location,
          "location"
        )
      }
    case .resolved(let fact):
      try desk.own(fact.incident, given: fact.hasIncident, "incident")
      let found = try desk.standing(
        try desk.place().account.incidents.item(fact.incident.number),
        fact.incident,
        "incident"
      )
      if found.isDone {
        throw desk.refuse(
          "incident",
          .alreadyDone("\(try desk.label(fact.incident).capitalizedFirst) is resolved already")
        )
      }
      if let began = found.at, fact.hasEndedAt, fact.endedAt.micros < began {
        throw desk.refuse("endedAt", .endsBeforeItBegan)
      }
      desk.day = try desk.day(notBefore: found.day)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .opened(let fact):
      list.say(
        .begun(
          .incident,
          number: fact.incident.number,
          due: nil,
          at: fact.hasStartedAt ? fact.startedAt.micros : nil,
          kind: UInt16(truncatingIfNeeded: fact.kind.code)
        )
      )
    case .resolved(let fact):
      list.say(
        .done(
          .incident,
          number: fact.incident.number,
          at: fact.hasEndedAt ? fact.endedAt.micros : nil
        )
      )
    case nil: break
    }
  }
}

extension Event {
  /// When it happened: its `time`, else when the incident began or ended that it tells of.
  package var happenedAt: WireInstant? { hasOccurredAt ? occurredAt : subject?.ownInstant }
}

extension Told {
  /// When it happened: its `time`, else when the incident began or ended that it tells of.
  package var happenedAt: WireInstant? { occurredAt ?? subject?.ownInstant }
}

extension Event.OneOf_Subject {
  /// When the incident began or ended that the fact tells of.
  fileprivate var ownInstant: WireInstant? {
    guard case .incident(let incident) = self else { return nil }
    return switch incident.fact {
    case .opened(let fact): fact.hasStartedAt ? fact.startedAt : nil
    case .resolved(let fact): fact.hasEndedAt ? fact.endedAt : nil
    case nil: nil
    }
  }
}
