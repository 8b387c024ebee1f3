// Promises to pay.

import Events

extension Reading {
  mutating func read(_ subject: Promise) throws(Refused) {
    let client = try client()
    switch subject.fact {
    case .made(let made):
      let key = made.promise.key
      guard !key.isEmpty, view.promise(key) == nil else { throw Refused("\(key) is used") }
      let amount = try positive(made.amount)
      guard made.payBy.number >= asked else { throw Refused("promised for an earlier day") }
      guard made.toleranceDays <= 100 else { throw Refused("tolerated for too long") }
      for invoice in made.invoices {
        let (_, invoice) = try ownInvoice(invoice.key)
        guard invoice.amount.currency == amount.currency else { throw Refused("another currency") }
        guard !isVoid(invoice.key) else { throw Refused("\(invoice.key) is void") }
      }
      let invoices = made.invoices.map(\.key)
      guard Set(invoices).count == invoices.count else { throw Refused("an invoice twice") }
      let promise = PlainPromise(
        key: key,
        client: client,
        amount: amount,
        payBy: made.payBy.number,
        toleranceDays: Int32(made.toleranceDays),
        invoices: invoices,
        contact: try ownContact(made.contact, given: made.hasContact)
      )
      say(.promised(promise), on: asked)
    case .withdrawn(let withdrawn):
      let key = withdrawn.promise.key
      guard let (fact, made) = view.promise(key), made.client == client else {
        throw Refused("no promise")
      }
      guard !view.facts.contains(where: { $0.what == .promiseWithdrawn(promise: key) }) else {
        throw Refused("\(key) is withdrawn")
      }
      say(.promiseWithdrawn(promise: key), on: try asked(notBefore: fact.day))
    case nil: throw Refused("no fact")
    }
  }
}

/// What a client promised to pay, and until when.
struct PlainPromise: Equatable {
  var key: String
  var client: String
  var amount: PlainMoney
  var payBy: Int32
  var toleranceDays: Int32
  /// Those it is for; none says any.
  var invoices: [String]
  var contact: String?

  /// The last day on which money keeps it.
  var last: Int32 { payBy + toleranceDays }
}

extension PlainView {
  func promise(_ key: String) -> (fact: PlainFact, promise: PlainPromise)? {
    promises.first { $0.promise.key == key }
  }

  var promises: [(fact: PlainFact, promise: PlainPromise)] {
    facts.compactMap { fact in
      if case .promised(let promise) = fact.what { (fact, promise) } else { nil }
    }
  }
}
