// Invoices: what a client owes, and when which part of it is due.

import Events

extension Invoice: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .issued(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .issued(fact)
    case .voided(let fact): try fact.check(&desk)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .issued(let fact): fact.entries(into: &list)
    case .voided(let fact): list.say(.voided(invoice: fact.invoice.number))
    case nil: break
    }
  }
}

extension Invoice.Issued {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    try desk.own(invoice, given: hasInvoice, "invoice")
    let whole = try desk.amount(amount, given: hasAmount, "amount")
    try checkLines(desk, whole)
    let asked = desk.dayIsGiven || desk.isLate ? desk.day : desk.arrival.dayOfTime
    let own = try desk.day(invoiceOn, given: hasInvoiceOn, "invoiceOn") ?? asked
    if !desk.dayIsGiven, !desk.isLate { desk.day = own }
    let place = try desk.place()
    if let closed = place.account.closings.first, desk.day >= closed.day {
      throw desk.refuse("invoice", .clientClosed(closed.day))
    }
    if hasLocation {
      try desk.own(location, given: true, "location")
      _ = try desk.standing(
        place.account.locations.item(location.number),
        location,
        "location"
      )
    }
    let from = try desk.day(serviceFrom, given: hasServiceFrom, "serviceFrom")
    let until = try desk.day(serviceUntil, given: hasServiceUntil, "serviceUntil")
    if let from, let until, until < from {
      throw desk.refuse("serviceUntil", .beforeItStands(until, earliest: from))
    }
    let dated = hasInvoiceOn ? own : desk.wished ?? own
    if desk.isRestoring {
      try checkSchedule(desk, whole, own: dated)
    } else {
      try fillSchedule(desk, whole, own: dated, place.account.terms)
    }
  }

  private func checkLines(_ desk: Desk, _ whole: Money) throws {
    var sum: Int64 = 0
    if hasTax {
      let tax = try desk.amount(self.tax, given: true, "tax")
      try desk.same(tax, as: whole.currency, "tax")
      sum = tax.minor
    }
    for (index, line) in lines.enumerated() {
      let field = "lines[\(index)].amount"
      guard line.hasAmount else { throw desk.refuse(field, .missing) }
      let amount = Money(line.amount)
      try desk.inRange(amount, field)
      try desk.same(amount, as: whole.currency, field)
      do { try sum.add(amount.minor) } catch { throw desk.refuse(field, error) }
    }
    let made = Money(minor: sum, currency: whole.currency)
    if lines.isEmpty ? sum > whole.minor : sum != whole.minor {
      throw desk.refuse("amount", .linesDoNotAddUp(sum: made.text, amount: whole.text))
    }
  }

  /// Works out what is due when, by the terms that stand for the client where nothing else is said.
  private mutating func fillSchedule(
    _ desk: Desk,
    _ whole: Money,
    own: Day,
    _ standing: Entry.Terms?
  ) throws {
    if [hasDueOn, hasTerms, !instalments.isEmpty].filter({ $0 }).count > 1 {
      throw desk.refuse("dueOn", .oneOnly(of: "dueOn, terms and instalments"))
    }
    var due: Day?
    if hasDueOn {
      due = try desk.day(dueOn, given: true, "dueOn")
    } else if hasTerms {
      try terms.check(desk, "terms")
      due = terms.entry.due(from: own)
      if due == nil { throw desk.refuse("terms", .dayBeyondCalendar) }
    } else if !instalments.isEmpty {
      schedule = try Instalments(desk, whole, own: own).schedule(instalments)
      return
    } else if let standing {
      due = standing.due(from: own)
      if due == nil { throw desk.refuse("invoiceOn", .dayBeyondCalendar) }
    } else {
      dueAssumed = true
      due = own
    }
    let day = due ?? own
    if day < own { throw desk.refuse("dueOn", .dueBeforeInvoice(due: day, invoice: own)) }
    schedule = [Invoice.Due(day, whole)]
  }

  /// What was decided before has to be a schedule of this invoice.
  private func checkSchedule(_ desk: Desk, _ whole: Money, own: Day) throws {
    if schedule.isEmpty { throw desk.refuse("schedule", .missing) }
    var sum: Int64 = 0
    for (index, part) in schedule.enumerated() {
      let field = "schedule[\(index)]"
      let amount = try desk.amount(part.amount, given: part.hasAmount, "\(field).amount")
      try desk.same(amount, as: whole.currency, "\(field).amount")
      do { try sum.add(amount.minor) } catch { throw desk.refuse("\(field).amount", error) }
      guard let due = try desk.day(part.dueOn, given: part.hasDueOn, "\(field).dueOn") else {
        throw desk.refuse("\(field).dueOn", .missing)
      }
      if due < own {
        throw desk.refuse("\(field).dueOn", .dueBeforeInvoice(due: due, invoice: own))
      }
    }
    if sum != whole.minor {
      throw desk.refuse("schedule", .contradicts("the amount \(whole.text)"))
    }
  }

  fileprivate func entries(into list: inout EntryList) {
    let own = hasInvoiceOn ? Day(unchecked: invoiceOn.number) : list.ownDay
    for part in schedule {
      list.say(
        .charged(
          invoice: invoice.number,
          amount: part.amount.minor,
          due: Day(unchecked: part.dueOn.number),
          currency: UInt16(truncatingIfNeeded: amount.currency),
          assumed: dueAssumed
        )
      )
    }
    if own != list.day || hasServiceUntil {
      list.say(
        .dated(
          invoice: invoice.number,
          own: own,
          serviceEnd: hasServiceUntil ? Day(serviceUntil) : nil
        )
      )
    }
    if hasLocation { list.say(.placed(invoice: invoice.number, location: location.number)) }
  }
}

extension Invoice.Due {
  init(_ day: Day, _ amount: Money) {
    self.init()
    dueOn = day.wire
    self.amount = amount.wire
  }
}

extension Invoice.Voided {
  fileprivate func check(_ desk: inout Desk) throws {
    try desk.own(invoice, given: hasInvoice, "invoice")
    let label = try desk.label(invoice).capitalizedFirst
    let found = try desk.standing(
      try desk.place().account.invoices.item(invoice.number),
      invoice,
      "invoice"
    )
    if found.voided != nil {
      throw desk.refuse("invoice", .alreadyDone("\(label) is void already"))
    }
    if let position = found.touched {
      throw desk.refuse(
        "invoice",
        .isUsed(label, position: position, instead: "Give a credit note instead")
      )
    }
    desk.day = try desk.day(notBefore: found.day)
    if let through = try desk.accounts.closedThrough(), found.day <= through {
      throw desk.refuse("invoice", .itemInClosedPeriod(found.day, through: through))
    }
  }
}
