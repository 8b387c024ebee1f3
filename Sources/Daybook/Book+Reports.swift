// Asking: every report is folded from the ledger when it is asked for, at a moment, under rules.

package import Bookkeeping
import Exchanging
import Posting
package import Reporting
import Storing

/// As known when: up to a position, or up to what was written by an instant.
package enum KnownAt: Hashable, Sendable {
  case position(UInt64)
  case instant(Instant)

  /// Reads a position, or a time such as 2026-05-31T14:30:00Z; a time without a zone is in the
  /// book's.
  package init(text: String, in book: Book) throws {
    if let position = UInt64(text) {
      self = .position(position)
    } else {
      self = .instant(try BookZone(zone: try book.opened().zone).instant(text: text))
    }
  }
}

/// What somebody asks: at which moment, and which choices they made.
package struct Asked: Hashable, Sendable {
  /// As of which day; today where nobody says.
  package var asOf: Day?
  /// As known when; now where nobody says.
  package var knownAt: KnownAt?
  /// Under which rules; those in force where nobody says.
  package var rules: RuleSet?
  /// Rules to compare with them, for `rules diff`.
  package var proposed: RuleSet?
  /// One client alone, by its key.
  package var client: String?
  /// The choices that the report offers.
  package var choices: [Choice.Name: String]
  /// The days between which something has to lie, where the report asks for them.
  package var from: Day?
  package var to: Day?

  /// Asks.
  package init(
    asOf: Day? = nil,
    knownAt: KnownAt? = nil,
    rules: RuleSet? = nil,
    proposed: RuleSet? = nil,
    client: String? = nil,
    choices: [Choice.Name: String] = [:],
    from: Day? = nil,
    to: Day? = nil
  ) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.rules = rules
    self.proposed = proposed
    self.client = client
    self.choices = choices
    self.from = from
    self.to = to
  }
}

extension Book {
  /// Answers one report.
  package func report(_ projection: any Projection.Type, _ asked: Asked = Asked()) throws -> Report
  {
    try reports([projection], asked)[0]
  }

  /// Answers several reports in one pass over the clients.
  package func reports(
    _ projections: [any Projection.Type],
    _ asked: Asked = Asked()
  ) throws -> [Report] {
    try reports(projections.map { ($0, asked) })
  }

  /// Answers several reports of one snapshot: in one pass over the clients, or in one for each day
  /// where some of them need the state of their day.
  ///
  /// They are all of one client, or all of every client.
  package func reports(
    _ all: [(projection: any Projection.Type, asked: Asked)]
  ) throws -> [Report] {
    let name = all.first?.asked.client
    precondition(all.allSatisfy { $0.asked.client == name }, "one client, or every client")
    return try store.read(threads: name == nil ? Self.threads : 1) { reader, team in
      let snapshot = try Snapshot(Lent(reader), kept)
      let asked = try questions(all, snapshot)
      let client = try name.map { try snapshot.client($0) }
      var reports: [Int: Report] = [:]
      for pass in Folding.passes(asked) {
        let folding = Folding(pass.map { asked[$0] })
        for (index, report) in zip(pass, try folding.reports(of: client, snapshot, team)) {
          reports[index] = report
          reports[index]?.choices = asked[index].question.choices(of: asked[index].projection)
          reports[index]?.choices["client"] = name
        }
      }
      return asked.indices.compactMap { reports[$0] }
    }
  }

  /// What is asked of each projection; those that are asked the same share a question, and what is worked
  /// out once for it.
  func questions(
    _ all: [(projection: any Projection.Type, asked: Asked)],
    _ snapshot: Snapshot
  ) throws -> [Folding.Asked] {
    var questions: [Asked: Question] = [:]
    return try all.map { projection, asked in
      let question = try questions[asked] ?? question(asked, snapshot)
      questions[asked] = question
      return Folding.Asked(projection, question)
    }
  }

  func question(_ asked: Asked, _ snapshot: Snapshot) throws -> Question {
    let position: UInt64
    switch asked.knownAt {
    case nil: position = snapshot.head
    case .instant(let instant): position = try snapshot.position(at: instant)
    case .position(let asked):
      guard asked <= snapshot.head else {
        throw Refusal(field: "known-at", .unknownPosition(asked, last: snapshot.head))
      }
      position = asked
    }
    if let owner = asked.choices[.owner] { try snapshot.requireOwner(owner) }
    let moment = Moment(day: try asked.asOf ?? today(), position: position)
    let rules = try asked.rules ?? snapshot.rules(at: moment)
    return Question(
      moment: moment,
      rules: rules,
      proposed: asked.proposed,
      codes: try snapshot.codes(of: rules.words.union(asked.proposed?.words ?? [])),
      choices: asked.choices,
      from: asked.from,
      to: asked.to
    )
  }
}
