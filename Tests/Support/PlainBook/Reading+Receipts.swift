// Receipts: money that came in, whose it is, what it settles, and when it goes back.

import Events

extension Reading {
  mutating func read(_ subject: Receipt) throws(Refused) {
    switch subject.fact {
    case .recorded(let recorded): try record(recorded)
    case .identified(let identified): try identify(identified.receipt.key)
    case .applied(let applied): try apply(applied)
    case .unapplied(let unapplied):
      let credit = try ownReceipt(unapplied.receipt.key)
      let amount = try positive(unapplied.amount)
      guard amount.currency == credit.amount.currency else { throw Refused("another currency") }
      try unapply(credit.credit, amount.minor, of: unapplied.invoice.key)
    case .returned(let returned): try giveBack(returned)
    case .voided(let voided):
      let credit = try ownReceipt(voided.receipt.key)
      say(
        .receiptVoided(receipt: credit.credit.key, unidentified: credit.client == nil),
        on: try opened(asked)
      )
    case nil: throw Refused("no fact")
    }
  }

  private mutating func record(_ recorded: Receipt.Recorded) throws(Refused) {
    let client = try event.about.key.isEmpty ? nil : client()
    let key = recorded.receipt.key
    guard !key.isEmpty, view.credit(.receipt(key)) == nil else { throw Refused("\(key) is used") }
    let amount = try positive(recorded.amount)
    let day = try opened(asked)
    say(.received(PlainReceipt(key: key, client: client, amount: amount, dated: asked)), on: day)
    guard let credit = view.credit(.receipt(key)) else { return }
    guard client != nil else {
      guard recorded.applications.isEmpty, recorded.method != .fifo else {
        throw Refused("nobody knows whose money it is")
      }
      return
    }
    // Inside the receipt's own event: the greater of invoice and receipt (rule 6).
    try apply(credit, recorded.applications, given: nil, ofTime: day)
    if recorded.method == .fifo { applyOldestFirst(credit, on: day) }
  }

  /// Closes it under the book itself and opens it under the client (rule 17).
  private mutating func identify(_ key: String) throws(Refused) {
    let client = try client()
    guard let credit = view.credit(.receipt(key)) else { throw Refused("no receipt \(key)") }
    guard credit.client == nil else { throw Refused("\(key) is identified") }
    let day = try opened(asked)
    let left = view.unapplied(credit).least(from: day)
    guard left > 0 else { throw Refused("nothing of \(key) is left on that day") }
    say(.identified(receipt: key, client: client, amount: left), on: day)
  }

  private mutating func apply(_ applied: Receipt.Applied) throws(Refused) {
    let credit = try ownReceipt(applied.receipt.key)
    guard credit.client != nil else { throw Refused("nobody knows whose money it is") }
    let count = facts.count
    try apply(credit, applied.applications, given: days.given, ofTime: days.ofTime)
    if applied.method == .fifo {
      let day = try opened(days.given ?? max(days.ofTime, credit.day))
      if day < credit.day { throw Refused("\(credit.credit.key) does not stand yet") }
      applyOldestFirst(credit, on: day)
    }
    if facts.count == count { throw Refused("nothing to apply it to") }
  }

  /// A whole return undoes every application.
  ///
  /// A partial one those it names, else it takes what is not applied and then undoes the newest
  /// applications (rule 15).
  private mutating func giveBack(_ returned: Receipt.Returned) throws(Refused) {
    let credit = try ownReceipt(returned.receipt.key)
    let day = try opened(asked)
    guard day >= credit.day else { throw Refused("\(credit.credit.key) does not stand yet") }
    let isUnidentified = credit.client == nil
    var left = credit.amount.minor
    for fact in view.facts {
      if case .returned(credit.credit.key, let amount, isUnidentified) = fact.what {
        left -= amount
      }
    }
    let amount = try returned.hasAmount ? positive(returned.amount).minor : left
    if returned.hasAmount, returned.amount.currency != credit.amount.currency {
      throw Refused("another currency")
    }
    guard amount > 0, amount <= left else { throw Refused("more than is left to return") }
    var named: Int64 = 0
    for application in returned.named {
      let part = try positive(application.amount).minor
      try undo(credit.credit, part, of: application.invoice.key, on: day)
      named += part
    }
    guard named <= amount else { throw Refused("more is named than is returned") }
    let missing =
      amount == left ? Int64.max : max(0, amount - view.unapplied(credit).least(from: day))
    _ = undoNewest(credit.credit, missing, of: nil, on: day)
    say(
      .returned(receipt: credit.credit.key, amount: amount, unidentified: isUnidentified),
      on: day
    )
  }

  /// The receipt of the client that the event is about, or of nobody.
  private func ownReceipt(_ key: String) throws(Refused) -> PlainView.Credit {
    guard let credit = view.credit(.receipt(key)) else { throw Refused("no receipt \(key)") }
    guard credit.client ?? "" == event.about.key else { throw Refused("\(key) is another's") }
    return credit
  }
}
