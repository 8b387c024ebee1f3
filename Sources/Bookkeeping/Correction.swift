// Corrections: one earlier event is withdrawn, and another may take its place. The reason is
// recorded; whoever knew less still sees what was known then.

import Events

extension Correction: Subject {
  mutating func check(_ desk: inout Desk) throws {
    switch fact {
    case .corrected(var fact):
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
      let said = Dependence(of: placed.filter { $0.client == client }.map(\.entry))
      try said.check(try desk.accounts.entries(of: client), desk)
    }
    if !desk.isRestoring { touched = clients }
    let accounts = desk.accounts.without(target.position)
    if hasReplacement {
      let arrival = Arrival(
        dayOfTime: desk.dayOfTime,
        late: desk.allowsLate,
        restoring: desk.isRestoring
      )
      try checkReplacement(arrival, accounts)
    }
    for client in clients {
      let parents = try accounts.account(of: client).parents + replacedParents(of: client)
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
      _ = try replacement.check(at: target.position, arrival, against: accounts)
    } catch var refusal as Refusal {
      refusal.field = "data.replacement.\(refusal.field)"
      throw refusal
    }
  }

  /// The groups that the replacement puts a client into.
  private func replacedParents(of client: UInt32) -> [Account.Stated<UInt32>] {
    guard hasReplacement else { return [] }
    // It is the last word on its day.
    return replacement.entries(at: UInt64.max).rows.compactMap { owner, entry in
      guard owner == client, case .parented(let parent) = entry.meaning else { return nil }
      return Account.Stated(day: entry.effectiveDay, position: UInt64.max, value: parent)
    }
  }

  private func checkClosedPeriod(_ entries: [Entry], _ desk: Desk) throws {
    guard let through = try desk.accounts.account(of: 0).closedThrough else { return }
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
    case .rules, .event, .client, .location, .licence, .contact, .engagement, .invoice,
      .creditNote, .receipt, .dispute, .promise, .writeOff:
      break
    }
  }
}

/// What later entries of a client depend on a record of it.
private struct Dependence {
  private let position: UInt64
  private var isRegistration = false
  private var items: Set<Item> = []

  struct Item: Hashable {
    var kind: ItemKind
    var number: UInt32
  }

  init(of entries: [Entry]) {
    position = entries.first?.position ?? 0
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
    for entry in entries
    where entry.position > position && withdrawals.stands(entry, knownAt: UInt64.max) {
      if case .refers(let target, _, _) = entry.meaning, target == position {
        throw desk.refuse("target", .dependedOn(position: entry.position))
      }
      let depends = entry.mentioned.contains {
        items.contains(Item(kind: $0.kind, number: $0.number))
      }
      guard isRegistration || depends else { continue }
      throw desk.refuse("target", .dependedOn(position: entry.position))
    }
  }
}
