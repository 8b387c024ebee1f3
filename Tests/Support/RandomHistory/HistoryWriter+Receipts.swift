// Receipts and applications in random histories.

import Events

extension HistoryWriter {
  mutating func receipt(_ method: Method) -> Event? {
    let money = random.chance(40) ? PlainMoney(amount().minor * 2, currency()) : amount()
    return Proposal.receiptRecorded(
      client: client(),
      key: "R-\(number())",
      amount: text(money),
      method: method,
      on: text(day()),
      id: id()
    )
  }

  /// A receipt for one or two of the client's invoices, sometimes with something over.
  mutating func receiptNamed() -> Event? {
    guard let (_, invoice, _) = someInvoice() else { return nil }
    return receipt(from: invoice.client, for: invoice, others: true)
  }

  /// A parent pays the invoice of a client of its group.
  mutating func receiptForGroup() -> Event? {
    for _ in 0..<4 {
      guard let (fact, invoice, _) = someInvoice() else { return nil }
      guard let parent = view.parent(of: invoice.client, on: fact.day) else { continue }
      return receipt(from: parent, for: invoice, others: false)
    }
    return nil
  }

  private mutating func receipt(
    from client: String,
    for invoice: PlainInvoice,
    others: Bool
  ) -> Event? {
    let day = day()
    let currency = invoice.amount.currency
    var total: Int64 = 0
    var pairs: [(String, String)] = []
    var wanted = [invoice]
    if others, random.chance(40) {
      let more = view.invoices.map(\.invoice).filter {
        $0.client == client && $0.amount.currency == currency && $0.key != invoice.key
      }
      if let other = random.pick(more) { wanted.append(other) }
    }
    for invoice in wanted {
      let from = max(day, view.invoice(invoice.key)?.fact.day ?? day)
      guard let part = part(of: view.open(invoice).least(from: from)) else { continue }
      pairs.append((invoice.key, text(part, currency)))
      total += part
    }
    guard !pairs.isEmpty else { return nil }
    if random.chance(40) { total += amount().minor }
    return Proposal.receiptRecorded(
      client: client,
      key: "R-\(number())",
      amount: text(total, currency),
      to: pairs,
      on: text(day),
      id: id()
    )
  }

  /// On an open day: whether money of nobody may be recorded in a closed period is not said.
  mutating func receiptUnidentified() -> Event? {
    let day = day()
    if let closed = book.closedThrough, day <= closed { return nil }
    return Proposal.receiptRecorded(
      client: nil,
      key: "R-\(number())",
      amount: text(amount()),
      on: text(day),
      id: id()
    )
  }

  mutating func identify() -> Event? {
    let open = view.credits.filter { $0.client == nil && view.credit($0.credit)?.client == nil }
    guard let credit = random.pick(open) else { return nil }
    return Proposal.receiptIdentified(
      client: client(),
      key: credit.credit.key,
      on: text(day(from: credit.day)),
      id: id()
    )
  }

  /// A credit that has a client, of receipts or of credit notes.
  mutating func someCredit(notes: Bool) -> (credit: PlainView.Credit, client: String)? {
    let credits = view.credits.filter { credit in
      let isNote = if case .creditNote = credit.credit { true } else { false }
      return credit.client != nil && isNote == notes
    }
    guard let credit = random.pick(credits), let client = credit.client else { return nil }
    return (credit, client)
  }

  /// An invoice of the credit's client and currency, and how much of which can be applied when.
  private mutating func match(
    _ credit: PlainView.Credit
  ) -> (pair: (String, String), on: String?, at: String?)? {
    let invoices = view.invoices.filter {
      $0.invoice.client == credit.client && $0.invoice.amount.currency == credit.amount.currency
    }
    guard let (fact, invoice) = random.pick(invoices) else { return nil }
    let both = max(fact.day, credit.day)
    let isGiven = random.chance(60)
    let day = isGiven ? day(from: both) : today - Int32(random.number(0...30))
    let from = max(day, both)
    let most = min(view.open(invoice).least(from: from), view.unapplied(credit).least(from: from))
    guard let part = part(of: most) else { return nil }
    let pair = (invoice.key, text(part, credit.amount.currency))
    return (pair, isGiven ? text(day) : nil, isGiven ? nil : text(day))
  }

