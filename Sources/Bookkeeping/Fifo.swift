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
      let due = Schedule.earliestOpen(invoice.parts, open: open) ?? invoice.own
      found.append((UInt32(index + 1), (due, invoice.own, invoice.position)))
    }
    return found.sorted { $0.order < $1.order }
  }
}

/// The parts of an invoice against what is open: whatever was settled fills the earliest due first.
package enum Schedule {
  /// The parts that are open, the earliest due first; parts due on one day stay apart.
  package static func open(
    _ parts: [(due: Day, amount: Int64)],
    open: Int64
  ) -> [(due: Day, amount: Int64)] {
    var rest = open
    var found: [(due: Day, amount: Int64)] = []
    // From the latest back: what is open lies at the end.
    for part in parts.sorted(by: { $0.due > $1.due }) where rest > 0 {
      let amount = min(rest, part.amount)
      rest -= amount
      if amount > 0 { found.append((part.due, amount)) }
    }
    return found.reversed()
  }

  /// The due day of the first part that is open.
  package static func earliestOpen(
    _ parts: [(due: Day, amount: Int64)],
    open amount: Int64
  ) -> Day? {
    open(parts, open: amount).first?.due
  }
}
