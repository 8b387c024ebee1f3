// Sales that may come.

package import Events

extension Proposal {
  package static func opportunityOpened(
    client: String,
    key: String,
    amount: String? = nil,
    closeOn: String? = nil,
    stage: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Opportunity()
    subject.opened.opportunity.key = key
    if let amount { subject.opened.amount = money(amount) }
    if let closeOn { subject.opened.closeOn = day(closeOn) }
    if let stage { subject.opened.stage = word(stage) }
    return event(.opportunity(subject), client: client, on: on, id: id)
  }

  package static func opportunityRevised(
    client: String,
    key: String,
    amount: String? = nil,
    closeOn: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Opportunity()
    subject.revised.opportunity.key = key
    if let amount { subject.revised.amount = money(amount) }
    if let closeOn { subject.revised.closeOn = day(closeOn) }
    return event(.opportunity(subject), client: client, on: on, id: id)
  }

  package static func opportunityMoved(
    client: String,
    key: String,
    to stage: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Opportunity()
    subject.stageMoved.opportunity.key = key
    subject.stageMoved.stage = word(stage)
    return event(.opportunity(subject), client: client, on: on, id: id)
  }

  package static func opportunityWon(
    client: String,
    key: String,
    amount: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Opportunity()
    subject.won.opportunity.key = key
    if let amount { subject.won.amount = money(amount) }
    return event(.opportunity(subject), client: client, on: on, id: id)
  }

  package static func opportunityLost(
    client: String,
    key: String,
    reason: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Opportunity()
    subject.lost.opportunity.key = key
    if let reason { subject.lost.reason = word(reason) }
    return event(.opportunity(subject), client: client, on: on, id: id)
  }
}
