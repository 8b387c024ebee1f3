// What must be refused, whatever else the book holds.

import Events

/// A mistake somebody makes.
enum RandomMistake: CaseIterable {
  case unknownInvoice
  case unknownClient
  case unknownReceipt
  case unknownLocation
  case tooMuchApplied
  case receiptOverspent
  case appliedBeforeInvoice
  case keyUsed
  case negativeInvoice
  case dueBeforeDate
  case instalmentsNotWhole
  case otherCurrency
  case closedDay
  case closedInDisorder
  case reopenedInDisorder
  case voidedAfterUse
  case resolvedTwice
  case withdrawnTwice
  case returnedTooMuch
  case unappliedTooMuch
  case writtenOffTooMuch
  case invoiceOfClosedClient
  case correctedUnknown
  case correctedTwice
  case correctedWrongly
  case noteAcrossClients
  case ownParent
  case identifiedTwice
  case conflict
  case unknownContract
  case contractOfOthers
  case contractKeyUsed
  case contractOfClosedClient
  case termBackwards
  case replacedTwice
  case lineOfOtherCurrency
  case monthsBeyond
  case stepBeforeDays
  case upliftBeyond
  case beforeContract
  case noticedTwice
  case renewedTooEarly
  case renewedByItself
  case terminatedAfterTerm
  case goneOnAfterEnd
  case forecastOfNothing
  case forecastOfOtherCurrency
  case doneTwice
  case doneBeforeBegun
  case endedBeforeStarted
  case sentimentBeyond
  case usageBeyond
  case scoreBeyond
  case overrideBackwards
  case overrideWithoutReason
  case clearedNothing
  case departedTwice
  case contactOfOthers
  case licenceOfOthers
  case durationBeyond
  case toleranceBeyond
  case closedLocationTwice
}

extension HistoryWriter {
  /// An event with the mistake, where there is something to be mistaken about.
  mutating func event(of mistake: RandomMistake) -> Event? {
    switch mistake {
    case .unknownInvoice, .unknownClient, .unknownReceipt, .unknownLocation, .correctedUnknown:
      unknown(mistake)
    case .tooMuchApplied, .receiptOverspent, .appliedBeforeInvoice, .otherCurrency,
      .noteAcrossClients:
      misapplied(mistake)
    case .keyUsed, .negativeInvoice, .dueBeforeDate, .instalmentsNotWhole, .closedDay,
      .invoiceOfClosedClient:
      misissued(mistake)
    case .closedInDisorder, .reopenedInDisorder: disorder(mistake)
    case .voidedAfterUse, .returnedTooMuch, .unappliedTooMuch, .writtenOffTooMuch: tooMuch(mistake)
    case .resolvedTwice, .withdrawnTwice, .identifiedTwice, .correctedTwice: twice(mistake)
    case .correctedWrongly: correctWrongly()
    case .ownParent: ownParent()
    case .conflict: conflict()
    case .unknownContract, .contractOfOthers, .contractKeyUsed, .contractOfClosedClient,
      .termBackwards, .replacedTwice, .lineOfOtherCurrency, .monthsBeyond, .stepBeforeDays,
      .upliftBeyond:
      missigned(mistake)
    case .beforeContract, .noticedTwice, .renewedTooEarly, .renewedByItself, .terminatedAfterTerm,
      .goneOnAfterEnd, .forecastOfNothing, .forecastOfOtherCurrency:
      misrenewed(mistake)
    case .doneTwice, .doneBeforeBegun, .endedBeforeStarted, .departedTwice, .closedLocationTwice:
      misfinished(mistake)
    case .sentimentBeyond, .usageBeyond, .scoreBeyond, .overrideBackwards,
      .overrideWithoutReason, .clearedNothing, .contactOfOthers, .licenceOfOthers, .durationBeyond,
      .toleranceBeyond:
      mistold(mistake)
    }
  }

  /// Withdraws what mostly may be withdrawn: here the book says why not this time.
  private mutating func correctWrongly() -> Event? {
    let targets = correctable().filter { event in
      switch event.subject {
      case .invoice, .promise: random.chance(10)
      case .receipt(let receipt): receipt.recorded == .init() || random.chance(10)
      default: true
      }
    }
    guard let target = random.pick(targets) else { return nil }
    return Proposal.corrected(target.id, on: text(today), id: id())
  }

  private mutating func ownParent() -> Event {
    let client = client()
    return Proposal.parentSet(client, parent: client, on: text(day()), id: id())
  }

  private mutating func unknown(_ mistake: RandomMistake) -> Event? {
    let on = text(today)
    switch mistake {
    case .unknownInvoice:
      return Proposal.receiptRecorded(
        client: client(),
        key: "R-\(number())",
        amount: "10.00 USD",
        to: [("INV-none", "10.00 USD")],
        on: on,
        id: id()
      )
    case .unknownClient: return invoice(of: "nobody")
    case .unknownReceipt:
      return Proposal.receiptReturned(client: client(), key: "R-none", on: on, id: id())
    case .unknownLocation:
      return Proposal.invoiceIssued(
        client: client(),
        key: "INV-\(number())",
        amount: "10.00 USD",
        due: on,
        location: "store-none",
        on: on,
        id: id()
      )
    default: return Proposal.corrected("none", on: on, id: id())
    }
  }

