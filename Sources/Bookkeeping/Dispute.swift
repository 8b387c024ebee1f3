// Disputes: a client says that it does not owe an invoice, or a part of it. A dispute lasts from
// the day it is opened to the day before it is resolved.

import Events

extension Dispute: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .opened(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .opened(fact)
    case .resolved(let fact):
      try desk.own(fact.dispute, given: fact.hasDispute, "dispute")
      let found = try desk.standing(
        try desk.place().account.disputes.item(fact.dispute.number),
        fact.dispute,
        "dispute"
      )
      if let day = found.resolved {
        let label = try desk.label(fact.dispute).capitalizedFirst
        throw desk.refuse("dispute", .alreadyDone("\(label) was resolved on \(day.text)"))
      }
      desk.day = try desk.day(notBefore: found.opened)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .opened(let fact):
      list.say(
        .disputed(
          invoice: fact.invoice.number,
          dispute: fact.dispute.number,
          amount: fact.disputed.minor,
          reason: UInt16(truncatingIfNeeded: fact.reason.code)
        )
      )
    case .resolved(let fact):
      list.say(
        .undisputed(
          dispute: fact.dispute.number,
          outcome: UInt8(truncatingIfNeeded: fact.outcome.rawValue)
        )
      )
    case nil: break
    }
  }
}

extension Dispute.Opened {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    try desk.own(dispute, given: hasDispute, "dispute")
    try desk.own(invoice, given: hasInvoice, "invoice")
    let found = try desk.standing(
      try desk.place().account.invoices.item(invoice.number),
      invoice,
      "invoice"
    )
    let whole = Money(minor: found.amount, currency: found.currency)
    if found.voided != nil {
      throw desk.refuse("invoice", .isVoid(try desk.label(invoice).capitalizedFirst))
    }
    let asked = hasAmount ? try desk.positive(amount, given: true, "amount") : whole
    try desk.same(asked, as: found.currency, "amount")
    if asked.minor > whole.minor { throw desk.refuse("amount", .moreThanInvoice(whole.text)) }
    desk.day = try desk.day(notBefore: found.day)
    if !desk.isRestoring { disputed = asked.wire }
  }
}
