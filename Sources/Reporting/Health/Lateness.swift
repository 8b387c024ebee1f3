// How late a client pays: days late of its invoices, weighted by their amounts.

import Bookkeeping

extension Taking {
  /// The average over invoices settled in so many days or past due on the day, of the currency that is
  /// paid latest.
  ///
  /// Money of several currencies is never added.
  func daysLate(_ window: Int, _ evidence: inout Evidence) -> Datum? {
    let days = day.last(window)
    var weighted: [UInt16: (days: Int128, amount: Int128)] = [:]
    var newest: Day?
    for case let invoice? in state.receivables.invoices where invoice.day <= day {
      let late: Int
      if let settlement = Receivables.Settlement(invoice, on: day) {
        guard days.contains(settlement.day) else { continue }
        late = Int(settlement.daysLate)
        newest = max(newest ?? settlement.day, settlement.day)
      } else if let due = invoice.pastDue(on: day) {
        late = day.days(since: due)
        newest = day
      } else {
        continue
      }
      var sum = weighted[invoice.currency] ?? (0, 0)
      sum.days += Int128(invoice.amount) * Int128(late)
      sum.amount += Int128(invoice.amount)
      weighted[invoice.currency] = sum
      evidence.note(invoice.position)
    }
    let worst = weighted.values.filter { $0.amount > 0 }
      .map { ($0.days * 100).divided(by: $0.amount) }.max()
    guard let worst, let newest else { return nil }
    return Datum(hundredths: worst, newest: newest)
  }
}

extension Receivables.Invoice {
  /// The earliest due day that is open and past on a day; nil where nothing is past due.
  func pastDue(on day: Day) -> Day? {
    guard let due = Schedule.earliestOpen(parts, open: open.on(day)), due < day else { return nil }
    return due
  }
}
