// Licences: what a state allows a client to do.

import Events

extension Licence: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .recorded(let fact):
      try desk.own(fact.licence, given: fact.hasLicence, "licence")
      if fact.status == .unspecified { throw desk.refuse("status", .missing) }
      _ = try desk.day(fact.issuedOn, given: fact.hasIssuedOn, "issuedOn")
      _ = try desk.day(fact.expiresOn, given: fact.hasExpiresOn, "expiresOn")
      if fact.hasLocation {
        try desk.own(fact.location, given: true, "location")
        _ = try desk.standing(
          try desk.place().account.locations.item(fact.location.number),
          fact.location,
          "location"
        )
      }
    case .statusChanged(let fact):
      try desk.own(fact.licence, given: fact.hasLicence, "licence")
      if fact.status == .unspecified { throw desk.refuse("status", .missing) }
      _ = try desk.day(fact.expiresOn, given: fact.hasExpiresOn, "expiresOn")
      _ = try desk.standing(
        try desk.place().account.licences.item(fact.licence.number),
        fact.licence,
        "licence"
      )
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .recorded(let fact):
      list.say(
        .licensed(
          licence: fact.licence.number,
          status: UInt16(fact.status.rawValue),
          expires: fact.hasExpiresOn ? Day(fact.expiresOn) : nil,
          first: true
        )
      )
    case .statusChanged(let fact):
      list.say(
        .licensed(
          licence: fact.licence.number,
          status: UInt16(fact.status.rawValue),
          expires: fact.hasExpiresOn ? Day(fact.expiresOn) : nil,
          first: false
        )
      )
    case nil: break
    }
  }
}

/// What the status of a licence means for trading, by its number in an entry.
package enum LicenceStanding: Sendable {
  case active
  /// Pending.
  case waiting
  /// Inactive, expired, suspended, revoked.
  case barred
  /// Surrendered.
  case givenUp

  package init(status: UInt16) {
    switch Licence.Status(rawValue: Int(status)) {
    case .active: self = .active
    case .pending: self = .waiting
    case .surrendered: self = .givenUp
    case .inactive, .expired, .suspended, .revoked, .unspecified, .UNRECOGNIZED, nil: self = .barred
    }
  }
}
