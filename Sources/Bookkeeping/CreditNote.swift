// Credit notes: they lower what the client's own invoices leave open. What is not applied stays an
// open credit.

import Events

extension CreditNote: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .issued(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .issued(fact)
    case .applied(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .applied(fact)
    case .unapplied(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .unapplied(fact)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .issued(let fact):
      let number = fact.creditNote.number
      list.say(
        .credited(
          creditNote: number,
          amount: fact.amount.minor,
          currency: UInt16(truncatingIfNeeded: fact.amount.currency),
          own: list.ownDay
        )
      )
      list.say(applied: fact.allocated, source: number, of: .creditNote)
    case .applied(let fact):
      list.say(applied: fact.applications, source: fact.creditNote.number, of: .creditNote)
    case .unapplied(let fact):
      list.say(undone: fact.undone, source: fact.creditNote.number, of: .creditNote)
    case nil: break
    }
  }
}

extension Desk {
  fileprivate func creditNote(
    _ reference: CreditNoteReference,
    given: Bool
  ) throws -> Account.Source {
    try own(reference, given: given, "creditNote")
    return try standing(
      try place().account.creditNotes.item(reference.number),
      reference,
      "creditNote"
    )
  }
}

extension CreditNote.Issued {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    try desk.own(creditNote, given: hasCreditNote, "creditNote")
    let whole = try desk.positive(amount, given: hasAmount, "amount")
    guard hasInvoice else {
      if !allocated.isEmpty { throw desk.refuse("allocated", .contradicts("the credit note")) }
      return
    }
    let source = Account.Source(
      position: 0,
      day: desk.day,
      own: desk.day,
      currency: whole.currency,
      amount: whole.minor
    )
    let applying = Applying(
      desk: desk,
      credit: .creditNote,
      number: creditNote.number,
      source: source
    )
    var application = Application()
    application.invoice = invoice
    application.amount = whole.wire
    var applications = [application]
    if desk.isRestoring {
      guard allocated.allSatisfy({ $0.invoice.number == invoice.number }) else {
        throw desk.refuse("allocated", .contradicts("the invoice"))
      }
      return try applying.check(&allocated, "allocated")
    }
    do {
      try applying.check(&applications, "", inOwnEvent: true)
    } catch var refusal as Refusal {
      // The note names one invoice and one amount; there is no list of applications in it.
      refusal.field = refusal.field.replacing("[0].", with: "")
      throw refusal
    }
    guard let found = try desk.place().account.invoices.item(invoice.number) else { return }
    let day = Day(unchecked: applications[0].effectiveOn.number)
    let part = min(whole.minor, found.open.lowest(from: day))
    guard part > 0 else { return }
    applications[0].amount = Money(minor: part, currency: whole.currency).wire
    allocated = applications
  }
}

extension CreditNote.Applied {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    let found = try desk.creditNote(creditNote, given: hasCreditNote)
    if applications.isEmpty { throw desk.refuse("applications", .missing) }
    let applying = Applying(
      desk: desk,
      credit: .creditNote,
      number: creditNote.number,
      source: found
    )
    try applying.check(&applications, "applications")
    desk.dayOf(applications)
  }
}

extension CreditNote.Unapplied {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    let found = try desk.creditNote(creditNote, given: hasCreditNote)
    try desk.own(invoice, given: hasInvoice, "invoice")
    let amount = try desk.positive(self.amount, given: hasAmount, "amount")
    try desk.same(amount, as: found.currency, "amount")
    let applying = Applying(
      desk: desk,
      credit: .creditNote,
      number: creditNote.number,
      source: found
    )
    undone = try applying.unapply(amount, of: invoice, restored: undone, &desk)
  }
}
