// Domain (ix) 26: what keeps a score down, and what somebody says instead of it.

import Bookkeeping
import Daybook
import Events
import Reporting
import Support
import Testing

@Suite struct `Caps and overrides of health` {
  @Test func `ix 26: the lowest cap wins, and an override says another score until its last day`()
    throws
  {
    let book = try Conversation()
    try book.answer(1, 90, on: "2026-06-01")
    try book.say("licence.recorded", on: "2026-06-01", #"{"licence":"L","status":"suspended"}"#)
    try book.say("incident.opened", on: "2026-06-01", #"{"incident":"I","kind":"outage"}"#)
    let rules = try RuleSet.surveys(
      1,
      caps: """
        [{name: outage, when: incident_open, of: outage, at_most: 49}, \
        {name: licence, when: licence_not_active, at_most: 24}]
        """
    )
    #expect(try book.health("2026-06-01", rules)["capped_by"] == "licence")
    #expect(
      try book.parts("2026-06-01", rules) == ["m1": "90.00", "licence": "-66.00", "score": "24.00"]
    )
    try book.say(
      "health.overridden",
      on: "2026-06-10",
      #"{"scoreBasisPoints":8000,"until":"2026-06-20"}"#,
      why: "the licence office confirmed the renewal"
    )
    let overridden = try book.health("2026-06-20", rules)
    #expect(overridden["score"] == "80.00")
    #expect(overridden["band"] == "healthy")
    #expect(overridden["overridden"] == "24.00")
    #expect(
      try book.parts("2026-06-20", rules)
        == ["m1": "90.00", "licence": "-66.00", "override": "56.00", "score": "80.00"]
    )
    #expect(try book.health("2026-06-21", rules)["score"] == "24.00")
    try book.say("health.override_cleared", on: "2026-06-15")
    #expect(try book.health("2026-06-16", rules)["score"] == "24.00")
  }

  @Test func `a corrected override has the reason of the correction`() throws {
    let book = try Conversation()
    try book.answer(1, 90, on: "2026-06-01")
    let override = try book.say(
      "health.overridden",
      on: "2026-06-10",
      #"{"scoreBasisPoints":8000,"until":"2026-06-20"}"#,
      why: "moving to a new store"
    )
    try book.say(
      "event.corrected",
      on: "2026-06-11",
      #"{"target":{"position":\#(override)},"replacement":{"type":"daybook.health.overridden","#
        + #""subject":"C","effectiveon":"2026-06-10","#
        + #""data":{"scoreBasisPoints":3000,"until":"2026-06-20"}}}"#,
      why: "it is worse than it looked"
    )
    #expect(try book.health("2026-06-12", RuleSet.surveys(1))["score"] == "30.00")
    var replacement = Proposal.healthOverridden(
      client: "C",
      score: 100,
      until: "2026-06-20",
      reason: "of its own",
      on: "2026-06-10"
    )
    replacement.id = ""
    try book.propose(
      Proposal.corrected("said-2", replacement: replacement, on: "2026-06-12")
    ).isRefused("data.replacement.reason", .replacementOutOfPlace("reason"))
  }

  @Test func `long past due: more than sixty days, what is disputed apart`() throws {
    let book = try Conversation()
    try book.answer(1, 90, on: "2026-06-01")
    let rules = try RuleSet.surveys(
      1,
      caps: """
        [{name: long past due, when: past_due, days: 60, undisputed_at_least: {USD: "100.00"}, \
        at_most: 59}]
        """
    )
    try book.invoice("INV-1", "150.00 USD", due: "2026-04-02", on: "2026-03-01")
    #expect(try book.health("2026-06-01", rules)["capped_by"] == nil)
    #expect(try book.health("2026-06-02", rules)["capped_by"] == "long past due")
    try book.say(
      "dispute.opened",
      on: "2026-06-03",
      #"{"dispute":"D-1","invoice":"INV-1","amount":"50.01 USD","reason":"quantity"}"#
    )
    #expect(try book.health("2026-06-03", rules)["capped_by"] == nil)
  }

  @Test func `notice of non-renewal caps until the last day, or until the contract is renewed`()
    throws
  {
    let book = try Conversation()
    try book.answer(1, 90, on: "2026-12-20")
    try book.given(
      Proposal.contractSigned(
        client: "C",
        key: "K-1",
        term: "2026-01-01",
        "2026-12-31",
        lines: [Proposal.line("100.00 USD", months: 1)],
        on: "2026-01-01"
      )
    )
    try book.say("contract.notice_given", on: "2026-12-20", #"{"contract":"K-1","by":"client"}"#)
    let rules = try RuleSet.surveys(1, caps: "[{name: notice, when: notice_given, at_most: 0}]")
    #expect(try book.health("2026-12-31", rules)["score"] == "0.00")
    #expect(try book.health("2027-01-01", rules)["score"] == "90.00")
    let before = try book.given(
      Proposal.contractRenewed(client: "C", key: "K-1", until: "2027-12-31", on: "2026-12-28")
    )
    #expect(try book.health("2026-12-31", rules)["score"] == "90.00")
    #expect(try book.health("2026-12-31", rules, knownAt: before - 1)["score"] == "0.00")
    #expect(try book.health("2026-12-27", rules)["score"] == "0.00")
  }
}
