// Posting everything again, from the log, in one transaction: readers see the old ledger until the
// new one is whole. Rows are gathered by client up to a bound, so that memory stays in proportion.

package import Bookkeeping
package import Storing

/// A ledger that is being posted anew.
package struct Reposting {
  /// How many rows are gathered before they are put under their clients: 64 MiB of them.
  private static let rowsAtOnce = 1 << 21

  private var gathered: [UInt32: [Entry]] = [:]
  private var count = 0

  /// Empties the ledger and what waits.
  package init(_ writer: borrowing Writer) throws {
    try writer.clear(Ledger.rows)
    try writer.clear(Unposted.rows)
  }

  /// Takes in an entry; records come in order of position.
  package mutating func take(
    _ entry: Entry,
    of client: UInt32,
    _ writer: borrowing Writer
  ) throws {
    gathered[client, default: []].append(entry)
    count += 1
    if count == Self.rowsAtOnce { try post(writer) }
  }

  /// Ends with the last record of the log; from here on the ledger is whole.
  package mutating func finish(head: UInt64, _ writer: borrowing Writer) throws {
    try post(writer)
    var mark = Mark()
    mark.through = head
    try mark.write(writer)
  }

  private mutating func post(_ writer: borrowing Writer) throws {
    for (client, entries) in gathered.sorted(by: { $0.key < $1.key }) {
      try Poster.post(entries, of: client, writer)
    }
    gathered = [:]
    count = 0
  }
}
