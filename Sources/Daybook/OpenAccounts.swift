// The accounts in use: what `check` asks the book, answered from the ledger, from what waits to be
// posted and from the draft. Accounts are folded when a check first needs them.
//
// Invariant: an account here is the fold of the client's standing entries, draft included. What a record
// changed that is refused is put back as it was; an account that may be another is thrown away, never
// mended.

import Bookkeeping
import Events
import Posting
import Recording
import Storing

/// Accounts, earlier events, names and rules as one write transaction sees them.
///
/// Only the holder of the book's `writing` lock touches it.
final class OpenAccounts: Accounts, @unchecked Sendable {
  /// How many entries the accounts that are kept have together at most: about 128 bytes each.
  private static let limit = 1_000_000

  /// What the transaction is about to write.
  var draft = Draft()
  /// What waits to be posted.
  private(set) var unposted = Unposted()
  private var reading: Lent?
  /// The last record that the accounts have.
  private var head: UInt64 = 0
  private var accounts: [UInt32: Account] = [:]
  /// How many entries were folded into the accounts.
  private(set) var weight = 0
  private let rules = RulesCache()

  /// Begins a transaction: forgets the accounts where another process has written meanwhile.
  func begin(_ reading: Lent) throws {
    self.reading = reading
    let head = try Log.head(reading)
    if head != self.head { forgetAccounts() }
    self.head = head
    try unposted.catchUp(reading, head: head)
  }

  /// Ends a transaction that was committed.
  func commit(head: UInt64) {
    self.head = head
    reading = nil
  }

  /// Ends a transaction that left no trace.
  func abort() {
    draft = Draft()
    forgetAccounts()
    unposted = Unposted()
    reading = nil
  }

  /// What was drafted is in the transaction now.
  func written() throws {
    draft = Draft()
    let reading = try loan()
    try unposted.catchUp(reading, head: try Log.head(reading))
  }

  private func forgetAccounts() {
    accounts = [:]
    weight = 0
  }

  private func loan() throws -> Lent {
    guard let reading else { preconditionFailure("accounts are used outside a transaction") }
    return reading
  }

  // MARK: What a check asks

  func account(of client: UInt32) throws -> Account {
    if let account = accounts[client] { return account }
    let entries = try entries(of: client)
    let account = try fold(client, entries, without: nil)
    if weight >= Self.limit { forgetAccounts() }
    weight += entries.count
    accounts[client] = account
    return account
  }

  func entries(of client: UInt32) throws -> [Entry] {
    let posted = try Ledger.entries(of: client, unposted, try loan())
    let drafted = draft.entries(of: client)
    guard !drafted.isEmpty else { return posted }
    return posted + drafted
  }

  func event(at position: UInt64) throws -> Event {
    if let event = draft.event(at: position) { return event }
    guard let event = try Record.event(at: position, try loan()) else {
      throw BookFault.brokenRecord(position: position)
    }
    return event
  }

  func label(_ kind: ItemKind, _ client: UInt32, _ number: UInt32) throws -> String {
    try label(NumberKey(.item(kind), client: client, number: number))
  }

  func label(client: UInt32) throws -> String {
    client == 0 ? "" : try label(NumberKey(.client, client: 0, number: client))
  }

  func nextNumber(_ kind: ItemKind, of client: UInt32) throws -> UInt32 {
    try nextNumber(.item(kind), client: client)
  }

  func rules(on day: Day) throws -> RuleSet { try rules(on: day, of: try account(of: 0)) }

  /// The rules on a day, as the book's own account says.
  fileprivate func rules(on day: Day, of own: Account) throws -> RuleSet {
    guard let position = own.adoptions.setting(on: day)?.value else {
      return try rules.defaultRules()
    }
    return try rules.rules(adoptedBy: try event(at: position), at: position)
  }

  func without(_ position: UInt64) -> any Accounts {
    AccountsWithout(accounts: self, position: position)
  }

  // MARK: Names

