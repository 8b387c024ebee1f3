// How an entry changes an account. Kinds that `check` need not know change nothing; they are named
// all the same, so that a new kind asks here whether it matters.

extension Account {
  /// Rows of one record that belong together: an application, its counterpart, what it undoes.
  struct Group: Sendable {
    var position: UInt64 = 0
    var source: UInt32 = 0
    var credit: Entry.Credit = .receipt
    var invoiceClient: UInt32 = 0
    var invoice: UInt32 = 0
    var amount: Int64 = 0
    var kind: Entry.Kind = .noted
  }

  /// Takes in the next entry that stands; refuses where a sum does not fit.
  package mutating func take(_ entry: Entry) throws(Wrong) {
    let day = entry.effectiveDay
    let position = entry.position
    switch entry.meaning {
    case .registered(_, _, let terms):
      registered = position
      self.terms = terms
    case .parented(let parent):
      parents.append(Setting(parent, entry))
    case .closed: closings.append(Setting(true, entry))
    case .located(let location, _): locations.put(true, at: location)
    case .vacated(let location): locations.put(false, at: location)
    case .licensed(let licence, _, _, let first): if first { licences.put(true, at: licence) }
    case .contacted(let contact, _, _, _): contacts.put(true, at: contact)
    case .departed(let contact): contacts.put(false, at: contact)
    case .promised(let promise, _, _, _, _):
      promises.put(Promise(day: day, withdrawn: false), at: promise)
    case .unpromised(let promise):
      try promises.change(promise) { promise in promise.withdrawn = true }
    case .periodClosed(let through): closedPeriods.append(through)
    case .periodReopened: _ = closedPeriods.popLast()
    case .adopted: adoptions.append(Setting(position, entry))
    case .charged, .dated, .voided, .disputed, .undisputed, .writtenOff:
      try takeInvoice(entry)
    case .credited, .received, .identified, .annulled, .applied, .unapplied, .returned,
      .counterpart, .refers:
      try takeSource(entry)
    case .term, .uplifted, .priced, .noticed, .ended: try takeContract(entry)
    case .begun(let what, let number, _, let instant, _):
      let begun = Begun(day: day, at: instant)
      if what == .task { tasks.put(begun, at: number) } else { incidents.put(begun, at: number) }
    case .done(.task, let number, _): try tasks.change(number) { task in task.isDone = true }
    case .done(.incident, let number, _):
      try incidents.change(number) { incident in incident.isDone = true }
    case .estimated(let number, _, _, let currency, let isFirst):
      if isFirst { opportunities.put(Opportunity(day: day, currency: 0), at: number) }
      try opportunities.change(number) { opportunity in
        if opportunity.currency == 0 { opportunity.currency = currency }
      }
    case .overridden(let until, _):
      overrides.append(Setting(until, entry))
    case .overrideCleared: overrides.append(Setting(nil, entry))
    case .noted, .withdrawn, .owned, .joined, .touched, .attended, .placed, .promisedFor, .opened,
      .coined, .replaced, .staged, .forecast, .categorized, .flagged, .measured, .answered, .said,
      .pursued, .concluded:
      break
    }
  }

  private mutating func takeInvoice(_ entry: Entry) throws(Wrong) {
    let day = entry.effectiveDay
    let position = entry.position
    switch entry.meaning {
    case .charged(let number, let amount, let due, let currency, _):
      if invoices.item(number)?.position == position {
        try invoices.change(number) { (invoice) throws(Wrong) in
          try invoice.parts.add(amount, due: due)
          try invoice.amount.add(amount)
          try invoice.open.add(amount, on: day)
        }
      } else {
        var invoice = Invoice(
          position: position,
          day: day,
          own: day,
          currency: currency,
          amount: amount
        )
        try invoice.parts.add(amount, due: due)
        try invoice.open.add(amount, on: day)
        invoices.put(invoice, at: number)
      }
    case .dated(let number, let own, _):
      try invoices.change(number) { invoice in invoice.own = own }
    case .voided(let number):
      try invoices.change(number) { (invoice) throws(Wrong) in
        invoice.voided = position
        try invoice.open.add(-invoice.amount, on: day)
      }
    case .disputed(let number, let dispute, let amount, _):
      disputes.put(
        Dispute(invoice: number, amount: amount, opened: day, resolved: nil),
        at: dispute
      )
      try invoices.change(number) { invoice in
        invoice.disputes.append(dispute)
        invoice.touched = invoice.touched ?? position
      }
    case .undisputed(let dispute, _):
      try disputes.change(dispute) { dispute in dispute.resolved = day }
    case .writtenOff(let number, let amount, _, _):
      try invoices.change(number) { (invoice) throws(Wrong) in
        invoice.touched = invoice.touched ?? position
        try invoice.open.add(-amount, on: day)
      }
    default: break
    }
  }

