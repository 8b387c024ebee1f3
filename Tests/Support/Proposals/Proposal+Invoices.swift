// Invoices and what is said of them: credit notes, disputes, promises, write-offs.

package import Events

extension Proposal {
  /// A part of an invoice with a due day of its own.
  package enum Instalment {
    case amount(String, due: String)
    /// A share of the whole, in hundredths of a percent.
    case share(UInt32, due: String)
  }

  package static func invoiceIssued(
    client: String,
    key: String,
    amount: String,
    due: String? = nil,
    netDays: UInt32? = nil,
    endOfMonth: Bool = false,
    instalments: [Instalment] = [],
    dated: String? = nil,
    location: String? = nil,
    serviceUntil: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var issued = Invoice.Issued()
    issued.invoice.key = key
    issued.amount = money(amount)
    if let due { issued.dueOn = day(due) }
    if let netDays { issued.terms.netDays = netDays }
    if endOfMonth { issued.terms.endOfMonth = true }
    issued.instalments = instalments.map(wire)
    if let dated { issued.invoiceOn = day(dated) }
    if let location { issued.location.key = location }
    if let serviceUntil { issued.serviceUntil = day(serviceUntil) }
    var subject = Invoice()
    subject.issued = issued
    return event(.invoice(subject), client: client, on: on, id: id)
  }

  private static func wire(_ instalment: Instalment) -> Invoice.Instalment {
    var wire = Invoice.Instalment()
    switch instalment {
    case .amount(let amount, let due):
      wire.amount = money(amount)
      wire.dueOn = day(due)
    case .share(let share, let due):
      wire.shareBasisPoints = share
      wire.dueOn = day(due)
    }
    return wire
  }

  package static func invoiceVoided(
    client: String,
    key: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Invoice()
    subject.voided.invoice.key = key
    return event(.invoice(subject), client: client, on: on, id: id)
  }

  package static func creditNoteIssued(
    client: String,
    key: String,
    amount: String,
    invoice: String? = nil,
    reason: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var issued = CreditNote.Issued()
    issued.creditNote.key = key
    issued.amount = money(amount)
    if let invoice { issued.invoice.key = invoice }
    if let reason { issued.reason = word(reason) }
    var subject = CreditNote()
    subject.issued = issued
    return event(.creditNote(subject), client: client, on: on, id: id)
  }

  package static func creditNoteApplied(
    client: String,
    key: String,
    to pairs: [(String, String)],
    on: String? = nil,
    at: String? = nil,
    id: String = ""
  ) -> Event {
    var applied = CreditNote.Applied()
    applied.creditNote.key = key
    applied.applications = applications(pairs)
    var subject = CreditNote()
    subject.applied = applied
    return event(.creditNote(subject), client: client, on: on, at: at, id: id)
  }

  package static func creditNoteUnapplied(
    client: String,
    key: String,
    from invoice: String,
    amount: String,
    on: String,
    id: String = ""
  ) -> Event {
    var unapplied = CreditNote.Unapplied()
    unapplied.creditNote.key = key
    unapplied.invoice.key = invoice
    unapplied.amount = money(amount)
    var subject = CreditNote()
    subject.unapplied = unapplied
    return event(.creditNote(subject), client: client, on: on, id: id)
  }

  /// Without an amount the whole invoice is disputed.
  package static func disputeOpened(
    client: String,
    key: String,
    invoice: String,
    amount: String? = nil,
    reason: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var opened = Dispute.Opened()
    opened.dispute.key = key
    opened.invoice.key = invoice
    if let amount { opened.amount = money(amount) }
    if let reason { opened.reason = word(reason) }
    var subject = Dispute()
    subject.opened = opened
    return event(.dispute(subject), client: client, on: on, id: id)
  }

  package static func disputeResolved(
    client: String,
    key: String,
    on: String,
    id: String = ""
  ) -> Event {
    var resolved = Dispute.Resolved()
    resolved.dispute.key = key
    resolved.outcome = .settled
    var subject = Dispute()
    subject.resolved = resolved
    return event(.dispute(subject), client: client, on: on, id: id)
  }

  package static func promiseMade(
    client: String,
    key: String,
    amount: String,
    payBy: String,
    tolerance: UInt32 = 0,
    invoices: [String] = [],
    on: String,
    id: String = ""
  ) -> Event {
    var made = Promise.Made()
    made.promise.key = key
    made.amount = money(amount)
    made.payBy = day(payBy)
    made.toleranceDays = tolerance
    made.invoices = invoices.map { key in
      var reference = InvoiceReference()
      reference.key = key
      return reference
    }
    var subject = Promise()
    subject.made = made
    return event(.promise(subject), client: client, on: on, id: id)
  }

  package static func promiseWithdrawn(
    client: String,
    key: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Promise()
    subject.withdrawn.promise.key = key
    return event(.promise(subject), client: client, on: on, id: id)
  }

  package static func writeOffRecorded(
    client: String,
    invoice: String,
    amount: String,
    class: WriteOff.Class = .creditLoss,
    on: String,
    id: String = ""
  ) -> Event {
    var recorded = WriteOff.Recorded()
    recorded.invoice.key = invoice
    recorded.amount = money(amount)
    recorded.class = `class`
    var subject = WriteOff()
    subject.recorded = recorded
    return event(.writeOff(subject), client: client, on: on, id: id)
  }
}
