// How late a client pays: what it settled of late, and what is past due.

extension PlainHealth {
  /// Days late, weighted by the whole amounts; of several currencies the one that is paid latest.
  func daysLate(_ days: Int) -> PlainDatum? {
    var worst: PlainDatum?
    for currency in PlainCurrency.known.sorted(by: { $0.letters < $1.letters }) {
      let late = late(currency.number, days)
      let whole = late.reduce(Int128(0)) { $0 + Int128($1.amount) }
      guard whole > 0 else { continue }
      let weighed = late.reduce(Int128(0)) { $0 + Int128($1.amount) * Int128($1.days) }
      let average = PlainFraction(weighed * 100, whole).rounded
      if let worst, average <= worst.hundredths { continue }
      worst = PlainDatum(average, late.map(\.behind))
    }
    return worst
  }

  /// The invoices of a currency that count, each with how late it is or was.
  private func late(
    _ currency: UInt32,
    _ window: Int
  ) -> [(amount: Int64, days: Int32, behind: PlainDatum.Behind)] {
    var found: [(amount: Int64, days: Int32, behind: PlainDatum.Behind)] = []
    for (fact, invoice) in view.invoices
    where invoice.client == client && invoice.amount.currency == currency {
      let open = view.openParts(invoice, open: view.open(invoice).on(day))
      if let settled = view.settled(fact, invoice, on: day) {
        guard settled > day - Int32(window) else { continue }
        let due = invoice.schedule.map(\.on).max() ?? invoice.dated
        let behind = PlainDatum.Behind(fact.position, settled)
        found.append((invoice.amount.minor, max(0, settled - due), behind))
      } else if let due = open.map(\.on).min(), due < day {
        // It runs on, so it is of today.
        found.append((invoice.amount.minor, day - due, .init(fact.position, day)))
      }
    }
    return found
  }
}

extension PlainView {
  /// The day from which on, up to another, nothing is open of an invoice; none where something is,
  /// or it is void.
  func settled(_ fact: PlainFact, _ invoice: PlainInvoice, on day: Int32) -> Int32? {
    let isVoid = facts.contains {
      $0.what == .invoiceVoided(invoice: invoice.key) && $0.day <= day
    }
    let open = open(invoice)
    guard fact.day <= day, !isVoid, open.on(day) == 0 else { return nil }
    // Back over the days on which something changed, as long as nothing is open before them.
    var settled = fact.day
    for change in open.changes where change.day <= day && open.on(change.day - 1) != 0 {
      settled = max(settled, change.day)
    }
    return settled
  }
}
