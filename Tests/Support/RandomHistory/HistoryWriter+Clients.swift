// Clients, premises, periods and corrections in random histories.

import Events

extension HistoryWriter {
  mutating func aboutClient(_ kind: RandomKind) -> Event? {
    let client = client()
    let on = text(day())
    switch kind {
    case .owner:
      let owner = random.pick(["dana", "kim", "lee"]) ?? "dana"
      return Proposal.ownerAssigned(client, owner: owner, on: on, id: id())
    case .parent:
      // Not before both are registered: whom it makes a client before that is not said.
      let parent = random.chance(80) ? self.client() : nil
      let both = [client, parent].compactMap { $0 }.compactMap(registered).max()
      let day = max(both ?? today, day())
      return Proposal.parentSet(client, parent: parent, on: text(day), id: id())
    case .closeClient:
      // After all its invoices: what a closing before them would mean is not said.
      let days = view.invoices.filter { $0.invoice.client == client }.map(\.fact.day)
      let last = max(days.max() ?? today, today)
      return Proposal.clientClosed(client, on: text(last + 5), id: id())
    default:
      return Proposal.clientRenamed(client, to: "Name \(number())", on: on, id: id())
    }
  }

  /// The day on which a client is registered.
  func registered(_ client: String) -> Int32? {
    view.facts.first { fact in
      if case .registered(client, _, _) = fact.what { true } else { false }
    }?.day
  }

  mutating func openLocation() -> Event? {
    let state = random.pick(["AZ", "IL", "OR"]) ?? "AZ"
    let key = "store-\(number())"
    return Proposal.locationOpened(
      client: client(),
      key: key,
      state: state,
      on: text(dawn),
      id: id()
    )
  }

  mutating func closeLocation() -> Event? {
    guard let (key, client) = random.pick(openLocations()) else { return nil }
    return Proposal.locationClosed(client: client, key: key, on: text(day()), id: id())
  }

  /// The locations that nobody closed.
  func openLocations() -> [(key: String, client: String)] {
    var open: [(key: String, client: String)] = []
    for fact in view.facts {
      if case .located(let key, let client, _) = fact.what,
        !view.facts.contains(where: { $0.what == .locationClosed(location: key) })
      {
        open.append((key, client))
      }
    }
    return open
  }

  mutating func closePeriod() -> Event? {
    let through = today - Int32(random.number(3...40))
    return Proposal.periodClosed(through: text(through), on: text(today), id: id())
  }

  mutating func reopenPeriod() -> Event? {
    guard let through = book.closedThrough else { return nil }
    return Proposal.periodReopened(through: text(through), on: text(today), id: id())
  }

  /// Withdraws an earlier event, and perhaps puts a changed one in its place.
  mutating func correct(replacing: Bool) -> Event? {
    guard let target = random.pick(correctable()) else { return nil }
    guard replacing else {
      return Proposal.corrected(target.id, on: text(today), id: id())
    }
    var replacement = target
    if case .event(let correction) = target.subject {
      replacement = correction.corrected.replacement
    }
    if replacement.hasEffectiveOn {
      replacement.effectiveOn.number += Int32(random.number(-3...4))
    }
    // The reason is the correction's.
    replacement.clearReason()
    change(&replacement)
    return Proposal.corrected(
      target.id,
      replacement: replacement,
      on: text(today),
      id: id()
    )
  }

  /// Events that nothing withdrew yet; what registers clients or adopts rules left out.
  func correctable() -> [Event] {
    var events: [Event] = []
    for record in book.records where !book.isWithdrawn(record.position, knownAt: book.last) {
      guard let event = record.event, let first = record.facts.first else { continue }
      switch first.what {
      case .registered, .adopted: continue
      default: events.append(event)
      }
    }
    return events
  }
}
