// `ar open`, each open item, and `ar settled`, each invoice that nothing is open of.

extension PlainBook {
  /// The open items as of a day, as known at a position (by default at the last).
  package func open(
    asOf day: Int32,
    knownAt position: UInt64? = nil,
    basis: PlainBasis = .due
  ) -> PlainReport {
    let view = view(knownAt: position ?? last)
    var rows: [(order: PlainItemOrder, texts: [String])] = []
    for (order, invoice, open) in view.openInvoices(on: day) {
      let due = view.openParts(invoice, open: open)[0].on
      let from =
        switch basis {
        case .due: due
        case .invoice: invoice.dated
        case .serviceEnd: invoice.serviceUntil ?? invoice.dated
        }
      let money = { PlainMoney($0, invoice.amount.currency).text }
      rows.append(
        (
          order,
          [
            order.client, order.key, "invoice", PlainCurrency.letters(invoice.amount.currency),
            PlainDay.text(invoice.dated), PlainDay.text(due), "\(day - from)",
            invoice.amount.text, money(open),
            money(view.disputed(invoice, open: open, on: day)), "\(invoice.dueAssumed)",
          ]
        )
      )
    }
    for (order, credit, unapplied) in view.openCredits(on: day) {
      let kind = if case .receipt = credit.credit { "receipt" } else { "credit_note" }
      let money = { PlainMoney($0, credit.amount.currency).text }
      rows.append(
        (
          order,
          [
            order.client, order.key, kind, PlainCurrency.letters(credit.amount.currency),
            PlainDay.text(credit.dated), "", "\(day - credit.dated)",
            money(-credit.amount.minor), money(-unapplied), money(0), "false",
          ]
        )
      )
    }
    return PlainReport(
      columns: [
        "client", "item", "kind", "currency", "dated", "due", "age", "amount", "open",
        "disputed", "due_assumed",
      ],
      rows: rows.sorted { $0.order < $1.order }.map(\.texts)
    )
  }

  /// The settled invoices as of a day, as known at a position (by default at the last).
  package func settled(asOf day: Int32, knownAt position: UInt64? = nil) -> PlainReport {
    let view = view(knownAt: position ?? last)
    var rows: [(order: PlainItemOrder, texts: [String])] = []
    for (fact, invoice) in view.invoices {
      guard let settled = view.settled(fact, invoice, on: day) else { continue }
      let due = invoice.schedule.map(\.on).max() ?? invoice.dated
      let parts = view.whatSettled(invoice, on: day)
      let money = { PlainMoney($0, invoice.amount.currency).text }
      rows.append(
        (
          PlainItemOrder(client: invoice.client, position: fact.position, key: invoice.key),
          [
            invoice.client, invoice.key, PlainCurrency.letters(invoice.amount.currency),
            PlainDay.text(invoice.dated), PlainDay.text(due), PlainDay.text(settled),
            "\(settled - invoice.dated)", "\(max(0, settled - due))", invoice.amount.text,
            money(parts.received), money(parts.credited), money(parts.writtenOff),
          ]
        )
      )
    }
    return PlainReport(
      columns: [
        "client", "invoice", "currency", "dated", "due", "settled", "days_to_settle",
        "days_late", "amount", "received", "credited", "written_off",
      ],
      rows: rows.sorted { $0.order < $1.order }.map(\.texts)
    )
  }
}

extension PlainView {
  /// What settled an invoice up to a day, after what was undone up to it.
  fileprivate func whatSettled(
    _ invoice: PlainInvoice,
    on day: Int32
  ) -> (received: Int64, credited: Int64, writtenOff: Int64) {
    var received: Int64 = 0
    var credited: Int64 = 0
    var writtenOff: Int64 = 0
    func settle(_ application: PlainApplication, _ amount: Int64) {
      guard application.invoice == invoice.key else { return }
      if case .receipt = application.credit { received += amount } else { credited += amount }
    }
    for fact in facts where fact.day <= day {
      switch fact.what {
      case .applied(let application):
        settle(application, application.amount)
      case .undone(let id, let amount):
        if let found = application(id) { settle(found.application, -amount) }
      case .writtenOff(let key, let amount) where key == invoice.key:
        writtenOff += amount
      default:
        break
      }
    }
    return (received, credited, writtenOff)
  }
}
