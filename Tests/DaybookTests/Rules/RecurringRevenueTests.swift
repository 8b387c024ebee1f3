// Domain (ix) 29 to 31: recurring revenue. Each test is named after its rule. No report of today reaches
// 32, movements and retention over periods.

import Reporting
import Support
import Testing

@Suite struct `Recurring revenue` {
  @Test
  func `ix 29: in force from the first to the last day, and a renewal from the next is no churn`()
    throws
  {
    let book = try Conversation.signed()
    try book.given(
      Proposal.contractRenewed(client: "C", key: "K-1", until: "2027-12-31", on: "2026-12-01")
    )
    let report = try book.renewals("2026-12-31", from: "2026-12-01", to: "2027-12-31")
    #expect(report.texts.map { $0["term_end"] } == ["2026-12-31", "2027-12-31"])
    #expect(report.texts.map { $0["arr"] } == ["12000.00", "12000.00"])
    #expect(
      try book.renewals("2026-12-31", from: "2026-12-01", to: "2026-12-31").notes
        == ["Renewed so far: 12000.00 of 12000.00 USD due, 100.00 %."]
    )
  }

  @Test func `ix 29: trials, one-off fees and uncommitted usage are no recurring revenue`() throws {
    let book = try Conversation()
    try book.say(
      "contract.signed",
      on: "2026-01-01",
      #"{"contract":"K-1","firstDay":"2026-01-01","lastDay":"2026-12-31","lines":["#
        + #"{"kind":"recurring","amount":"10.00 USD","months":1},"#
        + #"{"kind":"trial","amount":"99.00 USD","months":1},"#
        + #"{"kind":"one_off","amount":"99.00 USD"},"#
        + #"{"kind":"usage","amount":"99.00 USD","months":1},"#
        + #"{"kind":"recurring","amount":"5.00 USD","months":1,"fromDay":"2027-01-01"}]}"#
    )
    #expect(try book.renewal("2026-06-01")["arr"] == "120.00")
  }

  @Test func `ix 30: 36,000 for 30 months is 14,400 a year`() throws {
    let book = try Conversation.signed("36000.00 USD", months: 30, until: "2028-06-30")
    #expect(try book.renewal("2026-06-01")["arr"] == "14400.00")
  }

  @Test func `ix 30: at the price in force on the last day, amendments and ramps on their day`()
    throws
  {
    let book = try Conversation.signed()
    try book.given(
      Proposal.contractAmended(
        client: "C",
        key: "K-1",
        lines: [
          Proposal.line("1100.00 USD", months: 1),
          Proposal.line("50.00 USD", months: 1, from: "2026-06-01", until: "2026-12-30"),
          Proposal.line("25.00 USD", months: 1, from: "2026-12-31"),
        ],
        on: "2026-03-01"
      )
    )
    #expect(try book.renewal("2026-02-28")["arr"] == "12000.00")
    #expect(try book.renewal("2026-03-01")["arr"] == "13500.00")
    // Terminated on the day before the last step, the term ends then, at that day's price.
    try book.given(
      Proposal.contractTerminated(client: "C", key: "K-1", last: "2026-12-30", on: "2026-12-01")
    )
    let ended = try book.renewal("2026-12-01")
    #expect(ended["term_end"] == "2026-12-30")
    #expect(ended["arr"] == "13800.00")
  }

  @Test func `ix 30: lines of different months are added exactly and rounded once`() throws {
    let book = try Conversation()
    try book.given(
      Proposal.contractSigned(
        client: "C",
        key: "K-1",
        term: "2026-01-01",
        "2026-12-31",
        lines: (0..<4).map { _ in Proposal.line("100.00 USD", months: 7) },
        on: "2026-01-01"
      )
    )
    // 4 × 171.428571… is 685.71, not 4 × 171.43.
    #expect(try book.renewal("2026-06-01")["arr"] == "685.71")
  }

  @Test func `ix 31: a renewal recorded late takes the churn away for later known positions`()
    throws
  {
    let book = try Conversation.signed()
    let before = try book.say(
      "engagement.logged",
      on: "2027-01-05",
      #"{"kind":"call","direction":"two_way"}"#
    )
    try book.given(
      Proposal.contractRenewed(client: "C", key: "K-1", until: "2027-12-31", on: "2026-12-31")
    )
    func note(_ known: UInt64?) throws -> String? {
      try book.renewals("2027-01-31", from: "2026-12-01", to: "2026-12-31", knownAt: known).notes
        .first
    }
    #expect(try note(before) == "Renewed so far: 0.00 of 12000.00 USD due, 0.00 %.")
    #expect(try note(nil) == "Renewed so far: 12000.00 of 12000.00 USD due, 100.00 %.")
  }

  @Test func `ix 31: after the last day there is nothing, unless a renewal is recorded`() throws {
    let book = try Conversation(today: "2028-12-31")
    try book.say(
      "contract.signed",
      on: "2026-01-01",
      #"{"contract":"K-1","firstDay":"2026-01-01","lastDay":"2026-12-31","renewsByItself":true,"#
        + #""lines":[{"kind":"recurring","amount":"10.00 USD","months":1}]}"#
    )
    // It renews by itself, but nothing assumes so.
    let missed = try book.renewals("2028-01-01", from: "2026-01-01", to: "2028-12-31")
    #expect(missed.texts.map { $0["term_end"] } == ["2026-12-31"])
    #expect(missed.notes == ["Renewed so far: 0.00 of 120.00 USD due, 0.00 %."])
    try book.say(
      "contract.renewed",
      on: "2027-01-01",
      #"{"contract":"K-1","lastDay":"2027-12-31","automatic":true}"#
    )
    let found = try book.renewals("2028-01-01", from: "2026-01-01", to: "2028-12-31")
    #expect(found.texts.map { $0["arr"] } == ["120.00", "120.00"])
  }
}
