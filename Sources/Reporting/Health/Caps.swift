// Caps: what keeps a score down, whatever the measures say.

import Bookkeeping

extension ClientState {
  /// Whether a cap applies on a day.
  func isCapped(by cap: Capping, on day: Day, _ evidence: inout Evidence) -> Bool {
    switch cap.rule.when {
    case .incidentOpen:
      guard let code = cap.incidentKind else { return false }
      var isOpen = false
      for case let incident? in relations.incidents
      where incident.kind == code && incident.isOpen(on: day) {
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
    var sums = ShortList<(currency: UInt16, amount: Int128, evidence: Evidence)>()
    for index in invoices.indices {
      guard !isSettled(at: index, through: day), let invoice = invoices[index], invoice.day <= day
      else { continue }
      let open = open(invoice, on: day)
      guard open > 0 else { continue }
      let late = due(invoice, open: open, before: limit)
      let undisputed = late - min(late, disputed(invoice, open: open, on: day))
      guard undisputed > 0 else { continue }
      let known = sums.firstIndex { $0.currency == invoice.currency }
      if known == nil {
        sums.append((invoice.currency, 0, Evidence(isWanted: evidence.isWanted)))
      }
      let index = known ?? sums.count - 1
      sums[index].amount += Int128(undisputed)
      sums[index].evidence.note(invoice.position)
    }
    var isReached = false
    for sum in sums where sum.amount >= Int128(limits[sum.currency] ?? 0) {
      for position in sum.evidence.positions { evidence.note(position) }
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
    for case let licence? in licences {
      guard let status = statuses.setting(licence.statuses, on: day) else { continue }
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
