// Domain (ix) 29 to 31, 33 and 34: recurring revenue and the pipeline. Each test is named after its
// rule. No report of today reaches 32, movements and retention over periods.

import Bookkeeping
import Daybook
import Events
import Reporting
import Support
import Testing

@Suite struct `Recurring revenue and renewals` {
  /// A book with a contract of 1,000.00 a month for 2026, 5 % more from then on, 60 days of notice.
  private func signed(
    _ amount: String = "1000.00 USD",
    months: UInt32 = 1,
    until last: String = "2026-12-31"
  ) throws -> Conversation {
    let book = try Conversation(today: "2027-12-31")
    try book.given(
      Proposal.contractSigned(
        client: "C",
        key: "K-1",
        term: "2026-01-01",
        last,
        lines: [Proposal.line(amount, months: months)],
        noticeDays: 60,
        uplift: 500,
        on: "2025-12-15"
      )
    )
    return book
  }

  private func row(
    _ book: Conversation,
    _ asOf: String,
    _ rules: RuleSet? = nil,
    _ contract: String = "K-1",
    to: String = "2028-12-31"
  ) throws -> [String: String] {
    let report = try book.renewals(asOf, from: "2026-01-01", to: to, rules)
    return report.texts.first { $0["contract"] == contract } ?? [:]
  }

