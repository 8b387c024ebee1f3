// Invoices as the contract says, and what becomes of each: paid, paid in parts, returned by the
// bank, disputed, credited, promised, written off.

import Bookkeeping
import Exchanging

extension Portfolio {
  mutating func makeBilling(_ customer: Customer) {
    let dayOfMonth = dice.roll(0...9)
    var number = 1
    for month in customer.agreement.invoiceMonths {
      let day = Stage.firstDay(of: month) + dayOfMonth
      guard (customer.begins...customer.lastDay).contains(day) else { continue }
      makeInvoice(customer, number, of: month, on: day)
      number += 1
    }
  }

  private mutating func makeInvoice(
    _ customer: Customer,
    _ number: Int,
    of month: Int,
    on day: Int
  ) {
    let invoice = "\(customer.key)-\(number)"
    let agreement = customer.agreement
    let price = agreement.cents(on: Stage.firstDay(of: month))
    // Now and then more tills than the contract has.
    let extra = dice.chance(12) ? dice.roll(4...20) * 1000 : 0
    let period = agreement.months == 1 ? "month" : agreement.months == 3 ? "quarter" : "year"
    let fee = price + extra
    let tax = fee * 56 / 1000
    stage.tell(
      "invoice.issued",
      of: customer.key,
      on: day,
      id: invoice,
      source: "billing"
    ) { json in
      json.member("invoice", invoice)
      json.member("amount", Stage.money(fee + tax))
      json.member("tax", Stage.money(tax))
      json.name("lines")
      json.array { json in
        json.object { json in
          json.member("text", "Point of sale and menu, \(period) \(number)")
          json.member("amount", Stage.money(price))
        }
        guard extra > 0 else { return }
        json.object { json in
          json.member("text", "More tills for an event")
          json.member("amount", Stage.money(extra))
        }
      }
      json.member("dueOn", Stage.text(day + 30))
      json.member("location", "\(customer.key)-store")
    }
    var open = fee + tax
    var pays = max(day + 30 + dice.roll(customer.manners.late), day + 1)
    // Who leaves pays later than ever.
    if customer.isUnwell(on: day) { pays += dice.roll(5...40) }
    if dice.chance(customer.manners.disputes) {
      open -= makeDispute(customer, invoice, open, on: day + dice.roll(2...12), until: &pays)
    }
    if dice.chance(customer.manners.parts) {
      let part = open * dice.roll(20...80) / 100
      pay(customer, invoice, part, "a", on: pays)
      open -= part
      if dice.chance(50) { makePromise(customer, invoice, open, on: pays + 3) }
      pays += dice.roll(10...45)
    } else if customer.manners.isLate, pays > day + 50, dice.chance(40) {
      // Some of these promises are kept, some within the tolerance, some not.
      makePromise(customer, invoice, open, on: max(day + 35, pays - dice.roll(8...50)))
    }
    // A tail that nobody collects.
    if open > 20_000, dice.chance(3) {
      let rest = dice.roll(100...999)
      pay(customer, invoice, open - rest, "b", on: pays)
      writeOff(customer, invoice, rest, on: pays + 60)
      return
    }
    let returned = dice.chance(customer.manners.returns)
    pay(customer, invoice, open, "b", on: pays)
    if returned {
      bankReturns(customer, "\(invoice)-b", on: pays + 3)
      pay(customer, invoice, open, "c", on: pays + dice.roll(8...30))
    }
  }

  /// Disputes a part, which is credited or not; how much was credited.
  private mutating func makeDispute(
    _ customer: Customer,
    _ invoice: String,
    _ open: Int,
    on day: Int,
    until pays: inout Int
  ) -> Int {
    let part = open * dice.roll(10...60) / 100
    let reason = dice.pick(["wrong store count", "outage", "price"])
    guard day <= Self.lastDay else { return 0 }
    stage.tell(
      "dispute.opened",
      of: customer.key,
      on: day,
      id: "\(invoice)/dispute",
      source: "support"
    ) { json in
      json.member("dispute", "\(invoice)-dispute")
      json.member("invoice", invoice)
      json.member("amount", Stage.money(part))
      json.member("reason", reason)
    }
    let resolved = day + dice.roll(10...60)
    pays = max(pays, resolved + 2)
    guard resolved <= Self.lastDay else { return 0 }
    let upheld = dice.chance(50)
    stage.tell(
      "dispute.resolved",
      of: customer.key,
      on: resolved,
      id: "\(invoice)/resolved",
      source: "support",
      actor: dice.pick(Self.owners)
    ) { json in
      json.member("dispute", "\(invoice)-dispute")
      json.member("outcome", upheld ? "upheld" : "rejected")
    }
    guard upheld else { return 0 }
    stage.tell(
      "credit_note.issued",
      of: customer.key,
      on: resolved,
      id: "\(invoice)/credit",
      source: "billing"
    ) { json in
      json.member("creditNote", "\(invoice)-credit")
      json.member("amount", Stage.money(part))
      json.member("invoice", invoice)
      json.member("reason", reason)
    }
    return part
  }

