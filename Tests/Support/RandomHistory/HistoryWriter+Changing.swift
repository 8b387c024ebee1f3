// What a correction puts in place, in random histories: the same with another amount, another client or
// another word, where there is one.

import Events

extension HistoryWriter {
  mutating func change(_ event: inout Event) {
    switch event.subject {
    case .writeOff(var writeOff):
      half(&writeOff.recorded.amount)
      event.subject = .writeOff(writeOff)
    case .creditNote(var note):
      if case .issued = note.fact { half(&note.issued.amount) }
      if case .unapplied = note.fact { half(&note.unapplied.amount) }
      event.subject = .creditNote(note)
    case .dispute(var dispute):
      if case .opened = dispute.fact, dispute.opened.hasAmount { half(&dispute.opened.amount) }
      event.subject = .dispute(dispute)
    case .receipt(var receipt):
      if case .unapplied = receipt.fact { half(&receipt.unapplied.amount) }
      if case .returned = receipt.fact, receipt.returned.named.isEmpty {
        if receipt.returned.hasAmount { half(&receipt.returned.amount) }
      }
      if case .identified = receipt.fact { event.about.key = client() }
      event.subject = .receipt(receipt)
    case .engagement, .feedback, .survey, .usage, .task, .incident, .health, .contact, .licence:
      changeHealth(&event)
    case .contract, .renewal: changeContract(&event)
    case .opportunity(var opportunity):
      if case .opened = opportunity.fact, opportunity.opened.hasAmount {
        half(&opportunity.opened.amount)
      }
      if case .stageMoved = opportunity.fact { opportunity.stageMoved.stage.word = "verbal" }
      event.subject = .opportunity(opportunity)
    default:
      break
    }
  }

  private func half(_ money: inout WireMoney) { money.minor = max(1, money.minor / 2) }

  /// What says something of the client alone may have been another's.
  private mutating func changeHealth(_ event: inout Event) {
    switch event.subject {
    case .engagement(var engagement):
      if random.chance(50) { engagement.logged.sentiment = Int32(random.number(-2...2)) }
      event.subject = .engagement(engagement)
    case .usage(var usage):
      usage.measured.value /= 2
      event.subject = .usage(usage)
    case .survey(var survey):
      survey.answered.score += 1
      event.subject = .survey(survey)
    case .health(var health):
      if case .overridden = health.fact {
        health.overridden.scoreBasisPoints /= 2
        health.overridden.until.number = event.effectiveOn.number + 20
      }
      event.subject = .health(health)
    case .licence(var licence):
      if case .statusChanged = licence.fact { licence.statusChanged.status = .suspended }
      if case .recorded = licence.fact { licence.recorded.status = .active }
      event.subject = .licence(licence)
    default: break
    }
    let isOwn =
      event.licence.fact != nil || event.task.done.hasTask
      || event.incident.resolved.hasIncident || event.contact.departed.hasContact
    if !isOwn, random.chance(40) { event.about.key = client() }
  }

  private mutating func changeContract(_ event: inout Event) {
    switch event.subject {
    case .contract(var contract):
      switch contract.fact {
      case .signed(var signed):
        half(&signed.lines[0].amount)
        contract.fact = .signed(signed)
      case .amended(var amended):
        half(&amended.lines[0].amount)
        contract.fact = .amended(amended)
      case .renewed(var renewed):
        renewed.lastDay.number += Int32(random.number(0...30))
        contract.fact = .renewed(renewed)
      case .terminated(var terminated):
        if terminated.hasLastDay { terminated.lastDay.number -= 1 }
        contract.fact = .terminated(terminated)
      default: break
      }
      event.subject = .contract(contract)
    case .renewal(var renewal):
      if case .stageMoved = renewal.fact {
        renewal.stageMoved.stage.word = random.pick(PlainRules.stageNames) ?? "engaged"
      }
      if case .forecastSet = renewal.fact, renewal.forecastSet.hasAmount {
        renewal.forecastSet.amount.minor /= 2
      }
      event.subject = .renewal(renewal)
    default: break
    }
  }
}
