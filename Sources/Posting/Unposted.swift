// Unposted rows: what commits appended since the ledger was last posted, one value a commit, in
// groups of client, how many rows, rows. A small part of the book, kept by client in memory.

package import Bookkeeping
package import Storing

/// The rows that are not in the ledger yet, by client, as one transaction sees them.
package struct Unposted: Sendable {
  /// Position of the first record → groups of client (4 bytes), count (4 bytes), rows.
  static let rows = Table<UInt64, [UInt8]>("unposted")

  /// A client's rows, in order of position.
  private var byClient: [UInt32: [Entry]] = [:]
  /// Every value below this key has been taken in.
  private var nextKey: UInt64 = 0
  private var mark = Mark()
  /// The clients in order, as they were when that was last asked; nil where others came since.
  private var order: [UInt32]?
  /// How many rows wait to be posted.
  package private(set) var count = 0

  /// No rows.
  package init() {}

  /// Catches up with what was written since, here or by another process; `head` is the last record.
  ///
  /// `each` sees every row that was taken in.
  package mutating func catchUp(
    _ reading: borrowing some Reading & ~Copyable,
    head: UInt64,
    each: (UInt32, Entry) -> Void = { _, _ in }
  ) throws {
    let mark = try Mark.read(reading, head: head)
    if mark != self.mark { drop(after: mark) }
    var counted = count
    var groups = byClient
    byClient = [:]
    defer { byClient = groups }
    var next = nextKey
    try reading.scan(Self.rows, from: nextKey) { position, bytes in
      guard position <= head else { throw LedgerFault.brokenUnposted(position: position) }
      try Self.groups(bytes, position) { client, rows in
        for offset in stride(from: 0, to: rows.byteCount, by: Entry.size) {
          guard let entry = Entry(rows, at: offset), (position...head).contains(entry.position)
          else { throw LedgerFault.brokenUnposted(position: position) }
          guard mark.isWaiting(client, entry.position) else { continue }
          groups[client, default: []].append(entry)
          counted += 1
          each(client, entry)
        }
      }
      next = position + 1
      return .next
    }
    if counted != count { order = nil }
    nextKey = next
    count = counted
  }

  /// Rows of records after this one all wait.
  package var postedThrough: UInt64 { mark.through }

  /// Takes in the rows that this process has just appended at a position, without reading them again.
  package mutating func take(_ entries: [(client: UInt32, entry: Entry)], from position: UInt64) {
    guard !entries.isEmpty else { return }
    for (client, entry) in entries { byClient[client, default: []].append(entry) }
    count += entries.count
    nextKey = position + 1
    order = nil
  }

  /// Forgets the rows that were posted since; everything, where the ledger began anew.
  private mutating func drop(after mark: Mark) {
    if mark < self.mark { self = Unposted() }
    let before = self.mark
    self.mark = mark
    sort()
    // One slice on from the last mark, only the clients of that slice have fewer rows.
    let isOneRound = mark.through == before.through || before.next == Mark.done
    let first = isOneRound && before.next != Mark.done ? before.next : 0
    let end = isOneRound ? mark.next : Mark.done
    for client in ordered[place(of: first)..<place(of: end)] {
      guard let entries = byClient[client] else { continue }
      // Rows are in order of position, so what was posted lies in front.
      let posted = entries.prefix { !mark.isWaiting(client, $0.position) }.count
      count -= posted
      byClient[client] = posted == entries.count ? nil : Array(entries[posted...])
    }
  }

  /// Sorts the clients once for all slices of a round.
  package mutating func sort() { if order == nil { order = clients } }

  /// The clients in order, some perhaps without rows.
  var ordered: [UInt32] { order ?? clients }

  /// Where in ``ordered`` the clients from this one on begin.
  func place(of client: UInt64) -> Int {
    let clients = ordered
    var (low, high) = (0, clients.count)
    while low < high {
      let middle = (low + high) / 2
      if UInt64(clients[middle]) < client { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A client's rows, in order of position.
  package func entries(of client: UInt32) -> [Entry] { byClient[client] ?? [] }

  /// How many clients have rows.
  var clientCount: Int { byClient.count }

  /// The clients that have rows, in order.
  package var clients: [UInt32] { byClient.keys.sorted() }

  /// Appends the rows of records that are being committed; they may be many records' rows.
  package static func append(
    _ entries: [(client: UInt32, entry: Entry)],
    from position: UInt64,
    _ writer: borrowing Writer
  ) throws {
    guard !entries.isEmpty else { return }
    // By client; a client's rows stay in the order they were said.
    let order = entries.indices.map { UInt64(entries[$0].client) << 32 | UInt64($0) }.sorted()
    func row(_ index: Int) -> (client: UInt32, entry: Entry) {
      entries[Int(order[index] & UInt64(UInt32.max))]
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * (Entry.size + 8))
    var index = 0
    while index < order.count {
      let client = row(index).client
      var end = index
      while end < order.count, row(end).client == client { end += 1 }
      bytes.append(word: client)
      bytes.append(word: UInt32(end - index))
      for place in index..<end { row(place).entry.write(to: &bytes) }
      index = end
    }
    unsafe try writer.append(position, bytes: bytes.span.bytes, in: rows)
  }

  /// Lends the rows of a value that are of a range of clients, client by client.
  ///
  /// Clients stand in order, so what comes after the range is not looked at.
  static func groups(
    _ bytes: RawSpan,
    _ position: UInt64,
    of clients: ClosedRange<UInt32> = 0...UInt32.max,
    _ body: (UInt32, RawSpan) throws -> Void
  ) throws {
    var offset = 0
    var last: UInt32?
    while offset < bytes.byteCount {
      guard offset + 8 <= bytes.byteCount else {
        throw LedgerFault.brokenUnposted(position: position)
      }
      let client = unsafe UInt32(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
      )
      let count = unsafe UInt32(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
      )
      offset += 8
      let isInOrder = last.map { $0 < client } ?? true
      guard isInOrder, Int(count) * Entry.size <= bytes.byteCount - offset else {
        throw LedgerFault.brokenUnposted(position: position)
      }
      if client > clients.upperBound { return }
      last = client
      let end = offset + Int(count) * Entry.size
      if client >= clients.lowerBound { try body(client, bytes.extracting(offset..<end)) }
      offset = end
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: UInt32) {
    for shift in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
  }
}
