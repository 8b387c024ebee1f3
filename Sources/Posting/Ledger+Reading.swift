// Reading the ledger: one client, or the clients of a range in order of number. A client's `withdrawn`
// rows come first, then its rows in order of position; they are lent as they lie in the map.

package import Bookkeeping
package import Storing

/// Takes in clients, one after the other, with their rows.
package protocol RowReader: ~Copyable {
  /// The rows of a client follow.
  mutating func begin(_ client: UInt32) throws
  /// The next rows of the client: each 32 bytes, and sound.
  mutating func take(_ rows: RawSpan) throws
  /// That was all of the client; whether to go on.
  mutating func end() throws -> Step
}

extension Ledger {
  /// Walks the clients of a range in order of their numbers, each with all its rows.
  ///
  /// Cost: one walk over their part of the table.
  package static func read(
    _ clients: ClosedRange<UInt32>,
    _ waiting: Waiting,
    _ reading: borrowing some Reading & ~Copyable,
    into reader: inout some RowReader & ~Copyable
  ) throws {
    var run = Run(waiting, clients)
    try reading.scan(rows, from: LedgerKey(client: clients.lowerBound)) { key, bytes in
      guard key.client <= clients.upperBound else { return .stop }
      if key.client != run.client {
        guard try run.go(to: key.client, &reader) == .next else { return .stop }
      }
      try run.take(bytes, &reader)
      return .next
    }
    _ = try run.go(to: nil, &reader)
  }

  /// Every entry of a client: what was withdrawn first, then by position.
  package static func entries(
    of client: UInt32,
    _ waiting: Waiting,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> [Entry] {
    var collector = Collector { _, _ in .stop }
    try read(client...client, waiting, reading, into: &collector)
    return collector.entries
  }

  /// Every entry of a client as one who writes sees it.
  package static func entries(
    of client: UInt32,
    _ unposted: Unposted,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> [Entry] {
    let posted = try entries(of: client, Waiting(), reading)
    let waiting = unposted.entries(of: client)
    guard !waiting.isEmpty else { return posted }
    for (index, entry) in waiting.enumerated()
    where !entry.isSound(after: posted.count + index) {
      throw LedgerFault.brokenRows(client: client)
    }
    let withdrawn = waiting.filter { $0.kind == .withdrawn }
    guard !withdrawn.isEmpty else { return posted + waiting }
    let head = posted.prefix { $0.kind == .withdrawn }
    return head + withdrawn + posted[head.count...] + waiting.filter { $0.kind != .withdrawn }
  }

  /// Walks all clients in order of their numbers, each with all its entries.
  package static func scan(
    _ waiting: Waiting,
    _ reading: borrowing some Reading & ~Copyable,
    _ body: (_ client: UInt32, _ entries: [Entry]) throws -> Step
  ) throws {
    try withoutActuallyEscaping(body) { body in
      var collector = Collector(body: body)
      try read(0...UInt32.max, waiting, reading, into: &collector)
    }
  }
}

/// Where a walk stands: at a client of the ledger, with those between that have waiting rows alone.
private struct Run {
  let waiting: Waiting
  let clients: ClosedRange<UInt32>
  /// The next client of the range with waiting rows.
  private var next: UInt32?
  private(set) var client: UInt32?
  /// How many rows of the client were given.
  private var count = 0
  private var isStopped = false

  init(_ waiting: Waiting, _ clients: ClosedRange<UInt32>) {
    self.waiting = waiting
    self.clients = clients
    next = waiting.first(in: clients)
  }

  /// Ends the client, gives those before the one that follows, and begins with that.
  mutating func go(
    to client: UInt32?,
    _ reader: inout some RowReader & ~Copyable
  ) throws -> Step {
    try finish(&reader)
    while let first = next, client.map({ first < $0 }) ?? true, !isStopped {
      try begin(first, &reader)
      try finish(&reader)
    }
    guard !isStopped else { return .stop }
    if let client { try begin(client, &reader) }
    return .next
  }

  mutating func take(_ rows: RawSpan, _ reader: inout some RowReader & ~Copyable) throws {
    count = try Self.give(rows, of: client ?? 0, after: count, &reader)
  }

  /// Gives rows that are sound, and tells how many rows of the client were given with them.
  private static func give(
    _ rows: RawSpan,
    of client: UInt32,
    after count: Int,
    _ reader: inout some RowReader & ~Copyable
  ) throws -> Int {
    guard Entry.areSound(rows, after: count) else {
      throw LedgerFault.brokenRows(client: client)
    }
    try reader.take(rows)
    return count + rows.byteCount / Entry.size
  }

  private mutating func begin(
    _ client: UInt32,
    _ reader: inout some RowReader & ~Copyable
  ) throws {
    self.client = client
    count = 0
    try reader.begin(client)
    if next == client { try lend(withdrawn: true, &reader) }
  }

  private mutating func finish(_ reader: inout some RowReader & ~Copyable) throws {
    guard let client, !isStopped else { return }
    if next == client {
      try lend(withdrawn: false, &reader)
      next =
        client < clients.upperBound ? waiting.first(in: client + 1...clients.upperBound) : nil
    }
    self.client = nil
    isStopped = try reader.end() == .stop
  }

  private mutating func lend(
    withdrawn: Bool,
    _ reader: inout some RowReader & ~Copyable
  ) throws {
    guard let client else { return }
    var count = count
    try waiting.lend(client, withdrawn: withdrawn) { rows in
      count = try Self.give(rows, of: client, after: count, &reader)
    }
    self.count = count
  }
}

/// Collects the entries of one client after the other.
private struct Collector: RowReader {
  let body: (UInt32, [Entry]) throws -> Step
  private var client: UInt32 = 0
  private(set) var entries: [Entry] = []

  init(body: @escaping (UInt32, [Entry]) throws -> Step) { self.body = body }

  mutating func begin(_ client: UInt32) {
    self.client = client
    entries.removeAll(keepingCapacity: true)
  }

  mutating func take(_ rows: RawSpan) {
    for offset in stride(from: 0, to: rows.byteCount, by: Entry.size) {
      if let entry = Entry(rows, at: offset) { entries.append(entry) }
    }
  }

  mutating func end() throws -> Step { try body(client, entries) }
}
