// Domain (ix) 33 and 34: the pipeline of terms that end. Each test is named after its rule.

import Bookkeeping
import Reporting
import Support
import Testing

@Suite struct `The pipeline of renewals` {
  @Test func `ix 33: target is arr with the uplift, forecast the last amount or by the stage`()
    throws
  {
    let book = try Conversation.signed()
    let unstaged = try book.renewal("2026-06-01")
    #expect(unstaged["target"] == "12600.00")
    #expect(unstaged["stage"] == nil)
    #expect(unstaged["forecast"] == "6300.00")
    #expect(unstaged["category"] == "pipeline")
    try book.given(Proposal.stageMoved(client: "C", key: "K-1", to: "proposed", on: "2026-06-02"))
    let proposed = try book.renewal("2026-06-02")
    #expect(proposed["forecast"] == "9450.00")
    #expect(proposed["category"] == "best_case")
    try book.say(
      "renewal.forecast_set",
      on: "2026-06-03",
      #"{"contract":"K-1","amount":"12345.67 USD","category":"commit"}"#
    )
    let set = try book.renewal("2026-06-03")
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
    #expect(try book.renewal("2026-07-01", to: "2026-12-31")["forecast"] == "12000.00")
  }

  @Test func `ix 33: an early renewal counts where the term was due`() throws {
    let book = try Conversation.signed()
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
    let book = try Conversation.signed()
    try book.given(Proposal.stageMoved(client: "C", key: "K-1", to: "handshake", on: "2026-06-02"))
    let report = try book.renewals("2026-06-02", to: "2026-12-31")
    let found = try #require(report.texts.first)
    #expect(found["stage"] == "handshake")
    #expect(found["forecast"] == nil)
    #expect(found["category"] == nil)
    #expect(report.notes.first?.contains("no stage \"handshake\"") == true)
  }

  @Test func `ix 2 and 33: what is said counts for the term that was the last one on its day`()
    throws
  {
    let book = try Conversation.signed()
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
    let renewed = try Conversation.signed()
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
    let before = try renewed.renewal("2026-06-01", to: "2026-12-31")
    #expect(before["forecast"] == "1.00")
    #expect(before["at_risk"] == "12000.00")
    let after = try renewed.renewal("2026-06-02", to: "2026-12-31")
    #expect(after["forecast"] == "13200.00")
    #expect(after["at_risk"] == "0.00")
    let lost = try Conversation.signed()
    try lost.say("contract.lost", on: "2026-06-02", #"{"contract":"K-1"}"#)
    let over = try lost.renewal("2026-06-02")
    #expect(over["forecast"] == "0.00")
    #expect(over["at_risk"] == "12000.00")
    #expect(over["notice_deadline"] == nil)
  }

  @Test func `ix 5: what builds on a renewal or an amendment is named when that is corrected`()
    throws
  {
    let book = try Conversation.signed()
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

  @Test func `ix 33: at risk by health, by flag, by notice, by stage`() throws {
    let healthy = "name: fine\nhealth:\n  measures:\n    - {name: m, weight: 1, take: count, "
    let calm = try RuleSet(
      text: healthy
        + "of: dispute, window_days: 30, points: [[0, 100]]}\n  caps: []\n"
    )
    let grim = try RuleSet(
      text: healthy + "of: dispute, window_days: 30, points: [[0, 49.99]]}\n  caps: []\n"
    )
    let book = try Conversation.signed()
    #expect(try book.renewal("2026-06-01", calm)["at_risk"] == "0.00")
    #expect(try book.renewal("2026-06-01", grim)["at_risk"] == "12000.00")
    try book.say("renewal.risk_flagged", on: "2026-06-02", #"{"contract":"K-1"}"#)
    #expect(try book.renewal("2026-06-02", calm)["at_risk"] == "12000.00")
    try book.say("renewal.risk_cleared", on: "2026-06-03", #"{"contract":"K-1"}"#)
    #expect(try book.renewal("2026-06-03", calm)["at_risk"] == "0.00")
    try book.given(
      Proposal.stageMoved(client: "C", key: "K-1", to: "churn_notice", on: "2026-06-04")
    )
    #expect(try book.renewal("2026-06-04", calm)["at_risk"] == "12000.00")
    try book.given(Proposal.stageMoved(client: "C", key: "K-1", to: "verbal", on: "2026-06-05"))
    #expect(try book.renewal("2026-06-05", calm)["at_risk"] == "0.00")
    try book.say("contract.notice_given", on: "2026-06-06", #"{"contract":"K-1","by":"client"}"#)
    #expect(try book.renewal("2026-06-06", calm)["at_risk"] == "12000.00")
  }

  @Test func `ix 34: the notice deadline, in calendar days and in business days`() throws {
    let book = try Conversation.signed()
    #expect(try book.renewal("2026-06-01")["notice_deadline"] == "2026-11-01")
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
    #expect(try other.renewal("2026-06-01", business)["notice_deadline"] == "2026-12-16")
    #expect(try other.renewal("2026-06-01")["notice_deadline"] == "2026-12-21")
  }

  @Test func `the pipeline reaches as far as the rules say, from the day asked for`() throws {
    let book = try Conversation.signed()
    #expect(try book.renewals("2026-07-04").rows.count == 1)
    #expect(try book.renewals("2026-07-03").rows.isEmpty)
    #expect(try book.renewals("2027-01-01").rows.isEmpty)
    #expect(try book.renewals("2027-01-01", from: "2026-12-31").rows.count == 1)
  }
}
