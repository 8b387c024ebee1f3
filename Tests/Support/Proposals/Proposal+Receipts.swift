// Receipts, and what becomes of them.

package import Events

extension Proposal {
  /// Without a client nobody knows whose money it is.
  package static func receiptRecorded(
    client: String?,
    key: String,
    amount: String,
    to pairs: [(String, String)] = [],
    method: Method = .unspecified,
    on: String,
    id: String = ""
  ) -> Event {
    var recorded = Receipt.Recorded()
    recorded.receipt.key = key
    recorded.amount = money(amount)
    recorded.applications = applications(pairs)
    recorded.method = method
    var subject = Receipt()
    subject.recorded = recorded
    return event(.receipt(subject), client: client, on: on, id: id)
  }

  package static func receiptIdentified(
    client: String,
    key: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Receipt()
    subject.identified.receipt.key = key
    return event(.receipt(subject), client: client, on: on, id: id)
  }

  package static func receiptApplied(
    client: String,
    key: String,
    to pairs: [(String, String)] = [],
    method: Method = .unspecified,
    on: String? = nil,
    at: String? = nil,
    id: String = ""
  ) -> Event {
    var applied = Receipt.Applied()
    applied.receipt.key = key
    applied.applications = applications(pairs)
    applied.method = method
    var subject = Receipt()
    subject.applied = applied
    return event(.receipt(subject), client: client, on: on, at: at, id: id)
  }

  package static func receiptUnapplied(
    client: String,
    key: String,
    from invoice: String,
    amount: String,
    on: String,
    id: String = ""
  ) -> Event {
    var unapplied = Receipt.Unapplied()
    unapplied.receipt.key = key
    unapplied.invoice.key = invoice
    unapplied.amount = money(amount)
    var subject = Receipt()
    subject.unapplied = unapplied
    return event(.receipt(subject), client: client, on: on, id: id)
  }

  /// Without an amount all of it was returned.
  package static func receiptReturned(
    client: String?,
    key: String,
    amount: String? = nil,
    named pairs: [(String, String)] = [],
    reason: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var returned = Receipt.Returned()
    returned.receipt.key = key
    if let amount { returned.amount = money(amount) }
    returned.named = applications(pairs)
    if let reason { returned.reason = word(reason) }
    var subject = Receipt()
    subject.returned = returned
    return event(.receipt(subject), client: client, on: on, id: id)
  }

  package static func receiptVoided(
    client: String?,
    key: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Receipt()
    subject.voided.receipt.key = key
    return event(.receipt(subject), client: client, on: on, id: id)
  }
}
