// The events of the bench: each step of the plan as a proposal.

import Bookkeeping
import Events

/// Makes the proposals of clients, interleaved as they would come: by day.
///
/// They have no ids: the book makes some that follow the time.
struct Mix {
  private let planned: [Planned]

  /// So many clients with all their steps.
  init(clients: Int) {
    var planned: [Planned] = []
    planned.reserveCapacity(clients * Plan.eventsEach)
    for client in 1...UInt32(clients) { planned += Plan.steps(of: client) }
    planned.sort()
    self.planned = planned
  }

  var count: Int { planned.count }

  /// The proposals from one place to another.
  func proposals(_ range: Range<Int>) -> [Event] {
    planned[range].map { proposal($0) }
  }

  private func proposal(_ planned: Planned) -> Event {
    var event = Event()
    event.source = "bench"
    event.about.key = Self.key(planned.client)
    event.effectiveOn.number = planned.day
    event.occurredAt.micros =
      Int64(planned.day) * 86_400_000_000 + Int64(planned.order) * 60_000_000
    event.subject = subject(planned)
    return event
  }

  private static func key(_ client: UInt32) -> String { "client-\(client)" }

  private func subject(_ planned: Planned) -> Event.OneOf_Subject {
    switch planned.step {
    case .registered, .owned: .client(client(planned))
    case .located: .location(location(planned))
    case .contacted: .contact(contact(planned))
    case .licensed: .licence(licence(planned))
    case .invoiced: .invoice(invoice(planned))
    case .paid, .paidRest: .receipt(receipt(planned))
    case .credited: .creditNote(creditNote(planned))
    case .disputed, .settledDispute: .dispute(dispute(planned))
    case .promised: .promise(promise(planned))
    case .called, .mailed: .engagement(engagement(planned))
    case .measured: .usage(usage(planned))
    case .opened, .resolved: .incident(incident(planned))
    case .task, .done: .task(task(planned))
    case .feedback: .feedback(feedback(planned))
    case .survey: .survey(survey(planned))
    case .signed, .renewed: .contract(contract(planned))
    case .staged, .forecast: .renewal(renewal(planned))
    }
  }

  private func client(_ planned: Planned) -> Client {
    var client = Client()
    if planned.step == .owned {
      client.ownerAssigned.owner.word = "owner-\(planned.client % 20)"
    } else {
      client.registered.name = "Dispensary number \(planned.client)"
      client.registered.tier.word = ["small", "mid", "enterprise"][Int(planned.client % 3)]
      client.registered.state = ["AZ", "CA", "IL", "MA", "NV"][Int(planned.client % 5)]
      client.registered.terms.netDays = 30
    }
    return client
  }

  private static func store(_ client: UInt32) -> String { "store-\(client)" }
  private static func manager(_ client: UInt32) -> String { "manager-\(client)" }

  private func location(_ planned: Planned) -> Location {
    var location = Location()
    location.opened.location.key = Self.store(planned.client)
    location.opened.state = ["AZ", "CA", "IL", "MA", "NV"][Int(planned.client % 5)]
    return location
  }

  private func contact(_ planned: Planned) -> Contact {
    var contact = Contact()
    contact.added.contact.key = Self.manager(planned.client)
    contact.added.name.clear = "Manager number \(planned.client)"
    contact.added.role.word = "general manager"
    return contact
  }

  private func licence(_ planned: Planned) -> Licence {
    var licence = Licence()
    licence.recorded.licence.key = "L-\(planned.client)"
    licence.recorded.status = .active
    return licence
  }

  private func money(_ minor: Int64) -> WireMoney { Money(minor: minor, currency: 840).wire }

  /// What a client pays a month.
  private func fee(_ planned: Planned) -> Int64 { 30_000 + Int64(planned.client % 90) * 1_000 }

  private func invoice(_ planned: Planned) -> Invoice {
    var invoice = Invoice()
    invoice.issued.invoice.key = "INV-\(planned.client)-\(planned.number)"
    invoice.issued.amount = money(fee(planned))
    invoice.issued.location.key = Self.store(planned.client)
    invoice.issued.serviceUntil.number = planned.day + 29
    return invoice
  }

  private func receipt(_ planned: Planned) -> Receipt {
    var receipt = Receipt()
    let isRest = planned.step == .paidRest
    let half = fee(planned) / 2
    let isTwice = Plan.isPaidTwice(Int(planned.number))
    let amount = !isTwice ? fee(planned) : isRest ? fee(planned) - half : half
    receipt.recorded.receipt.key = "R-\(planned.client)-\(planned.number)" + (isRest ? "-2" : "")
    receipt.recorded.amount = money(amount)
    receipt.recorded.rail = .ach
    var application = Application()
    application.invoice.key = "INV-\(planned.client)-\(planned.number)"
    // One in thirteen is paid short and the rest stays unapplied.
    application.amount = money(planned.number == 5 ? amount - 5_000 : amount)
    receipt.recorded.applications = [application]
    return receipt
  }

