// Recording one event: was it here before, which words are new, what does it mean, and may it be.

import Events

extension PlainBook {
  mutating func record(_ event: Event, late: Bool, today: Int32) throws(Refused) -> UInt64 {
    if let earlier = record(event.source, event.id) {
      guard earlier.event == event else { throw Refused(conflict: "id \(event.id)") }
      return earlier.position
    }
    coin(event.wordsUsed)
    let position = last + 1
    var facts: [PlainFact] = []
    if case .event(let correction) = event.subject {
      facts = try correct(correction.corrected, event, position, late: late, today: today)
    } else {
      facts = try meaning(of: event, now, position, late: late, today: today)
    }
    records.append(Record(position: position, event: event, facts: facts))
    try beSound()
    return position
  }

  /// The record of a source and id; an event without an id is always a new one.
  func record(_ source: String, _ id: String) -> Record? {
    guard !id.isEmpty else { return nil }
    return records.first { $0.event?.source == source && $0.event?.id == id }
  }

  /// Rule 3, and no group within itself: over everything recorded, on every day.
  private func beSound() throws(Refused) {
    let now = now
    for (_, invoice) in now.invoices where now.open(invoice).isEverNegative {
      throw Refused("\(invoice.key) would be overpaid on some day")
    }
    for credit in now.credits where now.unapplied(credit).isEverNegative {
      throw Refused("\(credit.credit.key) would be used up twice on some day")
    }
    if now.hasCircle { throw Refused("a client would belong to itself") }
  }

  /// A word used first is coined just before the event, as a record of its own.
  private mutating func coin(_ used: [String]) {
    for word in used where !words.contains(word) {
      words.append(word)
      records.append(Record(position: last + 1, event: nil, facts: []))
    }
  }

  /// What the event says, by its subject; refused where it may not be said.
  mutating func meaning(
    of event: Event,
    _ view: PlainView,
    _ position: UInt64,
    late: Bool,
    today: Int32,
    isReplacement: Bool = false
  ) throws(Refused) -> [PlainFact] {
    var reading = Reading(
      view: view,
      event: event,
      position: position,
      days: PlainDays(event, today: today),
      closedThrough: closedThrough,
      late: late,
      isReplacement: isReplacement
    )
    switch event.subject {
    case .period(let period): try keep(period)
    case .client(let client): try reading.read(client)
    case .location(let location): try reading.read(location)
    case .invoice(let invoice): try reading.read(invoice)
    case .creditNote(let note): try reading.read(note)
    case .receipt(let receipt): try reading.read(receipt)
    case .dispute(let dispute): try reading.read(dispute)
    case .promise(let promise): try reading.read(promise)
    case .writeOff(let writeOff): try reading.read(writeOff)
    case .contact(let contact): try reading.read(contact)
    case .licence(let licence): try reading.read(licence)
    case .engagement(let engagement): try reading.read(engagement)
    case .contract(let contract): try reading.read(contract)
    case .renewal(let renewal): try reading.read(renewal)
    case .task(let task): try reading.read(task)
    case .incident(let incident): try reading.read(incident)
    case .feedback(let feedback): try reading.read(feedback)
    case .usage(let usage): try reading.read(usage)
    case .survey(let survey): try reading.read(survey)
    case .health(let health): try reading.read(health)
    case .opportunity(let opportunity): try reading.read(opportunity)
    case .rules(let rules): try reading.read(rules)
    case .book, .event, nil: throw Refused("nothing that anybody may propose here")
    }
    return reading.facts
  }

  /// Periods close in order, and the last one closed reopens first.
  private mutating func keep(_ period: Period) throws(Refused) {
    switch period.fact {
    case .closed(let closed):
      let through = closed.through.number
      if let last = closings.last, through <= last { throw Refused("closed already") }
      closings.append(through)
    case .reopened(let reopened):
      guard let last = closings.last, last == reopened.through.number else {
        throw Refused("not the period closed last")
      }
      closings.removeLast()
    case nil: throw Refused("no fact")
    }
  }
}

/// The day an event asks for.
struct PlainDays {
  /// The day that was given; none where the rule of the fact has to find it.
  var given: Int32?
  /// The day of the instant it happened, else today.
  ///
  /// The plain book lives in UTC.
  var ofTime: Int32

  init(_ event: Event, today: Int32) {
    given = event.hasEffectiveOn ? event.effectiveOn.number : nil
    ofTime = today
    var micros = event.hasOccurredAt ? event.occurredAt.micros : nil
    if micros == nil, case .incident(let incident) = event.subject {
      // An incident happened when it began, and ended when it ended.
      if incident.opened.hasStartedAt { micros = incident.opened.startedAt.micros }
      if incident.resolved.hasEndedAt { micros = incident.resolved.endedAt.micros }
    }
    if let micros {
      let microsADay: Int64 = 86_400_000_000
      var day = micros / microsADay
      if micros % microsADay < 0 { day -= 1 }
      ofTime = Int32(day)
    }
  }
}
