// Applying money to invoices, and undoing it: what receipts and credit notes have in common.

import Events

/// A receipt or credit note at the desk, as its applications see it.
struct Applying {
  let desk: Desk
  let credit: Entry.Credit
  let number: UInt32
  let source: Account.Source

  /// Checks applications and works out the day of each: the day asked for, or the greatest of the
  /// day of `time`, the invoice's and the source's; inside the source's own event, without `time`.
  func check(
    _ applications: inout [Application],
    _ field: String,
    inOwnEvent: Bool = false
  ) throws {
    var seen: Set<UInt64> = []
    for index in applications.indices {
      func path(_ member: String) -> String { "\(field)[\(index)].\(member)" }
      let invoice = applications[index].invoice
      let found = try self.invoice(
        invoice,
        given: applications[index].hasInvoice,
        path("invoice")
      )
      // One alone is not there twice, and nearly every one is alone.
      if applications.count > 1 {
        guard seen.insert(UInt64(invoice.client) << 32 | UInt64(invoice.number)).inserted else {
          throw desk.refuse(path("invoice"), .invoiceTwice)
        }
      }
      let amount = try desk.positive(
        applications[index].amount,
        given: applications[index].hasAmount,
        path("amount")
      )
      try desk.same(amount, as: source.currency, path("amount"))
      guard found.currency == source.currency else {
        throw desk.refuse(path("invoice"), otherCurrency(found.currency))
      }
      if desk.isRestoring {
        try checkDay(of: applications[index], on: found, path("effectiveOn"))
        continue
      }
      let day = try day(of: found, inOwnEvent: inOwnEvent)
      applications[index].effectiveOn = day.wire
    }
  }

  /// The day that was decided before has to be one on which both sides stand.
  private func checkDay(
    of application: Application,
    on invoice: Account.Invoice,
    _ field: String
  ) throws {
    let decided = try desk.day(
      application.effectiveOn,
      given: application.hasEffectiveOn,
      field
    )
    guard let decided else { throw desk.refuse(field, .missing) }
    let earliest = max(invoice.day, source.day)
    if decided < earliest { throw desk.refuse(field, .beforeItStands(decided, earliest: earliest)) }
  }

  /// What was undone before has to be parts of applications that stand.
  func checkStanding(_ undone: [Undone]) throws {
    var standing = try standing()
    for (index, part) in undone.enumerated() {
      let field = "undone[\(index)]"
      let amount = try desk.positive(part.amount, given: part.hasAmount, "\(field).amount")
      try desk.same(amount, as: source.currency, "\(field).amount")
      let day = try desk.day(part.effectiveOn, given: part.hasEffectiveOn, "\(field).effectiveOn")
      let found = standing.firstIndex {
        $0.position == part.position && $0.invoiceClient == part.invoice.client
          && $0.invoice == part.invoice.number
      }
      guard let found, let day, day >= standing[found].day, amount.minor <= standing[found].standing
      else { throw desk.refuse(field, .contradicts("what is applied")) }
      standing[found].undone += amount.minor
    }
  }

  /// The invoice that an application names; a credit note settles only its own client's.
  private func invoice(
    _ reference: InvoiceReference,
    given: Bool,
    _ field: @autoclosure () -> String
  ) throws -> Account.Invoice {
    if credit == .creditNote {
      try desk.own(reference, given: given, field())
    } else {
      try desk.named(reference, given: given, field())
    }
    let place = try desk.accounts.place(of: reference.client)
    let found = try desk.standing(
      place.account.invoices.item(reference.number),
      reference,
      field()
    )
    if found.voided != nil {
      throw desk.refuse(field(), .isVoid(try desk.label(reference).capitalizedFirst))
    }
    return found
  }

  func day(of invoice: Account.Invoice, inOwnEvent: Bool) throws -> Day {
    let earliest = max(invoice.day, source.day)
    if inOwnEvent { return earliest }
    return try desk.day(notBefore: earliest)
  }

  private func otherCurrency(_ currency: UInt16) -> Wrong {
    func letters(_ number: UInt16) -> String { Currency(number: number)?.letters ?? "\(number)" }
    return .otherCurrency(letters(currency), expected: letters(source.currency))
  }

