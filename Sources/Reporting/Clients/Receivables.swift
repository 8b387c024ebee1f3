// One client's receivables at a moment: what every report about money owed is made of. Only sums and
// the latest of each state; nothing here depends on the rules.

import Bookkeeping

/// What is owed and what is not applied, over the days up to that of the moment.
struct Receivables: ~Copyable {
  private(set) var client: UInt32 = 0
  private(set) var invoices = Numbered<Invoice>()
  private(set) var receipts = Numbered<Source>()
  private(set) var creditNotes = Numbered<Source>()
  /// What receipts settle of invoices, in the order recorded.
  private(set) var payments = Reused<Payment>()
  private(set) var parts = Pool<Schedule.Part>()
  private(set) var changes = Pool<Balance.Change>()
  private(set) var disputes = Pool<Dispute>()
  private(set) var lost = Pool<Balance.Change>()
  /// Which invoice a dispute is about, by its number.
  private var disputed = Numbered<UInt32>()

  /// Begins with the next client: nothing is owed yet.
  mutating func begin(_ client: UInt32) {
    self.client = client
    invoices.removeAll()
    receipts.removeAll()
    creditNotes.removeAll()
    payments.removeAll()
    parts.removeAll()
    changes.removeAll()
    disputes.removeAll()
    lost.removeAll()
    disputed.removeAll()
  }

  /// Takes in the next entry that stands; what comes most often has methods of its own.
  mutating func take(_ entry: Entry) throws(Wrong) {
    let day = entry.effectiveDay
    switch entry.meaning {
    case .voided(let number):
      try invoices.change(number) { (invoice) throws(Wrong) in
        invoice.voided = day
        try changes.change(&invoice.changes, by: -invoice.amount, on: day)
      }
    case .disputed(let number, let dispute, let amount, _):
      disputed.put(number, at: dispute)
      try invoices.change(number) { invoice in
        disputes.append(
          Dispute(number: dispute, amount: amount, opened: day, position: entry.position),
          to: &invoice.disputes
        )
      }
    case .undisputed(let dispute, _):
      try invoices.change(disputed.item(dispute) ?? 0) { invoice in
        _ = disputes.change(
          invoice.disputes,
          where: { $0.number == dispute },
          { $0.resolved = day }
        )
      }
    case .writtenOff(let number, let amount, _, _):
      try invoices.change(number) { (invoice) throws(Wrong) in
        try invoice.writtenOff.add(amount)
        try changes.change(&invoice.changes, by: -amount, on: day)
      }
    case .credited(let number, let amount, let currency, let own):
      creditNotes.put(try source(amount, currency, own: own, entry), at: number)
    case .identified(let number), .annulled(let number):
      try receipts.change(number) { (source) throws(Wrong) in
        try changes.change(&source.changes, by: -source.changes.total, on: day)
        lost.append(Balance.Change(day: day, amount: source.amount), to: &source.lost)
      }
    case .returned(let number, let amount, _):
      try receipts.change(number) { (source) throws(Wrong) in
        try changes.change(&source.changes, by: -amount, on: day)
        lost.append(Balance.Change(day: day, amount: amount), to: &source.lost)
      }
    case .counterpart(let client, let item):
      guard let last = payments.indices.last, payments[last].position == entry.position,
        payments[last].source == 0
      else { return }
      payments[last].client = client
      payments[last].source = item
    case .unapplied(let invoice, let source, let credit, let amount, _):
      try move(-amount, invoice, source, credit, entry)
    // Whatever else is said of a client, nothing of it is owed.
    default: break
    }
  }

  /// Takes in a part of an invoice.
  mutating func charge(_ entry: Entry) throws(Wrong) {
    guard
      case .charged(let number, let amount, let due, let currency, let isDueAssumed) =
        entry.meaning
    else { return }
    let day = entry.effectiveDay
    if !invoices.has(number) {
      let invoice = Invoice(
        position: entry.position,
        day: day,
        own: day,
        currency: currency,
        isDueAssumed: isDueAssumed
      )
      invoices.put(invoice, at: number)
    }
    try invoices.change(number) { (invoice) throws(Wrong) in
      try invoice.amount.add(amount)
      parts.insert(Schedule.Part(due: due, amount: amount), into: &invoice.parts) { $0.due > due }
      try changes.change(&invoice.changes, by: amount, on: day)
    }
  }

  /// Takes in the dates of an invoice.
  mutating func date(_ entry: Entry) throws(Wrong) {
    guard case .dated(let number, let own, let serviceEnd) = entry.meaning else { return }
    try invoices.change(number) { invoice in
      invoice.own = own
      invoice.serviceEnd = serviceEnd
    }
  }

  /// Takes in which store an invoice is for.
  mutating func place(_ entry: Entry) throws(Wrong) {
    guard case .placed(let number, let location) = entry.meaning else { return }
    try invoices.change(number) { invoice in invoice.location = location }
  }

  /// Takes in a receipt.
  mutating func receive(_ entry: Entry) throws(Wrong) {
    guard case .received(let number, let amount, let currency, let own, _) = entry.meaning else {
      return
    }
    receipts.put(try source(amount, currency, own: own, entry), at: number)
  }

  /// Takes in that a source settles an invoice.
  mutating func apply(_ entry: Entry) throws(Wrong) {
    guard case .applied(let invoice, let source, let credit, let amount, _) = entry.meaning else {
      return
    }
    try move(amount, invoice, source, credit, entry)
  }

  private mutating func source(
    _ amount: Int64,
    _ currency: UInt16,
    own: Day,
    _ entry: Entry
  ) throws(Wrong) -> Source {
    let day = entry.effectiveDay
    var source = Source(
      position: entry.position,
      day: day,
      own: own,
      currency: currency,
      amount: amount
    )
    try changes.change(&source.changes, by: amount, on: day)
    return source
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
      try changes.change(&invoice.changes, by: -amount, on: day)
      if credit == .receipt {
        try invoice.received.add(amount)
      } else {
        try invoice.credited.add(amount)
      }
    }
    if credit == .receipt {
      try receipts.change(source) { (source) throws(Wrong) in
        try changes.change(&source.changes, by: -amount, on: day)
      }
    } else {
      try creditNotes.change(source) { (source) throws(Wrong) in
        try changes.change(&source.changes, by: -amount, on: day)
      }
    }
  }
}

extension Pool<Balance.Change> {
  /// Changes a balance on a day; refuses what no sum of its changes may come to.
  fileprivate mutating func change(
    _ balance: inout Receivables.Changes,
    by amount: Int64,
    on day: Day
  ) throws(Wrong) {
    try balance.turnover.add(Int64(clamping: amount.magnitude))
    balance.total += amount
    if balance.chain.isEmpty || balance.last < day {
      balance.last = day
      return append(Balance.Change(day: day, amount: amount), to: &balance.chain)
    }
    if balance.last == day { return changeLast(balance.chain) { $0.amount += amount } }
    // A change that was told late.
    let isMerged = change(balance.chain, where: { $0.day == day }, { $0.amount += amount })
    guard !isMerged else { return }
    insert(Balance.Change(day: day, amount: amount), into: &balance.chain) { $0.day > day }
  }
}
