// Settling invoices with receipts and credit notes, and undoing it.

import Events

extension Reading {
  /// Applies what was named.
  ///
  /// On a given day all of it, refused before either side stands; else each on the greatest of the
  /// day of the time, the invoice's and the credit's (rule 6).
  mutating func apply(
    _ credit: PlainView.Credit,
    _ applications: [Application],
    given: Int32?,
    ofTime: Int32
  ) throws(Refused) {
    for application in applications {
      let (charged, invoice) = try invoice(application.invoice.key)
      let amount = try positive(application.amount)
      guard amount.currency == credit.amount.currency, amount.currency == invoice.amount.currency
      else { throw Refused("not the currency of \(invoice.key)") }
      if case .creditNote = credit.credit, invoice.client != credit.client {
        throw Refused("a credit note does not cross clients")
      }
      var day = max(ofTime, charged.day, credit.day)
      if let given {
        day = try opened(given)
        if day < charged.day { throw Refused("\(invoice.key) does not stand yet") }
        if day < credit.day { throw Refused("\(credit.credit.key) does not stand yet") }
      }
      apply(credit.credit, amount.minor, to: invoice.key, on: try opened(day))
    }
  }

  /// Applies by itself: the client's own invoices that stand on the day, what is not disputed of
  /// them, the oldest first (rule 11).
  ///
  /// Never more than stays open on every later day.
  mutating func applyOldestFirst(_ credit: PlainView.Credit, on day: Int32) {
    var left = view.unapplied(credit).least(from: day)
    for (charged, invoice) in view.oldestFirst(credit.client, credit.amount.currency, on: day)
    where charged.day <= day {
      let open = view.open(invoice)
      let disputed = view.disputed(invoice, open: open.on(day), on: day)
      let part = min(left, open.on(day) - disputed, open.least(from: day))
      guard part > 0 else { continue }
      apply(credit.credit, part, to: invoice.key, on: day)
      left -= part
    }
  }

  /// Undoes a part of what a credit settled of an invoice, the newest application first, each on
  /// the later of the day and the application's.
  mutating func undo(
    _ credit: PlainCredit,
    _ amount: Int64,
    of invoice: String,
    on day: Int32
  ) throws(Refused) {
    let left = undoNewest(credit, amount, of: invoice, on: day)
    guard left == 0 else { throw Refused("not so much of \(invoice) is settled by it") }
  }

  /// Undoes a part of what a credit settled of an invoice, as an event of its own: a day that was
  /// given, and that holds, is not before what it undoes.
  mutating func unapply(
    _ credit: PlainCredit,
    _ amount: Int64,
    of invoice: String
  ) throws(Refused) {
    let day = try opened(asked)
    let count = facts.count
    try undo(credit, amount, of: invoice, on: day)
    guard days.given == day else { return }
    guard facts.dropFirst(count).allSatisfy({ $0.day <= day }) else {
      throw Refused("what it undoes does not stand yet")
    }
  }

  /// Undoes the newest applications of a credit, to one invoice or to any; gives what is missing.
  mutating func undoNewest(
    _ credit: PlainCredit,
    _ amount: Int64,
    of invoice: String?,
    on day: Int32
  ) -> Int64 {
    var left = amount
    for (fact, application) in view.newestFirst(credit) {
      if let invoice, application.invoice != invoice { continue }
      let part = min(left, view.standing(application))
      guard part > 0 else { continue }
      say(.undone(application: application.id, amount: part), on: max(day, fact.day))
      left -= part
    }
    return left
  }
}

extension PlainView {
  /// The invoices of a client and currency by (earliest open due day, date, position).
  func oldestFirst(
    _ client: String?,
    _ currency: UInt32,
    on day: Int32
  ) -> [(fact: PlainFact, invoice: PlainInvoice)] {
    func order(_ fact: PlainFact, _ invoice: PlainInvoice) -> (Int32, Int32, UInt64) {
      let parts = openParts(invoice, open: open(invoice).on(day))
      return (parts.first?.on ?? Int32.max, invoice.dated, fact.position)
    }
    return
      invoices
      .filter { $0.invoice.client == client && $0.invoice.amount.currency == currency }
      .sorted { order($0.fact, $0.invoice) < order($1.fact, $1.invoice) }
  }

  /// The applications of a credit by (day, position), the last first.
  func newestFirst(
    _ credit: PlainCredit
  ) -> [(fact: PlainFact, application: PlainApplication)] {
    func order(_ fact: PlainFact, _ application: PlainApplication) -> (Int32, UInt64, Int) {
      (fact.day, fact.position, application.id.index)
    }
    return
      applications
      .filter { $0.application.credit == credit }
      .sorted { order($0.fact, $0.application) > order($1.fact, $1.application) }
  }
}
