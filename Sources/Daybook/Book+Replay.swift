// Replaying: every projection folded anew and named by a digest, so that two replays can be proven
// equal; and the ledger posted again from the log.

package import Bookkeeping
import Events
import Foundation
import Posting
import Recording
import Reporting
import Storing

/// What a replay of one projection gave.
package struct Replayed: Sendable {
  /// The projection's name.
  package var name: String
  /// The moment that it was folded at.
  package var moment: Moment
  /// How many records the log has.
  package var records: UInt64
  /// How many entries it was given.
  package var entries: Int
  /// How long it took, in microseconds.
  package var micros: Int64
  /// SHA-256 of its rows, in hex.
  package var digest: String
}

extension Book {
  /// Folds every projection of the catalogue at a moment.
  package func replay(_ asked: Asked = Asked()) throws -> [Replayed] {
    try store.read(threads: Self.threads) { reader, team in
      let snapshot = try Snapshot(Lent(reader), rules)
      let question = try question(asked, snapshot)
      var count = 0
      try Ledger.scan(snapshot.waiting(), snapshot.reading) { _, entries in
        count += entries.count
        return .next
      }
      return try Catalog.projections.map { projection in
        let start = now()
        let report = try Folding([projection], question).reports(of: nil, snapshot, team)[0]
        return Replayed(
          name: projection.name,
          moment: question.moment,
          records: snapshot.head,
          entries: count,
          micros: now() - start,
          digest: report.digest
        )
      }
    }
  }

  /// Posts the whole ledger again from the log, in one transaction; `progress` is told how many
  /// records are done.
  package func repost(_ progress: (_ done: UInt64, _ of: UInt64) -> Void) throws {
    writing.lock()
    defer { writing.unlock() }
    try store.write { writer in
      let head = try Log.head(writer)
      var reposting = try Reposting(writer)
      var position: UInt64 = 1
      while position <= head {
        // Reading and writing take turns: a scan must not write.
        var batch: [Event] = []
        let first = position
        try Log.scan(from: first, writer) { found, bytes in
          guard found == first + UInt64(batch.count) else {
            throw BookFault.brokenRecord(position: first + UInt64(batch.count))
          }
          batch.append(try Record.event(Array(copying: bytes), at: found))
          return batch.count < 8_192 ? .next : .stop
        }
        guard !batch.isEmpty else { throw BookFault.brokenRecord(position: position) }
        for event in batch {
          for (client, entry) in event.entries(at: position).rows {
            try reposting.take(entry, of: client, writer)
          }
          position += 1
        }
        progress(position - 1, head)
      }
      try reposting.finish(head: head, writer)
    }
    accounts.abort()
  }
}
