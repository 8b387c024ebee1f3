// How large a book is and how it stands: counts and sizes, read from the store itself.

package import Bookkeeping
import Events
import Posting
import Recording
import Storing

/// What a book holds.
package struct BookFigures: Hashable, Sendable {
  /// Records, which is the position of the last one.
  package var records: UInt64 = 0
  package var clients: UInt32 = 0
  /// Entries in the ledger and waiting to be posted.
  package var entries = 0
  /// Entries that are not posted yet.
  package var unposted = 0
  /// When the last record was written.
  package var lastRecorded: Instant?
  /// Everything up to this day is closed; nil where all days are open.
  package var closedThrough: Day?
  /// The size of the file that holds all of it, and how much of that is in use.
  package var fileBytes = 0
  package var usedBytes = 0
}

extension Book {
  /// Counts what the book holds.
  ///
  /// Cost: a pass over the ledger.
  package func figures() throws -> BookFigures {
    var figures = try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), kept)
      var figures = BookFigures()
      figures.records = snapshot.head
      let waiting = try snapshot.waiting()
      figures.unposted = waiting.count
      figures.lastRecorded = Instant(try snapshot.event(at: snapshot.head).recordedAt)
      try Ledger.scan(waiting, snapshot.reading) { client, entries in
        figures.entries += entries.count
        if client != 0 { figures.clients += 1 }
        return .next
      }
      figures.closedThrough = try Account(client: 0, try snapshot.entries(of: 0)).closedThrough
      return figures
    }
    let size = try store.sizeBytes
    (figures.fileBytes, figures.usedBytes) = (size.file, size.used)
    return figures
  }
}
