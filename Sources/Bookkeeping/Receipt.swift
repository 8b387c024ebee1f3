// Receipts: money that came in, what it settles, and what became of it.

import Events

extension Receipt: Subject {
  mutating func check(_ desk: inout Desk) throws {
    switch fact {
    case .recorded(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .recorded(fact)
    case .identified(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .identified(fact)
    case .applied(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .applied(fact)
    case .unapplied(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .unapplied(fact)
    case .returned(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .returned(fact)
    case .voided(let fact): try fact.check(&desk)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .recorded(let fact):
      list.say(
        .received(
          receipt: fact.receipt.number,
          amount: fact.amount.minor,
          currency: UInt16(truncatingIfNeeded: fact.amount.currency),
          own: list.ownDay,
          rail: UInt8(truncatingIfNeeded: fact.rail.rawValue)
        )
      )
      list.say(
        applied: fact.applications + fact.allocated,
        source: fact.receipt.number,
        of: .receipt
      )
    case .identified(let fact):
      list.say(.identified(receipt: fact.receipt.number), of: 0)
      list.say(
        .received(
          receipt: fact.identifiedAs.number,
          amount: fact.amount.minor,
          currency: UInt16(truncatingIfNeeded: fact.amount.currency),
          own: Day(unchecked: fact.receivedOn.number),
          rail: 0
        )
      )
    case .applied(let fact):
      list.say(
        applied: fact.applications + fact.allocated,
        source: fact.receipt.number,
        of: .receipt
      )
    case .unapplied(let fact):
      list.say(undone: fact.undone, source: fact.receipt.number, of: .receipt)
    case .returned(let fact):
      list.say(
        .returned(
          receipt: fact.receipt.number,
          amount: fact.returned.minor,
          reason: UInt16(truncatingIfNeeded: fact.reason.code)
        )
      )
      list.say(undone: fact.undone, source: fact.receipt.number, of: .receipt)
    case .voided(let fact): list.say(.annulled(receipt: fact.receipt.number))
    case nil: break
    }
  }
}

extension Desk {
  /// A receipt of the event's own account that stands and was not ended.
  fileprivate func receipt(_ reference: ReceiptReference, given: Bool) throws -> Account.Source {
    try own(reference, given: given, "receipt")
    let found = try standing(
      try place().account.receipts.item(reference.number),
      reference,
      "receipt"
    )
    switch found.ended?.kind {
    case .annulled:
      throw refuse("receipt", .isVoid(try label(reference).capitalizedFirst))
    default: return found
    }
  }

  /// Whether money without a remittance is applied, the oldest invoice first.
  fileprivate func appliesFifo(_ method: Events.Method) throws -> Bool {
    switch method {
    case .fifo: true
    case .specific: false
    case .unspecified, .UNRECOGNIZED: try accounts.rules(on: day).receivables.application == .fifo
    }
  }
}

extension Receipt.Recorded {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    try desk.own(receipt, given: hasReceipt, "receipt")
    let whole = try desk.positive(amount, given: hasAmount, "amount")
    if desk.client == 0 {
      guard applications.isEmpty, allocated.isEmpty, method != .fifo else {
        throw desk.refuse("applications", .unidentifiedApplication)
      }
      return
    }
    let applying = Applying(
      desk: desk,
      credit: .receipt,
      number: receipt.number,
      source: Account.Source(
        position: 0,
        day: desk.day,
        own: desk.day,
        currency: whole.currency,
        amount: whole.minor
      )
    )
    if !applications.isEmpty {
      if method == .fifo {
        throw desk.refuse("method", .oneOnly(of: "method fifo and applications"))
      }
      try applying.check(&applications, "applications", inOwnEvent: true)
    } else if desk.isRestoring {
      try applying.check(&allocated, "allocated")
    } else if try desk.appliesFifo(method) {
      allocated = try desk.place().account.firstInFirstOut(
        whole.minor,
        currency: whole.currency,
        on: desk.day
      )
    }
  }
}

extension Receipt.Identified {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    try desk.named(receipt, given: hasReceipt, "receipt")
    guard receipt.client == 0 else { throw desk.refuse("receipt", .alreadyIdentified) }
    let found = try desk.standing(
      try desk.accounts.place(of: 0).account.receipts.item(receipt.number),
      receipt,
      "receipt"
    )
    if let ended = found.ended {
      let label = try desk.label(receipt).capitalizedFirst
      throw desk.refuse(
        "receipt",
        .isUsed(label, position: ended.position, instead: "Record the money as a new receipt")
      )
    }
    desk.day = try desk.day(notBefore: found.day)
    identifiedAs.client = desk.client
    identifiedAs.number = try desk.accounts.nextNumber(.receipt, of: desk.client)
    let (whole, received) = (
      Money(minor: found.amount, currency: found.currency).wire, found.own.wire
    )
    if desk.isRestoring, (amount, receivedOn) != (whole, received) {
      throw desk.refuse("amount", .contradicts("the receipt"))
    }
    amount = whole
    receivedOn = received
  }
}

extension Receipt.Applied {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    guard desk.client != 0 else { throw desk.refuse("receipt", .notIdentified) }
    let found = try desk.receipt(receipt, given: hasReceipt)
    let applying = Applying(
      desk: desk,
      credit: .receipt,
      number: receipt.number,
      source: found
    )
    if applications.isEmpty {
      guard method == .fifo else { throw desk.refuse("applications", .missing) }
      if desk.isRestoring { return try applying.check(&allocated, "allocated") }
      let day = try desk.day(notBefore: found.day)
      allocated = try desk.place().account.firstInFirstOut(
        found.left.lowest(from: day),
        currency: found.currency,
        on: day
      )
      guard !allocated.isEmpty else {
        throw desk.refuse("method", .alreadyDone("No invoice is open for it, or nothing is left"))
      }
      desk.day = day
    } else {
      if method == .fifo {
        throw desk.refuse("method", .oneOnly(of: "method fifo and applications"))
      }
      try applying.check(&applications, "applications")
      desk.dayOf(applications)
    }
  }
}

extension Desk {
  /// An event of applications counts from the first of them on, unless somebody gave a day.
  mutating func dayOf(_ applications: [Application]) {
    guard !isRestoring, !dayIsGiven else { return }
    day = applications.map { Day(unchecked: $0.effectiveOn.number) }.min() ?? day
  }
}

extension Receipt.Unapplied {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    guard desk.client != 0 else { throw desk.refuse("receipt", .notIdentified) }
    let found = try desk.receipt(receipt, given: hasReceipt)
    try desk.named(invoice, given: hasInvoice, "invoice")
    let amount = try desk.positive(self.amount, given: hasAmount, "amount")
    try desk.same(amount, as: found.currency, "amount")
    let applying = Applying(
      desk: desk,
      credit: .receipt,
      number: receipt.number,
      source: found
    )
    undone = try applying.unapply(amount, of: invoice, restored: undone, &desk)
  }
}

extension Receipt.Returned {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    let found = try desk.receipt(receipt, given: hasReceipt)
    if found.ended?.kind == .identified { throw desk.refuse("receipt", .alreadyIdentified) }
    let left = found.amount - found.returned
    if left == 0 {
      let label = try desk.label(receipt).capitalizedFirst
      throw desk.refuse("receipt", .alreadyDone("\(label) was returned as a whole"))
    }
    let whole = Money(minor: left, currency: found.currency)
    let asked = hasAmount ? try desk.positive(amount, given: true, "amount") : whole
    try desk.same(asked, as: found.currency, "amount")
    if asked.minor > left { throw desk.refuse("amount", .moreThanReceipt(whole.text)) }
    desk.day = try desk.day(notBefore: found.day)
    let applying = Applying(
      desk: desk,
      credit: .receipt,
      number: receipt.number,
      source: found
    )
    if desk.isRestoring {
      guard returned == asked.wire else {
        throw desk.refuse("returned", .contradicts("the amount \(asked.text)"))
      }
      return try applying.checkStanding(undone)
    }
    returned = asked.wire
    try undoNamed(applying, desk, asked)
    // The whole undoes everything; a part takes unapplied money first, then the newest applications.
    let missing =
      asked == whole
      ? Int64.max
      : max(0, asked.minor - (try applying.unapplied(from: desk.day, after: undone)))
    undone += try applying.undo(upTo: missing, besides: undone)
  }

