// Corrections: withdraw one earlier event, and perhaps put another in its place (rule 5).

import Events

extension PlainBook {
  /// Withdraws the target and gives the facts of what takes its place.
  mutating func correct(
    _ corrected: Correction.Corrected,
    _ event: Event,
    _ position: UInt64,
    late: Bool,
    today: Int32
  ) throws(Refused) -> [PlainFact] {
    guard !event.reason.clear.isEmpty else { throw Refused("a correction has a reason") }
    guard let target = record(corrected.target) else { throw Refused("no such event") }
    guard !isWithdrawn(target.position, knownAt: last) else { throw Refused("withdrawn already") }
    guard !target.facts.isEmpty else { throw Refused("nothing that a correction can withdraw") }
    if let way = ownReversal(of: target) { throw Refused("it is reversed by \(way)") }
    if let dependent = dependent(on: target) {
      throw Refused("record \(dependent) depends on it")
    }
    if let closedThrough {
      for fact in target.facts where fact.movesReceivables && fact.day <= closedThrough {
        throw Refused("money of a closed period would change")
      }
    }
    withdrawals.append(Withdrawal(target: target.position, by: position))
    guard corrected.hasReplacement else { return [] }
    var replacement = corrected.replacement
    guard replacement.id.isEmpty, replacement.source.isEmpty, !replacement.hasReason else {
      throw Refused("what takes its place has no id and no reason of its own")
    }
    replacement.reason = event.reason
    return try meaning(
      of: replacement,
      view(knownAt: position),
      position,
      late: late,
      today: today,
      isReplacement: true
    )
  }

  private func record(_ reference: EventReference) -> Record? {
    if reference.position == 0 { return record(reference.source, reference.id) }
    return records.first { $0.position == reference.position }
  }

  /// Kinds of facts that the domain reverses in its own way are not withdrawn by corrections.
  private func ownReversal(of record: Record) -> String? {
    guard let fact = record.facts.first else { return nil }
    switch fact.what {
    case .charged: return "a void or a credit note"
    case .received: return "a void or a return"
    case .applied: return "an unapply"
    case .promised: return "a withdrawal"
    default: return nil
    }
  }

  /// A later record, not withdrawn, that speaks of something the target made.
  private func dependent(on target: Record) -> UInt64? {
    let now = now
    let made = target.facts.flatMap(\.makes)
    for later in records where later.position > target.position {
      if isWithdrawn(later.position, knownAt: last) { continue }
      let named = later.facts.flatMap { $0.names(in: now) }
      if named.contains(where: made.contains) { return later.position }
    }
    return nil
  }
}

/// Something a fact makes, that later facts can name.
enum PlainThing: Hashable {
  case client(String)
  case location(String)
  case invoice(String)
  case credit(PlainCredit)
  case dispute(String)
  case promise(String)
  case licence(String)
  case contact(String)
  case contract(String)
  case task(String)
  case incident(String)
  case opportunity(String)
  case renewal(contract: String, last: Int32)
  case amendment(contract: String, position: UInt64)
  case application(PlainApplication.ID)
}

extension PlainFact {
  var makes: [PlainThing] {
    switch what {
    case .registered(let client, _, _): [.client(client)]
    case .located(let location, _, _): [.location(location)]
    case .charged(let invoice): [.invoice(invoice.key)]
    case .received(let receipt): [.credit(.receipt(receipt.key))]
    case .identified(let receipt, _, _): [.credit(.receipt(receipt))]
    case .credited(let note): [.credit(.creditNote(note.key))]
    case .applied(let application): [.application(application.id)]
    case .disputed(let dispute, _, _): [.dispute(dispute)]
    case .promised(let promise): [.promise(promise.key)]
    case .licensed(let licence): licence.isFirst ? [.licence(licence.key)] : []
    case .contacted(let contact): [.contact(contact)]
    case .begun(let begun): [begun.thing]
    case .expected(let expected): expected.isFirst ? [.opportunity(expected.opportunity)] : []
    case .term(let term):
      term.isFirst
        ? [.contract(term.contract)] : [.renewal(contract: term.contract, last: term.last)]
    case .amended(let contract, _): [.amendment(contract: contract, position: position)]
    default: []
    }
  }

