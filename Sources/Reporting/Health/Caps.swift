// Caps: what keeps a score down, whatever the measures say.

import Bookkeeping

extension ClientState {
  /// Whether a cap applies on a day.
  func isCapped(by cap: Capping, on day: Day, _ evidence: inout Evidence) -> Bool {
    switch cap.rule.when {
    case .incidentOpen:
      guard let code = cap.incidentKind else { return false }
      var isOpen = false
      relations.incidents.each { _, incident in
        guard incident.kind == code, incident.isOpen(on: day) else { return }
        evidence.note(incident.position)
        isOpen = true
      }
      return isOpen
    case .pastDue(let days, let limits):
      return receivables.isPastDue(days, limits, on: day, &evidence)
    case .licenceNotActive: return relations.isUnlicensed(on: day, &evidence)
    case .noticeGiven:
      var isGiven = false
      for case let contract? in contracts.items {
        guard let notice = contract.notice(on: day) else { continue }
        evidence.note(notice)
        isGiven = true
      }
      return isGiven
    }
  }
}

extension Receivables {
  /// Whether more than so many days past due is so much that nobody disputes.
  fileprivate func isPastDue(
    _ days: Int,
    _ limits: [UInt16: Int64],
    on day: Day,
    _ evidence: inout Evidence
  ) -> Bool {
    // Due before it is more than so many days ago.
    let limit = day.adding(days: -days) ?? .first
    var sums = ByCurrency<Int128>()
    var noted: [(currency: UInt16, position: UInt64)] = []
    for index in invoices.indices {
      guard !isSettled(at: index, through: day), let invoice = invoices[index], invoice.day <= day
      else { continue }
      let open = open(invoice, on: day)
      guard open > 0 else { continue }
      let late = due(invoice, open: open, before: limit)
      let undisputed = late - min(late, disputed(invoice, open: open, on: day))
      guard undisputed > 0 else { continue }
      sums.change(invoice.currency, from: 0) { $0 += Int128(undisputed) }
      if evidence.isWanted { noted.append((invoice.currency, invoice.position)) }
    }
    var isReached = false
    sums.each { currency, sum in
      guard sum >= Int128(limits[currency] ?? 0) else { return }
      for note in noted where note.currency == currency { evidence.note(note.position) }
      isReached = true
    }
    return isReached
  }
}

extension Relations {
  /// Whether a licence of the client is not active, or none is.
  fileprivate func isUnlicensed(on day: Day, _ evidence: inout Evidence) -> Bool {
    var (active, broken) = (0, 0)
    var all: [UInt64] = []
    for index in licences.indices {
      guard let licence = licences[index],
        let status = statuses.setting(licence.statuses, on: day)
      else { continue }
      let expires = expiries.setting(licence.expiries, on: day)
      let isOver = expires.map { $0.value < day } ?? false
      switch LicenceStanding(status: status.value) {
      case .active where !isOver: active += 1
      case .active:
        broken += 1
        evidence.note(status.position)
        if let expires { evidence.note(expires.position) }
      case .barred:
        broken += 1
        evidence.note(status.position)
      case .waiting, .givenUp: break
      }
      all.append(status.position)
    }
    if broken == 0, active == 0 { for position in all { evidence.note(position) } }
    return broken > 0 || (active == 0 && !all.isEmpty)
  }
}