  private mutating func takeSource(_ entry: Entry) throws(Wrong) {
    let day = entry.effectiveDay
    let position = entry.position
    switch entry.meaning {
    case .received(let number, let amount, let currency, let own, _):
      var source = Source(
        position: position,
        day: day,
        own: own,
        currency: currency,
        amount: amount
      )
      try source.left.add(amount, on: day)
      receipts.put(source, at: number)
    case .credited(let number, let amount, let currency, let own):
      var source = Source(
        position: position,
        day: day,
        own: own,
        currency: currency,
        amount: amount
      )
      try source.left.add(amount, on: day)
      creditNotes.put(source, at: number)
    case .identified(let number), .annulled(let number):
      try receipts.change(number) { (source) throws(Wrong) in
        source.ended = (position, entry.kind)
        try source.left.add(-source.left.last, on: day)
      }
    case .returned(let number, let amount, _):
      try receipts.change(number) { (source) throws(Wrong) in
        source.ended = (position, entry.kind)
        try source.returned.add(amount)
        try source.left.add(-amount, on: day)
      }
    case .applied(let invoice, let source, let credit, let amount, _):
      try move(entry, invoice, source, credit, by: -amount)
      if source != 0 {
        applications.append(
          Application(
            position: position,
            source: source,
            credit: credit,
            invoiceClient: invoice == 0 ? 0 : client,
            invoice: invoice,
            day: day,
            amount: amount
          )
        )
      }
    case .unapplied(let invoice, let source, let credit, let amount, _):
      try move(entry, invoice, source, credit, by: amount)
    case .counterpart(let other, let item):
      guard group.position == position, group.source != 0, group.invoice == 0 else { break }
      group.invoiceClient = other
      group.invoice = item
      guard group.kind == .applied, let last = applications.indices.last else { break }
      applications[last].invoiceClient = other
      applications[last].invoice = item
    case .refers(let target, _, _):
      guard group.position == position, group.kind == .unapplied, group.source != 0 else { break }
      for index in applications.indices
      where applications[index].position == target && applications[index].source == group.source
        && applications[index].credit == group.credit
        && applications[index].invoiceClient == group.invoiceClient
        && applications[index].invoice == group.invoice
      {
        try applications[index].undone.add(group.amount)
      }
    default: break
    }
  }

  /// Moves an application, or what is left of one, on the sides that are this client's.
  private mutating func move(
    _ entry: Entry,
    _ invoice: UInt32,
    _ source: UInt32,
    _ credit: Entry.Credit,
    by amount: Int64
  ) throws(Wrong) {
    let day = entry.effectiveDay
    try invoices.change(invoice) { (invoice) throws(Wrong) in
      invoice.touched = invoice.touched ?? entry.position
      try invoice.open.add(amount, on: day)
    }
    let change: (inout Source) throws(Wrong) -> Void = { (source) throws(Wrong) in
      try source.left.add(amount, on: day)
    }
    if credit == .receipt {
      try receipts.change(source, change)
    } else {
      try creditNotes.change(source, change)
    }
    group = Group(
      position: entry.position,
      source: source,
      credit: credit,
      invoiceClient: invoice == 0 ? 0 : client,
      invoice: invoice,
      amount: abs(amount),
      kind: entry.kind
    )
  }
}
