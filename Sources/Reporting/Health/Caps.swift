// Caps: what keeps a score down, whatever the measures say.

import Bookkeeping

extension HealthRules.Cap {
  /// Whether it applies to a client on a day.
  func applies(
    to state: ClientState,
    on day: Day,
    _ codes: [RuleWord: UInt16],
    _ evidence: inout Evidence
  ) -> Bool {
    switch when {
    case .incidentOpen(let kind):
      guard let code = codes[.incident(kind)] else { return false }
      var isOpen = false
      for case let incident? in state.relations.incidents
      where incident.kind == code && incident.isOpen(on: day) {
        evidence.note(incident.position)
        isOpen = true
      }
      return isOpen
    case .pastDue(let days, let limits):
      return state.receivables.isPastDue(days, limits, on: day, &evidence)
    case .licenceNotActive: return state.relations.isUnlicensed(on: day, &evidence)
    case .noticeGiven:
      let notices = state.contracts.all.compactMap { $0.notice(on: day) }
      for notice in notices { evidence.note(notice) }
      return !notices.isEmpty
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
    var sums: [UInt16: (amount: Int128, evidence: Evidence)] = [:]
    for case let invoice? in invoices where invoice.day <= day {
      let open = invoice.open.on(day)
      guard open > 0 else { continue }
      let late = Schedule.open(invoice.parts, open: open)
        .reduce(Int64(0)) { day.days(since: $1.due) > days ? $0 + $1.amount : $0 }
      let undisputed = late - min(late, invoice.disputed(open: open, on: day))
      guard undisputed > 0 else { continue }
      var sum = sums[invoice.currency] ?? (0, Evidence(isWanted: evidence.isWanted))
      sum.amount += Int128(undisputed)
      sum.evidence.note(invoice.position)
      sums[invoice.currency] = sum
    }
    let reached = sums.filter { $0.value.amount >= Int128(limits[$0.key] ?? 0) }
    for sum in reached.values {
      for position in sum.evidence.positions { evidence.note(position) }
    }
    return !reached.isEmpty
  }
}

extension Relations {
  /// Whether a licence of the client is not active, or none is.
  fileprivate func isUnlicensed(on day: Day, _ evidence: inout Evidence) -> Bool {
    var (active, broken) = (0, 0)
    var all: [UInt64] = []
    for case let licence? in licences {
      guard let status = licence.statuses.setting(on: day) else { continue }
      let expires = licence.expiries.setting(on: day)
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
