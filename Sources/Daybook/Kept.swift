// What is worked out once and kept between the questions of a book: a page asks several of them, and finding
// the rows or the words of one among those of all costs more than the answers.

import Bookkeeping
import Posting
import Synchronization

/// What the questions of one book share.
struct Kept: Sendable {
  let rules = RulesCache()
  /// What waits to be posted of the client that was asked about last.
  let waiting = Remembered<ClientAsked, Waiting>()
  /// The codes of the words that were asked for last.
  let codes = Remembered<WordsAsked, [RuleWord: UInt16]>()
}

/// A client, as one commit has it.
struct ClientAsked: Hashable, Sendable {
  var commit: Int
  var client: UInt32
}

/// Words, as one commit has them.
struct WordsAsked: Hashable, Sendable {
  var commit: Int
  var words: Set<RuleWord>
}

/// Keeps what was asked for last.
final class Remembered<Asked: Hashable & Sendable, Value: Sendable>: Sendable {
  private let last = Mutex<(asked: Asked, value: Value)?>(nil)

  /// The value, worked out where it is not at hand.
  func value(_ asked: Asked, _ work: () throws -> Value) throws -> Value {
    if let last = last.withLock({ $0 }), last.asked == asked { return last.value }
    let value = try work()
    last.withLock { $0 = (asked, value) }
    return value
  }
}
