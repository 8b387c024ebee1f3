// Posting everything again, from the log, in one transaction: readers see the old ledger until the
// new one is whole. Rows are gathered by client up to a bound, so that memory stays in proportion.

package import Bookkeeping
package import Storing

/// The rows of some records, as they came: in order of position, each with its client.
package struct ComingRows: Sendable {
  fileprivate private(set) var clients: [UInt32] = []
  fileprivate private(set) var entries: [Entry] = []

  /// No rows yet, of about so many.
  package init(reserving count: Int = 0) {
    clients.reserveCapacity(count)
    entries.reserveCapacity(count)
  }

  /// How many there are.
  package var count: Int { entries.count }

  /// Adds what a record says.
  package mutating func add(_ list: EntryList) {
    for (client, entry) in list.rows {
      clients.append(client)
      entries.append(entry)
    }
  }

  fileprivate mutating func add(_ rows: ComingRows) {
    clients += rows.clients
    entries += rows.entries
  }

  fileprivate mutating func forget() {
    clients.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  /// The rows of one client after the other; a client's rows stay in the order they came.
  fileprivate func byClient(_ body: (UInt32, [Entry]) throws -> Void) throws {
    // Clients are numbered without gaps: a place for each is few against their rows.
    var ends = [UInt32](repeating: 0, count: Int(clients.max() ?? 0) + 1)
    for client in clients { ends[Int(client)] += 1 }
    var sum: UInt32 = 0
    for client in ends.indices {
      sum += ends[client]
      ends[client] = sum - ends[client]
    }
    var order = [UInt32](repeating: 0, count: count)
    for (index, client) in clients.enumerated() {
      order[Int(ends[Int(client)])] = UInt32(index)
      ends[Int(client)] += 1
    }
    var start = 0
    for (client, end) in ends.enumerated() where Int(end) > start {
      try body(UInt32(client), order[start..<Int(end)].map { entries[Int($0)] })
      start = Int(end)
    }
  }
}

/// A ledger that is being posted anew.
package struct Reposting {
  /// How many rows are gathered before they are put under their clients: 40 MiB with what it takes to
  /// put them in order.
  private static let rowsAtOnce = 1 << 20

  private let head: UInt64
  private var gathered = ComingRows()

  /// Empties the ledger and what waits, of a book whose last record is `head`.
  package init(head: UInt64, _ writer: borrowing Writer) throws {
    self.head = head
    try writer.clear(Ledger.rows)
    try writer.clear(Unposted.rows)
  }

  /// Takes in rows; records come in order of position, and no client's number is greater than how many
  /// records there are.
  package mutating func take(_ rows: ComingRows, _ writer: borrowing Writer) throws {
    gathered.add(rows)
    if gathered.count >= Self.rowsAtOnce { try post(writer) }
  }

  /// Ends with the last record of the log; from here on the ledger is whole.
  package mutating func finish(_ writer: borrowing Writer) throws {
    try post(writer)
    var mark = Mark()
    mark.through = head
    try mark.write(writer)
  }

  private mutating func post(_ writer: borrowing Writer) throws {
    try gathered.byClient { client, entries in try Poster.post(entries, of: client, writer) }
    gathered.forget()
  }
}
