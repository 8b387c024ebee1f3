// Callers who record at the same time share a commit, and nobody can tell but by the clock.

import Bookkeeping
import Daybook
import Events
import Foundation
import Posting
import Support
import SwiftProtobuf
import Synchronization
import Testing

@Suite struct `Callers who record at the same time` {
  private static let callers = 32
  private static let eventsEach = 25

  /// Runs a body in as many threads as there are callers, and waits for all.
  private func inThreads(_ body: @escaping @Sendable (Int) throws -> Void) throws {
    let fault = Mutex<(any Error)?>(nil)
    let group = DispatchGroup()
    for caller in 0..<Self.callers {
      group.enter()
      Thread {
        do { try body(caller) } catch { fault.withLock { $0 = error } }
        group.leave()
      }.start()
    }
    group.wait()
    if let fault = fault.withLock({ $0 }) { throw fault }
  }

  private func book(in folder: TemporaryFolder) throws -> Daybook.Book {
    let posting = PostingPolicy(threshold: 100, rowsPerSlice: 30)
    return try Daybook.Book.create("\(folder.path)/book", posting: posting)
  }

  /// A client of the caller's own, and then its invoices.
  private func event(_ caller: Int, _ index: Int) -> Event {
    index == 0
      ? Proposal.clientRegistered("C-\(caller)", on: "2026-01-01", id: "\(caller)-0")
      : Proposal.invoiceIssued(
        client: "C-\(caller)",
        key: "INV-\(caller)-\(index)",
        amount: "\(index).00 USD",
        on: "2026-01-02",
        id: "\(caller)-\(index)"
      )
  }

  @Test func `find their events on disk when they return, each in its order`() throws {
    let folder = TemporaryFolder()
    let book = try book(in: folder)
    let positions = Mutex<[Int: [UInt64]]>([:])
    try inThreads { caller in
      for index in 0..<Self.eventsEach {
        let recorded = try book.record([event(caller, index)])
        #expect(try book.head() >= recorded[0].position)
        positions.withLock { $0[caller, default: []].append(recorded[0].position) }
      }
    }
    let found = positions.withLock { $0 }
    for (_, positions) in found { #expect(positions == positions.sorted()) }
    #expect(Set(found.values.joined()).count == Self.callers * Self.eventsEach)
    #expect(try book.verify().findings == [])
  }

  @Test func `have the book that one caller would have after the other`() throws {
    let folder = TemporaryFolder()
    let together = try book(in: folder)
    try inThreads { caller in
      for index in 0..<Self.eventsEach { try together.record([event(caller, index)]) }
    }
    let other = TemporaryFolder()
    let alone = try book(in: other)
    // In the order that the first book tells.
    for position in 1...(try together.head()) {
      let id = try #require(try together.identity(at: position))
      let parts = id.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2 else { continue }
      try alone.record([event(parts[0], parts[1])])
    }
    #expect(try alone.replay().map(\.digest) == together.replay().map(\.digest))
  }

  @Test func `do not feel that one of them is refused`() throws {
    let folder = TemporaryFolder()
    let book = try book(in: folder)
    let refused = Mutex(0)
    try inThreads { caller in
      for index in 0..<Self.eventsEach {
        try book.record([event(caller, index)])
        // All or nothing: the second of two names a client that nobody registered.
        do {
          try book.record([
            Proposal.invoiceIssued(
              client: "C-\(caller)",
              key: "NEVER-\(caller)-\(index)",
              amount: "1.00 USD",
              on: "2026-01-02"
            ),
            Proposal.clientRenamed("nobody", to: "x", on: "2026-01-02"),
          ])
        } catch let refusal as Refusal {
          #expect(refusal.item == 1)
          refused.withLock { $0 += 1 }
        }
      }
    }
    #expect(refused.withLock { $0 } == Self.callers * Self.eventsEach)
    #expect(try book.head() == UInt64(2 + Self.callers * Self.eventsEach))
    #expect(try book.verify().findings == [])
  }

  @Test func `may do so from two books of one folder`() throws {
    let folder = TemporaryFolder()
    let books = [try book(in: folder), try Daybook.Book.open("\(folder.path)/book")]
    try inThreads { caller in
      for index in 0..<Self.eventsEach {
        // Accounts that the other one changed are caught up.
        try books[index % 2].record([event(caller, index)])
      }
    }
    for caller in 0..<Self.callers {
      let wrong = Proposal.receiptRecorded(
        client: "C-\(caller)",
        key: "R-\(caller)",
        amount: "100.00 USD",
        to: [("INV-\(caller)-3", "3.01 USD")],
        on: "2026-01-03"
      )
      #expect(throws: Refusal.self) { try books[caller % 2].record([wrong]) }
    }
    #expect(try books[0].verify().findings == [])
  }
}

extension Daybook.Book {
  fileprivate func identity(at position: UInt64) throws -> String? {
    try recordBytes(after: position - 1).first.map { try Event(serializedBytes: $0).id }
  }
}
