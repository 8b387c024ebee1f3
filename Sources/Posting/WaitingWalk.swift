// Walking what waits to be posted: the rows of a range of clients that are not in the ledger yet, commit by
// commit.

import Bookkeeping
import Storing

/// A walk over the commits whose first records are of a range, or of all.
struct WaitingWalk: Sendable {
  let clients: ClosedRange<UInt32>
  let mark: Mark
  let head: UInt64
  private var commits: ClosedRange<UInt64> = 0...UInt64.max

  init(_ clients: ClosedRange<UInt32>, _ mark: Mark, head: UInt64) {
    self.clients = clients
    self.mark = mark
    self.head = head
  }

  /// Walks over about equally many commits each, in order; fewer where there are not so many.
  func parts(
    _ count: Int,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> [WaitingWalk] {
    var positions: [UInt64] = []
    try reading.scan(Unposted.rows) { position, _ in
      positions.append(position)
      return .next
    }
    let size = max(1, (positions.count + count - 1) / count)
    return stride(from: 0, to: positions.count, by: size).map { start in
      var part = self
      let end = start + size
      part.commits = positions[start]...(end < positions.count ? positions[end] - 1 : UInt64.max)
      return part
    }
  }

  /// Gives every row with its client.
  func each(
    _ reading: borrowing some Reading & ~Copyable,
    _ body: (UInt32, RawSpan) throws -> Void
  ) throws {
    try reading.scan(Unposted.rows, from: commits.lowerBound) { position, bytes in
      guard position <= commits.upperBound else { return .stop }
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

  /// How many rows each client of the range has, from the first client on.
  func counted(_ reading: borrowing some Reading & ~Copyable) throws -> [Int] {
    let first = clients.lowerBound
    var counts: [Int] = []
    try each(reading) { client, _ in
      let index = Int(client - first)
      while counts.count <= index { counts.append(0) }
      counts[index] += 1
    }
    return counts
  }
}
