// The fixtures of health, and rules 21 and 23 to 28 of the domain page, section (ix).

import Events
import Support
import Testing

@Suite struct `Health` {
  /// Measures that take the answers to surveys of their own names, as scores.
  private static func surveys(_ weights: [(String, Int)]) -> PlainRules {
    var rules = PlainRules.standard
    rules.measures = weights.map { name, weight in
      PlainRules.Measure(
        name,
        weight: weight,
        .average,
        of: "survey.\(name)",
        window: 10,
        points: [.init(0, 0), .init(10_000, 10_000)]
      )
    }
    return rules
  }

  private let fixture = surveys([("a", 30), ("b", 25), ("c", 25), ("d", 10), ("e", 10)])

  private func answered(_ scores: [Int32], on day: String = "2026-06-10") -> Story {
    var story = Story()
    for (survey, score) in zip(["a", "b", "c", "d"], scores) {
      story.answer(survey, score, on: day)
    }
    return story
  }

  @Test func `F-H-1: the missing weight goes to the others, and the parts add up`() {
    let story = answered([80, 60, 40, 100])
    #expect(story.health("2026-06-10", "score", rules: fixture) == "65.56")
    #expect(story.health("2026-06-10", "coverage", rules: fixture) == "90.00")
    #expect(story.health("2026-06-10", "band", rules: fixture) == "watch")
    #expect(
      story.parts("2026-06-10", "points", rules: fixture)
        == ["a 26.67", "b 16.67", "c 11.11", "d 11.11", "e 0.00", "score 65.56"]
    )
    #expect(
      story.parts("2026-06-10", "records", rules: fixture)
        == ["a 5", "b 7", "c 9", "d 11", "e ", "score "]
    )
  }

  @Test func `F-H-1: a cap is a part of its own`() {
    var story = answered([80, 60, 40, 100])
    story.record(
      Proposal.incidentOpened(
        client: "C",
        key: "INC-1",
        kind: "traceability_outage",
        on: "2026-06-10"
      )
    )
    #expect(story.health("2026-06-10", "score", rules: fixture) == "49.00")
    #expect(
      story.health("2026-06-10", "capped_by", rules: fixture) == "traceability outage open"
    )
    #expect(
      story.parts("2026-06-10", "points", rules: fixture).suffix(2)
        == ["traceability outage open -16.56", "score 49.00"]
    )
    story.record(Proposal.incidentResolved(client: "C", key: "INC-1", on: "2026-06-11"))
    #expect(story.health("2026-06-10", "score", rules: fixture) == "49.00")
    #expect(story.health("2026-06-11", "score", rules: fixture) == "65.56")
  }

  @Test func `F-H-2: what is left over goes to the first`() {
    let rules = Self.surveys([("a", 1), ("b", 1), ("c", 1)])
    let story = answered([50, 50, 50])
    #expect(
      story.parts("2026-06-10", "points", rules: rules)
        == ["a 16.67", "b 16.67", "c 16.66", "score 50.00"]
    )
  }

  @Test func `rule 23: straight lines through the points, level at both ends`() {
    var rules = Self.surveys([("a", 1)])
    rules.measures[0].points = [.init(0, 10_000), .init(300, 5000), .init(600, 8000)]
    for (answer, score) in [(-1, "100.00"), (1, "83.33"), (2, "66.67"), (4, "60.00"), (9, "80.00")]
    {
      let story = answered([Int32(answer)])
      #expect(story.health("2026-06-10", "score", rules: rules) == score)
    }
  }

  @Test func `rule 23: an average is rounded once, half away from zero`() {
    let measure = Self.surveys([("a", 1)]).measures[0]
    var story = Story()
    for score in [Int32(-1), 0, 0, 0, 0, 0, 0, 0] { story.answer("a", score, on: "2026-06-10") }
    #expect(story.datum("2026-06-10", measure) == "-0.13")
  }

  @Test func `rule 24: 80.00 with a half life of 30 days is 73.81 after 10`() {
    var rules = Self.surveys([("a", 1)])
    rules.measures[0].halfLifeDays = 30
    rules.measures[0].windowDays = 100
    let story = answered([80])
    #expect(story.health("2026-06-10", "score", rules: rules) == "80.00")
    #expect(story.health("2026-06-20", "score", rules: rules) == "73.81")
    #expect(story.health("2026-07-10", "score", rules: rules) == "65.00")
    rules.measures[0].staleAfterDays = 10
    #expect(story.health("2026-06-20", "score", rules: rules) == "73.81")
    #expect(story.health("2026-06-21", "score", rules: rules) == "")
  }

  @Test func `rule 24: the factor is the nearest whole number`() {
    #expect(PlainDecay.factor(age: 0, halfLife: 30) == 4_294_967_296)
    #expect(PlainDecay.factor(age: 30, halfLife: 30) == 2_147_483_648)
    #expect(PlainDecay.factor(age: 10, halfLife: 30) == 3_408_917_802)
    #expect(PlainDecay.factor(age: 33, halfLife: 1) == 1)
    #expect(PlainDecay.factor(age: 34, halfLife: 1) == 0)
    // The square of the factor for half of the half life is about 2⁶³.
    let factor = PlainDecay.factor(age: 1, halfLife: 2)
    #expect(factor == 3_037_000_500)
  }

  @Test func `rule 25: with nothing known there is no score, and caps are shown`() {
    var story = Story()
    #expect(story.health("2026-06-10", "score", rules: fixture) == "")
    #expect(story.health("2026-06-10", "coverage", rules: fixture) == "0.00")
    #expect(story.health("2026-06-10", "band", rules: fixture) == "insufficient_data")
    #expect(story.health("2026-06-10", "change_30d", rules: fixture) == "")
    story.record(
      Proposal.licenceRecorded(client: "C", key: "L", status: .suspended, on: "2026-06-01")
    )
    #expect(story.health("2026-06-10", "capped_by", rules: fixture) == "licence not active")
    story.record(Proposal.clientRegistered("B", on: "2026-01-01"))
    story.record(
      Proposal.surveyAnswered(client: "B", survey: "a", score: 99, on: "2026-06-10")
    )
    let report = story.book.health(asOf: PlainDay.number("2026-06-10"), rules: fixture)
    #expect(report.column("client") == ["B", "C"])
  }

  @Test func `rule 26: the lowest cap wins`() {
    var story = answered([80, 60, 40, 100])
    story.sign("K", "2026-01-01", "2026-06-30")
    story.record(
      Proposal.incidentOpened(
        client: "C",
        key: "INC-1",
        kind: "traceability_outage",
        on: "2026-06-10"
      )
    )
    story.record(Proposal.noticeGiven(client: "C", key: "K", on: "2026-06-10"))
    #expect(story.health("2026-06-10", "score", rules: fixture) == "0.00")
    #expect(story.health("2026-06-10", "capped_by", rules: fixture) == "notice of non-renewal")
  }

  @Test func `rule 26: an override replaces score and band until its last day`() {
    var story = answered([80, 60, 40, 100])
    story.record(
      Proposal.healthOverridden(
        client: "C",
        score: 4000,
        until: "2026-06-12",
        reason: "the owner is selling",
        on: "2026-06-11"
      )
    )
    for (day, score, overridden) in [
      ("2026-06-10", "65.56", ""), ("2026-06-11", "40.00", "65.56"),
      ("2026-06-12", "40.00", "65.56"), ("2026-06-13", "65.56", ""),
    ] {
      #expect(story.health(day, "score", rules: fixture) == score)
      #expect(story.health(day, "overridden", rules: fixture) == overridden)
    }
    #expect(story.health("2026-06-12", "band", rules: fixture) == "at_risk")
    #expect(
      story.parts("2026-06-12", "points", rules: fixture).suffix(2)
        == ["override -25.56", "score 40.00"]
    )
    story.record(Proposal.overrideCleared(client: "C", on: "2026-06-12"))
    #expect(story.health("2026-06-12", "score", rules: fixture) == "65.56")
    #expect(story.refuses(Proposal.overrideCleared(client: "C", on: "2026-06-12")))
  }

  @Test func `rule 27: a band begins with its lower bound`() {
    let rules = Self.surveys([("a", 1)])
    for (score, band) in [
      (100, "healthy"), (75, "healthy"), (74, "watch"), (50, "watch"), (25, "at_risk"),
      (24, "critical"), (0, "critical"),
    ] {
      #expect(answered([Int32(score)]).health("2026-06-10", "band", rules: rules) == band)
    }
  }

  @Test func `rule 28: the change is that of thirty days, and the parts' changes add up to it`() {
    var story = answered([80, 60, 40, 100])
    story.answer("a", 50, on: "2026-05-11")
    story.answer("e", 10, on: "2026-05-11")
    story.record(
      Proposal.incidentOpened(
        client: "C",
        key: "INC-1",
        kind: "traceability_outage",
        on: "2026-05-01"
      )
    )
    story.record(Proposal.incidentResolved(client: "C", key: "INC-1", on: "2026-05-12"))
    // Thirty days before: 50 and 10 by the weights 30 and 10.
    #expect(story.health("2026-05-11", "score", rules: fixture) == "40.00")
    #expect(story.health("2026-06-10", "change_30d", rules: fixture) == "25.56")
    #expect(
      story.parts("2026-06-10", "change_30d", rules: fixture)
        == ["a -10.83", "b 16.67", "c 11.11", "d 11.11", "e -2.50", "score 25.56"]
    )
    // Both days are known alike.
    #expect(story.health("2026-06-10", "change_30d", knownAt: 11, rules: fixture) == "")
  }

  @Test func `rule 28: a cap of thirty days before is a part of the change`() {
    var story = answered([80, 60, 40, 100])
    story.answer("a", 90, on: "2026-05-11")
    story.record(
      Proposal.incidentOpened(
        client: "C",
        key: "INC-1",
        kind: "traceability_outage",
        on: "2026-05-01"
      )
    )
    story.record(Proposal.incidentResolved(client: "C", key: "INC-1", on: "2026-05-12"))
    #expect(story.health("2026-06-10", "change_30d", rules: fixture) == "16.56")
    #expect(
      story.parts("2026-06-10", "change_30d", rules: fixture).suffix(2)
        == ["traceability outage open 41.00", "score 16.56"]
    )
    #expect(
      story.parts("2026-06-10", "points", rules: fixture).suffix(2)
        == ["traceability outage open 0.00", "score 65.56"]
    )
  }

  @Test func `a closed client has no row`() {
    var story = answered([80])
    story.record(Proposal.clientClosed("C", on: "2026-06-12"))
    #expect(story.health("2026-06-11", "score", rules: fixture) != nil)
    #expect(story.health("2026-06-12", "score", rules: fixture) == nil)
    #expect(story.health("2025-12-31", "score", rules: fixture) == nil)
  }
}
