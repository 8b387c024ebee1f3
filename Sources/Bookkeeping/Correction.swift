// Corrections: one earlier event is withdrawn, and another may take its place. The reason is
// recorded; whoever knew less still sees what was known then.

package import Events

extension Correction: Subject {
  mutating func check(_ desk: inout Desk) throws {
    switch fact {
    case .corrected(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .corrected(fact)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .corrected(let fact):
      for client in fact.touched {
        list.say(.withdrawn(target: fact.target.position), of: client)
      }
      guard fact.hasReplacement else { return }
      for (client, entry) in fact.replacement.entries(at: list.position).rows {
        list.add(entry, of: client)
      }
    case nil: break
    }
  }
}

extension Correction.Corrected {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    guard hasTarget, target.position != 0 else { throw desk.refuse("target", .missing) }
    guard desk.hasReason else { throw Refusal(field: "reason", .reasonNeeded) }
    let event = try desk.accounts.event(at: target.position)
    try event.checkCorrectable(desk)
    let placed = event.entries(at: target.position).rows.filter { $0.entry.kind != .withdrawn }
    guard let first = placed.first else { throw desk.refuse("target", .nothingToCorrect) }
    if let instead = first.entry.kind.ownReversal {
      throw desk.refuse("target", .hasOwnReversal(instead: instead))
    }
    try checkClosedPeriod(placed.map(\.entry), desk)
    let clients = Set(placed.map(\.client)).sorted()
    for client in clients {
      let said = Dependence(
        of: placed.filter { $0.client == client }.map(\.entry),
        client: client
      )
      try said.check(try desk.accounts.entries(of: client), desk)
    }
    if !desk.isRestoring { touched = clients }
    if touched != clients {
      throw desk.refuse("touched", .contradicts("the clients of the event to correct"))
    }
    let accounts = desk.accounts.without(target.position)
    if hasReplacement {
      var arrival = desk.arrival
      arrival.dayOfTime = arrival.dayOfReplacement ?? arrival.dayOfTime
      arrival.isReplacement = true
      try checkReplacement(arrival, accounts)
    }
    let concerned = hasReplacement ? clients + [replacement.about.number] : clients
    guard desk.client == 0 || concerned.contains(desk.client) else {
      throw Refusal(field: "subject", .concernsOthers)
    }
    for client in clients {
      let parents = try accounts.place(of: client).account.parents + replacedParents(of: client)
      if try Hierarchy(accounts).isCyclic(client, parents) {
        throw desk.refuse(
          "target",
          .parentCycle(try desk.accounts.label(client: client))
        )
      }
    }
  }

  private mutating func checkReplacement(
    _ arrival: Arrival,
    _ accounts: any Accounts
  ) throws {
    if case .event? = replacement.subject {
      throw Refusal(field: "data.replacement.type", .replacesNothing)
    }
    do {
      var told = Told(replacement)
      _ = try told.check(at: target.position, arrival, against: accounts)
      told.put(into: &replacement)
    } catch var refusal as Refusal {
      refusal.field = "data.replacement.\(refusal.field)"
      throw refusal
    }
  }

  /// The groups that the replacement puts a client into.
  private func replacedParents(of client: UInt32) -> [Setting<UInt32>] {
    guard hasReplacement else { return [] }
    // It is the last word on its day.
    return replacement.entries(at: UInt64.max).rows.compactMap { owner, entry in
      guard owner == client, case .parented(let parent) = entry.meaning else { return nil }
      return Setting(day: entry.effectiveDay, position: UInt64.max, value: parent)
    }
  }

  private func checkClosedPeriod(_ entries: [Entry], _ desk: Desk) throws {
    guard let through = try desk.accounts.closedThrough() else { return }
    for entry in entries where entry.kind.movesReceivables && entry.effectiveDay <= through {
      throw desk.refuse("target", .itemInClosedPeriod(entry.effectiveDay, through: through))
    }
  }
}

extension Event {
  /// Some facts are superseded by later ones and never withdrawn.
  fileprivate func checkCorrectable(_ desk: Desk) throws {
    switch subject {
    case .book, .period, nil: throw desk.refuse("target", .notCorrectable(type ?? "record"))
    // The rules that a book begins with: later ones take their place from any day on.
    case .rules where source == Event.ownSource:
      throw desk.refuse("target", .notCorrectable("record of the book's own"))
    case .rules, .event, .client, .location, .licence, .contact, .engagement, .invoice,
      .creditNote, .receipt, .dispute, .promise, .writeOff, .contract, .renewal, .task, .incident,
      .feedback, .usage, .survey, .health, .opportunity:
      break
    }
  }
}

/// What later entries of a client depend on a record of it.
private struct Dependence {
  private let client: UInt32
  private let position: UInt64
  private var isRegistration = false
  private var items: Set<Item> = []
  private let agreements: Agreements

  struct Item: Hashable {
    var kind: ItemKind
    var number: UInt32
  }

  init(of entries: [Entry], client: UInt32) {
    self.client = client
    position = entries.first?.position ?? 0
    agreements = Agreements(of: entries)
    for entry in entries {
      if entry.kind == .registered { isRegistration = true }
      if let item = entry.created { items.insert(Item(kind: item.kind, number: item.number)) }
    }
  }

  func check(_ entries: [Entry], _ desk: Desk) throws {
    var withdrawals = Withdrawals()
    for entry in entries { withdrawals.take(entry) }
    if let by = withdrawals.correction(of: position) {
      throw desk.refuse("target", .alreadyWithdrawn(by: by))
    }
    // That a correction withdrew something names nothing; what it put in place has rows of its own.
    for entry in entries
    where entry.position > position && entry.kind != .withdrawn
      && withdrawals.stands(entry, knownAt: UInt64.max)
    {
      if case .refers(let target, _, _) = entry.meaning, target == position {
        throw desk.refuse("target", .dependedOn(position: entry.position))
      }
      if !isRegistration, !agreements.bears(entry), try !names(entry.position, desk) { continue }
      throw desk.refuse("target", .dependedOn(position: entry.position))
    }
  }

  /// Whether a later event names one of the items.
  private func names(_ position: UInt64, _ desk: Desk) throws -> Bool {
    guard !items.isEmpty else { return false }
    var search = ItemSearch(client: client, items: items)
    var event = try desk.accounts.event(at: position)
    try event.accept(&search)
    return search.isFound
  }
}

/// Looks for references to some items of a client.
private struct ItemSearch: FactVisitor {
  let client: UInt32
  let items: Set<Dependence.Item>
  var path = FieldPath()
  private(set) var isFound = false

  init(client: UInt32, items: Set<Dependence.Item>) {
    self.client = client
    self.items = items
  }

  mutating func visit<R: ItemReference>(_ reference: inout R, creates: Bool) {
    guard reference.client == client else { return }
    if items.contains(Dependence.Item(kind: R.item, number: reference.number)) { isFound = true }
  }
  func visit(_ reference: inout ClientReference) {}
  func visit(_ reference: inout EventReference) {}
  func visit(_ word: inout Word, of vocabulary: Vocabulary) {}
  func visit(_ personal: inout Personal) {}
}

extension Event.OneOf_Subject {
  /// The event that a correction puts in place.
  package var replacement: Event? {
    guard case .event(let correction) = self, case .corrected(let fact)? = correction.fact,
      fact.hasReplacement
    else { return nil }
    return fact.replacement
  }
}