  private func creditNote(_ planned: Planned) -> CreditNote {
    var note = CreditNote()
    note.issued.creditNote.key = "CN-\(planned.client)-\(planned.number)"
    note.issued.amount = money(2_500)
    note.issued.reason.word = "outage"
    return note
  }

  private func dispute(_ planned: Planned) -> Dispute {
    var dispute = Dispute()
    let key = "D-\(planned.client)-\(planned.number)"
    if planned.step == .disputed {
      dispute.opened.dispute.key = key
      // Of the weeks before: it is there.
      dispute.opened.invoice.key =
        "INV-\(planned.client)-\(planned.number == 0 ? 2 : Plan.invoices - 1)"
      dispute.opened.amount = money(7_500)
      dispute.opened.reason.word = "service level"
    } else {
      dispute.resolved.dispute.key = key
      dispute.resolved.outcome = .rejected
    }
    return dispute
  }

  private func promise(_ planned: Planned) -> Promise {
    var promise = Promise()
    promise.made.promise.key = "P-\(planned.client)-\(planned.number)"
    promise.made.amount = money(fee(planned))
    promise.made.payBy.number = planned.day + 10
    promise.made.toleranceDays = 3
    return promise
  }

  private func engagement(_ planned: Planned) -> Engagement {
    var engagement = Engagement()
    engagement.logged.kind = planned.step == .called ? .call : .email
    engagement.logged.direction = planned.step == .called ? .twoWay : .outbound
    if planned.step == .called {
      var contact = ContactReference()
      contact.key = Self.manager(planned.client)
      engagement.logged.contacts = [contact]
    }
    engagement.logged.durationMinutes = 25
    engagement.logged.sentiment = Int32(planned.number % 5) - 2
    engagement.logged.outcome.clear = "talked about the menu sync and the next licence renewal"
    return engagement
  }

  private func usage(_ planned: Planned) -> Usage {
    var usage = Usage()
    usage.measured.measure.word = "orders"
    usage.measured.value = UInt64(300 + (planned.client &+ UInt32(planned.number) * 7) % 200)
    usage.measured.days = 7
    usage.measured.location.key = Self.store(planned.client)
    return usage
  }

  private func incident(_ planned: Planned) -> Incident {
    var incident = Incident()
    let key = "INC-\(planned.client)-\(planned.number)"
    if planned.step == .opened {
      incident.opened.incident.key = key
      incident.opened.kind.word = planned.number == 2 ? "traceability_outage" : "pos_sync"
      incident.opened.text.clear = "the register does not see the menu"
    } else {
      incident.resolved.incident.key = key
    }
    return incident
  }

  private func task(_ planned: Planned) -> Events.Task {
    var task = Events.Task()
    let key = "T-\(planned.client)-\(planned.number)"
    if planned.step == .task {
      task.opened.task.key = key
      task.opened.text.clear = "send the training material to the new manager"
    } else {
      task.done.task.key = key
    }
    return task
  }

  private func feedback(_ planned: Planned) -> Feedback {
    var feedback = Feedback()
    feedback.received.text.clear = "would like discounts by category"
    feedback.received.sentiment = Int32(planned.client % 5) - 2
    return feedback
  }

  private func survey(_ planned: Planned) -> Survey {
    var survey = Survey()
    survey.answered.survey.word = "nps"
    survey.answered.score = Int32(planned.client % 11)
    return survey
  }

  private func contract(_ planned: Planned) -> Contract {
    var contract = Contract()
    let key = "K-\(planned.client)"
    if planned.step == .signed {
      contract.signed.contract.key = key
      contract.signed.firstDay.number = planned.day
      contract.signed.lastDay.number = planned.day + 364
      var line = ContractLine()
      line.kind = .recurring
      line.amount = money(fee(planned))
      line.months = 1
      contract.signed.lines = [line]
      contract.signed.noticeDays = 60
      contract.signed.upliftBasisPoints = 300
    } else {
      contract.renewed.contract.key = key
      // Ends within the horizon of the last day.
      contract.renewed.lastDay.number = Plan.firstDay + Plan.days + Int32(planned.client % 300)
    }
    return contract
  }

  private func renewal(_ planned: Planned) -> Renewal {
    var renewal = Renewal()
    let key = "K-\(planned.client)"
    if planned.step == .staged {
      renewal.stageMoved.contract.key = key
      renewal.stageMoved.stage.word =
        ["identified", "engaged", "proposed", "verbal"][
          Int(planned.number)
        ]
    } else {
      renewal.forecastSet.contract.key = key
      renewal.forecastSet.amount = money(fee(planned) * 12)
    }
    return renewal
  }
}