  /// The applications of this source that still stand, the newest first: by day, then as recorded.
  private func standing() throws -> [Account.Application] {
    try desk.place().account.applications.enumerated()
      .filter { $1.credit == credit && $1.source == number && $1.standing > 0 }
      .sorted { ($0.element.day, $0.offset) > ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// Undoes an amount of what is applied to one invoice, as an event of its own: on the day asked
  /// for, which cannot be before what is undone, or else as early as it can be.
  func unapply(
    _ amount: Money,
    of invoice: InvoiceReference,
    restored: [Undone],
    _ desk: inout Desk
  ) throws -> [Undone] {
    if desk.isRestoring {
      try checkStanding(restored)
      let isWhole = restored.reduce(0) { $0 + $1.amount.minor } == amount.minor
      guard isWhole, restored.allSatisfy({ $0.invoice.number == invoice.number }) else {
        throw desk.refuse("undone", .contradicts("the amount \(amount.text)"))
      }
      return restored
    }
    let undone = try undo(amount, of: invoice, "amount")
    let days = undone.map { Day(unchecked: $0.effectiveOn.number) }
    if let last = days.max() { _ = try desk.day(notBefore: last) }
    if !desk.dayIsGiven, let first = days.min() { desk.day = first }
    return undone
  }

  /// Undoes an amount of what is applied to one invoice, the newest applications first.
  func undo(_ amount: Money, of invoice: InvoiceReference, _ field: String) throws -> [Undone] {
    let all = try standing().filter {
      $0.invoiceClient == invoice.client && $0.invoice == invoice.number
    }
    let (undone, rest) = undo(amount.minor, of: all)
    guard rest == 0 else {
      let applied = Money(minor: amount.minor - rest, currency: amount.currency)
      throw desk.refuse(field, .neverApplied(amount.text, applied: applied.text))
    }
    return undone
  }

  /// Undoes up to an amount of what is applied anywhere, the newest applications first, besides what
  /// is undone already.
  func undo(upTo amount: Int64, besides undone: [Undone]) throws -> [Undone] {
    var standing = try standing()
    for index in standing.indices {
      for undone in undone
      where undone.position == standing[index].position
        && undone.invoice.client == standing[index].invoiceClient
        && undone.invoice.number == standing[index].invoice
      {
        standing[index].undone += undone.amount.minor
      }
    }
    return undo(amount, of: standing.filter { $0.standing > 0 }).undone
  }

  /// The least that is left of the source on any day from this one on, once so much is undone.
  func unapplied(from day: Day, after undone: [Undone]) throws -> Int64 {
    var left = source.left
    do {
      for undone in undone {
        try left.add(undone.amount.minor, on: Day(unchecked: undone.effectiveOn.number))
      }
    } catch {
      throw desk.refuse("amount", error)
    }
    return max(0, left.lowest(from: day))
  }

  private func undo(
    _ amount: Int64,
    of applications: [Account.Application]
  ) -> (undone: [Undone], rest: Int64) {
    var rest = amount
    var undone: [Undone] = []
    for application in applications where rest > 0 {
      let part = min(rest, application.standing)
      rest -= part
      undone.append(Undone(application, part, source.currency, on: max(desk.day, application.day)))
    }
    return (undone, rest)
  }
}

extension Undone {
  fileprivate init(
    _ application: Account.Application,
    _ part: Int64,
    _ currency: UInt16,
    on day: Day
  ) {
    self.init()
    invoice.client = application.invoiceClient
    invoice.number = application.invoice
    amount = Money(minor: part, currency: currency).wire
    effectiveOn = day.wire
    position = application.position
  }
}

extension EntryList {
  /// Says that parts of a source settle invoices, on both sides where they are two clients.
  mutating func say(
    applied applications: [Application],
    source: UInt32,
    of credit: Entry.Credit
  ) {
    for application in applications {
      say(
        application.invoice,
        application.amount,
        Day(unchecked: application.effectiveOn.number),
        source,
        credit,
        undoing: nil
      )
    }
  }

  /// Says that applications no longer stand.
  mutating func say(undone: [Undone], source: UInt32, of credit: Entry.Credit) {
    for undone in undone {
      say(
        undone.invoice,
        undone.amount,
        Day(unchecked: undone.effectiveOn.number),
        source,
        credit,
        undoing: undone.position
      )
    }
  }

  private mutating func say(
    _ invoice: InvoiceReference,
    _ amount: WireMoney,
    _ day: Day,
    _ source: UInt32,
    _ credit: Entry.Credit,
    undoing target: UInt64?
  ) {
    let currency = UInt16(truncatingIfNeeded: amount.currency)
    func move(_ invoice: UInt32, _ source: UInt32) -> Entry.Meaning {
      target == nil
        ? .applied(
          invoice: invoice,
          source: source,
          of: credit,
          amount: amount.minor,
          currency: currency
        )
        : .unapplied(
          invoice: invoice,
          source: source,
          of: credit,
          amount: amount.minor,
          currency: currency
        )
    }
    let isOwn = invoice.client == client
    say(move(isOwn ? invoice.number : 0, source), on: day)
    if !isOwn { say(.counterpart(client: invoice.client, item: invoice.number), on: day) }
    if let target {
      say(
        .refers(position: target, invoice: isOwn ? invoice.number : 0, source: source),
        on: day
      )
    }
    guard !isOwn else { return }
    say(move(invoice.number, 0), of: invoice.client, on: day)
    say(.counterpart(client: client, item: source), of: invoice.client, on: day)
  }
}
