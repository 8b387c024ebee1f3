// Domain (ix) 21: promises to pay, as health counts them.

import Bookkeeping
import Daybook
import Reporting
import Support
import Testing

@Suite struct `Promises to pay` {
  @Test func `ix 21: a promise is open through its tolerance, and then partly kept or broken`()
    throws
  {
    let book = try Conversation()
    let rules = try RuleSet.measuring(
      "take: count, of: promise.broken, window_days: 180, points: [[0, 100], [2, 0]]"
    )
    #expect(try book.health("2026-04-01", rules)["score"] == nil)
    for promise in ["P-1", "P-2"] {
      try book.say(
        "promise.made",
        on: "2026-04-01",
        #"{"promise":"\#(promise)","amount":"500.00 USD","payBy":"2026-04-10","toleranceDays":3}"#
      )
    }
    // Nothing came: open through 04-13, broken from 04-14.
    #expect(try book.parts("2026-04-13", rules, "datum")["m"] == "0.00")
    #expect(try book.parts("2026-04-14", rules, "datum")["m"] == "2.00")
    // 300 received on 04-13: partly kept, not broken.
    try book.receipt("R-1", "300.00 USD", on: "2026-04-13")
    #expect(try book.parts("2026-04-14", rules, "datum")["m"] == "0.00")
    // Returned: nothing came after all.
    try book.say(
      "receipt.returned",
      on: "2026-04-20",
      #"{"receipt":"R-1","reason":"R01"}"#
    )
    #expect(try book.parts("2026-04-19", rules, "datum")["m"] == "0.00")
    #expect(try book.parts("2026-04-20", rules, "datum")["m"] == "2.00")
  }

  @Test func `ix 21: a promise of an invoice is kept by what settles that invoice`() throws {
    let book = try Conversation()
    let rules = try RuleSet.measuring(
      "take: count, of: promise.broken, window_days: 180, points: [[0, 100], [2, 0]]"
    )
    for invoice in ["INV-1", "INV-2"] { try book.invoice(invoice, "500.00 USD", on: "2026-03-01") }
    for number in 1...2 {
      try book.say(
        "promise.made",
        on: "2026-04-01",
        #"{"promise":"P-\#(number)","amount":"500.00 USD","payBy":"2026-04-10","#
          + #""invoices":["INV-\#(number)"]}"#
      )
    }
    try book.receipt("R-1", "500.00 USD", to: [("INV-2", "500.00 USD")], on: "2026-04-05")
    #expect(try book.parts("2026-04-11", rules, "datum")["m"] == "1.00")
  }
}
