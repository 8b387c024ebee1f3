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
      let places = RowPlaces([try walk.counted(reading)])
      try unsafe gather(places) { room in [try unsafe places.copy(0, walk, reading, to: room)] }
    }
  }

  /// Gathers the rows of all clients, each thread those of a part of the commits.
  package init(
    head: UInt64,
    _ reading: borrowing some Reading & ~Copyable,
    _ team: borrowing Team
  ) throws {
    clients = 0...UInt32.max
    let walk = WaitingWalk(clients, try Mark.read(reading, head: head), head: head)
    let walks = try walk.parts(team.count, reading)
    let counts = try team.each { index, reader in
      try walks.indices.contains(index) ? walks[index].counted(reader) : []
    }
    let places = RowPlaces(counts)
    try unsafe gather(places) { room in
      nonisolated(unsafe) let room = unsafe room
      return try team.each { index, reader in
        guard walks.indices.contains(index) else { return [:] }
        return try unsafe places.copy(index, walks[index], reader, to: room)
      }
    }
  }

  /// Has the rows copied to their places.
  private mutating func gather(
    _ places: RowPlaces,
    _ copy: (UnsafeMutableBufferPointer<UInt8>) throws -> [[UInt32: Int]]
  ) throws {
    guard places.byteCount > 0 else { return }
    var withdrawn: [UInt32: Int] = [:]
    rows = try unsafe [UInt8](unsafeUninitializedCapacity: places.byteCount) { room, filled in
      for part in unsafe try copy(room) { withdrawn.merge(part, uniquingKeysWith: +) }
      filled = places.byteCount
    }
    starts = places.starts
    self.withdrawn = withdrawn
    for client in withdrawn.keys { putWithdrawnFirst(of: client) }
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
