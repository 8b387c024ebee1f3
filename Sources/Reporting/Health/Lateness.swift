// How late a client pays: days late of its invoices, weighted by their amounts.

import Bookkeeping

extension ClientState {
  /// The average over invoices settled in so many days or past due on the day, of the currency that is
  /// paid latest; of several the first by its letters.
  ///
  /// Money of several currencies is never added.
  func daysLate(_ window: Int, on day: Day, _ evidence: inout Evidence) -> Datum? {
    let days = day.last(window)
    var sums = ByCurrency<Lateness>()
    var noted: [(currency: UInt16, position: UInt64)] = []
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
      sums.change(invoice.currency, from: Lateness(newest: since)) { sum in
        sum.take(invoice.amount, late: late, since)
      }
      if evidence.isWanted { noted.append((invoice.currency, invoice.position)) }
    }
    var worst: (currency: UInt16, average: Int128, newest: Day)?
    sums.each { currency, lateness in
      guard let average = lateness.average else { return }
      if let worst {
        guard
          average > worst.average
            || average == worst.average && Letters(currency) < Letters(worst.currency)
        else { return }
      }
      worst = (currency, average, lateness.newest)
    }
    guard let worst else { return nil }
    for note in noted where note.currency == worst.currency { evidence.note(note.position) }
    return Datum(hundredths: worst.average, newest: worst.newest)
  }
}

/// How late the invoices of one currency are or were.
private struct Lateness {
  private var days: Int128 = 0
  private var amount: Int128 = 0
  private(set) var newest: Day

  init(newest: Day) { self.newest = newest }

  mutating func take(_ amount: Int64, late: Int, _ since: Day) {
    days += Int128(amount) * Int128(late)
    self.amount += Int128(amount)
    newest = max(newest, since)
  }

  /// Weighted by the amounts, in hundredths; nil for invoices of nothing.
  var average: Int128? { amount > 0 ? (days * 100).divided(by: amount) : nil }
}
