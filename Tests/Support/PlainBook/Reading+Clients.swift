// Clients and their premises.

import Events

extension Reading {
  mutating func read(_ subject: Client) throws(Refused) {
    let key = event.about.key
    switch subject.fact {
    case .registered(let registered):
      guard !key.isEmpty, !view.isRegistered(key) else { throw Refused("\(key) is registered") }
      let terms = registered.hasTerms ? plain(registered.terms) : nil
      say(.registered(client: key, state: registered.state, terms: terms), on: asked)
    case .ownerAssigned(let assigned):
      say(.owned(client: try client(), owner: assigned.owner.word), on: asked)
    case .parentSet(let set):
      let client = try client()
      let parent = set.hasParent ? set.parent.key : nil
      if let parent, !view.isRegistered(parent) { throw Refused("no client \(parent)") }
      say(.belongs(client: client, parent: parent), on: asked)
    case .closed:
      let client = try client()
      guard !view.facts.contains(where: { $0.what == .clientClosed(client: client) }) else {
        throw Refused("\(client) is closed already")
      }
      guard
        !view.invoices.contains(where: {
          $0.invoice.client == client && $0.fact.day >= asked && !isVoid($0.invoice.key)
        })
      else { throw Refused("\(client) has later invoices") }
      say(.clientClosed(client: client), on: asked)
    case nil:
      throw Refused("no fact")
    default:
      // What moves nothing is passed.
      try note()
    }
  }

  mutating func read(_ subject: Location) throws(Refused) {
    let client = try client()
    switch subject.fact {
    case .opened(let opened):
      let key = opened.location.key
      guard !key.isEmpty, owner(ofLocation: key) == nil else { throw Refused("\(key) is used") }
      say(.located(location: key, client: client, state: opened.state), on: asked)
    case .closed(let closed):
      let key = closed.location.key
      guard owner(ofLocation: key) == client else { throw Refused("no location \(key)") }
      guard !view.facts.contains(where: { $0.what == .locationClosed(location: key) }) else {
        throw Refused("\(key) is closed already")
      }
      say(.locationClosed(location: key), on: asked)
    case nil:
      throw Refused("no fact")
    }
  }

  func owner(ofLocation key: String) -> String? {
    for fact in view.facts {
      if case .located(key, let client, _) = fact.what { return client }
    }
    return nil
  }

  func plain(_ terms: Terms) -> PlainTerms {
    PlainTerms(netDays: Int32(terms.netDays), endOfMonth: terms.endOfMonth)
  }
}
