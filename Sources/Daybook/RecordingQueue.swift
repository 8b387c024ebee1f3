// Group commit: callers who record at the same time share one write transaction and one sync. The first
// who finds nobody writing writes for all who wait by then; the next of those who came meanwhile
// follows.
//
// Invariants:
// - A caller returns when its own events are on disk, or when they are refused and left no trace.
// - The events of callers stand in the order in which they came, each caller's in one piece.

import Foundation
import Synchronization

/// Callers that wait for their events to be recorded, in the order in which they came.
final class RecordingQueue: Sendable {
  /// One caller.
  final class Caller: @unchecked Sendable {
    /// Emptied by the one who writes.
    var group: Readying
    let late: Bool
    /// What became of the group; written once, by the one who writes, before `turn` is given.
    fileprivate(set) var outcome: Result<[Recorded], any Error>?
    /// Given once: the group is recorded, or this caller writes.
    fileprivate let turn = DispatchSemaphore(value: 0)

    init(_ group: Readying, late: Bool) {
      self.group = group
      self.late = late
    }

    /// Says what became of the group; only before ``RecordingQueue/finish(_:)``.
    func end(_ outcome: Result<[Recorded], any Error>) { self.outcome = outcome }
  }

  private struct State {
    var waiting: [Caller] = []
    var isWriting = false
  }

  private let state = Mutex(State())

  /// How many events one commit takes in of several callers, unless one has more.
  private static let eventsAtOnce = 8_192

  /// Waits for the events of a caller to be recorded, or for its turn to write, and then writes with
  /// `write`, which ends every caller that it is given.
  func record(
    _ caller: Caller,
    write: ([Caller]) -> Void
  ) throws -> [Recorded] {
    let isFirst = state.withLock { state in
      state.waiting.append(caller)
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if !isFirst { caller.turn.wait() }
    if let outcome = caller.outcome { return try outcome.get() }
    let group = next()
    write(group)
    finish(group.dropFirst())
    guard let outcome = caller.outcome else { preconditionFailure("a caller was left out") }
    return try outcome.get()
  }

  /// Those who wait, from the first on: the one who writes is among them.
  private func next() -> [Caller] {
    state.withLock { state in
      var events = 0
      let group = state.waiting.prefix { caller in
        defer { events += caller.group.count }
        return events == 0 || events + caller.group.count <= Self.eventsAtOnce
      }
      state.waiting.removeFirst(group.count)
      return Array(group)
    }
  }

  /// Lets go who is done, and gives the turn to the next who waits.
  private func finish(_ done: some Sequence<Caller>) {
    let next = state.withLock { state in
      state.isWriting = !state.waiting.isEmpty
      return state.waiting.first
    }
    for caller in done { caller.turn.signal() }
    next?.turn.signal()
  }
}
