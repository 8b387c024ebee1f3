// One client on one day, as the rules see it.

/// What counts by a day of a client, and the rules it is measured by.
struct PlainHealth {
  /// What counts by the day, and nothing later.
  let view: PlainView
  let client: String
  let day: Int32
  let rules: PlainRules

  init(_ known: PlainView, _ client: String, on day: Int32, _ rules: PlainRules) {
    view = known.counted(on: day)
    self.client = client
    self.day = day
    self.rules = rules
  }

  /// What is said of the client, what is said of others left out.
  var facts: [PlainFact] { view.facts.filter { $0.about == client } }

  /// What is said of the client on its last so many days.
  func facts(ofLast days: Int) -> [PlainFact] { facts.filter { $0.day > day - Int32(days) } }
}

extension PlainView {
  /// What counts by a day.
  func counted(on day: Int32) -> Self { Self(facts.filter { $0.day <= day }) }

  /// Whether somebody is a client on a day: registered, with anything that counts by then, and not
  /// closed.
  func isClient(_ client: String, on day: Int32) -> Bool {
    isRegistered(client) && hasAnything(client, on: day) && !isClosed(client, on: day)
  }

  /// Whether anything is said of a client that counts by a day.
  func hasAnything(_ client: String, on day: Int32) -> Bool {
    facts.contains { $0.about == client && $0.day <= day }
  }
}
