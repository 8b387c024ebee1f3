// What waits to be posted of the client that was asked about last: a page about a client asks several questions,
// and finding its rows among those of all clients costs more than the answers.

import Posting
import Synchronization

/// Keeps what waits of one client, as one commit has it.
final class WaitingCache: Sendable {
  private struct Found: Sendable {
    var commit: Int
    var client: UInt32
    var waiting: Waiting
  }

  private let last = Mutex<Found?>(nil)

  /// What waits of a client as a commit has it, looked up where it is not at hand.
  func waiting(
    of client: UInt32,
    commit: Int,
    _ look: () throws -> Waiting
  ) throws -> Waiting {
    let known = last.withLock { last in
      last.flatMap { $0.commit == commit && $0.client == client ? $0.waiting : nil }
    }
    if let known { return known }
    let waiting = try look()
    last.withLock { $0 = Found(commit: commit, client: client, waiting: waiting) }
    return waiting
  }
}

/// What is worked out once and kept between the questions of a book.
struct Kept: Sendable {
  let rules = RulesCache()
  let waiting = WaitingCache()
}
