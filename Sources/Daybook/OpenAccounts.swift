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
  /// How many records of one group are taken back without folding accounts anew.
  private static let groupLimit = 1 << 14
  /// How many keys of clients and words are kept at most: about 100 bytes each.
  private static let keyLimit = 1 << 17
  /// Of how many kinds and clients the last numbers are kept at most: about 32 bytes each.
  private static let numberLimit = 1 << 19

  /// What the transaction is about to write.
  var draft = Draft()
  /// What waits to be posted.
  private(set) var unposted = Unposted()
  /// The names that wait to be filed.
  private(set) var unfiled = UnfiledNames()
  private var reading: Lent?
  /// The last record that the accounts have.
  private(set) var head: UInt64 = 0
  /// When it was recorded; nil where it has not been read.
  private var lastRecorded: Int64?
  private var accounts = AccountShelf()
  /// What the records of the group changed, in order; nil where they are too many to keep it.
  private var changes: [(place: AccountPlace, before: Account.Before?)]? = []
  /// What clients and words are called, as it was read last.
  private var keys: [NameKey: Name] = [:]
  /// The greatest number that is written of each kind and client, as it was read last.
  private var lastNumbers: [NumberKey: UInt32] = [:]
  /// How many entries were folded into accounts: what checks have cost.
  private(set) var foldedEntries = 0
  private let rules = RulesCache()
  /// Behind which identities every one is new.
  private var lastIdentities = LastIdentities()

  /// Begins a transaction: takes in what another process has written meanwhile.
  func begin(_ reading: Lent) throws {
    self.reading = reading
    lastIdentities = LastIdentities()
    let head = try Log.head(reading)
    let before = self.head
    try unposted.catchUp(reading, head: head) { client, entry in
      if entry.position > before { change(client, by: entry) }
    }
    try unfiled.catchUp(reading)
    guard head != before else { return }
    self.head = head
    lastRecorded = nil
    forgetNames()
    // Rows that were written and posted since are not among those that wait.
    if unposted.postedThrough > before || head < before { forgetAccounts() }
  }

  /// When the last record was recorded; as early as can be where there is none.
  func lastRecordedAt() throws -> Int64 {
    if let lastRecorded { return lastRecorded }
    let found = try Record.event(at: head, try loan())?.recordedAt.micros ?? Int64.min
    lastRecorded = found
    return found
  }

  /// Ends a transaction that was committed.
  func commit(head: UInt64, recordedAt: Int64) {
    self.head = head
    lastRecorded = recordedAt
    reading = nil
  }

  /// Ends a transaction that left no trace.
  func abort() {
    draft = Draft()
    forgetAccounts()
    forgetNames()
    lastRecorded = nil
    unposted = Unposted()
    unfiled = UnfiledNames()
    reading = nil
  }

  /// What was drafted is in the transaction now.
  func written(namesAsRun: Bool) {
    unposted.take(draft.rows, from: draft.firstPosition)
    let names = draft.newNames
    for (key, name) in names {
      if !key.kind.isItem, keys[key] != nil { keys[key] = name }
      let kind = NumberKey(key.kind, client: name.client, number: 0)
      if let last = lastNumbers[kind], last < name.number { lastNumbers[kind] = name.number }
    }
    if namesAsRun { unfiled.take(names, at: draft.firstPosition) }
    draft.removeAll()
    lastIdentities = LastIdentities()
  }

  /// A round of posting has begun and goes on.
  private(set) var isPosting = false

  /// Posts the next slice of what waits; whether there is more to post.
  func postSlice(_ poster: Poster, _ writer: borrowing Writer) throws -> Bool {
    unposted.sort()
    isPosting = try poster.postSlice(unposted, head: head, writer)
    return isPosting
  }

  /// Files the next slice of names; whether there is more to file.
  func fileSlice(_ policy: FilingPolicy, _ writer: borrowing Writer) throws -> Bool {
    try unfiled.fileSlice(policy, writer)
  }

  /// Takes in an entry of another process; what it withdraws is folded anew.
  private func change(_ client: UInt32, by entry: Entry) {
    guard entry.kind != .withdrawn else { return accounts.remove(client) }
    guard let place = accounts.place(of: client) else { return }
    guard (try? place.account.take(entry)) != nil else { return accounts.remove(client) }
    accounts.weigh(place)
  }

  private func forgetAccounts() { accounts = AccountShelf() }

  private func loan() throws -> Lent {
    guard let reading else { preconditionFailure("accounts are used outside a transaction") }
    return reading
  }

  // MARK: What a check asks

  func isRegistered(_ client: UInt32) throws -> Bool {
    if accounts.isKnown(client) { return true }
    guard try place(of: client).account.registered != nil else { return false }
    accounts.know(client)
    return true
  }

  func closedThrough() throws -> Day? { try place(of: 0).closedThrough }

  func place(of client: UInt32) throws -> AccountPlace {
    if let place = accounts.place(of: client) { return place }
    let entries = try entries(of: client)
    let place = AccountPlace(try fold(client, entries, without: nil))
    foldedEntries += entries.count
    accounts.put(place)
    return place
  }

  func entries(of client: UInt32) throws -> [Entry] {
    let posted = try Ledger.entries(of: client, unposted, try loan())
    let drafted = draft.entries(of: client)
    guard !drafted.isEmpty else { return posted }
    return posted + drafted
  }

  func event(at position: UInt64) throws -> Event {
    if let event = try draft.event(at: position) { return event }
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

  func rules(on day: Day) throws -> RuleSet { try rules(on: day, of: try place(of: 0).account) }

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
    if let name = draft.name(key) ?? (key.kind.isItem ? nil : keys[key]) { return name }
    var name = try loan().get(key, in: Names.keys)
    if let found = unfiled.name(key), found.position > name?.position ?? 0 { name = found }
    guard let name else { return nil }
    if key.kind.isItem { return name }
    if keys.count >= Self.keyLimit { keys = [:] }
    keys[key] = name
    return name
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
    let key = NumberKey(kind, client: client, number: 0)
    let written: UInt32
    if let last = lastNumbers[key] {
      written = last
    } else {
      written = max(
        try Names.lastNumber(kind, client: client, try loan()),
        unfiled.lastNumber(kind, client: client)
      )
      if lastNumbers.count >= Self.numberLimit { lastNumbers = [:] }
      lastNumbers[key] = written
    }
    return max(written, draft.lastNumber(kind, client: client)) + 1
  }

  private func forgetNames() {
    keys = [:]
    lastNumbers = [:]
  }

  func seen(_ identity: Identity) throws -> Seen? {
    if let seen = draft.seen(identity) { return seen }
    if try lastIdentities.precede(identity, try loan()) { return nil }
    return try Log.find(identity, try loan())
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
    // Most records are of what no account keeps.
    if target == nil, !list.changesAccounts { return }
    let labels = DraftedLabels(accounts: self, names: names)
    // A correction's accounts lack its target, so they are not kept.
    let clients = list.clients
    let places = try clients.map {
      target == nil ? try place(of: $0) : AccountPlace(try fold($0, without: target))
    }
    if target != nil { for client in clients { accounts.remove(client) } }
    defer { for place in places where place.isBroken { accounts.remove(place.client) } }
    let before = try list.take(into: places, labels: labels)
    if target == nil {
      for (place, before) in zip(places, before) {
        accounts.weigh(place)
        changes?.append((place, before))
      }
      if let count = changes?.count, count > Self.groupLimit { changes = nil }
      return
    }
    for place in places { changes?.append((place, nil)) }
    // The account after a correction is folded anew: its rows do not lie at the end.
    for place in places { try EntryList.checkAll(place.account, labels: labels) }
  }

  /// Begins a group of records that are taken back together where one is refused.
  func beginGroup() {
    if changes == nil { changes = [] } else { changes?.removeAll(keepingCapacity: true) }
  }

  /// Takes back the records of the group, and with them what they changed in the accounts.
  func takeBack(to count: Int) {
    if let changes {
      for (place, before) in changes.reversed() {
        // One that was folded since has more of the group than its own changes.
        guard let before, accounts.has(place) else {
          accounts.remove(place.client)
          continue
        }
        place.account.restore(before)
        accounts.weigh(place)
      }
    } else {
      for client in draft.clients(after: count) { accounts.remove(client) }
    }
    draft.truncate(to: count)
    beginGroup()
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

  func place(of client: UInt32) throws -> AccountPlace {
    AccountPlace(try accounts.fold(client, without: position))
  }
  func closedThrough() throws -> Day? { try place(of: 0).closedThrough }
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
    try accounts.rules(on: day, of: try place(of: 0).account)
  }
  func without(_ position: UInt64) -> any Accounts {
    AccountsWithout(accounts: accounts, position: position)
  }
}
