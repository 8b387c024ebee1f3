// What is heard of clients in random histories: touches, feedback, surveys and usage; and overrides of
// their health.

import Events

extension HistoryWriter {
  mutating func touch() -> Event? {
    let client = client()
    let directions: [Engagement.Direction] = [.twoWay, .twoWay, .inbound, .outbound, .unspecified]
    return Proposal.engagementLogged(
      client: client,
      direction: random.pick(directions) ?? .twoWay,
      sentiment: sentiment(60),
      minutes: UInt32(random.number(0...60)),
      contacts: random.chance(30) ? random.pick(contacts(of: client)).map { [$0] } ?? [] : [],
      location: random.chance(20) ? location(of: client) : nil,
      on: text(day()),
      id: id()
    )
  }

  private mutating func sentiment(_ percent: Int) -> Int32? {
    random.chance(percent) ? Int32(random.number(-2...2)) : nil
  }

  mutating func feedback() -> Event? {
    let client = client()
    return Proposal.feedbackReceived(
      client: client,
      theme: random.chance(70) ? random.pick(["menu sync", "support"]) : nil,
      sentiment: sentiment(80),
      contact: random.chance(30) ? random.pick(contacts(of: client)) : nil,
      on: text(day()),
      id: id()
    )
  }

  mutating func survey() -> Event? {
    let client = client()
    return Proposal.surveyAnswered(
      client: client,
      survey: random.pick(PlainRules.surveys) ?? "nps",
      score: Int32(random.chance(90) ? random.number(0...10) : random.number(-50...100)),
      contact: random.chance(30) ? random.pick(contacts(of: client)) : nil,
      on: text(day()),
      id: id()
    )
  }

  /// Often of what was measured of a client before, some time later.
  mutating func usage() -> Event? {
    var client = client()
    var measure = random.pick(PlainRules.usageMeasures) ?? "orders"
    var day = day()
    let earlier = view.facts.filter { if case .measured = $0.what { true } else { false } }
    if random.chance(60), let fact = random.pick(earlier),
      case .measured(let name, _, _) = fact.what
    {
      (client, measure) = (fact.about, name)
      day = min(fact.day + Int32(random.number(0...40)), today + 12)
    }
    return Proposal.usageMeasured(
      client: client,
      measure: measure,
      value: random.chance(10) ? 0 : UInt64(random.number(1...400)),
      days: random.pick([0, 1, 7]) ?? 0,
      location: random.chance(50) ? location(of: client) : nil,
      on: text(day),
      id: id()
    )
  }

  mutating func override() -> Event? {
    let day = day()
    return Proposal.healthOverridden(
      client: client(),
      score: UInt32(random.chance(50) ? random.number(0...100) * 100 : random.number(0...10_000)),
      until: text(day + Int32(random.number(0...50))),
      reason: "somebody knows",
      on: text(day),
      id: id()
    )
  }

  mutating func clearOverride() -> Event? {
    let day = day()
    let overridden = clients.filter { view.overridden($0, on: day) != nil }
    guard let client = random.pick(overridden) else { return nil }
    return Proposal.overrideCleared(client: client, on: text(day), id: id())
  }

  // MARK: What they name

  func contacts(of client: String) -> [String] {
    view.facts.compactMap { fact in
      guard fact.about == client, case .contacted(let key) = fact.what else { return nil }
      return key
    }
  }

  mutating func location(of client: String) -> String? {
    random.pick(openLocations().filter { $0.client == client })?.key
  }
}
