// What unapplied money does to open invoices in a report: nothing, or it lowers the oldest first.
// Nothing is applied by that; it is a way of looking.

import Bookkeeping

/// One client's unapplied receipts and credit notes, as the ageing counts them.
struct Credits {
  /// Money that lowers invoices, by currency.
  private var pool: [UInt16: Int64] = [:]
  /// How much of it did, by currency.
  private var used: [UInt16: Int64] = [:]
  private let isOldestFirst: Bool
  /// Receipts and credit notes, the oldest first: they are used in this order.
  let sources: [(item: Item, source: Receivables.Source)]

  init(_ receivables: Receivables, _ credits: RuleSet.Credits) throws(Wrong) {
    isOldestFirst = credits == .oldestFirst
    sources = receivables.numberedSources.sorted {
      ($0.source.own, $0.source.position) < ($1.source.own, $1.source.position)
    }
    guard isOldestFirst else { return }
    for (_, source) in sources { try pool[source.currency, default: 0].add(source.left) }
  }

  /// What is open of an invoice after the money that lowers it.
  mutating func reduce(_ invoice: Receivables.Invoice) throws(Wrong) -> Int64 {
    let open = invoice.open.last
    guard isOldestFirst, let money = pool[invoice.currency], money > 0 else { return open }
    let part = min(money, open)
    pool[invoice.currency] = money - part
    used[invoice.currency, default: 0] += part
    return open - part
  }

  /// What is left of a receipt or credit note; sources are asked in their order, after the invoices.
  mutating func left(of source: Receivables.Source) -> Int64 {
    let part = min(used[source.currency] ?? 0, source.left)
    used[source.currency, default: 0] -= part
    return source.left - part
  }
}

extension Receivables {
  /// Invoices with their numbers in the order in which money settles them: earliest open due day,
  /// invoice date, position.
  var invoicesInOrderOfSettling: [(item: Item, invoice: Invoice)] {
    func order(_ invoice: Invoice) -> (Day, Day, UInt64) {
      let due = Schedule.earliestOpen(invoice.parts, open: invoice.open.last) ?? invoice.own
      return (due, invoice.own, invoice.position)
    }
    return numberedInvoices.map { (order($0.invoice), $0) }
      .sorted { $0.0 < $1.0 }
      .map(\.1)
  }
}
