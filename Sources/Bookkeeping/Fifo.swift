// First in, first out: which invoices money settles that came without a remittance. The client's
// own invoices only, undisputed parts only, the earliest open due day first.

import Events

extension Account {
  /// Allots an amount to open invoices as of a day.
  func firstInFirstOut(_ amount: Int64, currency: UInt16, on day: Day) -> [Events.Application] {
    var rest = amount
    var applications: [Events.Application] = []
    for (number, _) in openInvoices(currency: currency, on: day) where rest > 0 {
      guard let invoice = invoices.item(number) else { continue }
      let open = invoice.open.on(day)
      let undisputed = open - min(open, disputed(invoice: number, on: day))
      let part = min(rest, undisputed, invoice.open.lowest(from: day))
      guard part > 0 else { continue }
      rest -= part
      var application = Events.Application()
      application.invoice.client = client
      application.invoice.number = number
      application.amount = Money(minor: part, currency: currency).wire
      application.effectiveOn = day.wire
      applications.append(application)
    }
    return applications
  }

  /// Invoices issued by a day and open on it, in the order in which money settles them: earliest
  /// open due day, invoice date, position.
  private func openInvoices(
    currency: UInt16,
    on day: Day
  ) -> [(number: UInt32, order: (Day, Day, UInt64))] {
    var found: [(number: UInt32, order: (Day, Day, UInt64))] = []
    for (index, invoice) in invoices.enumerated() {
      guard let invoice, invoice.voided == nil, invoice.currency == currency, invoice.day <= day
      else { continue }
      let open = invoice.open.on(day)
      guard open > 0 else { continue }
      let due = invoice.parts.earliestOpen(open) ?? invoice.own
      found.append((UInt32(index + 1), (due, invoice.own, invoice.position)))
    }
    return found.sorted { $0.order < $1.order }
  }
}
