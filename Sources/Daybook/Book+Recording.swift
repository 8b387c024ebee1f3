// Recording: one write transaction, one sync. What `record` returned from is on disk; what it threw
// from left no trace.

import Bookkeeping
package import Events
import Foundation
import Posting
import Recording
import Storing

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
    try makeRoom(for: proposals)
    return try transact(late: false, .export) { recorder in try recorder.record(proposals) }
  }

  /// Lends a recorder for groups of events; commits at the end, unless the closure throws.
  package func recording<R>(
    late: Bool = false,
    _ body: (inout Recorder) throws -> R
  ) throws -> R {
    _ = try opened()
    return try transact(late: late, .somebody, body)
  }

  /// Records what the book says by itself.
  func record(_ events: [Event], asBook: Bool) throws -> [Recorded] {
    try transact(late: false, .book) { recorder in try recorder.record(events.map { Proposal($0) })
    }
  }

  private func transact<R>(
    late: Bool,
    _ origin: Recorder.Origin,
    _ body: (inout Recorder) throws -> R
  ) throws -> R {
    writing.lock()
    defer { writing.unlock() }
    let result: R
    do {
      var head: UInt64 = 0
      result = try store.write { writer in
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
    try post()
    return result
  }

  /// Moves what waits into the ledger, where it has become much.
  private func post() throws {
    guard posting.isDue(accounts.unposted) else { return }
    var goesOn = true
    while goesOn {
      try store.write { writer in
        try accounts.begin(Lent(writer))
        goesOn = try Poster(posting).postSlice(
          accounts.unposted,
          head: try Log.head(writer),
          writer
        )
      }
    }
  }

  /// Empties a book that nobody has used yet, so that an export can begin with its own first record.
  private func makeRoom(for proposals: [Proposal]) throws {
    guard proposals.first?.sequence == 1 else { return }
    writing.lock()
    defer { writing.unlock() }
    try store.write { writer in
      guard try Log.head(writer) <= 2 else { return }
      try Log.clear(writer)
      try Names.clear(writer)
      try Ledger.clear(writer)
    }
    accounts.abort()
    forgetSettings()
  }
}
