// How late a client pays: days late of its invoices, weighted by their amounts.

import Bookkeeping

extension Taking {
  /// The average over invoices settled in so many days or past due on the day, of the currency that is
  /// paid latest; of several the first by its letters.
  ///
  /// Money of several currencies is never added.
  func daysLate(_ window: Int, _ evidence: inout Evidence) -> Datum? {
    let days = day.last(window)
    var sums: [UInt16: Lateness] = [:]
    for case let invoice? in state.receivables.invoices where invoice.day <= day {
      let late: Int
      let since: Day
      if let settlement = Receivables.Settlement(invoice, on: day) {
        guard days.contains(settlement.day) else { continue }
        late = Int(settlement.daysLate)
        since = settlement.day
      } else if let due = invoice.pastDue(on: day) {
        late = day.days(since: due)
        since = day
      } else {
        continue
      }
      sums[invoice.currency, default: Lateness(since, evidence.isWanted)]
        .take(invoice, late: late, since)
    }
    var worst: (lateness: Lateness, average: Int128)?
    for (_, lateness) in sums.sorted(by: { Letters($0.key) < Letters($1.key) }) {
      guard let average = lateness.average, average > worst?.average ?? -1 else { continue }
      worst = (lateness, average)
    }
    guard let worst else { return nil }
    for position in worst.lateness.evidence.positions { evidence.note(position) }
    return Datum(hundredths: worst.average, newest: worst.lateness.newest)
  }
}

/// How late the invoices of one currency are or were.
private struct Lateness {
  private var days: Int128 = 0
  private var amount: Int128 = 0
  private(set) var newest: Day
  private(set) var evidence: Evidence

  init(_ newest: Day, _ isWanted: Bool) {
    self.newest = newest
    evidence = Evidence(isWanted: isWanted)
  }

  mutating func take(_ invoice: Receivables.Invoice, late: Int, _ since: Day) {
    days += Int128(invoice.amount) * Int128(late)
    amount += Int128(invoice.amount)
    newest = max(newest, since)
    evidence.note(invoice.position)
  }

  /// Weighted by the amounts, in hundredths; nil for invoices of nothing.
  var average: Int128? { amount > 0 ? (days * 100).divided(by: amount) : nil }
}

extension Receivables.Invoice {
  /// The earliest due day that is open and past on a day; nil where nothing is past due.
  func pastDue(on day: Day) -> Day? {
    guard let due = Schedule.earliestOpen(parts, open: open.on(day)), due < day else { return nil }
    return due
  }
}