  private mutating func pay(
    _ customer: Customer,
    _ invoice: String,
    _ cents: Int,
    _ suffix: String,
    on day: Int
  ) {
    guard day <= Self.lastDay, cents > 0 else { return }
    let rail = dice.pick(["ach", "ach", "ach", "check", "wire", "cash", "card"])
    // Some pay a little too much, and the rest stays unapplied.
    let over = dice.chance(4) ? dice.roll(1...50) * 100 : 0
    stage.tell(
      "receipt.recorded",
      of: customer.key,
      on: day,
      id: "\(invoice)/paid/\(suffix)",
      source: "bank"
    ) { json in
      json.member("receipt", "\(invoice)-\(suffix)")
      json.member("amount", Stage.money(cents + over))
      json.member("rail", rail)
      json.name("applications")
      json.array { json in
        json.object { json in
          json.member("invoice", invoice)
          json.member("amount", Stage.money(cents))
        }
      }
    }
  }

  private mutating func bankReturns(_ customer: Customer, _ receipt: String, on day: Int) {
    guard day <= Self.lastDay else { return }
    let reason = dice.pick(["R01", "R02", "R09"])
    stage.tell(
      "receipt.returned",
      of: customer.key,
      on: day,
      id: "\(receipt)/returned",
      source: "bank"
    ) { json in
      json.member("receipt", receipt)
      json.member("reason", reason)
    }
  }

  private mutating func makePromise(
    _ customer: Customer,
    _ invoice: String,
    _ cents: Int,
    on day: Int
  ) {
    guard day <= Self.lastDay else { return }
    let tolerance = customer.manners.isLate ? dice.pick([0, 3, 5, 10]) : 0
    stage.tell(
      "promise.made",
      of: customer.key,
      on: day,
      id: "\(invoice)/promise",
      source: "crm",
      actor: dice.pick(Self.owners)
    ) { json in
      json.member("promise", "\(invoice)-promise")
      json.member("amount", Stage.money(cents))
      json.member("payBy", Stage.text(day + 20))
      json.name("invoices")
      json.array { $0.string(invoice) }
      if tolerance > 0 { json.member("toleranceDays", tolerance) }
    }
  }

  private mutating func writeOff(
    _ customer: Customer,
    _ invoice: String,
    _ cents: Int,
    on day: Int
  ) {
    guard day <= Self.lastDay else { return }
    stage.tell(
      "write_off.recorded",
      of: customer.key,
      on: day,
      id: "\(invoice)/written-off",
      source: "finance",
      actor: "finance",
      reason: "not worth collecting"
    ) { json in
      json.member("invoice", invoice)
      json.member("amount", Stage.money(cents))
      json.member("class", "small_balance")
    }
  }

  /// Money that nobody recognized at first.
  mutating func makeUnidentifiedReceipts() {
    for number in 1...6 {
      let day = Self.lastDay - dice.roll(5...400)
      let client = dice.pick(clients)
      let cents = dice.roll(10...200) * 1000
      stage.tell(
        "receipt.recorded",
        of: nil,
        on: day,
        id: "unknown/\(number)",
        source: "bank"
      ) { json in
        json.member("receipt", "unknown-\(number)")
        json.member("amount", Stage.money(cents))
        json.member("rail", "wire")
        json.member("payer", "NO NAME ON THE WIRE")
      }
      guard number > 2 else { continue }
      stage.tell(
        "receipt.identified",
        of: client.key,
        on: max(day, client.begins) + 4,
        id: "unknown/\(number)/identified",
        source: "finance",
        actor: "finance",
        reason: "the client sent the bank's confirmation"
      ) { $0.member("receipt", "unknown-\(number)") }
    }
  }
}
