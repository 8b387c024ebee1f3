// Posting: unposted rows are moved into the ledger under their clients, in slices of clients. Each
// slice is one transaction that also moves the mark; the last one empties what was posted.

import Bookkeeping
package import Storing

/// When to post, and how much at once.
package struct PostingPolicy: Sendable {
  /// How many rows may wait; nil where it follows from the number of clients that have some.
  package var threshold: Int?
  /// How many rows one slice moves at most, unless one client has more.
  package var rowsPerSlice: Int

  /// Makes a policy; the defaults are those of every book but a test's.
  package init(threshold: Int? = nil, rowsPerSlice: Int = 20_000) {
    self.threshold = threshold
    self.rowsPerSlice = rowsPerSlice
  }

  /// Whether so many waiting rows should be posted.
  package func isDue(_ unposted: Unposted) -> Bool {
    unposted.count >= threshold ?? max(65_536, 20 * unposted.clientCount)
  }
}

/// Moves unposted rows into the ledger.
package struct Poster: Sendable {
  private let policy: PostingPolicy

  /// Makes a poster.
  package init(_ policy: PostingPolicy) { self.policy = policy }

  /// Posts the next slice; whether there is more to post.
  package func postSlice(
    _ unposted: Unposted,
    head: UInt64,
    _ writer: borrowing Writer
  ) throws -> Bool {
    var mark = try Mark.read(writer, head: head)
    if mark.next == Mark.done {
      guard head > mark.through else { return false }
      mark.through = head
      mark.next = 0
    }
    var moved = 0
    var isLast = true
    let clients = unposted.ordered
    for client in clients[unposted.place(of: mark.next)...] {
      let entries = unposted.entries(of: client).prefix { $0.position <= mark.through }
      guard !entries.isEmpty else { continue }
      guard moved == 0 || moved + entries.count <= policy.rowsPerSlice else {
        mark.next = UInt64(client)
        isLast = false
        break
      }
      try Self.post(entries, of: client, writer)
      moved += entries.count
    }
    if isLast {
      mark.next = Mark.done
      try Self.empty(through: mark.through, writer)
    }
    try mark.write(writer)
    return !isLast
  }

  private static func empty(through position: UInt64, _ writer: borrowing Writer) throws {
    while let first = try writer.first(in: Unposted.rows), first.key <= position {
      try writer.delete(first.key, in: Unposted.rows)
    }
  }

  /// Adds rows to a client's run, and to the rows that stand apart before it.
  static func post(
    _ entries: some Collection<Entry>,
    of client: UInt32,
    _ writer: borrowing Writer
  ) throws {
    let withdrawn = entries.filter { $0.kind == .withdrawn }
    if !withdrawn.isEmpty {
      try add(withdrawn, to: LedgerKey(client: client), isApart: true, writer)
    }
    let others = withdrawn.isEmpty ? Array(entries) : entries.filter { $0.kind != .withdrawn }
    if let first = others.first {
      try add(
        others,
        to: LedgerKey(client: client, position: first.position),
        isApart: false,
        writer
      )
    }
  }

  private static func add(
    _ entries: [Entry],
    to start: LedgerKey,
    isApart: Bool,
    _ writer: borrowing Writer
  ) throws {
    let end = LedgerKey(
      client: start.client,
      position: isApart ? 0 : UInt64.max,
      part: UInt16.max
    )
    var key = start
    var bytes: [UInt8] = []
    if let last = try writer.floor(end, in: Ledger.rows), last.key.client == start.client,
      isApart == (last.key.position == 0)
    {
      key = last.key
      bytes = last.value
    }
    for entry in entries {
      if bytes.count >= Ledger.rowsPerValue * Entry.size {
        try writer.put(key, bytes, in: Ledger.rows)
        bytes.removeAll(keepingCapacity: true)
        let position = isApart ? 0 : entry.position
        let isSame = key.position == position
        guard !isSame || key.part < UInt16.max else {
          throw LedgerFault.brokenRows(client: start.client)
        }
        key = LedgerKey(
          client: start.client,
          position: position,
          part: isSame ? key.part + 1 : 0
        )
      } else if bytes.isEmpty {
        key.position = isApart ? 0 : entry.position
      }
      entry.write(to: &bytes)
    }
    try writer.put(key, bytes, in: Ledger.rows)
  }
}
