// What is derived from the log, looked at by itself: walks over the tables, each once, and over the ledger
// by ranges of clients. What they hold is summed, to be compared with what the log gives.

import Bookkeeping
import Events
import Posting
import Recording
import Storing
import Synchronization

/// What the tables hold.
struct TablesCheck: Sendable {
  var labels: LabelIndex?
  var identities = RowSum()
  var keys = RowSum()
  var entries = RowSum()
  /// How many clients have entries, the book itself not counted.
  var clients = 0
  /// Nothing is wrong that the tables show by themselves: rows are in order, no balance is below zero.
  var isWhole = true

  /// Looks at all of them, on all cores.
  static func look(
    _ hash: RowHash,
    _ snapshot: Snapshot,
    _ team: borrowing Team
  ) throws -> TablesCheck {
    let waiting = try snapshot.waiting()
    let last = try Names.lastNumber(.client, client: 0, snapshot.reading)
    let ranges = Folding.ranges(through: last, UInt32(team.count) * 16)
    // Labels first: they are needed next.
    let next = Atomic(-3)
    let parts = try team.each { _, reader in
      var found = TablesCheck()
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        switch piece {
        case -3:
          let labels = try LabelIndex(hash, reader)
          found.isWhole = found.isWhole && labels.isWhole
          found.labels = labels
        case -2: try found.addIdentities(hash, reader)
        case -1: try found.addKeys(hash, reader)
        case ranges.indices:
          var clients = ClientsCheck(hash)
          try Ledger.read(ranges[piece], waiting, reader, into: &clients)
          found.add(clients)
        default: return found
        }
      }
    }
    return parts.reduce(into: TablesCheck()) { $0.add($1) }
  }

  private mutating func add(_ part: TablesCheck) {
    labels = labels ?? part.labels
    identities.add(part.identities)
    keys.add(part.keys)
    entries.add(part.entries)
    clients += part.clients
    isWhole = isWhole && part.isWhole
  }

  private mutating func add(_ part: ClientsCheck) {
    entries.add(part.entries)
    clients += part.clients
    isWhole = isWhole && part.isWhole
  }

  private mutating func addIdentities(
    _ hash: RowHash,
    _ reading: borrowing some Reading & ~Copyable
  ) throws {
    var sum = RowSum()
    try Log.scanIdentities(reading) { identity, seen in sum.add(hash(hash(identity), hash(seen))) }
    identities = sum
  }

  private mutating func addKeys(
    _ hash: RowHash,
    _ reading: borrowing some Reading & ~Copyable
  ) throws {
    var sum = RowSum()
    var isWhole = isWhole
    try reading.scanBytes(Names.keys) { key, value in
      guard let name = Name(valueBytes: value), key.byteCount > 1 else {
        isWhole = false
        return .stop
      }
      let kind = unsafe key.unsafeLoad(as: UInt8.self)
      let text = key.extracting(1..<key.byteCount)
      sum.add(hash(key: hash(text, UInt64(kind)), name))
      return .next
    }
    for unfiled in try Names.unfiledKeys(reading) {
      let text = hash(unfiled.key)
      if let filed = unfiled.filed { sum.takeOut(hash(key: text, filed)) }
      sum.add(hash(key: text, unfiled.name))
    }
    keys = sum
    self.isWhole = isWhole
  }
}

/// Sums the rows of one client after the other, and folds them into the client's account.
private struct ClientsCheck: RowReader {
  private let hash: RowHash
  private(set) var entries = RowSum()
  private(set) var clients = 0
  private(set) var isWhole = true
  private var client: UInt32 = 0
  private var rows: [Entry] = []
  private var last: UInt64 = 0

  init(_ hash: RowHash) { self.hash = hash }

  mutating func begin(_ client: UInt32) {
    self.client = client
    rows.removeAll(keepingCapacity: true)
    last = 0
  }

  mutating func take(_ run: RawSpan) {
    for offset in stride(from: 0, to: run.byteCount, by: Entry.size) {
      guard let entry = Entry(run, at: offset) else {
        isWhole = false
        return
      }
      entries.add(hash(entry, client))
      rows.append(entry)
      guard entry.kind != .withdrawn else { continue }
      if entry.position < last { isWhole = false }
      last = entry.position
    }
  }

  mutating func end() -> Step {
    if client != 0, !rows.isEmpty { clients += 1 }
    do {
      try EntryList.checkAll(try Account(client: client, rows), labels: NoLabels())
    } catch {
      isWhole = false
    }
    return .next
  }

  /// Whoever tells what is wrong knows how it is called.
  private struct NoLabels: ItemLabels {
    func label(_ kind: ItemKind, _ client: UInt32, _ number: UInt32) -> String { "" }
  }
}

extension RowHash {
  /// Of a row of a client.
  @inline(__always)
  func callAsFunction(_ entry: Entry, _ client: UInt32) -> Value {
    let words = entry.words
    return self(words[0], words[1], words[2], words[3], UInt64(client))
  }
}
