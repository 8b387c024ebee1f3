// What a checked event does to the accounts it touches, and the one invariant over all of them: no
// open or unapplied amount is below zero on any day.

import Events

/// An account in its place, so that looking at it and changing it copies nothing.
package final class AccountPlace {
  package var account: Account
  /// Whose account it is.
  package let client: UInt32
  /// A refused record may have left something in it.
  package fileprivate(set) var isBroken = false
  /// Somebody has asked for it lately.
  package var isInUse = true
  /// How many bytes it was last found to take.
  package var sizeBytes = 0

  package init(_ account: Account) {
    self.account = account
    client = account.client
  }

  /// Through which day the book is closed, where the account is the book's own.
  package var closedThrough: Day? { account.closedPeriods.last }

  /// About how many bytes it takes.
  package var accountSizeBytes: Int {
    func size<Item>(_ items: [Item]) -> Int { items.capacity * MemoryLayout<Item>.stride }
    // What lies apart of a contract is a few lines and terms.
    let own = 512 + 256 * account.contracts.count
    let money =
      size(account.invoices) + size(account.receipts) + size(account.creditNotes)
      + size(account.applications)
    let care =
      size(account.disputes) + size(account.promises) + size(account.tasks)
      + size(account.incidents)
    let people =
      size(account.locations) + size(account.licences) + size(account.contacts)
      + size(account.opportunities)
    return own + money + care + people + size(account.contracts) + size(account.overrides)
  }
}

extension EntryList {
  /// Takes the entries into the accounts that they touch, one for each of ``clients``; refuses what
  /// would be below zero.
  ///
  /// The accounts are given as they stand without the event and, for a correction, without its
  /// target. After a refusal they are as they were; one that may not be says so. What they were, in
  /// the order of the accounts, is for those who may have to take the record back.
  @discardableResult
  package func take(
    into places: [AccountPlace],
    labels: any ItemLabels
  ) throws -> [Account.Before?] {
    let before = places.map { place in
      place.before(rows.lazy.filter { $0.client == place.client }.map(\.entry))
    }
    do {
      try takeAll(into: places, labels: labels)
      return before
    } catch {
      for (place, before) in zip(places, before) {
        if let before { place.account.restore(before) } else { place.isBroken = true }
      }
      throw error
    }
  }

  private func takeAll(into places: [AccountPlace], labels: any ItemLabels) throws {
    do {
      for (client, entry) in rows where entry.kind != .withdrawn {
        try place(of: client, among: places)?.account.take(entry)
      }
    } catch {
      throw Refusal(field: "data", error)
    }
    for (client, entry) in rows where entry.kind.movesReceivables {
      guard let place = place(of: client, among: places) else { continue }
      for (kind, number) in entry.touchedBalances {
        try Self.check(place, kind, number, labels)
      }
    }
  }

  private func place(of client: UInt32, among places: [AccountPlace]) -> AccountPlace? {
    places.first { $0.client == client }
  }

  /// Holds every balance of an account against zero.
  package static func checkAll(_ account: Account, labels: any ItemLabels) throws {
    let place = AccountPlace(account)
    for (kind, count) in [
      (ItemKind.invoice, account.invoices.count), (.receipt, account.receipts.count),
      (.creditNote, account.creditNotes.count),
    ] {
      for number in 0..<count { try check(place, kind, UInt32(number + 1), labels) }
    }
  }

  private static func check(
    _ place: AccountPlace,
    _ kind: ItemKind,
    _ number: UInt32,
    _ labels: any ItemLabels
  ) throws {
    let balance: Balance?
    let currency: UInt16?
    switch kind {
    case .invoice:
      balance = place.account.invoices.item(number)?.open
      currency = place.account.invoices.item(number)?.currency
    case .receipt:
      balance = place.account.receipts.item(number)?.left
      currency = place.account.receipts.item(number)?.currency
    case .creditNote:
      balance = place.account.creditNotes.item(number)?.left
      currency = place.account.creditNotes.item(number)?.currency
    case .location, .licence, .contact, .dispute, .promise, .contract, .task, .incident,
      .opportunity:
      return
    }
    guard let (day, amount) = balance?.firstBelowZero, let currency else { return }
    let label = "\(kind.name) \"\(try labels.label(kind, place.client, number))\""
    throw Refusal(
      field: "data",
      .overdrawn(
        label.capitalizedFirst,
        on: day,
        short: Money(minor: -amount, currency: currency).text
      )
    )
  }
}

extension Entry {
  /// The items whose balances the entry moves.
  var touchedBalances: [(kind: ItemKind, number: UInt32)] {
    switch meaning {
    case .charged(let invoice, _, _, _, _): [(.invoice, invoice)]
    case .received(let receipt, _, _, _, _): [(.receipt, receipt)]
    case .credited(let creditNote, _, _, _): [(.creditNote, creditNote)]
    default: mentioned
    }
  }
}
