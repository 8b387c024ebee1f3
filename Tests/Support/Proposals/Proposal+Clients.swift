// Clients, their premises, calls to them, and the periods of the book.

package import Events

extension Proposal {
  package static func clientRegistered(
    _ client: String,
    tier: String? = nil,
    state: String? = nil,
    netDays: UInt32? = nil,
    endOfMonth: Bool = false,
    on: String,
    id: String = ""
  ) -> Event {
    var registered = Client.Registered()
    registered.name = "The client \(client)"
    if let tier { registered.tier = word(tier) }
    if let state { registered.state = state }
    if let netDays { registered.terms.netDays = netDays }
    if endOfMonth { registered.terms.endOfMonth = true }
    var subject = Client()
    subject.registered = registered
    return event(.client(subject), client: client, on: on, id: id)
  }

  package static func clientRenamed(
    _ client: String,
    to name: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Client()
    subject.renamed.name = name
    return event(.client(subject), client: client, on: on, id: id)
  }

  package static func ownerAssigned(
    _ client: String,
    owner: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Client()
    subject.ownerAssigned.owner = word(owner)
    return event(.client(subject), client: client, on: on, id: id)
  }

  /// Without a parent the client stands alone again.
  package static func parentSet(
    _ client: String,
    parent: String?,
    on: String,
    id: String = ""
  ) -> Event {
    var set = Client.ParentSet()
    if let parent { set.parent.key = parent }
    var subject = Client()
    subject.parentSet = set
    return event(.client(subject), client: client, on: on, id: id)
  }

  package static func clientClosed(_ client: String, on: String, id: String = "") -> Event {
    var subject = Client()
    subject.closed = Client.Closed()
    return event(.client(subject), client: client, on: on, id: id)
  }

  package static func locationOpened(
    client: String,
    key: String,
    state: String,
    on: String,
    id: String = ""
  ) -> Event {
    var opened = Location.Opened()
    opened.location.key = key
    opened.state = state
    var subject = Location()
    subject.opened = opened
    return event(.location(subject), client: client, on: on, id: id)
  }

  package static func locationClosed(
    client: String,
    key: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Location()
    subject.closed.location.key = key
    return event(.location(subject), client: client, on: on, id: id)
  }

  package static func engagementLogged(
    client: String,
    direction: Engagement.Direction = .twoWay,
    sentiment: Int32? = nil,
    minutes: UInt32 = 0,
    contacts: [String] = [],
    location: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var logged = Engagement.Logged()
    logged.kind = .call
    logged.direction = direction
    if let sentiment { logged.sentiment = sentiment }
    logged.durationMinutes = minutes
    logged.contacts = contacts.map(contact)
    if let location { logged.location.key = location }
    var subject = Engagement()
    subject.logged = logged
    return event(.engagement(subject), client: client, on: on, id: id)
  }

  package static func periodClosed(through: String, on: String, id: String = "") -> Event {
    var subject = Period()
    subject.closed.through = day(through)
    return event(.period(subject), on: on, id: id)
  }

  package static func periodReopened(through: String, on: String, id: String = "") -> Event {
    var subject = Period()
    subject.reopened.through = day(through)
    return event(.period(subject), on: on, id: id)
  }

  /// Withdraws the event with the id, and puts another in its place.
  ///
  /// The replacement loses its id and source, as what stands in a correction has none.
  package static func corrected(
    _ target: String,
    replacement: Event? = nil,
    reason: String = "it was wrong",
    on: String,
    id: String = ""
  ) -> Event {
    var corrected = Correction.Corrected()
    corrected.target.source = source
    corrected.target.id = target
    if var replacement {
      replacement.id = ""
      replacement.source = ""
      corrected.replacement = replacement
    }
    var subject = Correction()
    subject.corrected = corrected
    var event = event(.event(subject), on: on, id: id)
    if !reason.isEmpty { event.reason.clear = reason }
    return event
  }
}
