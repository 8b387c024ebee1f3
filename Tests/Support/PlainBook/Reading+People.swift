// Contacts and licences of a client, and its premises where others name them.

import Events

extension Reading {
  mutating func read(_ subject: Contact) throws(Refused) {
    _ = try client()
    switch subject.fact {
    case .added(let added):
      let key = added.contact.key
      guard !key.isEmpty, view.contact(key) == nil else { throw Refused("\(key) is used") }
      say(.contacted(contact: key), on: asked)
    case .departed(let departed):
      let key = try ownContact(departed.contact, given: true) ?? ""
      guard !view.facts.contains(where: { $0.what == .departed(contact: key) }) else {
        throw Refused("\(key) has left")
      }
      say(.departed(contact: key), on: asked)
    case nil: throw Refused("no fact")
    }
  }

  /// The contact of the client that the event is about, where one is named.
  func ownContact(_ reference: ContactReference, given: Bool) throws(Refused) -> String? {
    guard given else { return nil }
    guard let found = view.contact(reference.key), found.about == event.about.key else {
      throw Refused("no contact \(reference.key)")
    }
    return reference.key
  }

  /// The location of the client that the event is about, where one is named.
  func ownLocation(_ reference: LocationReference, given: Bool) throws(Refused) -> String? {
    guard given else { return nil }
    guard owner(ofLocation: reference.key) == event.about.key else {
      throw Refused("no location \(reference.key)")
    }
    return reference.key
  }

  mutating func read(_ subject: Licence) throws(Refused) {
    _ = try client()
    switch subject.fact {
    case .recorded(let recorded):
      let key = recorded.licence.key
      guard !key.isEmpty, view.licence(key) == nil else { throw Refused("\(key) is used") }
      try say(
        PlainLicence(
          key: key,
          status: recorded.status,
          expiresOn: recorded.hasExpiresOn ? recorded.expiresOn.number : nil,
          isFirst: true,
          location: try ownLocation(recorded.location, given: recorded.hasLocation)
        )
      )
    case .statusChanged(let changed):
      let key = changed.licence.key
      guard view.licence(key)?.about == event.about.key else { throw Refused("no licence \(key)") }
      try say(
        PlainLicence(
          key: key,
          status: changed.status,
          expiresOn: changed.hasExpiresOn ? changed.expiresOn.number : nil,
          isFirst: false
        )
      )
    case nil: throw Refused("no fact")
    }
  }

  private mutating func say(_ licence: PlainLicence) throws(Refused) {
    guard licence.status != .unspecified else { throw Refused("a licence has a status") }
    say(.licensed(licence), on: asked)
  }
}

/// What is said of a licence.
struct PlainLicence: Equatable {
  var key: String
  var status: Licence.Status
  /// Its last day, where it is said.
  var expiresOn: Int32?
  /// It creates the licence.
  var isFirst: Bool
  var location: String?
}

extension PlainView {
  /// The fact that added a contact.
  func contact(_ key: String) -> PlainFact? {
    facts.first { $0.what == .contacted(contact: key) }
  }

  /// The fact that recorded a licence.
  func licence(_ key: String) -> PlainFact? {
    facts.first { fact in
      guard case .licensed(let licence) = fact.what else { return false }
      return licence.key == key && licence.isFirst
    }
  }
}
