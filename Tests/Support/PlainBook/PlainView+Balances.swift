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
  func open(_ key: String) -> PlainBalance {
    var balance = PlainBalance()
    for (fact, invoice) in invoices where invoice.key == key {
      balance.change(fact.day, invoice.amount.minor)
      for case .invoiceVoided(key) in facts.map(\.what) {
        for void in facts where void.what == .invoiceVoided(invoice: key) {
          balance.change(void.day, -invoice.amount.minor)
        }
      }
    }
    for (fact, application) in applications where application.invoice == key {
      balance.change(fact.day, -application.amount)
    }
    for (fact, id, amount) in undone where application(id)?.application.invoice == key {
      balance.change(fact.day, amount)
    }
    for fact in facts {
      if case .writtenOff(key, let amount) = fact.what { balance.change(fact.day, -amount) }
    }
    return balance
  }
}
