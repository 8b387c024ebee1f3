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
package struct Asked: Sendable {
  /// As of which day; today where nobody says.
  package var asOf: Day?
  /// As known when; now where nobody says.
  package var knownAt: KnownAt?
  /// The choices that the report offers.
  package var choices: [Choice.Name: String]

  /// Asks.
  package init(asOf: Day? = nil, knownAt: KnownAt? = nil, choices: [Choice.Name: String] = [:]) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.choices = choices
  }
}

extension Book {
  /// Answers one report.
  package func report(_ projection: any Projection.Type, _ asked: Asked = Asked()) throws -> Report
  {
    try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), rules)
      let question = try question(asked, snapshot)
      return try Self.fold(projection, question, snapshot)
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
    let moment = Moment(day: try asked.asOf ?? today(), position: position)
    return Question(
      moment: moment,
      rules: try snapshot.rules(at: moment),
      choices: asked.choices
    )
  }

  static func fold<P: Projection>(
    _ projection: P.Type,
    _ question: Question,
    _ snapshot: Snapshot
  ) throws -> Report {
    var fold = P(question)
    do {
      try Ledger.scan(snapshot.unposted, snapshot.reading) { client, entries in
        try fold.fold(client, entries)
        return .next
      }
      return try fold.report(snapshot)
    } catch let wrong as Wrong {
      throw Refusal(wrong)
    }
  }
}
