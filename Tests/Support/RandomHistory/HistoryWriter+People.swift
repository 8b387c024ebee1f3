// Contacts, licences, tasks and incidents in random histories.

import Events

extension HistoryWriter {
  mutating func addContact() -> Event? {
    Proposal.contactAdded(
      client: client(),
      key: "C-\(number())",
      role: random.chance(40) ? random.pick(["owner", "buyer"]) : nil,
      on: text(day()),
      id: id()
    )
  }

  mutating func leave() -> Event? {
    let client = client()
    guard let contact = random.pick(contacts(of: client)) else { return nil }
    return Proposal.contactDeparted(client: client, key: contact, on: text(day()), id: id())
  }

  mutating func licence() -> Event? {
    let client = client()
    return Proposal.licenceRecorded(
      client: client,
      key: "L-\(number())",
      status: random.chance(75) ? .active : status(),
      type: random.chance(30) ? "retail" : nil,
      expires: random.chance(60) ? text(today + Int32(random.number(-30...120))) : nil,
      location: random.chance(20) ? location(of: client) : nil,
      on: text(day()),
      id: id()
    )
  }

  mutating func changeLicence() -> Event? {
    let client = client()
    guard let key = random.pick(licences(of: client)) else { return nil }
    return Proposal.licenceChanged(
      client: client,
      key: key,
      status: random.chance(50) ? .active : status(),
      expires: random.chance(40) ? text(today + Int32(random.number(-20...200))) : nil,
      on: text(day()),
      id: id()
    )
  }

  private mutating func status() -> Licence.Status {
    let all: [Licence.Status] = [
      .active, .pending, .inactive, .expired, .suspended, .revoked, .surrendered,
    ]
    return random.pick(all) ?? .active
  }

  func licences(of client: String) -> [String] {
    view.facts.compactMap { fact in
      guard fact.about == client, case .licensed(let licence) = fact.what, licence.isFirst else {
        return nil
      }
      return licence.key
    }
  }

  mutating func openTask() -> Event? {
    Proposal.taskOpened(
      client: client(),
      key: "T-\(number())",
      kind: random.chance(80) ? random.pick(PlainRules.taskKinds) : nil,
      due: random.chance(50) ? text(today + Int32(random.number(-5...30))) : nil,
      assignee: random.chance(40) ? random.pick(["dana", "kim", "ann"]) : nil,
      on: text(day()),
      id: id()
    )
  }

  mutating func openIncident() -> Event? {
    let client = client()
    let day = day()
    return Proposal.incidentOpened(
      client: client,
      key: "INC-\(number())",
      kind: random.chance(90) ? random.pick(PlainRules.incidentKinds) ?? "menu" : "other",
      started: random.chance(30) ? text(day - Int32(random.number(0...3))) : nil,
      location: random.chance(20) ? location(of: client) : nil,
      on: text(day),
      id: id()
    )
  }

  /// What is open, sometimes from the day on which it began.
  mutating func finish(_ what: PlainBegun.What) -> Event? {
    let open = view.facts.filter { fact in
      guard case .begun(let begun) = fact.what, begun.what == what else { return false }
      return !view.facts.contains { $0.what == .done(what, key: begun.key) }
    }
    guard let fact = random.pick(open), case .begun(let begun) = fact.what else { return nil }
    let day = day(from: fact.day)
    if what == .task {
      return Proposal.taskDone(client: fact.about, key: begun.key, on: text(day), id: id())
    }
    return Proposal.incidentResolved(
      client: fact.about,
      key: begun.key,
      ended: random.chance(40) ? text(day) : nil,
      on: text(day),
      id: id()
    )
  }
}
