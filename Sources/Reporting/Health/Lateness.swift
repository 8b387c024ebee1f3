// How late a client pays: days late of its invoices, weighted by their amounts.

import Bookkeeping

extension ClientState {
  /// The average over invoices settled in so many days or past due on the day, of the currency that is
  /// paid latest; of several the first by its letters.
  ///
  /// Money of several currencies is never added.
  func daysLate(_ window: Int, on day: Day, _ evidence: inout Evidence) -> Datum? {
    let days = day.last(window)
    var sums = ShortList<Lateness>()
    let before = day.adding(days: -window) ?? .first
    for index in receivables.invoices.indices {
      guard !receivables.isSettled(at: index, through: before),
        let invoice = receivables.invoices[index], invoice.day <= day
      else { continue }
      let late: Int
      let since: Day
      if let settlement = receivables.settlement(invoice, on: day) {
        guard days.contains(settlement.day) else { continue }
        late = Int(settlement.daysLate)
        since = settlement.day
      } else if let due = receivables.pastDue(invoice, on: day) {
        late = day.days(since: due)
        since = day
      } else {
        continue
      }
      let known = sums.firstIndex { $0.currency == invoice.currency }
      if known == nil { sums.append(Lateness(invoice.currency, since, evidence.isWanted)) }
      sums[known ?? sums.count - 1].take(invoice, late: late, since)
    }
    var worst: (lateness: Lateness, average: Int128)?
    for lateness in sums {
      guard let average = lateness.average else { continue }
      if let worst {
        let isFirst = Letters(lateness.currency) < Letters(worst.lateness.currency)
        guard average > worst.average || average == worst.average && isFirst else { continue }
      }
      worst = (lateness, average)
    }
    guard let worst else { return nil }
    for position in worst.lateness.evidence.positions { evidence.note(position) }
    return Datum(hundredths: worst.average, newest: worst.lateness.newest)
  }
}

/// How late the invoices of one currency are or were.
private struct Lateness {
  let currency: UInt16
  private var days: Int128 = 0
  private var amount: Int128 = 0
  private(set) var newest: Day
  private(set) var evidence: Evidence

  init(_ currency: UInt16, _ newest: Day, _ isWanted: Bool) {
    self.currency = currency
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