  @Test
  func `ix 29: in force from the first to the last day, and a renewal from the next is no churn`()
    throws
  {
    let book = try signed()
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

  @Test func `ix 30: 36,000 for 30 months is 14,400 a year`() throws {
    let book = try signed("36000.00 USD", months: 30, until: "2028-06-30")
    #expect(try row(book, "2026-06-01")["arr"] == "14400.00")
  }

  @Test func `ix 30: at the price in force on the last day, amendments and ramps on their day`()
    throws
  {
    let book = try signed()
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
    #expect(try row(book, "2026-02-28")["arr"] == "12000.00")
    #expect(try row(book, "2026-03-01")["arr"] == "13500.00")
    // Terminated on the day before the last step, the term ends then, at that day's price.
    try book.given(
      Proposal.contractTerminated(client: "C", key: "K-1", last: "2026-12-30", on: "2026-12-01")
    )
    let ended = try row(book, "2026-12-01")
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
    #expect(try row(book, "2026-06-01")["arr"] == "685.71")
  }

  @Test func `ix 31: a renewal recorded late takes the churn away for later known positions`()
    throws
  {
    let book = try signed()
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

  @Test func `ix 33: target is arr with the uplift, forecast the last amount or by the stage`()
    throws
  {
    let book = try signed()
    let unstaged = try row(book, "2026-06-01")
    #expect(unstaged["target"] == "12600.00")
    #expect(unstaged["stage"] == nil)
    #expect(unstaged["forecast"] == "6300.00")
    #expect(unstaged["category"] == "pipeline")
    try book.given(Proposal.stageMoved(client: "C", key: "K-1", to: "proposed", on: "2026-06-02"))
    let proposed = try row(book, "2026-06-02")
    #expect(proposed["forecast"] == "9450.00")
    #expect(proposed["category"] == "best_case")
    try book.say(
      "renewal.forecast_set",
      on: "2026-06-03",
      #"{"contract":"K-1","amount":"12345.67 USD","category":"commit"}"#
    )
    let set = try row(book, "2026-06-03")
    #expect(set["forecast"] == "12345.67")
    #expect(set["category"] == "commit")
    #expect(set["stage"] == "proposed")
    // The next term begins without any of these.
    try book.given(
      Proposal.contractRenewed(client: "C", key: "K-1", until: "2027-12-31", on: "2026-07-01")
    )
    let next = try #require(
      try book.renewals("2026-07-01", from: "2027-01-01", to: "2027-12-31").texts.first
    )
    #expect(next["stage"] == nil)
    #expect(next["forecast"] == "6300.00")
    #expect(try row(book, "2026-07-01", to: "2026-12-31")["forecast"] == "12000.00")
  }

  @Test func `ix 2 and 33: what is said counts for the term that was the last one on its day`()
    throws
  {
    let book = try signed()
    try book.given(
      Proposal.contractRenewed(client: "C", key: "K-1", until: "2027-12-31", on: "2026-06-01")
    )
    try book.given(Proposal.stageMoved(client: "C", key: "K-1", to: "verbal", on: "2026-05-01"))
    try book.given(Proposal.stageMoved(client: "C", key: "K-1", to: "engaged", on: "2026-07-01"))
    let stages = try book.renewals("2026-07-01", from: "2026-12-31", to: "2027-12-31").texts
      .map { $0["stage"] }
    #expect(stages == ["verbal", "engaged"])
  }

  @Test func `what is recorded counts for more than what was expected`() throws {
    let renewed = try signed()
    try renewed.say("renewal.risk_flagged", on: "2026-06-01", #"{"contract":"K-1"}"#)
    try renewed.say(
      "renewal.forecast_set",
      on: "2026-06-01",
      #"{"contract":"K-1","amount":"1.00 USD"}"#
    )
    try renewed.given(
      Proposal.contractRenewed(
        client: "C",
        key: "K-1",
        until: "2027-12-31",
        lines: [Proposal.line("1100.00 USD", months: 1)],
        on: "2026-06-02"
      )
    )
    let before = try row(renewed, "2026-06-01", to: "2026-12-31")
    #expect(before["forecast"] == "1.00")
    #expect(before["at_risk"] == "12000.00")
    let after = try row(renewed, "2026-06-02", to: "2026-12-31")
    #expect(after["forecast"] == "13200.00")
    #expect(after["at_risk"] == "0.00")
    let lost = try signed()
    try lost.say("contract.lost", on: "2026-06-02", #"{"contract":"K-1"}"#)
    let over = try row(lost, "2026-06-02")
    #expect(over["forecast"] == "0.00")
    #expect(over["at_risk"] == "12000.00")
    #expect(over["notice_deadline"] == nil)
  }

  @Test func `ix 5: what builds on a renewal or an amendment is named when that is corrected`()
    throws
  {
    let book = try signed()
    let amended = try book.given(
      Proposal.contractAmended(
        client: "C",
        key: "K-1",
        lines: [Proposal.line("1100.00 USD", months: 1)],
        on: "2026-03-01",
        id: "amended"
      )
    )
    let renewed = try book.given(
      Proposal.contractRenewed(
        client: "C",
        key: "K-1",
        until: "2027-12-31",
        on: "2026-06-01",
        id: "renewed"
      )
    )
    let stage = try book.given(
      Proposal.stageMoved(client: "C", key: "K-1", to: "engaged", on: "2026-07-01")
    )
    try book.propose(Proposal.corrected("amended", on: "2026-08-01"))
      .isRefused("data.target", .dependedOn(position: renewed))
    try book.propose(Proposal.corrected("renewed", on: "2026-08-01"))
      .isRefused("data.target", .dependedOn(position: stage))
    #expect(amended < renewed)
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
    #expect(try row(book, "2026-06-01")["arr"] == "120.00")
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

  @Test func `ix 33: an early renewal counts where the term was due`() throws {
    let book = try signed()
    try book.given(
      Proposal.contractRenewed(client: "C", key: "K-1", until: "2027-12-31", on: "2026-03-01")
    )
    #expect(
      try book.renewals("2026-03-31", from: "2026-03-01", to: "2026-03-31").rows.isEmpty
    )
    #expect(
      try book.renewals("2026-03-31", from: "2026-12-01", to: "2026-12-31").notes
        == ["Renewed so far: 12000.00 of 12000.00 USD due, 100.00 %."]
    )
  }

  @Test func `ix 33: a stage that the rules do not name has no likelihood`() throws {
    let book = try signed()
    try book.given(Proposal.stageMoved(client: "C", key: "K-1", to: "handshake", on: "2026-06-02"))
    let report = try book.renewals("2026-06-02", to: "2026-12-31")
    let found = try #require(report.texts.first)
    #expect(found["stage"] == "handshake")
    #expect(found["forecast"] == nil)
    #expect(found["category"] == nil)
    #expect(report.notes.first?.contains("no stage \"handshake\"") == true)
  }

  @Test func `ix 33: at risk by health, by flag, by notice, by stage`() throws {
    let healthy = "name: fine\nhealth:\n  measures:\n    - {name: m, weight: 1, take: count, "
    let calm = try RuleSet(
      text: healthy
        + "of: dispute, window_days: 30, points: [[0, 100]]}\n  caps: []\n"
    )
    let grim = try RuleSet(
      text: healthy + "of: dispute, window_days: 30, points: [[0, 49.99]]}\n  caps: []\n"
    )
    let book = try signed()
    #expect(try row(book, "2026-06-01", calm)["at_risk"] == "0.00")
    #expect(try row(book, "2026-06-01", grim)["at_risk"] == "12000.00")
    try book.say("renewal.risk_flagged", on: "2026-06-02", #"{"contract":"K-1"}"#)
    #expect(try row(book, "2026-06-02", calm)["at_risk"] == "12000.00")
    try book.say("renewal.risk_cleared", on: "2026-06-03", #"{"contract":"K-1"}"#)
    #expect(try row(book, "2026-06-03", calm)["at_risk"] == "0.00")
    try book.given(
      Proposal.stageMoved(client: "C", key: "K-1", to: "churn_notice", on: "2026-06-04")
    )
    #expect(try row(book, "2026-06-04", calm)["at_risk"] == "12000.00")
    try book.given(Proposal.stageMoved(client: "C", key: "K-1", to: "verbal", on: "2026-06-05"))
    #expect(try row(book, "2026-06-05", calm)["at_risk"] == "0.00")
    try book.say("contract.notice_given", on: "2026-06-06", #"{"contract":"K-1","by":"client"}"#)
    #expect(try row(book, "2026-06-06", calm)["at_risk"] == "12000.00")
  }

  @Test func `ix 33: one contract in the place of several is shared by what was due`() throws {
    let book = try Conversation(today: "2027-12-31")
    for (key, amount) in [("K-1", "100.00 USD"), ("K-2", "100.00 USD"), ("K-3", "200.01 USD")] {
      try book.given(contract(key, amount, "2026"))
    }
    try book.given(contract("K-4", "150.00 USD", "2027", replaces: ["K-1", "K-2", "K-3"]))
    // 150.00 × 100 / 400.01 = 37.499…, twice, and 75.0018…: floored 37.49, 37.49 and 75.00, and two
    // cents over for the greatest remainders, the first two.
    let forecasts = try book.renewals("2026-12-31", from: "2026-12-31", to: "2026-12-31").texts
      .map { $0["forecast"] }
    #expect(forecasts == ["37.50", "37.50", "75.00"])
  }

  @Test func `ix 33: what is left over goes by the largest remainder, not by the order`() throws {
    let book = try Conversation(today: "2027-12-31")
    for (key, amount) in [("K-1", "300.00 USD"), ("K-2", "0.02 USD"), ("K-3", "99.99 USD")] {
      try book.given(contract(key, amount, "2026"))
    }
    try book.given(contract("K-4", "1.00 USD", "2027", replaces: ["K-1", "K-2", "K-3"]))
    // Of 100 cents 74.99…, 0.004… and 24.99…: one cent over each for the first and the last.
    let forecasts = try book.renewals("2026-12-31", from: "2026-12-31", to: "2026-12-31").texts
      .map { $0["forecast"] }
    #expect(forecasts == ["0.75", "0.00", "0.25"])
  }

  @Test func `ix 33: what takes the place of one contract counts together`() throws {
    let book = try Conversation(today: "2027-12-31")
    try book.given(contract("K-1", "100.00 USD", "2026"))
    try book.given(contract("K-2", "60.00 USD", "2027", replaces: ["K-1"]))
    try book.given(contract("K-3", "30.00 USD", "2027", replaces: ["K-1"]))
    #expect(
      try book.renewals("2026-12-31", from: "2026-12-31", to: "2026-12-31").notes
        == ["Renewed so far: 90.00 of 100.00 USD due, 90.00 %."]
    )
  }

  /// A contract for a year, paid once.
  private func contract(
    _ key: String,
    _ amount: String,
    _ year: String,
    replaces: [String] = []
  ) -> Event {
    Proposal.contractSigned(
      client: "C",
      key: key,
      term: "\(year)-01-01",
      "\(year)-12-31",
      lines: [Proposal.line(amount, months: 12)],
      replaces: replaces,
      on: "2026-01-01"
    )
  }

  @Test func `ix 34: the notice deadline, in calendar days and in business days`() throws {
    let book = try signed()
    #expect(try row(book, "2026-06-01")["notice_deadline"] == "2026-11-01")
    let other = try Conversation()
    try other.given(
      Proposal.contractSigned(
        client: "C",
        key: "K-1",
        term: "2026-01-01",
        "2026-12-31",
        lines: [Proposal.line("1.00 USD", months: 1)],
        noticeDays: 10,
        on: "2026-01-01"
      )
    )
    let business = try RuleSet(text: "name: b\nrenewals:\n  notice_days_counted: business\n")
    #expect(try row(other, "2026-06-01", business)["notice_deadline"] == "2026-12-16")
    #expect(try row(other, "2026-06-01")["notice_deadline"] == "2026-12-21")
  }

  @Test func `the pipeline reaches as far as the rules say, from the day asked for`() throws {
    let book = try signed()
    #expect(try book.renewals("2026-07-04").rows.count == 1)
    #expect(try book.renewals("2026-07-03").rows.isEmpty)
    #expect(try book.renewals("2027-01-01").rows.isEmpty)
    #expect(try book.renewals("2027-01-01", from: "2026-12-31").rows.count == 1)
  }
}
