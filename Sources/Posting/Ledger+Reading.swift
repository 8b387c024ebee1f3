// Reading the ledger: one client, or every client in order of number. A client's `withdrawn` rows
// come first, then its rows in order of position.

package import Bookkeeping
package import Storing

extension Ledger {
  /// Every entry of a client: what was withdrawn first, then by position.
  package static func entries(
    of client: UInt32,
    _ unposted: Unposted,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> [Entry] {
    var entries: [Entry] = []
    try reading.scan(rows, from: LedgerKey(client: client)) { key, bytes in
      guard key.client == client else { return .stop }
      try append(bytes, of: client, to: &entries)
      return .next
    }
    return try merged(entries, unposted.entries(of: client), of: client)
  }

  /// Walks the clients in order of their numbers, each with all its entries.
  ///
  /// Cost: one walk over the table; the array is used again for each client.
  package static func scan(
    _ unposted: Unposted,
    _ reading: borrowing some Reading & ~Copyable,
    _ body: (_ client: UInt32, _ entries: [Entry]) throws -> Step
  ) throws {
    var waiting = unposted.clients[...]
    var client: UInt32?
    var entries: [Entry] = []
    var stopped = false
    func finish(_ finished: UInt32) throws {
      while let first = waiting.first, first < finished, !stopped {
        waiting.removeFirst()
        stopped = try body(first, merged([], unposted.entries(of: first), of: first)) == .stop
      }
      guard !stopped else { return }
      if waiting.first == finished { waiting.removeFirst() }
      stopped =
        try body(finished, merged(entries, unposted.entries(of: finished), of: finished)) == .stop
      entries.removeAll(keepingCapacity: true)
    }
    try reading.scan(rows) { key, bytes in
      if let last = client, last != key.client { try finish(last) }
      client = key.client
      guard !stopped else { return .stop }
      try append(bytes, of: key.client, to: &entries)
      return .next
    }
    if let last = client, !stopped { try finish(last) }
    while let first = waiting.first, !stopped {
      waiting.removeFirst()
      stopped = try body(first, merged([], unposted.entries(of: first), of: first)) == .stop
    }
  }

  private static func append(
    _ bytes: RawSpan,
    of client: UInt32,
    to entries: inout [Entry]
  ) throws {
    guard bytes.byteCount % Entry.size == 0 else { throw LedgerFault.brokenRows(client: client) }
    for offset in stride(from: 0, to: bytes.byteCount, by: Entry.size) {
      guard let entry = Entry(bytes, at: offset), entry.isSound(after: entries.count) else {
        throw LedgerFault.brokenRows(client: client)
      }
      entries.append(entry)
    }
  }

  /// Posted rows, then those that wait, with the withdrawn ones of both in front.
  private static func merged(
    _ posted: [Entry],
    _ waiting: [Entry],
    of client: UInt32
  ) throws -> [Entry] {
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
}
