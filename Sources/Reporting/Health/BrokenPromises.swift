// Promises to pay: kept, partly kept, or broken.

import Bookkeeping

extension Taking {
  /// How many promises that were made within days are broken; nil where none was made.
  func brokenPromises(_ days: ClosedRange<Day>, _ evidence: inout Evidence) -> Datum? {
    var broken = 0
    var newest: Day?
    for case let promise? in state.relations.promises {
      if let withdrawn = promise.withdrawn, withdrawn <= day { continue }
      guard days.contains(promise.day) else { continue }
      evidence.note(promise.position)
      newest = max(newest ?? promise.day, promise.day)
      if promise.last < day, !isAnythingPaid(promise) { broken += 1 }
    }
    return newest.map { Datum(whole: broken, newest: $0) }
  }

  /// Whether anything came in the days of a promise and was kept.
  private func isAnythingPaid(_ promise: Relations.Promise) -> Bool {
    let days = promise.day...promise.last
    let receivables = state.receivables
    guard !promise.invoices.isEmpty else {
      return receivables.receipts.contains { receipt in
        guard let receipt, receipt.currency == promise.currency else { return false }
        return days.contains(receipt.day) && receipt.isKept(on: day)
      }
    }
    return promise.invoices.contains { invoice in
      receivables.payers(of: invoice, on: day).contains { days.contains($0) }
    }
  }
}

extension Receivables {
  /// The days on which the receipts came that settle something of an invoice as of a day.
  ///
  /// Another client's receipt counts from the day on which it was first applied.
  fileprivate func payers(of invoice: UInt32, on day: Day) -> [Day] {
    struct Payer: Hashable {
      var client: UInt32
      var source: UInt32
    }
    var paid: [Payer: (amount: Int64, first: Day)] = [:]
    for payment in payments where payment.invoice == invoice && payment.day <= day {
      let payer = Payer(client: payment.client, source: payment.source)
      var sum = paid[payer] ?? (0, payment.day)
      sum.amount += payment.amount
      sum.first = min(sum.first, payment.day)
      paid[payer] = sum
    }
    return paid.filter { $0.value.amount > 0 }.compactMap { payer, sum in
      payer.client == client ? receipts.item(payer.source)?.day : sum.first
    }
  }
}