  /// What the fact speaks of; its client among it.
  func names(in view: PlainView) -> [PlainThing] {
    let client: [PlainThing] = about.isEmpty ? [] : [.client(about)]
    if case .registered = what { return [] }
    return client + named(in: view)
  }

  private func named(in view: PlainView) -> [PlainThing] {
    switch what {
    case .belongs(_, let parent): parent.map { [.client($0)] } ?? []
    case .locationClosed(let location): [.location(location)]
    case .charged(let invoice): invoice.location.map { [.location($0)] } ?? []
    case .invoiceVoided(let invoice): [.invoice(invoice)]
    case .identified(let receipt, _, _): [.credit(.receipt(receipt))]
    case .receiptVoided(let receipt, _): [.credit(.receipt(receipt))]
    case .applied(let application): [.credit(application.credit), .invoice(application.invoice)]
    case .undone(let id, _):
      [.application(id)]
        + (view.application(id).map { [.credit($0.application.credit)] } ?? [])
    case .returned(let receipt, _, _): [.credit(.receipt(receipt))]
    case .writtenOff(let invoice, _): [.invoice(invoice)]
    case .disputed(_, let invoice, _): [.invoice(invoice)]
    case .resolved(let dispute): [.dispute(dispute)]
    case .promised(let promise):
      promise.invoices.map { .invoice($0) } + (promise.contact.map { [.contact($0)] } ?? [])
    case .promiseWithdrawn(let promise): [.promise(promise)]
    case .departed(let contact): [.contact(contact)]
    case .licensed(let licence):
      (licence.isFirst ? [] : [.licence(licence.key)])
        + (licence.location.map { [.location($0)] } ?? [])
    case .engaged(let engagement):
      engagement.contacts.map { .contact($0) }
        + (engagement.location.map { [.location($0)] } ?? [])
    case .fedBack(_, let contact), .answered(_, _, let contact):
      contact.map { [.contact($0)] } ?? []
    case .measured(_, _, let location): location.map { [.location($0)] } ?? []
    case .begun(let begun): begun.location.map { [.location($0)] } ?? []
    case .done(.task, let key): [.task(key)]
    case .done(.incident, let key): [.incident(key)]
    case .expected(let expected): expected.isFirst ? [] : [.opportunity(expected.opportunity)]
    case .pursued(let opportunity, _), .concluded(let opportunity, _, _):
      [.opportunity(opportunity)]
    case .term(let term):
      term.isFirst
        ? []
        : [.contract(term.contract)] + renewals(of: term.contract, in: view)
          + amendments(of: term.contract, before: term.first, in: view)
    case .terminated(let contract, _), .lost(let contract, _):
      [.contract(contract)] + renewals(of: contract, in: view)
    case .noticed(let contract, let end), .staged(let contract, let end, _),
      .forecast(let contract, let end, _), .categorized(let contract, let end, _),
      .flagged(let contract, let end, _):
      [.contract(contract), .renewal(contract: contract, last: end)]
    case .amended(let contract, _), .replaced(let contract, _): [.contract(contract)]
    case .registered, .owned, .clientClosed, .located, .received, .credited, .contacted,
      .overridden, .overrideCleared, .adopted, .noted:
      []
    }
  }

  /// The earlier renewals of a contract.
  private func renewals(of contract: String, in view: PlainView) -> [PlainThing] {
    view.terms(ofContract: contract)
      .filter { $0.fact.position < position && !$0.term.isFirst }
      .map { .renewal(contract: contract, last: $0.term.last) }
  }

  /// The earlier amendments of a contract that count before a day.
  private func amendments(
    of contract: String,
    before day: Int32,
    in view: PlainView
  ) -> [PlainThing] {
    view.facts.compactMap { fact in
      guard case .amended(contract, _) = fact.what, fact.position < position, fact.day < day else {
        return nil
      }
      return .amendment(contract: contract, position: fact.position)
    }
  }
}
