// Checking an event: its day, its fact against the accounts, and what it would do to them. What is
// decided from context is written into the event here, and nowhere else.

package import Events

/// A family of facts that can be checked and explained as entries.
protocol Subject {
  /// Refuses the fact, or fills in what the book decides.
  mutating func check(_ desk: inout Desk) throws
  /// What the fact means, from the event alone.
  func entries(into list: inout EntryList)
}

/// What the book knows when a proposal arrives.
package struct Arrival {
  /// The day of the event's `time` in the book's zone, else the day of recording.
  package var dayOfTime: Day
  /// Facts that move receivables on a day of a closed period count on the first open day.
  package var late: Bool
  /// The event comes from an export; what the book filled in holds.
  package var restoring: Bool
  /// The day of recording; nil where that was decided before.
  package var recordedOn: Day?
  /// The day of the `time` of what a correction puts in place; nil where it has none.
  package var dayOfReplacement: Day?
  /// The event takes the place of another: the reason of the correction is its reason.
  var isReplacement = false

  /// Makes an arrival.
  package init(
    dayOfTime: Day,
    late: Bool = false,
    restoring: Bool = false,
    recordedOn: Day? = nil,
    dayOfReplacement: Day? = nil
  ) {
    self.dayOfTime = dayOfTime
    self.late = late
    self.restoring = restoring
    self.recordedOn = recordedOn
    self.dayOfReplacement = dayOfReplacement
  }
}

extension Event {
  /// The source of the records that the book writes by itself.
  package static let ownSource = "daybook"
}

extension Told {
  /// Checks the event against the accounts and fills in what the book decides.
  ///
  /// References have their numbers already. Refuses with the field; the event is then undefined.
  package mutating func check(
    at position: UInt64,
    _ arrival: Arrival,
    against accounts: any Accounts
  ) throws -> EntryList {
    if arrival.restoring {
      guard let day = try askedDay() else { throw Refusal(field: "effectiveon", .missing) }
      return try checked(
        at: position,
        arrival,
        on: day,
        given: false,
        wished: wishedOn.flatMap { Day($0) },
        against: accounts
      )
    }
    let asked = try askedDay()
    let day = asked ?? arrival.dayOfTime
    guard let through = try accounts.closedThrough() else {
      return try checked(
        at: position,
        arrival,
        on: day,
        given: asked != nil,
        wished: nil,
        against: accounts
      )
    }
    let proposal = self
    let onItsDay = Result {
      try checked(
        at: position,
        arrival,
        on: day,
        given: asked != nil,
        wished: nil,
        against: accounts
      )
    }
    let closed = try? onItsDay.get().firstMove(through: through)
    if case .success(let list) = onItsDay, closed == nil { return list }
    guard let firstOpen = through.adding(days: 1) else { throw Refusal(.dayBeyondCalendar) }
    guard arrival.late, day <= through || closed != nil else {
      guard let closed else { return try onItsDay.get() }
      throw Refusal(
        field: "effectiveon",
        .closedPeriod(closed.effectiveDay, through: through, firstOpen: firstOpen)
      )
    }
    // What is refused on the day wished for may hold on the first open one.
    self = proposal
    let wished = asked ?? (try? onItsDay.get().day) ?? day
    let list = try checked(
      at: position,
      arrival,
      on: firstOpen,
      given: asked != nil,
      wished: wished,
      against: accounts
    )
    if list.movesReceivables { return list }
    // What moves no money counts on its own day, or is refused there.
    self = proposal
    return try checked(
      at: position,
      arrival,
      on: day,
      given: asked != nil,
      wished: nil,
      against: accounts
    )
  }

  private func askedDay() throws -> Day? {
    guard let effectiveOn else { return nil }
    guard let day = Day(effectiveOn) else {
      throw Refusal(field: "effectiveon", .dayBeyondCalendar)
    }
    return day
  }

  private mutating func checked(
    at position: UInt64,
    _ arrival: Arrival,
    on day: Day,
    given: Bool,
    wished: Day?,
    against accounts: any Accounts
  ) throws -> EntryList {
    var desk = Desk(
      accounts: accounts,
      client: about?.number ?? 0,
      day: day,
      dayIsGiven: given,
      wished: wished,
      hasReason: hasReason || arrival.isReplacement,
      arrival: arrival
    )
    let decided = self.wishedOn
    let list = try checkSubject(&desk) { desk in
      arrival.restoring
        ? EntryList(
          position,
          client: desk.client,
          day,
          wished: decided.map { Day(unchecked: $0.number) }
        )
        : EntryList(position, client: desk.client, desk.day, wished: wished)
    }
    if !arrival.restoring {
      effectiveOn = desk.day.wire
      effectiveByRule = !given
      if let wished { wishedOn = wished.wire }
    }
    return list
  }
}

extension Event {
  /// What the event means: its entries, from the event alone.
  package func entries(at position: UInt64) -> EntryList {
    EntryList(
      position: position,
      client: about.number,
      effectiveOn,
      wished: hasWishedOn ? wishedOn : nil,
      subject
    )
  }
}

extension EventOnWire {
  /// What the event means: its entries, from the event alone.
  package func entries(at position: UInt64) -> EntryList {
    EntryList(
      position: position,
      client: about?.number ?? 0,
      effectiveOn ?? WireDay(),
      wished: wishedOn,
      subject
    )
  }
}

extension EntryList {
  /// Begins the list of an event that counts on a day, and perhaps was wished for on another.
  fileprivate init(_ position: UInt64, client: UInt32, _ day: Day, wished: Day?) {
    self.init(position: position, client: client, day: day)
    if let wished { ownDay = wished }
  }

  fileprivate init(
    position: UInt64,
    client: UInt32,
    _ day: WireDay,
    wished: WireDay?,
    _ subject: Event.OneOf_Subject?
  ) {
    self.init(
      position,
      client: client,
      Day(unchecked: day.number),
      wished: wished.map { Day(unchecked: $0.number) }
    )
    subject?.entries(into: &self)
  }
}

extension EntryList {
  /// The first entry that moves receivables on a day of a closed period.
  fileprivate func firstMove(through day: Day) -> Entry? {
    rows.first { $0.entry.kind.movesReceivables && $0.entry.effectiveDay <= day }?.entry
  }

  fileprivate var movesReceivables: Bool { rows.contains { $0.entry.kind.movesReceivables } }
}
