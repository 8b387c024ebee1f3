// Contacts and licences of a client, and the rules of the book.

package import Events

extension Proposal {
  package static func contactAdded(
    client: String,
    key: String,
    role: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Contact()
    subject.added.contact = contact(key)
    subject.added.name.clear = "Kim"
    if let role { subject.added.role = word(role) }
    return event(.contact(subject), client: client, on: on, id: id)
  }

  package static func contactDeparted(
    client: String,
    key: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Contact()
    subject.departed.contact = contact(key)
    return event(.contact(subject), client: client, on: on, id: id)
  }

  static func contact(_ key: String) -> ContactReference {
    var reference = ContactReference()
    reference.key = key
    return reference
  }

  package static func licenceRecorded(
    client: String,
    key: String,
    status: Licence.Status = .active,
    type: String? = nil,
    expires: String? = nil,
    location: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Licence()
    subject.recorded.licence.key = key
    subject.recorded.status = status
    if let type { subject.recorded.type = word(type) }
    if let expires { subject.recorded.expiresOn = day(expires) }
    if let location { subject.recorded.location.key = location }
    return event(.licence(subject), client: client, on: on, id: id)
  }

  package static func licenceChanged(
    client: String,
    key: String,
    status: Licence.Status,
    expires: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Licence()
    subject.statusChanged.licence.key = key
    subject.statusChanged.status = status
    if let expires { subject.statusChanged.expiresOn = day(expires) }
    return event(.licence(subject), client: client, on: on, id: id)
  }

  package static func rulesAdopted(_ text: String, on: String, id: String = "") -> Event {
    var subject = Rules()
    subject.adopted.text = text
    return event(.rules(subject), on: on, id: id)
  }
}
