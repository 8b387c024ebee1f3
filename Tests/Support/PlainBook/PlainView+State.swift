// What is set by the last word: owners, parents, states.

extension PlainView {
  func isRegistered(_ client: String) -> Bool {
    facts.contains {
      if case .registered(client, _, _) = $0.what { true } else { false }
    }
  }

  func terms(of client: String) -> PlainTerms? {
    for fact in facts {
      if case .registered(client, _, let terms) = fact.what { return terms }
    }
    return nil
  }

  func isClosed(_ client: String, on day: Int32) -> Bool {
    facts.contains { $0.what == .clientClosed(client: client) && $0.day <= day }
  }

  func owner(of client: String, on day: Int32) -> String? {
    latest(by: day) { fact in
      if case .owned(client, let owner) = fact.what { owner } else { nil }
    }
  }

  func parent(of client: String, on day: Int32) -> String? {
    let last: String?? = latest(by: day) { fact -> String?? in
      if case .belongs(client, let parent) = fact.what { .some(parent) } else { .none }
    }
    return last ?? nil
  }

  /// The client at the top of the group on the day; itself where it belongs to none.
  ///
  /// None where the parents run in a circle.
  func top(of client: String, on day: Int32) -> String? {
    var top = client
    var steps = 0
    while let parent = parent(of: top, on: day) {
      top = parent
      steps += 1
      if steps > facts.count { return nil }
    }
    return top
  }

  /// The state of an invoice: its location's, else the client's, as far as they stand on the day.
  func state(of invoice: PlainInvoice, on day: Int32) -> String? {
    for fact in facts where fact.day <= day {
      if case .located(let location, _, let state) = fact.what, location == invoice.location {
        return state
      }
    }
    return state(of: invoice.client)
  }

  /// What a registration says holds from the beginning.
  func state(of client: String) -> String? {
    for fact in facts {
      if case .registered(client, let state, _) = fact.what { return state.isEmpty ? nil : state }
    }
    return nil
  }

  /// Whether the parents run in a circle on some day.
  var hasCircle: Bool {
    let set = facts.filter { if case .belongs = $0.what { true } else { false } }
    for fact in set {
      guard case .belongs(let client, .some) = fact.what else { continue }
      // A circle begins on a day on which some parent is set.
      for day in set.map(\.day) where top(of: client, on: day) == nil { return true }
    }
    return false
  }
}
