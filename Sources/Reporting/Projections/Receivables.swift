// One client's receivables at a moment: what every report about money owed is made of. Only sums and
// the latest of each state; nothing here depends on the rules.

import Bookkeeping

/// One client's entries, folded to what is owed and what is not applied at a moment.
struct Receivables {
  /// A state whose latest value counts: the greatest (day, position).
  struct Latest<Value> {
    private var day = Int32.min
    private var position: UInt64 = 0
    private(set) var value: Value?

    mutating func take(_ value: Value, _ entry: Entry) {
      guard (entry.day, entry.position) >= (day, position) else { return }
      day = entry.day
      position = entry.position
      self.value = value
    }
  }

  let client: UInt32
  private(set) var owner = Latest<UInt16>()
  /// Parent 0: stands alone.
  private(set) var parent = Latest<UInt32>()
  private(set) var state: UInt16 = 0
  private(set) var locations: [UInt32: UInt16] = [:]
  private(set) var invoices: [Invoice?] = []
  private(set) var receipts: [Source?] = []
  private(set) var creditNotes: [Source?] = []
  /// Which invoice a dispute is about.
  private var disputed: [UInt32: UInt32] = [:]

  /// Folds a client's entries, `withdrawn` ones first, then in order of position.
  init(_ client: UInt32, _ entries: [Entry], at moment: Moment) throws(Wrong) {
    self.client = client
    var withdrawals = Withdrawals()
    for entry in entries {
      if entry.kind == .withdrawn {
        withdrawals.take(entry)
      } else if withdrawals.stands(entry, knownAt: moment.position),
        entry.counts(at: moment) || (entry.kind == .registered && entry.position <= moment.position)
      {
        // What a registration says of a client holds from the beginning.
        try take(entry)
      }
    }
  }

  private mutating func take(_ entry: Entry) throws(Wrong) {
    switch entry.meaning {
    case .registered(_, let state, _): self.state = state
    case .owned(let owner): self.owner.take(owner, entry)
    case .parented(let parent): self.parent.take(parent, entry)
    case .located(let location, let state): locations[location] = state
    case .charged, .dated, .placed, .voided, .disputed, .undisputed, .writtenOff:
      try takeInvoice(entry)
    case .credited, .received, .identified, .annulled, .applied, .unapplied, .returned:
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
        invoice.isVoid = true
        try invoice.open.add(-invoice.amount, on: entry.effectiveDay)
      }
    case .disputed(let number, let dispute, let amount, _):
      disputed[dispute] = number
      try invoices.change(number) { invoice in invoice.disputes[dispute] = amount }
    case .undisputed(let dispute, _):
      try invoices.change(disputed[dispute] ?? 0) { invoice in invoice.disputes[dispute] = nil }
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
          own: own,
          currency: currency,
          amount: amount,
          left: amount
        ),
        at: number
      )
    case .identified(let number), .annulled(let number):
      try receipts.change(number) { source in source.left = 0 }
    case .returned(let number, let amount, _):
      try receipts.change(number) { (source) throws(Wrong) in try source.left.add(-amount) }
    case .applied(let invoice, let source, let credit, let amount, _):
      try move(amount, invoice, source, credit, entry.effectiveDay)
    case .unapplied(let invoice, let source, let credit, let amount, _):
      try move(-amount, invoice, source, credit, entry.effectiveDay)
    default: break
    }
  }

  /// Moves money from a source to an invoice, on the sides that are this client's.
  private mutating func move(
    _ amount: Int64,
    _ invoice: UInt32,
    _ source: UInt32,
    _ credit: Entry.Credit,
    _ day: Day
  ) throws(Wrong) {
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
