// Credit notes, disputes and write-offs.

import Events

extension Reading {
  mutating func read(_ subject: CreditNote) throws(Refused) {
    switch subject.fact {
    case .issued(let issued): try issue(issued)
    case .applied(let applied):
      let credit = try ownNote(applied.creditNote.key)
      guard !applied.applications.isEmpty else { throw Refused("nothing to apply it to") }
      try apply(credit, applied.applications, given: days.given, ofTime: days.ofTime)
    case .unapplied(let unapplied):
      let credit = try ownNote(unapplied.creditNote.key)
      let amount = try positive(unapplied.amount)
      guard amount.currency == credit.amount.currency else { throw Refused("another currency") }
      try unapply(credit.credit, amount.minor, of: unapplied.invoice.key)
    case nil: throw Refused("no fact")
    }
  }

  /// Applied to its invoice as far as that is open; the rest stays a credit (rule 13).
  private mutating func issue(_ issued: CreditNote.Issued) throws(Refused) {
    let client = try client()
    let key = issued.creditNote.key
    guard !key.isEmpty, view.credit(.creditNote(key)) == nil else {
      throw Refused("\(key) is used")
    }
    let amount = try positive(issued.amount)
    let day = try opened(asked)
    say(
      .credited(PlainCreditNote(key: key, client: client, amount: amount, dated: asked)),
      on: day
    )
    guard issued.hasInvoice else { return }
    let (charged, invoice) = try ownInvoice(issued.invoice.key)
    guard amount.currency == invoice.amount.currency else { throw Refused("another currency") }
    let applied = max(day, charged.day)
    let part = min(amount.minor, view.open(invoice).least(from: applied))
    if part > 0 { apply(.creditNote(key), part, to: invoice.key, on: applied) }
  }

  private func ownNote(_ key: String) throws(Refused) -> PlainView.Credit {
    guard let credit = view.credit(.creditNote(key)) else { throw Refused("no note \(key)") }
    guard credit.client == event.about.key else { throw Refused("\(key) is another's") }
    return credit
  }

  mutating func read(_ subject: Dispute) throws(Refused) {
    switch subject.fact {
    case .opened(let opened):
      let key = opened.dispute.key
      let (charged, invoice) = try ownInvoice(opened.invoice.key)
      guard !key.isEmpty, dispute(key) == nil else { throw Refused("\(key) is used") }
      let amount = try opened.hasAmount ? positive(opened.amount) : invoice.amount
      guard amount.currency == invoice.amount.currency else { throw Refused("another currency") }
      guard amount.minor <= invoice.amount.minor else { throw Refused("more than the invoice") }
      guard asked >= charged.day else { throw Refused("\(invoice.key) does not stand yet") }
      guard !isVoid(invoice.key) else { throw Refused("\(invoice.key) is void") }
      say(.disputed(dispute: key, invoice: invoice.key, amount: amount.minor), on: asked)
    case .resolved(let resolved):
      let key = resolved.dispute.key
      guard let opened = dispute(key) else { throw Refused("no dispute \(key)") }
      _ = try ownInvoice(opened.invoice)
      guard !view.facts.contains(where: { $0.what == .resolved(dispute: key) }) else {
        throw Refused("\(key) is resolved")
      }
      guard asked >= opened.day else { throw Refused("\(key) is not open yet") }
      say(.resolved(dispute: key), on: asked)
    case nil: throw Refused("no fact")
    }
  }

  private func dispute(_ key: String) -> (day: Int32, invoice: String)? {
    for fact in view.facts {
      if case .disputed(key, let invoice, _) = fact.what { return (fact.day, invoice) }
    }
    return nil
  }

  func isVoid(_ invoice: String) -> Bool {
    view.facts.contains { $0.what == .invoiceVoided(invoice: invoice) }
  }

  mutating func read(_ subject: WriteOff) throws(Refused) {
    guard case .recorded(let recorded) = subject.fact else { throw Refused("no fact") }
    let (_, invoice) = try ownInvoice(recorded.invoice.key)
    let amount = try positive(recorded.amount)
    guard amount.currency == invoice.amount.currency else { throw Refused("another currency") }
    guard recorded.class != .unspecified else { throw Refused("a write-off has a class") }
    say(.writtenOff(invoice: invoice.key, amount: amount.minor), on: try opened(asked))
  }
}
