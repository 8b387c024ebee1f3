// Rules that were read before: the same text gives the same rules, and reading YAML costs more than
// folding a small book.

import Bookkeeping
import Events
import Synchronization

/// Keeps the rules of a few texts.
final class RulesCache: Sendable {
  /// How many texts are kept; a book adopts rules now and then.
  private static let limit = 16

  private let rules = Mutex<[String: RuleSet]>([:])

  /// The rules of a text; refuses as reading them does.
  func rules(text: String) throws(Wrong) -> RuleSet {
    if let known = rules.withLock({ $0[text] }) { return known }
    let read = try RuleSet(text: text)
    rules.withLock { rules in
      if rules.count >= Self.limit { rules = [:] }
      rules[text] = read
    }
    return read
  }

  /// The rules of a day before any were adopted.
  func defaultRules() throws(Wrong) -> RuleSet { try rules(text: RuleSet.defaultText) }

  /// The rules that a record adopted, by itself or in the place of another.
  func rules(adoptedBy event: Event, at position: UInt64) throws -> RuleSet {
    let adoption = event.subject?.replacement ?? event
    guard case .rules(let rules) = adoption.subject, case .adopted(let fact)? = rules.fact else {
      throw BookFault.brokenRecord(position: position)
    }
    do {
      return try self.rules(text: fact.text)
    } catch {
      throw Refusal(field: "rules", error)
    }
  }
}
