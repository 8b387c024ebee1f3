// Tasks and incidents: what begins, and what is over.

import Events

extension Reading {
  mutating func read(_ subject: Events.Task) throws(Refused) {
    _ = try client()
    switch subject.fact {
    case .opened(let opened):
      let kind = opened.kind.word
      try begin(
        PlainBegun(what: .task, key: opened.task.key, kind: kind.isEmpty ? nil : kind)
      )
    case .done(let done): try finish(.task, done.task.key, at: nil)
    case nil: throw Refused("no fact")
    }
  }

  mutating func read(_ subject: Incident) throws(Refused) {
    _ = try client()
    switch subject.fact {
    case .opened(let opened):
      guard !opened.kind.word.isEmpty else { throw Refused("an incident has a kind") }
      try begin(
        PlainBegun(
          what: .incident,
          key: opened.incident.key,
          kind: opened.kind.word,
          startedAt: opened.hasStartedAt ? opened.startedAt.micros : nil,
          location: try ownLocation(opened.location, given: opened.hasLocation)
        )
      )
    case .resolved(let resolved):
      let ended = resolved.hasEndedAt ? resolved.endedAt.micros : nil
      try finish(.incident, resolved.incident.key, at: ended)
    case nil: throw Refused("no fact")
    }
  }

  private mutating func begin(_ begun: PlainBegun) throws(Refused) {
    guard !begun.key.isEmpty, view.begun(begun.what, begun.key) == nil else {
      throw Refused("\(begun.key) is used")
    }
    say(.begun(begun), on: asked)
  }

  private mutating func finish(
    _ what: PlainBegun.What,
    _ key: String,
    at ended: Int64?
  ) throws(Refused) {
    guard let (fact, begun) = view.begun(what, key), fact.about == event.about.key else {
      throw Refused("no \(what) \(key)")
    }
    guard !view.facts.contains(where: { $0.what == .done(what, key: key) }) else {
      throw Refused("\(key) is over")
    }
    if let started = begun.startedAt, let ended, ended < started {
      throw Refused("\(key) ends before it began")
    }
    say(.done(what, key: key), on: try asked(notBefore: fact.day))
  }
}

/// A task or an incident.
struct PlainBegun: Equatable {
  enum What {
    case task
    case incident
  }

  var what: What
  var key: String
  var kind: String?
  /// In microseconds since 1970, where it was told.
  var startedAt: Int64?
  var location: String?

  var thing: PlainThing { what == .task ? .task(key) : .incident(key) }
}

extension PlainView {
  func begun(
    _ what: PlainBegun.What,
    _ key: String
  ) -> (fact: PlainFact, begun: PlainBegun)? {
    for fact in facts {
      if case .begun(let begun) = fact.what, begun.what == what, begun.key == key {
        return (fact, begun)
      }
    }
    return nil
  }
}