  private mutating func misissued(_ mistake: RandomMistake) -> Event? {
    var client = client()
    var key = "INV-\(number())"
    var amount = "10.00 USD"
    var day = max(today, (book.closedThrough ?? today) + 1)
    var due = day
    var instalments: [Proposal.Instalment] = []
    switch mistake {
    case .keyUsed:
      guard let used = random.pick(view.invoices) else { return nil }
      key = used.invoice.key
    case .negativeInvoice: amount = "-10.00 USD"
    case .dueBeforeDate: due -= 1
    case .instalmentsNotWhole:
      instalments = [.share(5000, due: text(due)), .share(4999, due: text(due + 30))]
    case .closedDay:
      guard let closed = book.closedThrough, !late else { return nil }
      day = closed - Int32(random.number(0...5))
    default:
      guard let closed = view.facts.first(where: { $0.isClosing }),
        case .clientClosed(let closedClient) = closed.what
      else { return nil }
      client = closedClient
      day = closed.day + Int32(random.number(0...3))
      due = day
    }
    return Proposal.invoiceIssued(
      client: client,
      key: key,
      amount: amount,
      due: instalments.isEmpty ? text(due) : nil,
      instalments: instalments,
      on: text(day),
      id: id()
    )
  }

  private mutating func misapplied(_ mistake: RandomMistake) -> Event? {
    guard let (fact, invoice, _) = someInvoice(),
      let (credit, client) = someCredit(notes: mistake == .noteAcrossClients)
    else { return nil }
    let currency = invoice.amount.currency
    let on = max(fact.day, credit.day, (book.closedThrough ?? 0) + 1)
    let isSame = credit.amount.currency == currency
    switch mistake {
    case .tooMuchApplied:
      guard isSame else { return nil }
      let amount = text(invoice.amount.minor + credit.amount.minor + 1, currency)
      return Proposal.receiptApplied(
        client: client,
        key: credit.credit.key,
        to: [(invoice.key, amount)],
        on: text(on),
        id: id()
      )
    case .receiptOverspent:
      guard invoice.amount.minor > 1 else { return nil }
      return Proposal.receiptRecorded(
        client: invoice.client,
        key: "R-\(number())",
        amount: text(invoice.amount.minor - 1, currency),
        to: [(invoice.key, text(invoice.amount.minor, currency))],
        on: text(on),
        id: id()
      )
    case .appliedBeforeInvoice:
      guard isSame, !late else { return nil }
      return Proposal.receiptApplied(
        client: client,
        key: credit.credit.key,
        to: [(invoice.key, text(1, currency))],
        on: text(fact.day - 1),
        id: id()
      )
    case .otherCurrency:
      guard !isSame else { return nil }
      return Proposal.receiptApplied(
        client: client,
        key: credit.credit.key,
        to: [(invoice.key, text(1, currency))],
        on: text(on),
        id: id()
      )
    default:
      guard isSame, client != invoice.client else { return nil }
      return Proposal.creditNoteApplied(
        client: client,
        key: credit.credit.key,
        to: [(invoice.key, text(1, currency))],
        on: text(on),
        id: id()
      )
    }
  }

  private mutating func disorder(_ mistake: RandomMistake) -> Event? {
    guard let closed = book.closedThrough else { return nil }
    let day = text(closed - Int32(random.number(mistake == .closedInDisorder ? 0...9 : 1...9)))
    if mistake == .closedInDisorder {
      return Proposal.periodClosed(through: day, on: text(today), id: id())
    }
    return Proposal.periodReopened(through: day, on: text(today), id: id())
  }

  private mutating func tooMuch(_ mistake: RandomMistake) -> Event? {
    let on = text(max(today, (book.closedThrough ?? today) + 1) + 60)
    if mistake == .writtenOffTooMuch {
      guard let (_, invoice, _) = someInvoice() else { return nil }
      return Proposal.writeOffRecorded(
        client: invoice.client,
        invoice: invoice.key,
        amount: text(invoice.amount.minor + 1, invoice.amount.currency),
        on: on,
        id: id()
      )
    }
    guard let (_, application) = random.pick(view.applications),
      let credit = view.credit(application.credit), case .receipt(let key) = credit.credit,
      let client = credit.client, let invoice = view.invoice(application.invoice)?.invoice
    else { return nil }
    switch mistake {
    case .voidedAfterUse:
      return Proposal.invoiceVoided(
        client: invoice.client,
        key: invoice.key,
        on: on,
        id: id()
      )
    case .returnedTooMuch:
      return Proposal.receiptReturned(
        client: client,
        key: key,
        amount: text(credit.amount.minor + 1, credit.amount.currency),
        on: on,
        id: id()
      )
    default:
      return Proposal.receiptUnapplied(
        client: client,
        key: key,
        from: invoice.key,
        amount: text(credit.amount.minor + 1, credit.amount.currency),
        on: on,
        id: id()
      )
    }
  }

  /// The same thing again, under an id of its own.
  private mutating func twice(_ mistake: RandomMistake) -> Event? {
    var events: [Event] = []
    for record in book.records where !book.isWithdrawn(record.position, knownAt: book.last) {
      guard let event = record.event else { continue }
      let isMeant =
        switch mistake {
        case .resolvedTwice: event.type == "daybook.dispute.resolved"
        case .withdrawnTwice: event.type == "daybook.promise.withdrawn"
        case .identifiedTwice: event.type == "daybook.receipt.identified"
        default: event.type == "daybook.event.corrected"
        }
      if isMeant { events.append(event) }
    }
    guard var event = random.pick(events) else { return nil }
    event.id = id()
    return event
  }

  /// An id that stands in the book, with another day.
  private mutating func conflict() -> Event? {
    guard var event = random.pick(book.records.compactMap(\.event)) else { return nil }
    event.effectiveOn.number += 1
    return event
  }
}

extension PlainFact {
  /// Whether a client is closed by it.
  var isClosing: Bool {
    if case .clientClosed = what { true } else { false }
  }
}
