// Balances by day: what is open of an invoice, what is not applied of a receipt or credit note.

/// A list of changes, each on a day; the balance of a day is the sum of those up to it.
struct PlainBalance {
  private(set) var changes: [(day: Int32, amount: Int64)] = []

  mutating func change(_ day: Int32, _ amount: Int64) { changes.append((day, amount)) }

  func on(_ day: Int32) -> Int64 {
    var sum: Int64 = 0
    for change in changes where change.day <= day { sum += change.amount }
    return sum
  }

  /// The least balance of the day and of every day after it.
  func least(from day: Int32) -> Int64 {
    var least = on(day)
    for change in changes where change.day > day { least = min(least, on(change.day)) }
    return least
  }

  /// Whether it is below zero on any day (rule 3).
  var isEverNegative: Bool { changes.contains { on($0.day) < 0 } }
}

extension PlainView {
  /// What is open of an invoice.
  func open(_ invoice: PlainInvoice) -> PlainBalance {
    var balance = PlainBalance()
    for fact in facts {
      switch fact.what {
      case .charged(let charged) where charged.key == invoice.key:
        balance.change(fact.day, charged.amount.minor)
      case .invoiceVoided(let key) where key == invoice.key:
        balance.change(fact.day, -invoice.amount.minor)
      case .applied(let application) where application.invoice == invoice.key:
        balance.change(fact.day, -application.amount)
      case .undone(let id, let amount) where application(id)?.application.invoice == invoice.key:
        balance.change(fact.day, amount)
      case .writtenOff(let key, let amount) where key == invoice.key:
        balance.change(fact.day, -amount)
      default:
        break
      }
    }
    return balance
  }

  /// What is not applied of a receipt or credit note, under the client or under the book itself.
  func unapplied(_ credit: Credit) -> PlainBalance {
    var balance = PlainBalance()
    balance.change(credit.day, credit.amount.minor)
    let isUnidentified = credit.client == nil
    for fact in facts {
      switch fact.what {
      case .identified(let key, _, let amount) where .receipt(key) == credit.credit:
        if isUnidentified { balance.change(fact.day, -amount) }
      case .returned(let key, let amount, isUnidentified) where .receipt(key) == credit.credit:
        balance.change(fact.day, -amount)
      case .receiptVoided(let key, isUnidentified) where .receipt(key) == credit.credit:
        balance.change(fact.day, -credit.amount.minor)
      case .applied(let application) where application.credit == credit.credit:
        if !isUnidentified { balance.change(fact.day, -application.amount) }
      case .undone(let id, let amount) where application(id)?.application.credit == credit.credit:
        if !isUnidentified { balance.change(fact.day, amount) }
      default:
        break
      }
    }
    return balance
  }

  /// What is disputed of an invoice on a day: the lesser of what is open and the disputes that
  /// last on that day (rule 16).
  func disputed(_ invoice: PlainInvoice, open: Int64, on day: Int32) -> Int64 {
    min(open, disputes(of: invoice, on: day))
  }

  /// The sum of the disputes of an invoice that last on a day, whatever is open of it.
  func disputes(of invoice: PlainInvoice, on day: Int32) -> Int64 {
    var sum: Int64 = 0
    for fact in facts where fact.day <= day {
      guard case .disputed(let dispute, invoice.key, let amount) = fact.what else { continue }
      let isResolved = facts.contains { $0.what == .resolved(dispute: dispute) && $0.day <= day }
      if !isResolved { sum += amount }
    }
    return sum
  }

  /// What is left of an application after all that was undone of it, on whatever day.
  func standing(_ application: PlainApplication) -> Int64 {
    var left = application.amount
    for (_, id, amount) in undone where id == application.id { left -= amount }
    return left
  }

  /// The parts of an invoice that are open: what is settled fills the earliest due first (rule 10).
  func openParts(_ invoice: PlainInvoice, open: Int64) -> [PlainInvoice.Due] {
    var settled = invoice.amount.minor - open
    var parts: [PlainInvoice.Due] = []
    for due in invoice.schedule {
      let filled = min(settled, due.amount)
      settled -= filled
      if due.amount > filled { parts.append(.init(on: due.on, amount: due.amount - filled)) }
    }
    return parts
  }
}
