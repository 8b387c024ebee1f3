// A snapshot: the book as one read transaction sees it, for everything that is asked.

import Bookkeeping
import Events
import Posting
import Recording
import Reporting
import Storing

/// The book as it was at one commit.
///
/// Valid only inside the transaction.
final class Snapshot {
  let reading: Lent
  /// The position of the last record.
  let head: UInt64
  let kept: Kept
  private var labels: [NumberKey: String] = [:]
  private var ownEntries: [Entry]?
  private var allWaiting: Waiting?
  /// The keys of all clients, where all are asked about.
  private var clientKeys: ClientKeys?
  /// How many labels are kept at most.
  private static let labelLimit = 65_536

  init(_ reading: Lent, _ kept: Kept) throws {
    self.reading = reading
    self.kept = kept
    head = try Log.head(reading)
  }

  /// What several threads may share of it, each with a reader of its own.
  struct Shared: Sendable {
    fileprivate let kept: Kept
    fileprivate let clientKeys: ClientKeys?
  }

  var shared: Shared { Shared(kept: kept, clientKeys: clientKeys) }

  /// The same commit as another reader of it sees it.
  convenience init(_ reading: Lent, _ shared: Shared) throws {
    try self.init(reading, shared.kept)
    clientKeys = shared.clientKeys
  }

  /// Gets ready for reports that name every client.
  @discardableResult
  func readClientKeys() throws -> ClientKeys {
    let keys = try clientKeys ?? ClientKeys(self)
    clientKeys = keys
    return keys
  }

  /// What waits to be posted of all clients; it is gathered once.
  func waiting() throws -> Waiting {
    if let allWaiting { return allWaiting }
    let waiting = try Waiting(of: 0...UInt32.max, head: head, reading)
    allWaiting = waiting
    return waiting
  }

  /// The same, gathered on all threads.
  func waiting(_ team: borrowing Team) throws -> Waiting {
    if let allWaiting { return allWaiting }
    let waiting = try Waiting(head: head, reading, team)
    allWaiting = waiting
    return waiting
  }

  /// What waits to be posted of one client.
  func waiting(of client: UInt32) throws -> Waiting {
    // The book itself comes first in every commit: nothing is to be looked for.
    if client == 0 { return try Waiting(of: 0...0, head: head, reading) }
    return try kept.waiting.value(ClientAsked(commit: reading.commit, client: client)) {
      try Waiting(of: client...client, head: head, reading)
    }
  }

  /// Every entry of a client; those of the book itself are kept, because every question asks them.
  func entries(of client: UInt32) throws -> [Entry] {
    if client == 0, let ownEntries { return ownEntries }
    let entries = try Ledger.entries(of: client, waiting(of: client), reading)
    if client == 0 { ownEntries = entries }
    return entries
  }

  func event(at position: UInt64) throws -> Event {
    try Record.existing(at: position, reading)
  }

  /// The rules in force at a moment; the default ones before any were adopted.
  func rules(at moment: Moment) throws -> RuleSet {
    guard let position = try adoption(at: moment) else { return try kept.rules.defaultRules() }
    return try kept.rules.rules(adoptedBy: try event(at: position), at: position)
  }

  /// The record that adopted the rules in force at a moment; nil before any did.
  func adoption(at moment: Moment) throws -> UInt64? {
    let entries = try entries(of: 0)
    var withdrawals = Withdrawals()
    for entry in entries { withdrawals.take(entry) }
    let adoptions = entries.lazy.filter {
      $0.kind == .adopted && $0.counts(at: moment)
        && withdrawals.stands($0, knownAt: moment.position)
    }
    return Setting.latest(adoptions.map { Setting($0.position, $0) })?.value
  }

  /// The last record that was written by an instant; 0 where none was.
  ///
  /// Cost: a binary search over the positions.
  func position(at instant: Instant) throws -> UInt64 {
    var (low, high) = (UInt64(0), head)
    while low < high {
      let middle = low + (high - low + 1) / 2
      if try event(at: middle).recordedAt.micros <= instant.micros {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }
}

extension Snapshot: KeySource {
  func label(_ number: NumberKey) throws -> String {
    if let label = labels[number] { return label }
    let label = try lookUp(number)
    if labels.count >= Self.labelLimit { labels = [:] }
    labels[number] = label
    return label
  }

  private func lookUp(_ number: NumberKey) throws -> String {
    guard let label = try Names.label(number, reading) else {
      throw BookFault.noLabel(what: "\(number)")
    }
    return label
  }
}

extension Snapshot: ItemLabels {
  func label(_ kind: ItemKind, _ client: UInt32, _ number: UInt32) throws -> String {
    try label(NumberKey(.item(kind), client: client, number: number))
  }
}

extension Snapshot: Labels {
  func label(client: UInt32) throws -> String {
    try clientKeys?.key(of: client) ?? label(NumberKey(.client, client: 0, number: client))
  }

  func place(client: UInt32) -> Int { clientKeys?.place(of: client) ?? 0 }

  func label(_ item: Item) throws -> String {
    let kind: ItemKind =
      switch item.kind {
      case .invoice: .invoice
      case .receipt: .receipt
      case .creditNote: .creditNote
      case .contract: .contract
      case .opportunity: .opportunity
      case .task: .task
      case .incident: .incident
      }
    // A report names an item once: to remember it would be of no use.
    return try lookUp(NumberKey(.item(kind), client: item.client, number: item.number))
  }

  func label(tier: UInt16) throws -> String { try label(.tier, tier) }
  func label(owner: UInt16) throws -> String { try label(.owner, owner) }
  func label(stage: UInt16) throws -> String { try label(.renewalStage, stage) }
  func label(salesStage: UInt16) throws -> String { try label(.salesStage, salesStage) }
  func label(incidentKind: UInt16) throws -> String { try label(.incidentKind, incidentKind) }
  func label(taskKind: UInt16) throws -> String { try label(.taskKind, taskKind) }
  func label(category: UInt16) throws -> String { try label(.forecastCategory, category) }
  func label(lossReason: UInt16) throws -> String { try label(.lossReason, lossReason) }

  private func label(_ vocabulary: Vocabulary, _ code: UInt16) throws -> String {
    try label(NumberKey(.word(vocabulary), client: 0, number: UInt32(code)))
  }
}
