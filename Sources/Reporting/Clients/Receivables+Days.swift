// What is known of receivables on a day: what is open, due, disputed, left and settled.

import Bookkeeping

extension Receivables {
  /// What is open of an invoice at the end of a day.
  func open(_ invoice: Invoice, on day: Day) -> Int64 { sum(invoice.changes, by: day) }

  /// What is not applied of a receipt or a credit note at the end of a day.
  func left(_ source: Source, on day: Day) -> Int64 { sum(source.changes, by: day) }

  private func sum(_ balance: Changes, by day: Day) -> Int64 {
    if balance.last <= day { return balance.total }
    var sum: Int64 = 0
    changes.eachThrough(day, balance.chain) { sum += $0.amount }
    return sum
  }

  /// Goes through the parts of an invoice that are open, the earliest due first; parts due on one day
  /// stay apart.
  @inline(__always)
  func eachOpenPart(
    _ invoice: Invoice,
    open: Int64,
    _ body: (_ due: Day, _ amount: Int64) throws(Wrong) -> Void
  ) throws(Wrong) {
    guard open > 0 else { return }
    var settling = Schedule.Settling(whole: invoice.amount, open: open)
    try parts.each(invoice.parts) { (part) throws(Wrong) in
      let amount = settling.open(part)
      if amount > 0 { try body(part.due, amount) }
    }
  }

  /// The due day of the first part that is open; nil where none is.
  func earliestOpen(_ invoice: Invoice, open: Int64) -> Day? {
    guard open > 0 else { return nil }
    var settling = Schedule.Settling(whole: invoice.amount, open: open)
    var earliest: Day?
    parts.each(invoice.parts) { part in
      if settling.open(part) > 0, earliest == nil { earliest = part.due }
    }
    return earliest
  }

  /// How much of what is open is due before a day.
  func due(_ invoice: Invoice, open: Int64, before day: Day) -> Int64 {
    guard open > 0 else { return 0 }
    var settling = Schedule.Settling(whole: invoice.amount, open: open)
    var sum: Int64 = 0
    parts.each(invoice.parts) { part in
      let amount = settling.open(part)
      // The sum is at most what is open.
      if part.due < day { sum += amount }
    }
    return sum
  }

  /// The earliest due day that is open and past on a day; nil where nothing is past due.
  func pastDue(_ invoice: Invoice, on day: Day) -> Day? {
    guard let due = earliestOpen(invoice, open: open(invoice, on: day)), due < day else {
      return nil
    }
    return due
  }

  /// The last day on which something of an invoice falls due.
  func lastDue(_ invoice: Invoice) -> Day { parts.last(invoice.parts)?.due ?? invoice.own }

  /// What the client disputes of an invoice on a day, but never more than what is open.
  func disputed(_ invoice: Invoice, open: Int64, on day: Day) -> Int64 {
    var sum: Int64 = 0
    disputes.each(invoice.disputes) { dispute in
      if dispute.lasts(on: day) { sum += min(dispute.amount, open - sum) }
    }
    return sum
  }

  /// Whether anything of a receipt was kept as of a day.
  func isKept(_ source: Source, on day: Day) -> Bool {
    var kept = source.amount
    lost.each(source.lost) { change in
      if change.day <= day { kept -= change.amount }
    }
    return kept > 0
  }

  /// How an invoice was settled.
  struct Settlement {
    /// The last due day.
    var due: Day
    /// The day from which on nothing is open.
    var day: Day
    /// From the date on the invoice.
    var daysToSettle: Int64
    /// After the last due day; 0 where it was not late.
    var daysLate: Int64
  }

  /// Whether nothing is open of the invoice at an index, or nothing stands there, and no change of it
  /// is later than a day: as it is with most invoices, it need not be looked at any closer.
  func isSettled(at index: Int, through day: Day) -> Bool {
    invoices[index]?.changes.isZero(through: day) ?? true
  }

  /// How an invoice was settled as of a day; nil where something was open, or it was voided.
  func settlement(_ invoice: Invoice, on asked: Day) -> Settlement? {
    if let voided = invoice.voided, voided <= asked { return nil }
    var standing = Balance.Standing()
    changes.eachThrough(asked, invoice.changes.chain) { standing.take($0) }
    guard let settled = standing.zeroSince else { return nil }
    let due = lastDue(invoice)
    return Settlement(
      due: due,
      day: settled,
      daysToSettle: Int64(settled.days(since: invoice.own)),
      daysLate: max(0, Int64(settled.days(since: due)))
    )
  }
}
