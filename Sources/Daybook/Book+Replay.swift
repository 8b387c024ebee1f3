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
  /// How many rows it gave.
  package var rows: Int
  /// How long it took, in microseconds.
  package var micros: Int64
  /// SHA-256 of its rows, in hex.
  package var digest: String
}

extension Book {
  /// Folds every projection of the catalogue at a moment, on so many threads, each of which takes ranges
  /// of clients: any number gives the same digests.
  ///
  /// `progress` is told how many records are done, each once for every projection.
  package func replay(
    _ asked: Asked = Asked(),
    shards: Int = Book.threads,
    _ progress: (_ done: UInt64, _ of: UInt64) -> Void = { _, _ in }
  ) throws -> [Replayed] {
    try store.read(threads: shards) { reader, team in
      let snapshot = try Snapshot(Lent(reader), kept)
      let question = try question(asked, snapshot)
      var count = 0
      let keys = try snapshot.readClientKeys()
      try Ledger.scan(snapshot.waiting(team), snapshot.reading) { client, entries in
        // Clients are folded in the order of their keys: nobody may be passed over.
        guard client == 0 || keys.key(of: client) != nil else {
          throw BookFault.noLabel(what: "\(NumberKey(.client, client: 0, number: client))")
        }
        count += entries.count
        return .next
      }
      let projections = Catalog.projections
      let whole = snapshot.head * UInt64(projections.count)
      var replayed: [Replayed] = []
      for projection in projections {
        let start = now()
        let found = try Folding.digest(Folding.Asked(projection, question), snapshot, team)
        replayed.append(
          Replayed(
            name: projection.name,
            moment: question.moment,
            records: snapshot.head,
            entries: count,
            rows: found.rows,
            micros: now() - start,
            digest: found.digest
          )
        )
        progress(snapshot.head * UInt64(replayed.count), whole)
      }
      return replayed
    }
  }

  /// Posts the whole ledger again from the log, in one transaction.
  ///
  /// Readers see the old ledger until the new one is whole, and other writers wait. `progress` is told
  /// how many records are done. Records are read on all cores while the caller's thread posts.
  /// Memory: 40 MiB of rows, what the ranges in work hold, and the pages that LMDB keeps of one
  /// transaction, about 40 bytes an entry and at most 512 MiB.
  package func repost(_ progress: (_ done: UInt64, _ of: UInt64) -> Void) throws {
    writing.lock()
    defer { writing.unlock() }
    try store.write { writer in
      let head = try Log.head(writer)
      var reposting = try Reposting(head: head, writer)
      // Nobody appends meanwhile: what readers see of the log is what the writer sees.
      try store.read(threads: Self.threads) { _, team in
        try LogRanges(head: head).each(
          team,
          { range, reading in
            var rows = ComingRows(reserving: 2 * range.count)
            try LogRanges.scan(range, reading) { position, bytes in
              let list = try Record.entries(bytes, at: position)
              // Every client has a record of its own.
              guard list.rows.allSatisfy({ $0.client <= head }) else {
                throw BookFault.brokenRecord(position: position)
              }
              rows.add(list)
            }
            return rows
          },
          { range, rows in
            try reposting.take(rows, writer)
            progress(range.upperBound, head)
          }
        )
      }
      try reposting.finish(writer)
    }
    accounts.abort()
  }
}