  private mutating func undoNamed(_ applying: Applying, _ desk: Desk, _ asked: Money) throws {
    var seen: Set<UInt64> = []
    var sum: Int64 = 0
    for (index, application) in named.enumerated() {
      let path = "named[\(index)]"
      try desk.named(application.invoice, given: application.hasInvoice, "\(path).invoice")
      let key = UInt64(application.invoice.client) << 32 | UInt64(application.invoice.number)
      guard seen.insert(key).inserted else {
        throw desk.refuse("\(path).invoice", .invoiceTwice)
      }
      let amount = try desk.positive(
        application.amount,
        given: application.hasAmount,
        "\(path).amount"
      )
      try desk.same(amount, as: applying.source.currency, "\(path).amount")
      undone += try applying.undo(amount, of: application.invoice, "\(path).amount")
      do { try sum.add(amount.minor) } catch { throw desk.refuse("\(path).amount", error) }
    }
    guard sum <= asked.minor else {
      let named = Money(minor: sum, currency: asked.currency)
      throw desk.refuse("named", .namedMoreThanReturned(sum: named.text, amount: asked.text))
    }
  }
}

extension Receipt.Voided {
  fileprivate func check(_ desk: inout Desk) throws {
    let found = try desk.receipt(receipt, given: hasReceipt)
    let label = try desk.label(receipt).capitalizedFirst
    let use = try desk.place().account.applications.first {
      $0.credit == .receipt && $0.source == receipt.number
    }
    if let position = use?.position ?? found.ended?.position {
      throw desk.refuse(
        "receipt",
        .isUsed(label, position: position, instead: "Record a return instead")
      )
    }
    desk.day = try desk.day(notBefore: found.day)
  }
}
