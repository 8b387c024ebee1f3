// The recorder: takes proposals one group after the other, all or nothing each, and drafts their
// records. What is drafted is written into the transaction now and then, and committed at its end.

import Bookkeeping
package import Events
import Exchanging
import Recording
import Storing

/// What became of a proposal.
package enum Recorded: Hashable, Sendable {
  /// It has a record now, at this position.
  case now(UInt64)
  /// The same event was recorded before, at this position.
  case before(UInt64)

  /// Where its record is.
  package var position: UInt64 {
    switch self {
    case .now(let position), .before(let position): position
    }
  }
}

/// A proposal, and its position where it is restored.
package struct Proposal: Sendable {
  /// The event, with keys and without numbers.
  package var event: Event
  /// The position that it had in the book it was exported from.
  package var sequence: UInt64?

  /// Makes a proposal.
  package init(_ event: Event, sequence: UInt64? = nil) {
    self.event = event
    self.sequence = sequence
  }
}

/// Records proposals within one write transaction.
package struct Recorder: ~Copyable {
  /// How many records are drafted before they are written into the transaction.
  private static let linesAtOnce = 8_192
  /// How many records are taken in on another core; fewer are not worth it.
  private static let leastAside = 256

  private let book: Book
  private let accounts: OpenAccounts
  private let transaction: Writer
  /// Facts of a closed period count on the first open day.
  var late: Bool
  /// Who records: somebody, the book itself, or an export that is restored.
  private let origin: Origin
  private(set) var head: UInt64
  /// When the last record was recorded.
  private(set) var lastRecorded: Int64
  /// The second that was last asked for, and the day that it lies in.
  private var lastDay: (second: Int64, day: Day)?

  /// Who the records come from.
  enum Origin: Equatable {
    case somebody
    case book
    /// An export; whole where it brings its own first record.
    case export(isWhole: Bool)

    var isExport: Bool { if case .export = self { true } else { false } }
  }

  init(
    _ book: Book,
    _ accounts: OpenAccounts,
    _ lent: borrowing Writer,
    late: Bool = false,
    _ origin: Origin
  ) throws {
    let reading = Lent(lent)
    try accounts.begin(reading)
    let lastRecorded = try accounts.lastRecordedAt()
    self.book = book
    self.accounts = accounts
    self.late = late
    self.origin = origin
    head = accounts.head
    self.lastRecorded = lastRecorded
    transaction = Writer(again: lent)
  }

  /// Records events that belong together: all of them or, when one is refused, none.
  ///
  /// A refusal names the event of the group, from 0. What was recorded before the group stays.
  package mutating func record(_ group: [Proposal]) throws -> [Recorded] {
    var readying = Readying(group, origin, now: book.now)
    return try record(&readying)
  }

  /// Records proposals that were made ready, and takes them.
  mutating func record(_ group: inout Readying) throws -> [Recorded] {
    if accounts.draft.count >= Self.linesAtOnce { try finish() }
    accounts.beginGroup()
    let (mark, headBefore, timeBefore) = (accounts.draft.count, head, lastRecorded)
    var recorded: [Recorded] = []
    recorded.reserveCapacity(group.count)
    do {
      while let prepared = try group.next() { recorded.append(try record(prepared)) }
      return recorded
    } catch {
      group.stop()
      accounts.takeBack(to: mark)
      head = headBefore
      lastRecorded = timeBefore
      guard var refusal = error as? Refusal else { throw error }
      refusal.item = recorded.count
      throw refusal
    }
  }

  /// Which clients there are, those that this transaction registers included.
  package var knownClients: KnownClients { KnownClients(accounts: accounts) }

  /// Writes what is drafted into the transaction, and goes on.
  private func finish() throws { try finishLast()?.value() }

  /// Writes what is drafted into the transaction; what is left to do is to take it in, which may be done
  /// while it is committed.
  func finishLast() throws -> Aside<Void>? {
    let count = accounts.draft.count
    guard count > 0 else { return nil }
    let isRun = try accounts.draft.write(namesAsRunFrom: book.filing.leastOfRun, transaction)
    let takingIn = Aside { [accounts] in accounts.written(namesAsRun: isRun) }
    if count >= Self.leastAside { Aside.begin([takingIn]) }
    return takingIn
  }

  private mutating func record(_ proposal: Prepared) throws -> Recorded {
    if proposal.traits.isCorrection {
      try resolveTarget(&proposal.told)
      proposal.digest = proposal.event.proposalDigest().digest
    }
    if let seen = try accounts.seen(proposal.identity) {
      guard seen.digest == proposal.digest,
        proposal.sequence.map({ $0 == seen.position }) ?? true
      else {
        let exchange = CloudEvents(zone: try book.opened().zone)
        let wrong = try accounts.conflict(proposal.event, at: seen.position, exchange)
        throw Refusal(field: "id", wrong)
      }
      return .before(seen.position)
    }
    if origin.isExport {
      try requireNext(proposal.sequence)
      try requireTime(proposal.told.recordedAt)
    }
    if !proposal.words.isEmpty { try coin(proposal.words) }
    try draft(proposal)
    return .now(head)
  }

  private func requireNext(_ sequence: UInt64?) throws {
    guard let sequence else { throw Refusal(field: "sequence", .missing) }
    guard sequence > head else { throw Refusal(field: "sequence", .notEmpty) }
    guard sequence == head + 1 else {
      throw Refusal(field: "sequence", .outOfSequence(expected: head + 1, found: sequence))
    }
  }

  /// An export tells when each event was recorded, in order.
  private func requireTime(_ recordedAt: WireInstant?) throws {
    guard let recordedAt else { throw Refusal(field: "recordedtime", .missing) }
    guard recordedAt.micros >= lastRecorded else {
      throw Refusal(
        field: "recordedtime",
        .recordedBackwards(Instant(recordedAt).text ?? "\(recordedAt.micros)")
      )
    }
  }

  /// A correction's target is named by position from here on, so that it is one proposal however
  /// it was written.
  private func resolveTarget(_ told: inout Told) throws {
    guard case .event(var correction)? = told.subject,
      case .corrected(var fact)? = correction.fact, fact.hasTarget
    else { return }
    if fact.target.position == 0 {
      let identity = Identity(source: fact.target.source, id: fact.target.id)
      guard let seen = try accounts.seen(identity) else {
        throw Refusal(
          field: "data.target",
          .unknownEvent("\"\(fact.target.id)\" from \"\(fact.target.source)\"")
        )
      }
      fact.target = EventReference()
      fact.target.position = seen.position
    } else if fact.target.position > head {
      throw Refusal(field: "data.target", .unknownEvent("at position \(fact.target.position)"))
    }
    correction.fact = .corrected(fact)
    told.subject = .event(correction)
  }

  /// Gives every new word its code, in a record of its own before the event.
  private mutating func coin(_ words: [NameKey]) throws {
    for word in words where try accounts.name(word) == nil {
      // An export brings its own records of words.
      guard !origin.isExport else {
        throw Refusal(field: "data", .unknownItem("word", word.key))
      }
      guard case .word(let vocabulary) = word.kind else { continue }
      let code = try accounts.nextNumber(word.kind, client: 0)
      guard code <= UInt16.max else {
        throw Refusal(field: "data", .beyondRange("The number of words"))
      }
      var coined = Event()
      coined.book.wordCoined.vocabulary = vocabulary
      coined.book.wordCoined.code = code
      if vocabulary == .owner {
        coined.book.wordCoined.name.clear = word.key
      } else {
        coined.book.wordCoined.word = word.key
      }
      coined.source = Event.ownSource
      coined.id = "word/\(vocabulary.rawValue)/\(code)"
      coined.effectiveOn = Day.first.wire
      coined.recordedAt.micros = nextTime()
      try draft(Prepared(own: coined), asBook: true)
    }
  }

  /// Checks an event and drafts its record.
  private mutating func draft(_ proposal: Prepared, asBook: Bool = false) throws {
    let isRestoring = asBook || origin != .somebody
    let traits = proposal.traits
    let position = head + 1
    let created = try Resolving.resolve(&proposal.told, at: position, traits, accounts)
    var recordedAt = proposal.told.recordedAt ?? WireInstant()
    if !isRestoring {
      recordedAt.micros = nextTime()
      proposal.told.recordedAt = recordedAt
    }
    let arrival = try arrival(of: proposal, recordedAt, isRestoring)
    let list = try proposal.told.check(at: position, arrival, against: accounts)
    var target: UInt64?
    if traits.isCorrection, case .event(let correction)? = proposal.told.subject,
      case .corrected(let fact)? = correction.fact
    {
      target = fact.target.position
    }
    // Nearly always an event names the items that it creates, or nothing.
    let names = traits.mayRename ? try names(of: proposal, at: position) : created
    let bytes = try longRecord(of: proposal, rows: list.rows.count)
    // Last, because what the accounts have taken is not taken back from them.
    try accounts.take(list, naming: names, withdrawing: target)
    accounts.draft.append(proposal, bytes, at: position, list.rows, names)
    head = position
    lastRecorded = max(lastRecorded, recordedAt.micros)
  }

  /// The names that the event gives, other than by bringing items into being.
  private func names(
    of proposal: Prepared,
    at position: UInt64
  ) throws -> [(key: NameKey, name: Name)] {
    try proposal.event.names(
      at: position,
      label: { try accounts.label($0) },
      event: { try accounts.event(at: $0) }
    )
  }

  /// The bytes of a record that may be long; refuses one that is too long.
  ///
  /// What the book fills in has rows of its own and few bytes a row, so where both are few no length
  /// has to be known yet.
  private func longRecord(of proposal: Prepared, rows: Int) throws -> [UInt8]? {
    if proposal.sizeBytes + 512 * (rows + 1) <= Event.limitBytes { return nil }
    let event = proposal.event
    let bytes = event.withBytes { Array(copying: $0) }
    if bytes.count > Event.limitBytes {
      let fact = event.subject?.replacement ?? event
      let limit = fact.rules.hasAdopted ? Event.rulesLimitBytes : Event.limitBytes
      guard bytes.count <= limit else {
        throw Refusal(.eventTooLarge(bytes: bytes.count, limit: limit))
      }
    }
    return bytes
  }

  private func nextTime() -> Int64 { max(book.now(), lastRecorded) }

  /// The days on which it happened and is recorded; what was decided before has its own.
  private mutating func arrival(
    of proposal: Prepared,
    _ recordedAt: WireInstant,
    _ isRestoring: Bool
  ) throws -> Arrival {
    guard !isRestoring else {
      let day = Day(unchecked: proposal.told.effectiveOn?.number ?? 0)
      return Arrival(dayOfTime: day, restoring: true)
    }
    let recordedOn = try day(of: recordedAt)
    let happenedOn = try proposal.happenedAt.map { try day(of: $0) }
    let replacement =
      proposal.traits.isCorrection ? proposal.told.subject?.replacement?.happenedAt : nil
    return Arrival(
      dayOfTime: happenedOn ?? recordedOn,
      late: late,
      recordedOn: recordedOn,
      dayOfReplacement: try replacement.map { try day(of: $0) }
    )
  }

  /// The day of an instant in the book's zone: the same for a whole second.
  private mutating func day(of instant: WireInstant) throws -> Day {
    let second = instant.micros.quotientAndRemainder(dividingBy: 1_000_000).quotient
    if let lastDay, lastDay.second == second, instant.micros >= 0 { return lastDay.day }
    let day = try book.day(of: Instant(instant))
    lastDay = (second, day)
    return day
  }
}

/// Knows the clients of a book while a transaction lasts.
package struct KnownClients {
  let accounts: OpenAccounts

  /// Whether a client has this key.
  package func knows(_ key: String) throws -> Bool {
    try accounts.name(NameKey(.client, key)) != nil
  }
}

extension Rules {
  fileprivate var hasAdopted: Bool { if case .adopted? = fact { true } else { false } }
}
