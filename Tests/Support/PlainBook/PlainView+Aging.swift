// The cells of each item of the ageing.

extension PlainView {
  func agingItems(
    on day: Int32,
    _ basis: PlainBasis,
    _ credits: PlainCredits
  ) -> [AgingItem] {
    var owed = openInvoices(on: day)
    var over = openCredits(on: day)
    if credits == .oldestFirst { lower(&owed, by: &over, on: day) }
    var items: [AgingItem] = []
    for (order, invoice, open) in owed {
      var cells = AgingCells()
      switch basis {
      case .due:
        for part in openParts(invoice, open: open) { cells.put(part.amount, age: day - part.on) }
      case .invoice:
        cells.put(open, age: day - invoice.dated)
      case .serviceEnd:
        cells.put(open, age: day - (invoice.serviceUntil ?? invoice.dated))
      }
      cells.disputed = disputed(invoice, open: open, on: day)
      items.append(
        AgingItem(
          order: order,
          currency: invoice.amount.currency,
          state: state(of: invoice, on: day),
          cells: cells
        )
      )
    }
    for (order, credit, unapplied) in over {
      var cells = AgingCells()
      if credits == .ageByOwnDate {
        cells.put(-unapplied, age: day - credit.dated)
      } else {
        cells.unapplied = -unapplied
      }
      items.append(
        AgingItem(
          order: order,
          currency: credit.amount.currency,
          state: state(of: order.client),
          cells: cells
        )
      )
    }
    return items
  }

  /// Invoices with something open.
  func openInvoices(
    on day: Int32
  ) -> [(order: PlainItemOrder, invoice: PlainInvoice, open: Int64)] {
    var found: [(order: PlainItemOrder, invoice: PlainInvoice, open: Int64)] = []
    for (fact, invoice) in invoices {
      let open = open(invoice).on(day)
      let order = PlainItemOrder(
        client: invoice.client,
        position: fact.position,
        key: invoice.key
      )
      if open != 0 { found.append((order, invoice, open)) }
    }
    return found
  }

  /// Receipts and credit notes of clients with something that is not applied.
  func openCredits(on day: Int32) -> [(order: PlainItemOrder, credit: Credit, unapplied: Int64)] {
    var found: [(order: PlainItemOrder, credit: Credit, unapplied: Int64)] = []
    for credit in credits {
      guard let client = credit.client else { continue }
      let unapplied = unapplied(credit).on(day)
      let order = PlainItemOrder(
        client: client,
        position: credit.position,
        key: credit.credit.key
      )
      if unapplied != 0 { found.append((order, credit, unapplied)) }
    }
    return found
  }

  /// Credits lower the invoices of the same client and currency in the order of rule 11, the
  /// disputed ones too.
  ///
  /// The oldest credits go first; what is over stays with the newest.
  private func lower(
    _ owed: inout [(order: PlainItemOrder, invoice: PlainInvoice, open: Int64)],
    by over: inout [(order: PlainItemOrder, credit: Credit, unapplied: Int64)],
    on day: Int32
  ) {
    let byAge = over.indices.sorted { one, other in
      (over[one].credit.dated, over[one].order.position, one)
        < (over[other].credit.dated, over[other].order.position, other)
    }
    for index in byAge {
      let currency = over[index].credit.amount.currency
      for (_, invoice) in oldestFirst(over[index].order.client, currency, on: day) {
        guard let place = owed.firstIndex(where: { $0.invoice.key == invoice.key }) else {
          continue
        }
        let part = min(owed[place].open, over[index].unapplied)
        owed[place].open -= part
        over[index].unapplied -= part
      }
    }
  }

  /// The name of the row that an item belongs to.
  func group(of item: AgingItem, by key: PlainKey, on day: Int32) -> String? {
    switch key {
    case .client: item.order.client
    case .invoice: item.order.key
    case .parent: top(of: item.order.client, on: day)
    case .owner: owner(of: item.order.client, on: day)
    case .state: item.state
    }
  }
}
