// What a record is about to change in an account, kept until nothing refuses the record any more:
// folding the account anew takes all of its entries.

import Events

extension Account {
  /// What a record changes, as it is before.
  struct Before {
    fileprivate var invoices: ItemsBefore<Invoice>
    fileprivate var receipts: ItemsBefore<Source>
    fileprivate var creditNotes: ItemsBefore<Source>
    fileprivate var applications: Int
    fileprivate var group: Group
  }

  /// What entries are about to change; nil where that may be more than invoices, receipts, credit notes
  /// and what is applied of them.
  func before(_ entries: some Sequence<Entry>) -> Before? {
    guard entries.allSatisfy(\.kind.changesReceivablesAlone) else { return nil }
    let touched = entries.flatMap(\.touchedBalances)
    return Before(
      invoices: ItemsBefore(invoices, .invoice, touched),
      receipts: ItemsBefore(receipts, .receipt, touched),
      creditNotes: ItemsBefore(creditNotes, .creditNote, touched),
      applications: applications.count,
      group: group
    )
  }

  /// Puts back what the entries changed.
  mutating func restore(_ before: Before) {
    before.invoices.restore(&invoices)
    before.receipts.restore(&receipts)
    before.creditNotes.restore(&creditNotes)
    applications.removeLast(applications.count - before.applications)
    group = before.group
  }
}

/// How many items there were, and some of them by their numbers.
private struct ItemsBefore<Item> {
  private let count: Int
  private let items: [(index: Int, item: Item?)]

  init(_ all: [Item?], _ kind: ItemKind, _ touched: [(kind: ItemKind, number: UInt32)]) {
    count = all.count
    items = touched.filter { $0.kind == kind }.map { Int($0.number) - 1 }
      .filter(all.indices.contains).map { ($0, all[$0]) }
  }

  func restore(_ all: inout [Item?]) {
    all.removeLast(all.count - count)
    for (index, item) in items { all[index] = item }
  }
}

extension Entry.Kind {
  /// Whether the account keeps nothing of it but on the items that it touches, and applications.
  fileprivate var changesReceivablesAlone: Bool {
    movesReceivables || [.noted, .dated, .placed, .counterpart].contains(self)
  }
}