  mutating func apply() -> Event? {
    guard let (credit, client) = someCredit(notes: false), let match = match(credit) else {
      return nil
    }
    return Proposal.receiptApplied(
      client: client,
      key: credit.credit.key,
      to: [match.pair],
      on: match.on,
      at: match.at,
      id: id()
    )
  }

  mutating func applyNote() -> Event? {
    guard let (credit, client) = someCredit(notes: true), let match = match(credit) else {
      return nil
    }
    return Proposal.creditNoteApplied(
      client: client,
      key: credit.credit.key,
      to: [match.pair],
      on: match.on,
      at: match.at,
      id: id()
    )
  }

  mutating func applyOldestFirst() -> Event? {
    guard let (credit, client) = someCredit(notes: false) else { return nil }
    let day = day(from: credit.day)
    let isGiven = random.chance(60)
    return Proposal.receiptApplied(
      client: client,
      key: credit.credit.key,
      method: .fifo,
      on: isGiven ? text(day) : nil,
      at: isGiven ? nil : text(day),
      id: id()
    )
  }

  /// Undoes an application or a part of it, sometimes before the day it counts for.
  mutating func unapply(notes: Bool) -> Event? {
    guard let (credit, client) = someCredit(notes: notes),
      let (fact, application) = random.pick(applications(of: credit)),
      let part = part(of: view.standing(application))
    else { return nil }
    let day = day(from: random.chance(80) ? fact.day : credit.day)
    let amount = text(part, credit.amount.currency)
    if notes {
      return Proposal.creditNoteUnapplied(
        client: client,
        key: credit.credit.key,
        from: application.invoice,
        amount: amount,
        on: text(day),
        id: id()
      )
    }
    return Proposal.receiptUnapplied(
      client: client,
      key: credit.credit.key,
      from: application.invoice,
      amount: amount,
      on: text(day),
      id: id()
    )
  }

  private func applications(
    of credit: PlainView.Credit
  ) -> [(fact: PlainFact, application: PlainApplication)] {
    view.applications.filter { $0.application.credit == credit.credit }
  }

  mutating func giveBack() -> Event? {
    guard let (credit, client) = someCredit(notes: false) else { return nil }
    return Proposal.receiptReturned(
      client: client,
      key: credit.credit.key,
      reason: random.chance(50) ? random.pick(["R01", "chargeback"]) : nil,
      on: text(day(from: credit.day)),
      id: id()
    )
  }

  mutating func giveBackPart() -> Event? {
    guard let (credit, client) = someCredit(notes: false),
      let part = part(of: credit.amount.minor)
    else { return nil }
    return Proposal.receiptReturned(
      client: client,
      key: credit.credit.key,
      amount: text(part, credit.amount.currency),
      on: text(day(from: credit.day)),
      id: id()
    )
  }

  mutating func giveBackNamed() -> Event? {
    guard let (credit, client) = someCredit(notes: false),
      let (_, application) = random.pick(applications(of: credit)),
      let part = part(of: view.standing(application))
    else { return nil }
    let amount = text(part, credit.amount.currency)
    return Proposal.receiptReturned(
      client: client,
      key: credit.credit.key,
      amount: amount,
      named: [(application.invoice, amount)],
      on: text(day(from: credit.day)),
      id: id()
    )
  }

  /// Only a receipt that nothing happened to yet: what a void after that would mean is not said.
  mutating func voidReceipt() -> Event? {
    guard let (credit, client) = someCredit(notes: false), applications(of: credit).isEmpty,
      view.unapplied(credit).changes.count == 1
    else { return nil }
    return Proposal.receiptVoided(
      client: client,
      key: credit.credit.key,
      on: text(day(from: credit.day)),
      id: id()
    )
  }
}
