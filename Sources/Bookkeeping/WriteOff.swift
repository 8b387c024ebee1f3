// Write-offs: what the house gives up of an invoice, and against what.

import Events

extension WriteOff: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .recorded(let fact): try fact.check(&desk)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .recorded(let fact):
      list.say(
        .writtenOff(
          invoice: fact.invoice.number,
          amount: fact.amount.minor,
          currency: UInt16(truncatingIfNeeded: fact.amount.currency),
          class: UInt8(truncatingIfNeeded: fact.class.rawValue)
        )
      )
    case nil: break
    }
  }
}

extension WriteOff.Recorded {
  fileprivate func check(_ desk: inout Desk) throws {
    try desk.own(invoice, given: hasInvoice, "invoice")
    let amount = try desk.positive(self.amount, given: hasAmount, "amount")
    if `class` == .unspecified { throw desk.refuse("class", .missing) }
    let found = try desk.standing(
      try desk.place().account.invoices.item(invoice.number),
      invoice,
      "invoice"
    )
    try desk.same(amount, as: found.currency, "amount")
    desk.day = try desk.day(notBefore: found.day)
  }
}
