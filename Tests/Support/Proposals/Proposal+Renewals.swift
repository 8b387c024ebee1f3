// What is said of the renewal of a contract's last term.

package import Events

extension Proposal {
  package static func stageMoved(
    client: String,
    key: String,
    to stage: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Renewal()
    subject.stageMoved.contract.key = key
    subject.stageMoved.stage = word(stage)
    return event(.renewal(subject), client: client, on: on, id: id)
  }

  package static func forecastSet(
    client: String,
    key: String,
    amount: String? = nil,
    category: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Renewal()
    subject.forecastSet.contract.key = key
    if let amount { subject.forecastSet.amount = money(amount) }
    if let category { subject.forecastSet.category = word(category) }
    return event(.renewal(subject), client: client, on: on, id: id)
  }

  package static func riskFlagged(
    client: String,
    key: String,
    reason: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Renewal()
    subject.riskFlagged.contract.key = key
    if let reason { subject.riskFlagged.reason = word(reason) }
    return event(.renewal(subject), client: client, on: on, id: id)
  }

  package static func riskCleared(
    client: String,
    key: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Renewal()
    subject.riskCleared.contract.key = key
    return event(.renewal(subject), client: client, on: on, id: id)
  }
}
