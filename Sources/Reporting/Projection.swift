// A projection: what folds the entries of every client, one client after the other, into a report.
// It knows its rules and its moment before it starts; where entries come from it does not know.

package import Bookkeeping

/// What is asked of a projection.
package struct Question: Sendable {
  /// As of which day, as known at which position.
  package var moment: Moment
  /// The rules that the answer follows.
  package var rules: RuleSet
  /// The choices that were made; where one is missing, the rules decide or its first word.
  package var choices: [Choice.Name: String]

  /// Makes a question.
  package init(moment: Moment, rules: RuleSet, choices: [Choice.Name: String] = [:]) {
    self.moment = moment
    self.rules = rules
    self.choices = choices
  }
}

/// Something that the person who asks may choose.
package struct Choice: Sendable {
  /// Everything that any report lets one choose.
  package enum Name: String, CaseIterable, Sendable {
    case by
    case basis
    case credits
  }

  /// What is chosen.
  package var name: Name
  /// The words to choose from.
  package var words: [String]
  /// What the choice does, in a line.
  package var help: String
}

/// What people call clients, items and words; the numbers in entries stand for these.
package protocol Labels {
  /// The key of a client.
  func label(client: UInt32) throws -> String
  /// The key of a client's item.
  func label(_ item: Item) throws -> String
  /// An account manager's short name.
  func label(owner: UInt16) throws -> String
}

/// One of a client's items.
package struct Item: Hashable, Sendable {
  /// What the item is.
  package enum Kind: UInt8, Sendable {
    case invoice
    case receipt
    case creditNote
  }

  package var kind: Kind
  package var client: UInt32
  /// Its number within the client, from 1.
  package var number: UInt32
  /// The record that made it.
  package var position: UInt64
}

/// Folds the entries of all clients into one report.
///
/// Invariant: the report depends on the entries and the question alone, not on the order of clients.
package protocol Projection: SendableMetatype {
  /// What people ask for: `ar aging`.
  static var name: String { get }
  /// What the report answers, in a line.
  static var abstract: String { get }
  /// What one may choose.
  static var choices: [Choice] { get }

  /// Begins a fold.
  init(_ question: Question)
  /// Takes in all entries of one client, `withdrawn` ones first, then in order of position.
  ///
  /// Refuses sums beyond the range of amounts.
  mutating func fold(_ client: UInt32, _ entries: [Entry]) throws(Wrong)
  /// Ends the fold.
  func report(_ labels: some Labels) throws -> Report
}
