// Domain (ix) 23 to 25, 27 and 28, and the fixtures of health: each test is named after its rule.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Reporting
import Support
import Testing

@Suite struct `Client health` {
  @Test func `F-H-1: four of five measures, and an outage that caps them`() throws {
    let book = try Conversation()
    for (survey, score) in [(1, 80), (2, 60), (3, 40), (4, 100)] {
      try book.answer(survey, score, on: "2026-06-01")
    }
    let rules = try RuleSet.surveys(
      30,
      25,
      25,
      10,
      10,
      caps: "[{name: outage, when: incident_open, of: traceability_outage, at_most: 49}]"
    )
    #expect(
      try book.health("2026-06-01", rules)
        == ["client": "C", "score": "65.56", "band": "watch", "coverage": "90.00"]
    )
    #expect(
      try book.parts("2026-06-01", rules)
        == [
          "m1": "26.67", "m2": "16.67", "m3": "11.11", "m4": "11.11", "m5": "0.00",
          "score": "65.56",
        ]
    )
    try book.say(
      "incident.opened",
      on: "2026-06-02",
      #"{"incident":"I-1","kind":"traceability_outage"}"#
    )
    let capped = try book.health("2026-06-02", rules)
    #expect(capped["score"] == "49.00")
    #expect(capped["capped_by"] == "outage")
    #expect(try book.parts("2026-06-02", rules)["outage"] == "-16.56")
    #expect(try book.health("2026-06-01", rules)["score"] == "65.56")
  }

  @Test func `F-H-2: three equal parts of fifty add up to fifty`() throws {
    let book = try Conversation()
    for survey in 1...3 { try book.answer(survey, 50, on: "2026-06-01") }
    #expect(
      try book.parts("2026-06-01", RuleSet.surveys(1, 1, 1))
        == ["m1": "16.67", "m2": "16.67", "m3": "16.66", "score": "50.00"]
    )
  }

  @Test func `ix 23: straight lines through the points, clamped at both ends`() throws {
    let book = try Conversation()
    let rules = try RuleSet.measuring(
      "take: average, of: survey.s1, window_days: 1, points: [[0, 0], [10, 50], [30, 100]]"
    )
    let answers = [
      ("2026-06-01", -5, "0.00"), ("2026-06-02", 4, "20.00"), ("2026-06-03", 10, "50.00"),
      ("2026-06-04", 11, "52.50"), ("2026-06-05", 31, "100.00"),
    ]
    for (day, answer, score) in answers {
      try book.answer(1, answer, on: day)
      #expect(try book.health(day, rules)["score"] == score)
    }
  }

  @Test func `ix 23: missing measures give their weight to the others`() throws {
    let book = try Conversation()
    try book.answer(1, 90, on: "2026-06-01")
    let health = try book.health("2026-06-01", RuleSet.surveys(60, 40))
    #expect(health["score"] == "90.00")
    #expect(health["coverage"] == "60.00")
    #expect(health["band"] == "healthy")
    #expect(try book.health("2026-06-01", RuleSet.surveys(59, 41))["band"] == "insufficient_data")
  }

  @Test func `ix 24: 80 with a half-life of 30 days is 73.81 after ten`() throws {
    let book = try Conversation()
    try book.answer(1, 80, on: "2026-06-01")
    let measure = "take: average, of: survey.s1, window_days: 90, points: [[0, 0], [100, 100]]"
    let rules = try RuleSet.measuring("\(measure), half_life_days: 30")
    #expect(try book.health("2026-06-01", rules)["score"] == "80.00")
    #expect(try book.health("2026-06-11", rules)["score"] == "73.81")
    #expect(try book.health("2026-07-01", rules)["score"] == "65.00")
    let stale = try RuleSet.measuring("\(measure), stale_after_days: 10")
    #expect(try book.health("2026-06-11", stale)["score"] == "80.00")
    #expect(try book.health("2026-06-12", stale)["score"] == nil)
  }

  @Test func `ix 25: where nothing is known there is no score, last in the order, caps shown`()
    throws
  {
    let book = try Conversation(["A", "C"])
    try book.say("survey.answered", on: "2026-06-01", #"{"survey":"s1","score":10}"#)
    try book.say(
      "licence.recorded",
      of: "A",
      on: "2026-06-01",
      #"{"licence":"L","status":"expired"}"#
    )
    let rules = try RuleSet.surveys(
      1,
      caps: "[{name: licence, when: licence_not_active, at_most: 24}]"
    )
    #expect(
      try book.health("2026-06-01", of: "A", rules)
        == ["client": "A", "band": "insufficient_data", "coverage": "0.00", "capped_by": "licence"]
    )
    let asked = Asked(asOf: try day("2026-06-01"), rules: rules)
    #expect(
      try book.book.report(HealthScores.self, asked).texts.map { $0["client"] } == ["C", "A"]
    )
  }

  @Test func `an incident of which nobody says the day counts from when it began`() throws {
    let book = try Conversation()
    func proposed(_ type: String, _ data: String, _ id: Int) throws -> Event {
      try CloudEvents(zone: .gmt).event(
        from: Array(
          (#"{"specversion":"1.0","id":"i\#(id)","source":"test","type":"daybook.incident.\#(type)","#
            + #""subject":"C","data":\#(data)}"#).utf8
        ),
        restoring: false
      ).event
    }
    try book.given(
      try proposed(
        "opened",
        #"{"incident":"I","kind":"outage","startedAt":"2026-06-01T10:00:00Z"}"#,
        1
      ),
      try proposed("resolved", #"{"incident":"I","endedAt":"2026-06-05T10:00:00Z"}"#, 2)
    )
    #expect(try book.parts("2026-06-04", nil, "datum")["incidents"] == "3.00")
    #expect(try book.parts("2026-06-05", nil, "datum")["incidents"] == "0.00")
  }

  @Test func `ix 27: bands begin at their lower bound`() throws {
    let book = try Conversation()
    let scores = [
      (75, "healthy"), (74, "watch"), (50, "watch"), (25, "at_risk"), (24, "critical"),
    ]
    for (index, (score, band)) in scores.enumerated() {
      let day = "2026-0\(index + 2)-01"
      try book.answer(1, score, on: day)
      #expect(try book.health(day, RuleSet.surveys(1))["band"] == band)
    }
  }

  @Test func `ix 28: the changes of the parts add up to the change of the score`() throws {
    let book = try Conversation()
    try book.answer(1, 80, on: "2026-05-02")
    try book.answer(2, 41, on: "2026-05-02")
    try book.answer(1, 20, on: "2026-06-01")
    try book.answer(3, 90, on: "2026-06-01")
    try book.say("incident.opened", on: "2026-06-01", #"{"incident":"I","kind":"outage"}"#)
    let rules = try RuleSet.surveys(
      3,
      2,
      2,
      caps: "[{name: outage, when: incident_open, of: outage, at_most: 10}]"
    )
    // Then: (3 × 80 + 2 × 41) / 5 = 64.40. Now: (3 × 20 + 2 × 90) / 5 = 48.00, capped at 10.00.
    #expect(try book.health("2026-05-02", rules)["score"] == "64.40")
    #expect(try book.health("2026-06-01", rules)["change_30d"] == "-54.40")
    #expect(
      try book.parts("2026-06-01", rules, "change_30d")
        == ["m1": "-36.00", "m2": "-16.40", "m3": "36.00", "outage": "-38.00", "score": "-54.40"]
    )
  }

  @Test func `the default rules: each measure with its datum and its records`() throws {
    let book = try Conversation()
    let call = try book.say(
      "engagement.logged",
      on: "2026-05-12",
      #"{"kind":"call","direction":"two_way","sentiment":1}"#
    )
    try book.say(
      "engagement.logged",
      on: "2026-05-30",
      #"{"kind":"email","direction":"outbound"}"#
    )
    try book.say("usage.measured", on: "2026-04-20", #"{"measure":"orders","value":400}"#)
    try book.say("usage.measured", on: "2026-05-10", #"{"measure":"orders","value":300}"#)
    try book.invoice("INV-1", "300.00 USD", due: "2026-05-01", on: "2026-04-01")
    try book.receipt("R-1", "300.00 USD", to: [("INV-1", "300.00 USD")], on: "2026-05-11")
    try book.invoice("INV-2", "100.00 USD", due: "2026-05-11", on: "2026-05-01")
    let data = try book.parts("2026-05-31", nil, "datum")
    #expect(data["contact"] == "19.00")
    #expect(data["usage"] == "75.00")
    // (300 × 10 + 100 × 20) / 400.
    #expect(data["payment"] == "12.50")
    #expect(data["incidents"] == "0.00")
    #expect(data["sentiment"] == "1.00")
    #expect(data["promises"] == nil)
    #expect(try book.parts("2026-05-31", nil, "records")["contact"] == "\(call)")
    let scores = try book.parts("2026-05-31", nil, "measured")
    // 100 − 5 × 100/76, and 100 − 12.5 × 100/45.
    #expect(scores["contact"] == "93.42")
    #expect(scores["payment"] == "72.22")
  }

  @Test func `a former client is not listed, nor one of whom nothing counts yet`() throws {
    let book = try Conversation()
    #expect(try book.health("2025-12-31").isEmpty)
    #expect(try book.health("2026-01-01").isEmpty == false)
    try book.say("client.closed", on: "2026-06-01")
    #expect(try book.health("2026-05-31").isEmpty == false)
    #expect(try book.health("2026-06-01").isEmpty)
  }
}
