// All facts that were known at some position and not withdrawn by then, put into one list a kind,
// and the balances that follow from them. Every answer is a loop over these lists.

/// What is known at a position.
struct PlainView {
  private(set) var facts: [PlainFact] = []
  private(set) var invoices: [(fact: PlainFact, invoice: PlainInvoice)] = []
  private(set) var credits: [Credit] = []
  private(set) var applications: [(fact: PlainFact, application: PlainApplication)] = []
  private(set) var undone: [(fact: PlainFact, id: PlainApplication.ID, amount: Int64)] = []

  /// A receipt under its client, a receipt that nobody identified yet, or a credit note.
  struct Credit {
    /// The record that made it, under this client.
    var position: UInt64
    /// The day it counts from under this client.
    var day: Int32
    var credit: PlainCredit
    /// None: the book itself holds it.
    var client: String?
    var amount: PlainMoney
    var dated: Int32
  }

  init(_ facts: [PlainFact]) {
    for fact in facts { add(fact) }
  }

  mutating func add(_ fact: PlainFact) {
    facts.append(fact)
    switch fact.what {
    case .charged(let invoice):
      invoices.append((fact, invoice))
    case .received(let receipt):
      credits.append(
        Credit(
          position: fact.position,
          day: fact.day,
          credit: .receipt(receipt.key),
          client: receipt.client,
          amount: receipt.amount,
          dated: receipt.dated
        )
      )
    case .identified(let key, let client, let amount):
      guard let unidentified = credit(.receipt(key)) else { return }
      credits.append(
        Credit(
          position: fact.position,
          day: fact.day,
          credit: .receipt(key),
          client: client,
          amount: PlainMoney(amount, unidentified.amount.currency),
          dated: unidentified.dated
        )
      )
    case .credited(let note):
      credits.append(
        Credit(
          position: fact.position,
          day: fact.day,
          credit: .creditNote(note.key),
          client: note.client,
          amount: note.amount,
          dated: note.dated
        )
      )
    case .applied(let application):
      applications.append((fact, application))
    case .undone(let id, let amount):
      undone.append((fact, id, amount))
    default:
      break
    }
  }

  // MARK: Finding

  func invoice(_ key: String) -> (fact: PlainFact, invoice: PlainInvoice)? {
    invoices.first { $0.invoice.key == key }
  }

  /// The receipt or credit note: under its client, where it has one by now.
  func credit(_ credit: PlainCredit) -> Credit? {
    credits.last { $0.credit == credit }
  }

  func application(_ id: PlainApplication.ID) -> (fact: PlainFact, application: PlainApplication)? {
    applications.first { $0.application.id == id }
  }

  /// The last of what was said up to a day, by (day, position), and not by the order of recording
  /// (rule 2).
  func latest<Value>(by day: Int32, _ value: (PlainFact) -> Value?) -> Value? {
    var best: (day: Int32, position: UInt64, value: Value)?
    for fact in facts where fact.day <= day {
      guard let value = value(fact) else { continue }
      if let best, (best.day, best.position) > (fact.day, fact.position) { continue }
      best = (fact.day, fact.position, value)
    }
    return best?.value
  }
}
