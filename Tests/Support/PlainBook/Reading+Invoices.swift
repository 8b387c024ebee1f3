// Invoices: what is owed, when, and when it never was.

import Events

extension Reading {
  mutating func read(_ subject: Invoice) throws(Refused) {
    switch subject.fact {
    case .issued(let issued): try issue(issued)
    case .voided(let voided): try void(voided.invoice.key)
    case nil: throw Refused("no fact")
    }
  }

  private mutating func issue(_ issued: Invoice.Issued) throws(Refused) {
    let client = try client()
    let key = issued.invoice.key
    guard !key.isEmpty, view.invoice(key) == nil else { throw Refused("\(key) is used") }
    let amount = PlainMoney(issued.amount)
    guard amount.minor >= 0 else { throw Refused("an invoice is not negative; a credit note is") }
    let day = try opened(asked)
    if view.isClosed(client, on: day) { throw Refused("\(client) is closed") }
    if issued.hasLocation, owner(ofLocation: issued.location.key) != client {
      throw Refused("no location \(issued.location.key)")
    }
    // The document keeps the day that was asked for, where it has no date of its own.
    let dated = issued.hasInvoiceOn ? issued.invoiceOn.number : asked
    let (schedule, assumed) = try schedule(of: issued, amount.minor, dated, client)
    for due in schedule where due.on < dated { throw Refused("due before its date") }
    let invoice = PlainInvoice(
      key: key,
      client: client,
      amount: amount,
      dated: dated,
      schedule: schedule,
      dueAssumed: assumed,
      location: issued.hasLocation ? issued.location.key : nil,
      serviceUntil: issued.hasServiceUntil ? issued.serviceUntil.number : nil
    )
    say(.charged(invoice), on: day)
  }

  /// One due day, terms or instalments; else the client's terms; else its date, flagged (rule 8).
  private func schedule(
    of issued: Invoice.Issued,
    _ amount: Int64,
    _ dated: Int32,
    _ client: String
  ) throws(Refused) -> ([PlainInvoice.Due], assumed: Bool) {
    let ways = [issued.hasDueOn, issued.hasTerms, !issued.instalments.isEmpty]
    guard ways.count(where: { $0 }) <= 1 else { throw Refused("due in two ways") }
    func whole(_ day: Int32) -> [PlainInvoice.Due] { [.init(on: day, amount: amount)] }
    if issued.hasDueOn { return (whole(issued.dueOn.number), false) }
    if issued.hasTerms { return (whole(plain(issued.terms).due(from: dated)), false) }
    if !issued.instalments.isEmpty { return (try parts(of: issued, amount), false) }
    if let terms = view.terms(of: client) { return (whole(terms.due(from: dated)), false) }
    return (whole(dated), true)
  }

  /// Instalments, the earliest first; of shares the last takes the rounding (rule 10).
  private func parts(
    of issued: Invoice.Issued,
    _ amount: Int64
  ) throws(Refused) -> [PlainInvoice.Due] {
    var parts: [PlainInvoice.Due] = []
    if issued.instalments.allSatisfy(\.hasAmount) {
      for part in issued.instalments {
        guard part.amount.minor >= 0, part.amount.currency == issued.amount.currency else {
          throw Refused("an instalment is wrong")
        }
        parts.append(.init(on: part.dueOn.number, amount: part.amount.minor))
      }
      guard parts.map(\.amount).reduce(0, +) == amount else {
        throw Refused("the instalments are not the amount")
      }
    } else {
      let shares = issued.instalments.map { Int64($0.shareBasisPoints) }
      guard shares.reduce(0, +) == 10_000, !issued.instalments.contains(where: \.hasAmount) else {
        throw Refused("the shares are not the whole")
      }
      var left = amount
      for (index, part) in issued.instalments.enumerated() {
        let isLast = index == issued.instalments.count - 1
        let share = isLast ? left : amount * shares[index] / 10_000
        left -= share
        parts.append(.init(on: part.dueOn.number, amount: share))
      }
    }
    return parts.sorted { $0.on < $1.on }
  }

  /// Only in an open period, and if nothing was ever applied, credited or disputed on it (rule 14).
  private mutating func void(_ key: String) throws(Refused) {
    let (issued, invoice) = try ownInvoice(key)
    let day = try opened(asked)
    if let closedThrough, issued.day <= closedThrough {
      throw Refused("\(key) lies in a closed period; write a credit note")
    }
    guard day >= issued.day else { throw Refused("\(key) does not stand yet") }
    for fact in view.facts {
      switch fact.what {
      case .applied(let application):
        if application.invoice == key { throw Refused("\(key) was settled in part already") }
      case .disputed(_, key, _), .writtenOff(key, _), .invoiceVoided(key):
        throw Refused("something happened to \(key) already")
      default:
        break
      }
    }
    say(.invoiceVoided(invoice: invoice.key), on: day)
  }
}
