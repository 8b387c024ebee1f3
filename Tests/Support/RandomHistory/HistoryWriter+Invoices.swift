// Invoices and what is said of them, in random histories.

import Events

extension HistoryWriter {
  mutating func invoice() -> Event? { invoice(of: client()) }

  /// An invoice with a due day, terms, instalments or nothing said of when it is due.
  mutating func invoice(of client: String) -> Event {
    let day = day()
    let amount = random.chance(3) ? PlainMoney(0, currency()) : amount()
    let dated = random.chance(25) ? day - Int32(random.number(0...20)) : nil
    let from = dated ?? day
    var due: Int32?
    var netDays: UInt32?
    var endOfMonth = false
    var instalments: [Proposal.Instalment] = []
    switch random.number(1...10) {
    case 1...4: due = from + Int32(random.number(0...60))
    case 5...6:
      netDays = UInt32(random.number(0...45))
      endOfMonth = random.chance(40)
    case 7...8 where amount.minor >= 10: instalments = self.instalments(amount, from)
    default: break
    }
    let locations = openLocations().filter { $0.client == client }
    return Proposal.invoiceIssued(
      client: client,
      key: "INV-\(number())",
      amount: text(amount),
      due: due.map(text),
      netDays: netDays,
      endOfMonth: endOfMonth,
      instalments: instalments,
      dated: dated.map(text),
      location: random.chance(50) ? random.pick(locations)?.key : nil,
      serviceUntil: random.chance(20) ? text(day + 30) : nil,
      on: text(day),
      id: id()
    )
  }

  /// Two or three parts, of amounts or of shares.
  private mutating func instalments(
    _ amount: PlainMoney,
    _ from: Int32
  ) -> [Proposal.Instalment] {
    let first = from + Int32(random.number(0...20))
    let days = [first, first + 30, first + 61]
    if random.chance(50) {
      let shares: [UInt32] = random.chance(50) ? [3000, 5000, 2000] : [3333, 3333, 3334]
      return zip(shares, days).map { .share($0, due: text($1)) }
    }
    let half = Int64(random.number(1...Int(amount.minor - 1)))
    return [
      .amount(text(half, amount.currency), due: text(days[0])),
      .amount(text(amount.minor - half, amount.currency), due: text(days[1])),
    ]
  }

  /// An invoice, preferably one with something open.
  mutating func someInvoice() -> (fact: PlainFact, invoice: PlainInvoice, open: PlainBalance)? {
    var found: (fact: PlainFact, invoice: PlainInvoice)?
    for _ in 0..<4 {
      found = random.pick(view.invoices)
      if let found, view.open(found.invoice).least(from: found.fact.day) > 0 { break }
    }
    return found.map { ($0.fact, $0.invoice, view.open($0.invoice)) }
  }

  mutating func voidInvoice() -> Event? {
    guard let (fact, invoice, _) = someInvoice() else { return nil }
    return Proposal.invoiceVoided(
      client: invoice.client,
      key: invoice.key,
      on: text(day(from: fact.day)),
      id: id()
    )
  }

  mutating func creditNoteForInvoice() -> Event? {
    guard let (fact, invoice, _) = someInvoice(), !isVoid(invoice) else { return nil }
    let amount =
      random.chance(50) ? amount(invoice.amount.currency) : invoice.amount
    guard amount.minor > 0 else { return nil }
    let day = random.chance(70) ? day(from: fact.day) : day()
    return Proposal.creditNoteIssued(
      client: invoice.client,
      key: "CN-\(number())",
      amount: text(amount),
      invoice: invoice.key,
      reason: random.chance(30) ? random.pick(["outage", "price"]) : nil,
      on: text(day),
      id: id()
    )
  }

  mutating func creditNote() -> Event? {
    Proposal.creditNoteIssued(
      client: client(),
      key: "CN-\(number())",
      amount: text(amount()),
      on: text(day()),
      id: id()
    )
  }

  /// A dispute of what is open on its day.
  mutating func dispute() -> Event? {
    guard let (fact, invoice, open) = someInvoice() else { return nil }
    let day = day(from: fact.day)
    guard let amount = part(of: open.on(day) - view.disputes(of: invoice, on: day)) else {
      return nil
    }
    let isWhole = amount == invoice.amount.minor && random.chance(60)
    return Proposal.disputeOpened(
      client: invoice.client,
      key: "D-\(number())",
      invoice: invoice.key,
      amount: isWhole ? nil : text(amount, invoice.amount.currency),
      reason: random.chance(40) ? random.pick(["stores", "price"]) : nil,
      on: text(day),
      id: id()
    )
  }

  mutating func resolve() -> Event? {
    var open: [(key: String, client: String, day: Int32)] = []
    for fact in view.facts {
      if case .disputed(let key, let invoice, _) = fact.what,
        !view.facts.contains(where: { $0.what == .resolved(dispute: key) }),
        let client = view.invoice(invoice)?.invoice.client
      {
        open.append((key, client, fact.day))
      }
    }
    guard let (key, client, day) = random.pick(open) else { return nil }
    return Proposal.disputeResolved(
      client: client,
      key: key,
      on: text(self.day(from: day)),
      id: id()
    )
  }

  /// A promise for one or two invoices or for any, for a day soon, with some days of tolerance or none.
  mutating func promise() -> Event? {
    guard let (_, invoice, _) = someInvoice() else { return nil }
    let day = day()
    var invoices = [invoice.key]
    let others = view.invoices.map(\.invoice).filter {
      $0.client == invoice.client && $0.amount.currency == invoice.amount.currency
        && $0.key != invoice.key
    }
    if let other = random.pick(others), random.chance(30) { invoices.append(other.key) }
    return Proposal.promiseMade(
      client: invoice.client,
      key: "P-\(number())",
      amount: text(amount(invoice.amount.currency)),
      payBy: text(self.day(from: day)),
      tolerance: random.chance(40) ? UInt32(random.number(1...12)) : 0,
      invoices: random.chance(60) ? invoices : [],
      on: text(day),
      id: id()
    )
  }

  mutating func withdrawPromise() -> Event? {
    var made: [(key: String, client: String, day: Int32)] = []
    for fact in view.facts {
      guard case .promised(let promise) = fact.what else { continue }
      made.append((promise.key, promise.client, fact.day))
    }
    guard let (key, client, day) = random.pick(made) else { return nil }
    return Proposal.promiseWithdrawn(
      client: client,
      key: key,
      on: text(self.day(from: day)),
      id: id()
    )
  }

  mutating func writeOff() -> Event? {
    guard let (fact, invoice, open) = someInvoice() else { return nil }
    let day = day(from: fact.day)
    guard let amount = part(of: open.least(from: day)) else { return nil }
    let classes: [WriteOff.Class] = [.creditLoss, .concession, .smallBalance, .error]
    return Proposal.writeOffRecorded(
      client: invoice.client,
      invoice: invoice.key,
      amount: text(amount, invoice.amount.currency),
      class: random.pick(classes) ?? .error,
      on: text(day),
      id: id()
    )
  }

  func isVoid(_ invoice: PlainInvoice) -> Bool {
    view.facts.contains { $0.what == .invoiceVoided(invoice: invoice.key) }
  }
}