  func name(_ key: NameKey) throws -> Name? {
    try draft.name(key) ?? Names.name(key, try loan())
  }

  func label(_ number: NumberKey) throws -> String {
    if let label = draft.label(number) { return label }
    guard let label = try Names.label(number, try loan()) else {
      throw BookFault.noLabel(what: "\(number)")
    }
    return label
  }

  /// The number that comes next.
  func nextNumber(_ kind: NameKey.Kind, client: UInt32) throws -> UInt32 {
    let stored = try Names.lastNumber(kind, client: client, try loan())
    return max(stored, draft.lastNumber(kind, client: client)) + 1
  }

  func seen(_ identity: Identity) throws -> Seen? {
    try draft.seen(identity) ?? Log.find(identity, try loan())
  }

  // MARK: Changing accounts

  /// Takes the entries of a record that was checked into the accounts they touch; refuses what would
  /// be below zero on any day.
  ///
  /// `naming` is what the record itself gives names to. After a refusal nothing is taken.
  func take(
    _ list: EntryList,
    naming names: [(key: NameKey, name: Name)],
    withdrawing target: UInt64?
  ) throws {
    let labels = DraftedLabels(accounts: self, names: names)
    var touched: [UInt32: Account] = [:]
    for client in list.clients {
      touched[client] =
        target == nil ? try account(of: client) : try fold(client, without: target)
      accounts[client] = nil
    }
    // A correction's accounts lack its target, so they are not kept.
    defer { if target == nil { accounts.merge(touched) { _, new in new } } }
    try list.take(into: &touched, labels: labels)
    weight += list.rows.count
    guard target != nil else { return }
    // The account after a correction is folded anew: its rows do not lie at the end.
    for account in touched.values { try EntryList.checkAll(account, labels: labels) }
  }

  /// Throws away the accounts of what is taken back.
  func takeBack(to count: Int) {
    for line in draft.lines.dropFirst(count) {
      for (client, _) in line.entries { accounts[client] = nil }
    }
    draft.truncate(to: count)
  }

  fileprivate func fold(_ client: UInt32, without position: UInt64?) throws -> Account {
    try fold(client, try entries(of: client), without: position)
  }

  private func fold(
    _ client: UInt32,
    _ entries: [Entry],
    without position: UInt64?
  ) throws -> Account {
    do {
      return try Account(client: client, entries, without: position)
    } catch {
      throw Refusal(error)
    }
  }
}

/// Labels as they are once a record that is being drafted has given its names.
private struct DraftedLabels: ItemLabels {
  let accounts: OpenAccounts
  let names: [(key: NameKey, name: Name)]

  func label(_ kind: ItemKind, _ client: UInt32, _ number: UInt32) throws -> String {
    let named = names.first {
      $0.key.kind == .item(kind) && $0.name.client == client && $0.name.number == number
    }
    return try named?.key.key ?? accounts.label(kind, client, number)
  }
}

/// The same accounts as if one record had never been.
private struct AccountsWithout: Accounts {
  let accounts: OpenAccounts
  let position: UInt64

  func account(of client: UInt32) throws -> Account {
    try accounts.fold(client, without: position)
  }
  func entries(of client: UInt32) throws -> [Entry] {
    try accounts.entries(of: client).filter { $0.position != position }
  }
  func event(at position: UInt64) throws -> Event { try accounts.event(at: position) }
  func label(_ kind: ItemKind, _ client: UInt32, _ number: UInt32) throws -> String {
    try accounts.label(kind, client, number)
  }
  func label(client: UInt32) throws -> String { try accounts.label(client: client) }
  func nextNumber(_ kind: ItemKind, of client: UInt32) throws -> UInt32 {
    try accounts.nextNumber(kind, of: client)
  }
  func rules(on day: Day) throws -> RuleSet {
    try accounts.rules(on: day, of: try account(of: 0))
  }
  func without(_ position: UInt64) -> any Accounts {
    AccountsWithout(accounts: accounts, position: position)
  }
}
