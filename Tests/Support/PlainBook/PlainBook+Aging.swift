// `ar aging`: what is owed, by how long it is overdue.

/// What one item, or several of a row, add to the columns.
struct AgingCells {
  /// Current first, then one a bucket.
  var buckets = [Int64](repeating: 0, count: AgingCells.limits.count + 2)
  var unapplied: Int64 = 0
  var disputed: Int64 = 0

  /// The inclusive limits of the default rules, in days (rule 8).
  static let limits: [Int32] = [30, 60, 90, 120]

  static let names = ["current", "1-30", "31-60", "61-90", "91-120", "121+"]

  var total: Int64 { buckets.reduce(0, +) + unapplied }

  var isZero: Bool { buckets.allSatisfy { $0 == 0 } && unapplied == 0 && disputed == 0 }

  mutating func put(_ amount: Int64, age: Int32) {
    var bucket = 0
    if age > 0 { bucket = 1 + Self.limits.count { age > $0 } }
    buckets[bucket] += amount
  }

  mutating func add(_ other: Self) {
    for index in buckets.indices { buckets[index] += other.buckets[index] }
    unapplied += other.unapplied
    disputed += other.disputed
  }
}

/// The cells of one invoice, receipt or credit note.
struct AgingItem {
  var order: PlainItemOrder
  var currency: UInt32
  var state: String?
  var cells: AgingCells
}

extension PlainBook {
  /// The ageing as of a day, as known at a position (by default at the last).
  package func aging(
    asOf day: Int32,
    knownAt position: UInt64? = nil,
    basis: PlainBasis = .due,
    by key: PlainKey = .client,
    credits: PlainCredits = .separate
  ) -> PlainReport {
    let view = view(knownAt: position ?? last)
    let items = view.agingItems(on: day, basis, credits)
    var report = PlainReport(columns: [key.rawValue, "currency"] + AgingCells.names, rows: [])
    report.columns += ["unapplied", "total", "disputed"]
    func row(_ name: String?, _ currency: UInt32, _ cells: AgingCells) {
      let amounts = cells.buckets + [cells.unapplied, cells.total, cells.disputed]
      guard !cells.isZero else { return }
      let texts = amounts.map { PlainMoney($0, currency).text }
      report.rows.append([name ?? "", PlainCurrency.letters(currency)] + texts)
    }
    if key == .invoice {
      for item in items.sorted(by: { $0.order < $1.order }) {
        row(item.order.key, item.currency, item.cells)
      }
      return report
    }
    var groups: [(name: String?, currency: UInt32, cells: AgingCells)] = []
    for item in items {
      let name = view.group(of: item, by: key, on: day)
      let index = groups.firstIndex { $0.name == name && $0.currency == item.currency }
      if let index { groups[index].cells.add(item.cells) }
      if index == nil { groups.append((name, item.currency, item.cells)) }
    }
    groups.sort { one, other in
      guard one.name == other.name else {
        guard let name = one.name else { return false }
        guard let otherName = other.name else { return true }
        return inByteOrder(name, otherName)
      }
      return PlainCurrency.letters(one.currency) < PlainCurrency.letters(other.currency)
    }
    for group in groups { row(group.name, group.currency, group.cells) }
    return report
  }

  /// What all clients owe in a currency, less what is not applied: the control account.
  package func control(
    asOf day: Int32,
    knownAt position: UInt64? = nil,
    currency: UInt32 = PlainCurrency.usd
  ) -> PlainMoney {
    let view = view(knownAt: position ?? last)
    var sum: Int64 = 0
    for (_, invoice) in view.invoices where invoice.amount.currency == currency {
      sum += view.open(invoice).on(day)
    }
    for credit in view.credits where credit.client != nil && credit.amount.currency == currency {
      sum -= view.unapplied(credit).on(day)
    }
    return PlainMoney(sum, currency)
  }

  /// What came in and nobody knows from whom (rule 17).
  package func unidentified(
    asOf day: Int32,
    knownAt position: UInt64? = nil,
    currency: UInt32 = PlainCurrency.usd
  ) -> PlainMoney {
    let view = view(knownAt: position ?? last)
    var sum: Int64 = 0
    for credit in view.credits where credit.client == nil && credit.amount.currency == currency {
      sum += view.unapplied(credit).on(day)
    }
    return PlainMoney(sum, currency)
  }
}
