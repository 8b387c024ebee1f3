// Recording: one write transaction, one sync. What `record` returned from is on disk; what it threw
// from left no trace.

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
  /// from 0. Waits while another process writes.
  @discardableResult
  package func record(_ events: [Event], late: Bool = false) throws -> [Recorded] {
    try recording(late: late) { recorder in try recorder.record(events.map { Proposal($0) }) }
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
    writing.lock()
    defer { writing.unlock() }
    let result: R
    do {
      var head: UInt64 = 0
      result = try store.write { writer in
        try prepare(for: origin, writer)
        var recorder = try Recorder(self, accounts, writer, late: late, origin)
        let result = try body(&recorder)
        try recorder.finish()
        head = recorder.head
        return result
      }
      accounts.commit(head: head)
    } catch {
      accounts.abort()
      throw error
    }
    post()
    return result
  }

  /// Moves what waits into the ledger, where it has become much.
  ///
  /// The records are on disk: a fault here is kept in ``postingFault`` and takes nothing from them.
  /// The next commit tries again.
  private func post() {
    guard posting.isDue(accounts.unposted) else { return }
    do {
      var goesOn = true
      while goesOn {
        try store.write { writer in
          let head = try Log.head(writer)
          try accounts.begin(Lent(writer))
          goesOn = try Poster(posting).postSlice(accounts.unposted, head: head, writer)
        }
      }
      lastPostingFault.withLock { $0 = nil }
    } catch {
      accounts.abort()
      lastPostingFault.withLock { $0 = error }
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
