// The rows that wait to be posted, gathered by client for one who reads: what commits appended since
// the ledger was last posted, put into the order of the ledger, for a range of clients.

import Bookkeeping
package import Storing

/// Unposted rows of a range of clients, as one transaction sees them.
package struct Waiting {
  /// How many rows there are.
  package var count: Int { rows.count / Entry.size }
  private let clients: ClosedRange<UInt32>
  /// Where the rows of each client of the range begin, and where the last ones end.
  private var starts: [Int] = []
  /// How many rows of a client are `withdrawn`, where any are: they come first.
  private var withdrawn: [UInt32: Int] = [:]
  private var rows: [UInt8] = []

  /// No rows.
  init() { clients = 0...0 }

  /// Gathers the rows of a range of clients of a book whose last record is `head`.
  ///
  /// Cost: two walks over what waits, and memory for the rows of the range.
  package init(
    of clients: ClosedRange<UInt32>,
    head: UInt64,
    _ reading: borrowing some Reading & ~Copyable
  ) throws {
    self.clients = clients
    let walk = WaitingWalk(clients, try Mark.read(reading, head: head), head: head)
    if clients.count == 1 {
      try gatherOne(walk, reading)
    } else {
      try gatherAll(walk, reading)
    }
  }

  /// Counts the rows of each client, and puts them where they belong.
  private mutating func gatherAll(
    _ walk: WaitingWalk,
    _ reading: borrowing some Reading & ~Copyable
  ) throws {
    let first = clients.lowerBound
    var counts: [Int] = []
    try walk.each(reading) { client, _ in
      let index = Int(client - first)
      while counts.count <= index { counts.append(0) }
      counts[index] += 1
    }
    starts.reserveCapacity(counts.count + 1)
    var sum = 0
    for count in counts {
      starts.append(sum)
      sum += count
    }
    starts.append(sum)
    guard sum > 0 else { return }
    try gather(sum, walk, reading)
  }

  /// Gathers the rows of the one client, in one walk.
  private mutating func gatherOne(
    _ walk: WaitingWalk,
    _ reading: borrowing some Reading & ~Copyable
  ) throws {
    var gathered: [UInt8] = []
    var apart = 0
    try walk.each(reading) { _, row in
      unsafe row.withUnsafeBytes { unsafe gathered.append(contentsOf: $0) }
      if Entry.isWithdrawn(row) { apart += 1 }
    }
    rows = gathered
    starts = [0, gathered.count / Entry.size]
    if apart > 0 {
      withdrawn[clients.lowerBound] = apart
      putWithdrawnFirst(of: clients.lowerBound)
    }
  }

  private mutating func gather(
    _ count: Int,
    _ walk: WaitingWalk,
    _ reading: borrowing some Reading & ~Copyable
  ) throws {
    let first = clients.lowerBound
    var places = starts
    var rows = [UInt8](repeating: 0, count: count * Entry.size)
    var withdrawn: [UInt32: Int] = [:]
    try unsafe rows.withUnsafeMutableBytes { gathered in
      try walk.each(reading) { client, row in
        let index = Int(client - first)
        unsafe row.withUnsafeBytes { bytes in
          unsafe UnsafeMutableRawBufferPointer(rebasing: gathered[(places[index] * Entry.size)...])
            .copyMemory(from: bytes)
        }
        places[index] += 1
        if Entry.isWithdrawn(row) { withdrawn[client, default: 0] += 1 }
      }
    }
    self.rows = rows
    self.withdrawn = withdrawn
    for client in withdrawn.keys { putWithdrawnFirst(of: client) }
  }

  /// Rows are in order of position otherwise.
  private mutating func putWithdrawnFirst(of client: UInt32) {
    let range = range(of: client)
    var (apart, others): ([UInt8], [UInt8]) = ([], [])
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Entry.size) {
      let row = rows[start..<start + Entry.size]
      if unsafe Entry.isWithdrawn(rows.span.bytes.extracting(start..<start + Entry.size)) {
        apart += row
      } else {
        others += row
      }
    }
    rows.replaceSubrange(range, with: apart + others)
  }

  /// The first client of a range that has rows; nil where none has.
  func first(in range: ClosedRange<UInt32>) -> UInt32? {
    guard range.overlaps(clients) else { return nil }
    let range = range.clamped(to: clients)
    var index = Int(range.lowerBound - clients.lowerBound)
    while index + 1 < starts.count, index <= Int(range.upperBound - clients.lowerBound) {
      if starts[index] < starts[index + 1] { return clients.lowerBound + UInt32(index) }
      index += 1
    }
    return nil
  }

  /// Lends the `withdrawn` rows of a client, or the others, in order of position.
  func lend(
    _ client: UInt32,
    withdrawn isApart: Bool,
    _ body: (RawSpan) throws -> Void
  ) throws {
    var range = range(of: client)
    let apart = range.lowerBound + (withdrawn[client] ?? 0) * Entry.size
    range = isApart ? range.lowerBound..<apart : apart..<range.upperBound
    guard !range.isEmpty else { return }
    unsafe try body(rows.span.bytes.extracting(range))
  }

  /// Where the bytes of a client's rows lie.
  private func range(of client: UInt32) -> Range<Int> {
    guard clients.contains(client) else { return 0..<0 }
    let index = Int(client - clients.lowerBound)
    guard index + 1 < starts.count else { return 0..<0 }
    return starts[index] * Entry.size..<starts[index + 1] * Entry.size
  }
}

/// Walks the unposted rows of a range of clients that are not in the ledger yet.
private struct WaitingWalk {
  let clients: ClosedRange<UInt32>
  let mark: Mark
  let head: UInt64

  init(_ clients: ClosedRange<UInt32>, _ mark: Mark, head: UInt64) {
    self.clients = clients
    self.mark = mark
    self.head = head
  }

  func each(
    _ reading: borrowing some Reading & ~Copyable,
    _ body: (UInt32, RawSpan) throws -> Void
  ) throws {
    try reading.scan(Unposted.rows) { position, bytes in
      guard position <= head else { throw LedgerFault.brokenUnposted(position: position) }
      try Unposted.groups(bytes, position, of: clients) { client, rows in
        // Every client has a record of its own.
        guard UInt64(client) <= head else {
          throw LedgerFault.brokenUnposted(position: position)
        }
        for offset in stride(from: 0, to: rows.byteCount, by: Entry.size) {
          let row = rows.extracting(offset..<offset + Entry.size)
          let found = Entry.position(row)
          guard (position...head).contains(found) else {
            throw LedgerFault.brokenUnposted(position: position)
          }
          if mark.isWaiting(client, found) { try body(client, row) }
        }
      }
      return .next
    }
  }
}
