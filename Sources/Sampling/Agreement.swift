// What a client has agreed to pay: the prices that its contract and its invoices share.

import Bookkeeping
import Exchanging

/// A contract, as far as the stories need it.
struct Agreement {
  /// A price from a day on.
  struct Step {
    var from: Int
    /// Cents for each line's months.
    var cents: Int
  }

  var contract: String
  /// How many months one invoice pays for.
  var months: Int
  var termMonths: Int
  /// The month that the first term begins with, counted from January 2020.
  var firstMonth: Int
  var upliftBasisPoints: Int
  var noticeDays: Int
  var renewsByItself: Bool
  /// In the order of their days.
  var steps: [Step] = []
  /// The last day in force; no end in sight where it lies after the sample.
  var lastDay = Int.max

  func cents(on day: Int) -> Int { (steps.last { $0.from <= day } ?? steps.first)?.cents ?? 0 }

  /// The price of the next term, in whole dollars.
  func uplifted(_ cents: Int) -> Int { cents * (10_000 + upliftBasisPoints) / 1_000_000 * 100 }

  /// What a price brings in a year.
  func annual(_ cents: Int) -> Int { cents * 12 / months }

  /// The months with which an invoice begins, up to the last month of the sample.
  var invoiceMonths: StrideTo<Int> {
    stride(from: firstMonth, to: Stage.month(of: Portfolio.lastDay) + 1, by: months)
  }

  /// One price for the whole term.
  func lines(_ json: inout JSONText, _ cents: Int) {
    json.name("lines")
    json.array { line(&$0, cents, from: nil, until: nil) }
  }

  /// One price until the day before another begins.
  func ramp(_ json: inout JSONText, _ cents: Int, then next: Step) {
    json.name("lines")
    json.array { json in
      line(&json, cents, from: nil, until: next.from - 1)
      line(&json, next.cents, from: next.from, until: nil)
    }
  }

  private func line(_ json: inout JSONText, _ cents: Int, from: Int?, until: Int?) {
    json.object { json in
      json.member("product", "point of sale and menu")
      json.member("kind", "recurring")
      json.member("amount", Stage.money(cents))
      json.member("months", months)
      if let from { json.member("fromDay", Stage.text(from)) }
      if let until { json.member("untilDay", Stage.text(until)) }
    }
  }
}
