// One client's receivables at a moment: what every report about money owed is made of. Only sums and
// the latest of each state; nothing here depends on the rules.

import Bookkeeping

/// What is owed and what is not applied, over the days up to that of the moment.
struct Receivables {
  let client: UInt32
  private(set) var invoices: [Invoice?] = []
  private(set) var receipts: [Source?] = []
  private(set) var creditNotes: [Source?] = []
  /// What receipts settle of invoices, in the order recorded.
  private(set) var payments: [Payment] = []
  /// Which invoice a dispute is about.
  private var disputed: [UInt32: UInt32] = [:]

  /// Nothing is owed yet.
  init(_ client: UInt32) { self.client = client }

  /// Takes in the next entry that stands.
  mutating func take(_ entry: Entry) throws(Wrong) {
    switch entry.kind {
    case .charged, .dated, .placed, .voided, .disputed, .undisputed, .writtenOff:
      try takeInvoice(entry)
    case .credited, .received, .identified, .annulled, .applied, .unapplied, .returned,
      .counterpart:
      try takeMoney(entry)
    // Whatever else is said of a client, nothing of it is owed.
    default: break
    }
  }

  private mutating func takeInvoice(_ entry: Entry) throws(Wrong) {
    switch entry.meaning {
    case .charged(let number, let amount, let due, let currency, let assumed):
      if invoices.item(number) == nil {
        invoices.put(
          Invoice(
            position: entry.position,
            day: entry.effectiveDay,
            own: entry.effectiveDay,
            currency: currency,
            isDueAssumed: assumed
          ),
          at: number
        )
      }
      try invoices.change(number) { (invoice) throws(Wrong) in
        invoice.parts.append((due, amount))
        try invoice.amount.add(amount)
        try invoice.open.add(amount, on: entry.effectiveDay)
      }
    case .dated(let number, let own, let serviceEnd):
      try invoices.change(number) { invoice in
        invoice.own = own
        invoice.serviceEnd = serviceEnd
      }
    case .placed(let number, let location):
      try invoices.change(number) { invoice in invoice.location = location }
    case .voided(let number):
      try invoices.change(number) { (invoice) throws(Wrong) in
        invoice.voided = entry.effectiveDay
        try invoice.open.add(-invoice.amount, on: entry.effectiveDay)
      }
    case .disputed(let number, let dispute, let amount, _):
      disputed[dispute] = number
      try invoices.change(number) { invoice in
        invoice.disputes.append(
          Dispute(
            number: dispute,
            amount: amount,
            opened: entry.effectiveDay,
            position: entry.position
          )
        )
      }
    case .undisputed(let dispute, _):
      try invoices.change(disputed[dispute] ?? 0) { invoice in
        guard let index = invoice.disputes.firstIndex(where: { $0.number == dispute }) else {
          return
        }
        invoice.disputes[index].resolved = entry.effectiveDay
      }
    case .writtenOff(let number, let amount, _, _):
      try invoices.change(number) { (invoice) throws(Wrong) in
        try invoice.writtenOff.add(amount)
        try invoice.open.add(-amount, on: entry.effectiveDay)
      }
    default: break
    }
  }

  private mutating func takeMoney(_ entry: Entry) throws(Wrong) {
    switch entry.meaning {
    case .received(let number, let amount, let currency, let own, _):
      receipts.put(
        Source(
          position: entry.position,
          day: entry.effectiveDay,
          own: own,
          currency: currency,
          amount: amount,
          left: amount
        ),
        at: number
      )
    case .credited(let number, let amount, let currency, let own):
      creditNotes.put(
        Source(
          position: entry.position,
          day: entry.effectiveDay,
          own: own,
          currency: currency,
          amount: amount,
          left: amount
        ),
        at: number
      )
    case .identified(let number), .annulled(let number):
      try receipts.change(number) { source in
        source.left = 0
        source.lost.append((entry.effectiveDay, source.amount))
      }
    case .returned(let number, let amount, _):
      try receipts.change(number) { (source) throws(Wrong) in
        try source.left.add(-amount)
        source.lost.append((entry.effectiveDay, amount))
      }
    case .counterpart(let client, let item):
      guard let last = payments.indices.last, payments[last].position == entry.position,
        payments[last].source == 0
      else { return }
      payments[last].client = client
      payments[last].source = item
    case .applied(let invoice, let source, let credit, let amount, _):
      try move(amount, invoice, source, credit, entry)
    case .unapplied(let invoice, let source, let credit, let amount, _):
      try move(-amount, invoice, source, credit, entry)
    default: break
    }
  }

  /// Moves money from a source to an invoice, on the sides that are this client's.
  private mutating func move(
    _ amount: Int64,
    _ invoice: UInt32,
    _ source: UInt32,
    _ credit: Entry.Credit,
    _ entry: Entry
  ) throws(Wrong) {
    let day = entry.effectiveDay
    if credit == .receipt, invoice != 0 {
      payments.append(
        Payment(
          position: entry.position,
          invoice: invoice,
          client: client,
          source: source,
          amount: amount,
          day: day
        )
      )
    }
    try invoices.change(invoice) { (invoice) throws(Wrong) in
      try invoice.open.add(-amount, on: day)
      if credit == .receipt {
        try invoice.received.add(amount)
      } else {
        try invoice.credited.add(amount)
      }
    }
    let take: (inout Source) throws(Wrong) -> Void = { (source) throws(Wrong) in
      try source.left.add(-amount)
    }
    if credit == .receipt {
      try receipts.change(source, take)
    } else {
      try creditNotes.change(source, take)
    }
  }
}
