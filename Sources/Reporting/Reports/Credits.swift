// What unapplied money does to open invoices in a report: nothing, or it lowers the oldest first.
// Nothing is applied by that; it is a way of looking.

import Bookkeeping

/// One client's unapplied receipts and credit notes, as the ageing counts them.
struct Credits {
  /// A receipt or a credit note with something left.
  struct Source {
    var item: Item
    /// The date on the document.
    var own: Day
    var currency: UInt16
    var left: Int64
  }

  /// Money that lowers invoices, and how much of it did.
  private struct Pool {
    var currency: UInt16
    var left: Int64 = 0
    var used: Int64 = 0
  }

  private let rule: RuleSet.Credits
  private var pools = ShortList<Pool>()
  /// Receipts and credit notes, the oldest first: they are used in this order.
  private(set) var sources: [Source] = []

  init(_ rule: RuleSet.Credits) { self.rule = rule }

  /// Finds what is unapplied of a client on a day.
  mutating func find(in receivables: borrowing Receivables, on day: Day) throws(Wrong) {
    pools = ShortList()
    receivables.findLeftOver(on: day, &sources)
    guard rule == .oldestFirst else { return }
    for source in sources {
      let known = pools.firstIndex { $0.currency == source.currency }
      if known == nil { pools.append(Pool(currency: source.currency)) }
      try pools[known ?? pools.count - 1].left.add(source.left)
    }
  }

  /// Whether invoices are lowered, so that their order counts.
  var lowerInvoices: Bool { !pools.isEmpty }

  /// What is open of an invoice after the money that lowers it.
  mutating func reduce(_ open: Int64, _ currency: UInt16) -> Int64 {
    guard let pool = pools.firstIndex(where: { $0.currency == currency }), pools[pool].left > 0
    else { return open }
    let part = min(pools[pool].left, open)
    pools[pool].left -= part
    pools[pool].used += part
    return open - part
  }

  /// What is left of a receipt or credit note; sources are asked in their order, after the invoices.
  mutating func left(of source: Source) -> Int64 {
    guard let pool = pools.firstIndex(where: { $0.currency == source.currency }) else {
      return source.left
    }
    let part = min(pools[pool].used, source.left)
    pools[pool].used -= part
    return source.left - part
  }
}

extension Receivables {
  /// An invoice with something open.
  struct Open {
    /// Its place among the invoices.
    var index: Int
    var amount: Int64
  }

  /// Finds the invoices with something open on a day, in order of their numbers.
  func findOpen(on day: Day, _ found: inout [Open]) {
    found.removeAll(keepingCapacity: true)
    for index in invoices.indices {
      guard !isSettled(at: index, through: day), let invoice = invoices[index], invoice.day <= day
      else { continue }
      let amount = open(invoice, on: day)
      if amount != 0 { found.append(Open(index: index, amount: amount)) }
    }
  }

  /// Puts invoices into the order in which money settles them: earliest open due day, invoice date,
  /// position.
  func putInSettlingOrder(_ open: inout [Open]) {
    func order(_ open: Open) -> (Day, Day, UInt64) {
      guard let invoice = invoices[open.index] else { return (.last, .last, .max) }
      let due = earliestOpen(invoice, open: open.amount) ?? invoice.own
      return (due, invoice.own, invoice.position)
    }
    open = open.map { (order($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Finds the receipts and credit notes with something left on a day, the oldest first.
  fileprivate func findLeftOver(on day: Day, _ found: inout [Credits.Source]) {
    found.removeAll(keepingCapacity: true)
    find(receipts, .receipt, on: day, &found)
    find(creditNotes, .creditNote, on: day, &found)
    guard found.count > 1 else { return }
    found.sort { ($0.own, $0.item.position) < ($1.own, $1.item.position) }
  }

  private func find(
    _ sources: borrowing Numbered<Source>,
    _ kind: Item.Kind,
    on day: Day,
    _ found: inout [Credits.Source]
  ) {
    for index in sources.indices {
      if sources[index]?.changes.isZero(through: day) ?? true { continue }
      guard let source = sources[index], source.day <= day else { continue }
      let left = left(source, on: day)
      guard left != 0 else { continue }
      let item = item(kind, index, source.position)
      found.append(
        Credits.Source(item: item, own: source.own, currency: source.currency, left: left)
      )
    }
  }
}
