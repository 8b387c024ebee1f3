// What a record is about to change in an account, kept until nothing refuses the record any more:
// folding the account anew takes all of its entries.

import Events

extension Account {
  /// What a record changes, as it is before.
  package struct Before {
    fileprivate var invoices: ItemsBefore<Invoice>
    fileprivate var receipts: ItemsBefore<Source>
    fileprivate var creditNotes: ItemsBefore<Source>
    fileprivate var applications: Int
    fileprivate var group: Group
  }

  /// Puts back what the entries changed.
  package mutating func restore(_ before: Before) {
    before.invoices.restore(&invoices)
    before.receipts.restore(&receipts)
    before.creditNotes.restore(&creditNotes)
    applications.removeLast(applications.count - before.applications)
    group = before.group
  }
}

extension AccountPlace {
  /// What entries are about to change; nil where that may be more than invoices, receipts, credit notes
  /// and what is applied of them.
  func before(_ entries: some Sequence<Entry>) -> Account.Before? {
    var before = Account.Before(
      invoices: ItemsBefore(count: account.invoices.count),
      receipts: ItemsBefore(count: account.receipts.count),
      creditNotes: ItemsBefore(count: account.creditNotes.count),
      applications: account.applications.count,
      group: account.group
    )
    for entry in entries {
      guard entry.kind.changesReceivablesAlone else { return nil }
      guard entry.kind.movesReceivables || entry.kind == .dated else { continue }
      for (kind, number) in entry.touchedBalances {
        switch kind {
        case .invoice: before.invoices.keep(number, of: account.invoices)
        case .receipt: before.receipts.keep(number, of: account.receipts)
        case .creditNote: before.creditNotes.keep(number, of: account.creditNotes)
        default: break
        }
      }
    }
    return before
  }
}

/// How many items there were, and some of them by their numbers.
private struct ItemsBefore<Item> {
  let count: Int
  private var items: [(index: Int, item: Item?)] = []

  init(count: Int) { self.count = count }

  mutating func keep(_ number: UInt32, of all: [Item?]) {
    let index = Int(number) - 1
    if all.indices.contains(index) { items.append((index, all[index])) }
  }

  func restore(_ all: inout [Item?]) {
    all.removeLast(all.count - count)
    for (index, item) in items { all[index] = item }
  }
}

extension Entry.Kind {
  /// Whether the account keeps nothing of it but on the items that it touches, and applications.
  fileprivate var changesReceivablesAlone: Bool {
    self == .dated || self == .counterpart || movesReceivables || !isKept
  }

  /// Whether an account keeps something of it.
  fileprivate var isKept: Bool {
    switch self {
    case .noted, .owned, .joined, .touched, .attended, .placed, .promisedFor, .opened, .coined,
      .replaced, .staged, .forecast, .categorized, .flagged, .measured, .answered, .said,
      .pursued, .concluded:
      false
    default: true
    }
  }
}

extension EntryList {
  /// Whether an account keeps something of its rows.
  package var changesAccounts: Bool { rows.contains { $0.entry.kind.isKept } }
}
