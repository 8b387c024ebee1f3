// Promises to pay: kept, partly kept, or broken.

import Bookkeeping

extension ClientState {
  /// How many promises that were made within days are broken; nil where none was made.
  func brokenPromises(
    _ days: ClosedRange<Day>,
    on day: Day,
    _ evidence: inout Evidence
  ) -> Datum? {
    var broken = 0
    var newest: Day?
    for index in relations.promises.indices {
      guard let promise = relations.promises[index] else { continue }
      if let withdrawn = promise.withdrawn, withdrawn <= day { continue }
      guard days.contains(promise.day) else { continue }
      evidence.note(promise.position)
      newest = max(newest ?? promise.day, promise.day)
      if promise.last < day, !isAnythingPaid(promise, by: day) { broken += 1 }
    }
    return newest.map { Datum(whole: broken, newest: $0) }
  }

  /// Whether anything came in the days of a promise and was kept.
  private func isAnythingPaid(_ promise: Relations.Promise, by day: Day) -> Bool {
    let days = promise.day...promise.last
    guard !promise.invoices.isEmpty else {
      for index in receivables.receipts.indices {
        guard let receipt = receivables.receipts[index], receipt.currency == promise.currency
        else { continue }
        if days.contains(receipt.day), receivables.isKept(receipt, on: day) { return true }
      }
      return false
    }
    var isPaid = false
    relations.promisedFor.each(promise.invoices) { invoice in
      if receivables.payers(of: invoice, on: day).contains(where: { days.contains($0) }) {
        isPaid = true
      }
    }
    return isPaid
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
    for index in payments.indices {
      let payment = payments[index]
      guard payment.invoice == invoice, payment.day <= day else { continue }
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
