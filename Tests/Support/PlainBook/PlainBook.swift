// A plain, slow, obviously right model of the book, written from the rules and not from the book. It
// keeps every record as a list of facts and works everything out from the beginning each time it is
// asked.

package import Events

/// Why the plain book did not record a batch.
package struct Rejection: Error, Equatable {
  package enum Kind: Equatable {
    /// The same source and id stand in the book with other content.
    case conflict
    /// The book must not hold such a fact.
    case refused
  }

  /// Which event of the batch, from 0.
  package var index: Int
  package var kind: Kind
  package var why: String
}

/// The model: propose facts to it, and ask it for reports.
package struct PlainBook {
  /// A record: what it says, and the proposal it was.
  struct Record: Equatable {
    var position: UInt64
    /// The proposal; none where the book itself recorded it.
    var event: Event?
    var facts: [PlainFact]
  }

  /// That a correction withdrew a record.
  struct Withdrawal: Equatable {
    var target: UInt64
    var by: UInt64
  }

  var records: [Record] = []
  var withdrawals: [Withdrawal] = []
  /// Words that have a code.
  var words: [String] = []
  /// The last days of the closed periods, in order.
  var closings: [Int32] = []

  /// A book as it is opened: position 1 opens it, position 2 adopts the default rules.
  package init() {
    records.append(Record(position: 1, event: nil, facts: []))
    records.append(Record(position: 2, event: nil, facts: []))
  }

  /// The position of the last record.
  package var last: UInt64 { UInt64(records.count) }

  /// Every day up to and including this one is closed; none where all are open.
  package var closedThrough: Int32? { closings.last }

  /// Records the whole batch or nothing.
  ///
  /// Gives the position of each event; of one that was recorded before, its first position.
  package mutating func propose(
    _ batch: [Event],
    late: Bool = false,
    today: Int32
  ) -> Result<[UInt64], Rejection> {
    var trial = self
    var positions: [UInt64] = []
    for (index, event) in batch.enumerated() {
      do throws(Refused) {
        positions.append(try trial.record(event, late: late, today: today))
      } catch {
        return .failure(Rejection(index: index, kind: error.kind, why: error.why))
      }
    }
    self = trial
    return .success(positions)
  }

  /// What is known at a position: all records up to it that no correction up to it withdrew.
  func view(knownAt position: UInt64) -> PlainView {
    var facts: [PlainFact] = []
    for record in records where record.position <= position {
      if !isWithdrawn(record.position, knownAt: position) { facts += record.facts }
    }
    return PlainView(facts)
  }

  /// What is known by now.
  var now: PlainView { view(knownAt: last) }

  func isWithdrawn(_ position: UInt64, knownAt known: UInt64) -> Bool {
    withdrawals.contains { $0.target == position && $0.by <= known }
  }
}

/// Why a single event is not recorded.
struct Refused: Error {
  var kind: Rejection.Kind
  var why: String

  init(_ why: String) {
    kind = .refused
    self.why = why
  }

  init(conflict why: String) {
    kind = .conflict
    self.why = why
  }
}
