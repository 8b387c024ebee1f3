// Promises to pay.

import Events

extension Promise: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .made(let fact): try fact.check(desk)
    case .withdrawn(let fact):
      try desk.own(fact.promise, given: fact.hasPromise, "promise")
      let found = try desk.standing(
        try desk.place().account.promises.item(fact.promise.number),
        fact.promise,
        "promise"
      )
      if found.withdrawn {
        throw desk.refuse("promise", .alreadyDone("The promise is withdrawn already"))
      }
      desk.day = try desk.day(notBefore: found.day)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .made(let fact):
      list.say(
        .promised(
          promise: fact.promise.number,
          amount: fact.amount.minor,
          payBy: Day(unchecked: fact.payBy.number),
          currency: UInt16(truncatingIfNeeded: fact.amount.currency),
          toleranceDays: UInt8(truncatingIfNeeded: fact.toleranceDays)
        )
      )
      for invoice in fact.invoices {
        list.say(.promisedFor(promise: fact.promise.number, invoice: invoice.number))
      }
    case .withdrawn(let fact): list.say(.unpromised(promise: fact.promise.number))
    case nil: break
    }
  }
}

extension Promise.Made {
  fileprivate func check(_ desk: Desk) throws {
    try desk.own(promise, given: hasPromise, "promise")
    let amount = try desk.positive(self.amount, given: hasAmount, "amount")
    guard let payBy = try desk.day(self.payBy, given: hasPayBy, "payBy") else {
      throw desk.refuse("payBy", .missing)
    }
    if payBy < desk.day { throw desk.refuse("payBy", .beforeItStands(payBy, earliest: desk.day)) }
    if toleranceDays > 100 { throw desk.refuse("toleranceDays", .beyondRange("\(toleranceDays)")) }
    let place = try desk.place()
    var seen: Set<UInt32> = []
    for (index, invoice) in invoices.enumerated() {
      let field = "invoices[\(index)]"
      try desk.own(invoice, given: true, field)
      let found = try desk.standing(place.account.invoices.item(invoice.number), invoice, field)
      guard found.voided == nil else {
        throw desk.refuse(field, .isVoid(try desk.label(invoice).capitalizedFirst))
      }
      guard seen.insert(invoice.number).inserted else { throw desk.refuse(field, .invoiceTwice) }
      try desk.same(amount, as: found.currency, "amount")
    }
    if hasContact {
      try desk.own(contact, given: true, "contact")
      _ = try desk.standing(place.account.contacts.item(contact.number), contact, "contact")
    }
  }
}
