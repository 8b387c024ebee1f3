// A projection: what makes a report of every client's state, one client after the other. It knows its
// rules and its moment before it starts; where entries come from it does not know.

package import Bookkeeping

/// What is asked of a projection.
package struct Question: Sendable {
  /// As of which day, as known at which position.
  package var moment: Moment
  /// The rules that the answer follows.
  package var rules: RuleSet { didSet { scoring = Scoring() } }
  /// Rules to compare with, where somebody proposes some.
  package var proposed: RuleSet?
  /// The codes of the words that the rules name; what nobody used yet has none.
  package var codes: [RuleWord: UInt16] { didSet { scoring = Scoring() } }
  /// What scores clients under the rules, once somebody asks.
  private(set) var scoring = Scoring()
  /// The choices that were made; where one is missing, the rules decide or its first word.
  package var choices: [Choice.Name: String]
  /// The days between which something has to lie, where the report asks for them.
  package var from: Day?
  package var to: Day?

  /// Makes a question.
  package init(
    moment: Moment,
    rules: RuleSet,
    proposed: RuleSet? = nil,
    codes: [RuleWord: UInt16] = [:],
    choices: [Choice.Name: String] = [:],
    from: Day? = nil,
    to: Day? = nil
  ) {
    self.moment = moment
    self.rules = rules
    self.proposed = proposed
    self.codes = codes
    self.choices = choices
    self.from = from
    self.to = to
  }
}

extension Question {
  /// The same questions for one thread, which shares no scorer with others; those that shared one still do.
  package static func apart(_ questions: [Question]) -> [Question] {
    var own: [ObjectIdentifier: Scoring] = [:]
    return questions.map { question in
      let shared = ObjectIdentifier(question.scoring)
      let scoring = own[shared] ?? Scoring(copyOf: question.scoring)
      own[shared] = scoring
      var question = question
      question.scoring = scoring
      return question
    }
  }
}

/// Something that the person who asks may choose.
package struct Choice: Sendable {
  /// Everything that any report lets one choose.
  package enum Name: String, CaseIterable, Sendable {
    case by
    case basis
    case credits
    case from
    case to
    case owner
  }

  /// What is chosen.
  package enum Form: Sendable {
    /// One of these words.
    case word([String])
    case day
    /// Any text; what it is to be is said.
    case text(String)
  }

  package var name: Name
  package var form: Form
  /// What the choice does, in a line.
  package var help: String

  /// The words to choose from.
  package var words: [String] {
    if case .word(let words) = form { words } else { [] }
  }
}

extension Question {
  /// What was chosen of what a report offers.
  package func choices(of projection: any Projection.Type) -> [String: String] {
    let days = [Choice.Name.from: from, .to: to].compactMapValues { $0?.text }
    let made = choices.merging(days) { choice, _ in choice }
    return projection.choices.reduce(into: [:]) { $0[$1.name.rawValue] = made[$1.name] }
  }
}

/// What people call clients, items and words; the numbers in entries stand for these.
package protocol Labels {
  /// The key of a client.
  func label(client: UInt32) throws -> String
  /// Where the key of a client stands among those of the clients that are asked about, by its bytes.
  func place(client: UInt32) throws -> Int
  /// The key of a client's item.
  func label(_ item: Item) throws -> String
  /// An account manager's short name.
  func label(owner: UInt16) throws -> String
  /// The size of a client.
  func label(tier: UInt16) throws -> String
  /// The stage of a renewal.
  func label(stage: UInt16) throws -> String
  /// The stage of an opportunity.
  func label(salesStage: UInt16) throws -> String
  /// The kind of an incident.
  func label(incidentKind: UInt16) throws -> String
  /// The kind of a task.
  func label(taskKind: UInt16) throws -> String
  /// The category of a forecast.
  func label(category: UInt16) throws -> String
  /// Why an opportunity was lost.
  func label(lossReason: UInt16) throws -> String
}

/// One of a client's items.
package struct Item: Hashable, Sendable {
  /// What the item is.
  package enum Kind: UInt8, Sendable {
    case invoice
    case receipt
    case creditNote
    case contract
    case opportunity
    case task
    case incident
  }

  package var kind: Kind
  package var client: UInt32
  /// Its number within the client, from 1.
  package var number: UInt32
  /// The record that made it.
  package var position: UInt64
}

/// Makes one report of the states of all clients.
///
/// Invariant: the report depends on the states and the question alone, not on the order of clients.
package protocol Projection: Sendable {
  /// What people ask for: `ar aging`.
  static var name: String { get }
  /// What the report answers, in a line.
  static var abstract: String { get }
  /// What one may choose.
  static var choices: [Choice] { get }
  /// What it reads of a client.
  static var parts: ClientState.Parts { get }
  /// Whether it answers from a state of a later day as from that of its own: everything that it reads
  /// keeps its days. Many days are then one pass over the clients.
  static var looksBack: Bool { get }
  /// Whether the rows of each client stand together, in the order of the clients' keys: the rows of
  /// some clients then come before all rows of those after them.
  static func isByClient(_ question: Question) -> Bool
  /// The report that takes the figures of this one apart, where there is one: `--why`.
  static var why: (any Projection.Type)? { get }

  /// Begins.
  init(_ question: Question)
  /// Takes in a client, as of the day of the moment; client 0 is the book itself.
  ///
  /// Refuses sums beyond the range of amounts.
  mutating func take(_ state: borrowing ClientState) throws(Wrong)
  /// Adds what was taken in of other clients, under the same question.
  mutating func merge(_ shard: Self) throws(Wrong)
  /// Ends.
  func report(_ labels: some Labels) throws -> Report
}

extension Projection {
  package static var why: (any Projection.Type)? { nil }
  package static var looksBack: Bool { false }
  package static func isByClient(_ question: Question) -> Bool { false }
}
