// Mistakes about what happens at a client, and about who is there.

import Events

extension HistoryWriter {
  mutating func misfinished(_ mistake: RandomMistake) -> Event? {
    let client = client()
    switch mistake {
    case .departedTwice:
      return again(client) { what in if case .departed = what { true } else { false } }
    case .closedLocationTwice:
      return again(client) { what in if case .locationClosed = what { true } else { false } }
    case .doneTwice:
      return again(client) { what in if case .done = what { true } else { false } }
    default:
      let begun = view.facts.filter { fact in
        if case .begun(let begun) = fact.what, begun.what == .incident {
          return mistake == .doneBeforeBegun || begun.startedAt != nil
        }
        return false
      }
      guard let fact = random.pick(begun), case .begun(let incident) = fact.what else {
        return nil
      }
      let isBefore = mistake == .doneBeforeBegun
      return Proposal.incidentResolved(
        client: fact.about,
        key: incident.key,
        ended: isBefore ? nil : text(fact.day - 10),
        on: text(isBefore ? fact.day - 1 : fact.day),
        id: id()
      )
    }
  }

  /// What was said of a client, once more under an id of its own.
  private mutating func again(
    _ client: String,
    _ isMeant: (PlainFact.What) -> Bool
  ) -> Event? {
    let meant = view.facts.filter { isMeant($0.what) }
    guard let fact = random.pick(meant), var event = book.records[Int(fact.position) - 1].event,
      event.event == .init()
    else { return nil }
    event.id = id()
    return event
  }

  mutating func mistold(_ mistake: RandomMistake) -> Event? {
    let client = client()
    let on = text(today)
    switch mistake {
    case .sentimentBeyond:
      let sentiment: Int32 = random.chance(50) ? 3 : -3
      return Proposal.feedbackReceived(client: client, sentiment: sentiment, on: on, id: id())
    case .durationBeyond:
      return Proposal.engagementLogged(client: client, minutes: 1_441, on: on, id: id())
    case .usageBeyond:
      let isMuch = random.chance(50)
      return Proposal.usageMeasured(
        client: client,
        measure: "orders",
        value: isMuch ? 1_000_000_000_000_001 : 1,
        days: isMuch ? 1 : 367,
        on: on,
        id: id()
      )
    case .scoreBeyond, .overrideBackwards, .overrideWithoutReason:
      return Proposal.healthOverridden(
        client: client,
        score: mistake == .scoreBeyond ? 10_001 : 5000,
        until: text(mistake == .overrideBackwards ? today - 1 : today + 5),
        reason: mistake == .overrideWithoutReason ? "" : "somebody knows",
        on: on,
        id: id()
      )
    case .clearedNothing:
      guard view.overridden(client, on: today) == nil else { return nil }
      return Proposal.overrideCleared(client: client, on: on, id: id())
    case .contactOfOthers:
      let others = clients.filter { $0 != client }.flatMap { contacts(of: $0) } + ["C-none"]
      let contact = random.pick(others) ?? "C-none"
      return Proposal.surveyAnswered(
        client: client,
        survey: "nps",
        score: 5,
        contact: contact,
        on: on,
        id: id()
      )
    case .licenceOfOthers:
      let others = clients.filter { $0 != client }.flatMap { licences(of: $0) } + ["L-none"]
      return Proposal.licenceChanged(
        client: client,
        key: random.pick(others) ?? "L-none",
        status: .active,
        on: on,
        id: id()
      )
    default:
      return Proposal.promiseMade(
        client: client,
        key: "P-\(number())",
        amount: "5.00 USD",
        payBy: on,
        tolerance: 101,
        on: on,
        id: id()
      )
    }
  }
}
