// Recording: one write transaction, one sync, for all who record at the same time. What `record` returned
// from is on disk; what it threw from left no trace.

import Bookkeeping
package import Events
import Foundation
import Posting
import Recording
import Storing
import Synchronization

extension Book {
  /// How many events one commit holds, unless somebody asks for another number.
  package static let batchSize = 8_192

  /// Records events in one commit: all of them or, when one is refused, none.
  ///
  /// With `late`, facts of a closed period count on the first open day. A refusal names the event,
  /// from 0. Waits while another process writes; threads of this one share a commit.
  @discardableResult
  package func record(_ events: [Event], late: Bool = false) throws -> [Recorded] {
    _ = try opened()
    let group = Readying(events.map { Proposal($0) }, .somebody, now: now)
    return try queue.record(RecordingQueue.Caller(group, late: late), write: write)
  }

  /// Records the groups of several callers in one commit; one that is refused is as if it had not
  /// come.
  private func write(_ callers: [RecordingQueue.Caller]) {
    do {
      let outcomes = try transact(.somebody) { recorder in
        callers.map { caller in
          recorder.late = caller.late
          return Result { try recorder.record(&caller.group) }
        }
      }
      for (caller, outcome) in zip(callers, outcomes) { caller.end(outcome) }
    } catch {
      for caller in callers { caller.end(.failure(error)) }
    }
  }

  /// Records what an export holds, with the positions and times it had.
  ///
  /// The book is new or has the beginning of the same export.
  @discardableResult
  package func restore(_ proposals: [Proposal]) throws -> [Recorded] {
    defer { forgetSettings() }
    let isWhole = proposals.first?.sequence == 1
    return try transact(.export(isWhole: isWhole)) { recorder in try recorder.record(proposals) }
  }

  /// Lends a recorder for groups of events; commits at the end, unless the closure throws.
  package func recording<R>(
    late: Bool = false,
    _ body: (inout Recorder) throws -> R
  ) throws -> R {
    _ = try opened()
    return try transact(late: late, .somebody, body)
  }

  /// Records the first records of a new book, which the book says by itself.
  func begin(with events: [Event]) throws {
    _ = try transact(.book) { recorder in try recorder.record(events.map { Proposal($0) }) }
  }

  private func transact<R>(
    late: Bool = false,
    _ origin: Recorder.Origin,
    _ body: (inout Recorder) throws -> R
  ) throws -> R {
    let (result, count) = try writing.withLock {
      // Whoever begins it ends it before the accounts are used again.
      var takingIn: Aside<Void>?
      do {
        let before = accounts.head
        let (result, head, lastRecorded) = try store.write { writer in
          try prepare(for: origin, writer)
          var recorder = try Recorder(self, accounts, writer, late: late, origin)
          let result = try body(&recorder)
          takingIn = try recorder.finishLast()
          return (result, recorder.head, recorder.lastRecorded)
        }
        takingIn?.value()
        accounts.commit(head: head, recordedAt: lastRecorded)
        return (result, Int(clamping: head - min(head, before)))
      } catch {
        takingIn?.value()
        accounts.abort()
        throw error
      }
    }
    post(after: count)
    return result
  }

  /// Moves what waits into the ledger and into the tables of names, where it has become much, in slices
  /// between which others write: after few records one slice, after many so many that no more waits
  /// than before.
  ///
  /// The records are on disk: a fault here is kept in ``postingFault`` and takes nothing from them.
  /// The next commit tries again.
  private func post(after records: Int) {
    for _ in 0...records * 4 / posting.rowsPerSlice {
      let goesOn = slice {
        try accounts.postSlice(Poster(posting), $0)
      } when: {
        accounts.isPosting || posting.isDue(accounts.unposted)
      }
      if !goesOn { break }
    }
    for _ in 0...records * 4 / filing.namesPerSlice {
      let goesOn = slice {
        try accounts.fileSlice(filing, $0)
      } when: {
        accounts.unfiled.isFiling || accounts.unfiled.count >= filing.limit
      }
      if !goesOn { break }
    }
  }

  /// Moves one slice, if it is time; whether there is more.
  private func slice(
    _ move: (borrowing Writer) throws -> Bool,
    when isDue: () -> Bool
  ) -> Bool {
    writing.withLock {
      guard isDue() else { return false }
      do {
        let goesOn = try store.write { writer in
          try accounts.begin(Lent(writer))
          return try move(writer)
        }
        lastPostingFault.withLock { $0 = nil }
        return goesOn
      } catch {
        accounts.abort()
        lastPostingFault.withLock { $0 = error }
        return false
      }
    }
  }

  /// Why the rows that wait could not be moved into the ledger when that was last tried; nil where
  /// they could.
  package var postingFault: (any Error)? { lastPostingFault.withLock { $0 } }

  /// The book itself speaks first in a new book; an export with its own first record takes the place
  /// of one that nobody has used yet.
  private func prepare(for origin: Recorder.Origin, _ writer: borrowing Writer) throws {
    let head = try Log.head(writer)
    switch origin {
    case .somebody, .export(isWhole: false): break
    case .book: if head > 0 { throw BookFault.exists(path: path) }
    case .export(isWhole: true):
      guard head <= 2 else { return }
      accounts.abort()
      try Log.clear(writer)
      try Names.clear(writer)
      try Ledger.clear(writer)
    }
  }
}
