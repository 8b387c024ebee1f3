// Rules 29 to 31, 33 and 34 of the domain page, section (ix).

import Events
import Support
import Testing

@Suite struct `Rules 29 to 34` {
  private func arr(_ story: Story, _ day: String, knownAt: UInt64? = nil) -> [String] {
    story.renewals(day, "arr", from: "2000-01-01", to: "2100-01-01", knownAt: knownAt)
      .map { $0[0] }
  }

  @Test func `rule 29: what does not recur is 0`() {
    var story = Story()
    story.sign(
      "K",
      lines: [
        Proposal.line("100.00 USD", months: 1),
        Proposal.line("999.00 USD", months: 0, kind: .trial),
        Proposal.line("999.00 USD", months: 0, kind: .oneOff),
        Proposal.line("999.00 USD", months: 1, kind: .usage),
      ]
    )
    #expect(arr(story, "2026-06-01") == ["1200.00"])
    // One of which nothing recurs at all ends all the same.
    story.sign("L", lines: [Proposal.line("9.00 USD", months: 0, kind: .oneOff)])
    #expect(arr(story, "2026-06-01") == ["1200.00", "0.00"])
  }

  @Test func `rule 30: 36,000 for 30 months is 14,400 a year`() {
    var story = Story()
    story.sign("K", lines: [Proposal.line("36000.00 USD", months: 30)])
    #expect(arr(story, "2026-06-01") == ["14400.00"])
  }

  @Test func `rule 30: lines are added exactly and rounded once`() {
    var story = Story()
    let line = Proposal.line("1.00 USD", months: 7)
    story.sign("K", lines: [line, line])
    // Two of 12/7 are 3.428…; each rounded would be 3.42.
    #expect(arr(story, "2026-06-01") == ["3.43"])
  }

  @Test func `rule 30: amendments and ramps count on their day`() {
    var story = Story()
    story.sign(
      "K",
      lines: [
        Proposal.line("100.00 USD", months: 1),
        Proposal.line("10.00 USD", months: 1, from: "2026-07-01", until: "2026-12-31"),
        Proposal.line("1.00 USD", months: 1, from: "2026-07-01", until: "2026-12-30"),
      ]
    )
    #expect(arr(story, "2026-06-01") == ["1320.00"])
    story.record(
      Proposal.contractAmended(
        client: "C",
        key: "K",
        lines: [Proposal.line("120.00 USD", months: 1)],
        on: "2026-04-01"
      )
    )
    #expect(arr(story, "2026-03-31") == ["1320.00"])
    #expect(arr(story, "2026-04-01") == ["1440.00"])
  }

  @Test func `rule 31: a renewal goes on with the lines of the last day`() {
    var story = Story()
    let step = Proposal.line("1200.00 USD", months: 12, from: "2026-07-01", until: "2026-12-31")
    story.sign("K", lines: [Proposal.line("100.00 USD", months: 1), step])
    story.record(
      Proposal.contractRenewed(client: "C", key: "K", until: "2027-12-31", on: "2026-11-01")
    )
    #expect(arr(story, "2026-10-31") == ["2400.00"])
    #expect(arr(story, "2026-11-01") == ["2400.00", "2400.00"])
  }

  @Test func `rule 31: a renewal recorded late counts only for those who know it`() {
    var story = Story()
    let signed = story.sign("K", renewsByItself: true)
    story.record(
      Proposal.contractRenewed(
        client: "C",
        key: "K",
        until: "2027-12-31",
        automatic: true,
        on: "2026-12-31"
      )
    )
    #expect(arr(story, "2027-02-01", knownAt: signed) == ["1200.00"])
    #expect(arr(story, "2027-02-01") == ["1200.00", "1200.00"])
    var other = Story()
    other.sign("L")
    #expect(
      other.refuses(
        Proposal.contractRenewed(
          client: "C",
          key: "L",
          until: "2027-12-31",
          automatic: true,
          on: "2026-12-31"
        )
      )
    )
  }

  @Test func `rule 33: due, target, forecast, category and risk of a term`() {
    var story = Story()
    story.sign("K", uplift: 300)
    let columns = ["stage", "category", "arr", "target", "forecast", "at_risk"]
    func row(_ day: String) -> [String] {
      let report = story.book.renewals(asOf: PlainDay.number(day), rules: .standard)
      return columns.flatMap { report.column($0) }
    }
    #expect(row("2026-07-03") == [])
    #expect(row("2026-08-01").prefix(5) == ["", "pipeline", "1200.00", "1236.00", "618.00"])
    // Never talked to: its health is below 50.
    #expect(story.health("2026-08-01", "score") == "42.86")
    #expect(row("2026-08-01").last == "1200.00")
    story.record(Proposal.engagementLogged(client: "C", sentiment: 2, on: "2026-08-01"))
    #expect(row("2026-08-01").last == "0.00")
    story.record(Proposal.stageMoved(client: "C", key: "K", to: "verbal", on: "2026-08-02"))
    #expect(row("2026-08-02") == ["verbal", "commit", "1200.00", "1236.00", "1112.40", "0.00"])
    story.record(
      Proposal.forecastSet(
        client: "C",
        key: "K",
        amount: "1100.00 USD",
        category: "best_case",
        on: "2026-08-03"
      )
    )
    #expect(row("2026-08-03") == ["verbal", "best_case", "1200.00", "1236.00", "1100.00", "0.00"])
    story.record(Proposal.riskFlagged(client: "C", key: "K", on: "2026-08-04"))
    #expect(row("2026-08-04").last == "1200.00")
    story.record(Proposal.riskCleared(client: "C", key: "K", on: "2026-08-05"))
    #expect(row("2026-08-05").last == "0.00")
    story.record(Proposal.stageMoved(client: "C", key: "K", to: "churn_notice", on: "2026-08-06"))
    #expect(row("2026-08-06").last == "1200.00")
  }

  @Test func `rule 33: what is said concerns the term that is the last then`() {
    var story = Story()
    story.sign("K")
    story.record(Proposal.stageMoved(client: "C", key: "K", to: "verbal", on: "2026-10-01"))
    story.record(
      Proposal.contractRenewed(client: "C", key: "K", until: "2027-12-31", on: "2026-11-01")
    )
    story.record(Proposal.stageMoved(client: "C", key: "K", to: "engaged", on: "2026-11-02"))
    #expect(
      story.renewals("2026-11-02", "term_end", "stage", to: "2027-12-31")
        == [["2026-12-31", "verbal"], ["2027-12-31", "engaged"]]
    )
  }

  @Test func `rule 33: a stage that the rules do not name has neither category nor likelihood`() {
    var story = Story()
    story.sign("K")
    story.record(Proposal.stageMoved(client: "C", key: "K", to: "on hold", on: "2026-10-01"))
    #expect(
      story.renewals("2026-10-01", "stage", "category", "forecast") == [["on hold", "", ""]]
    )
    story.record(
      Proposal.forecastSet(client: "C", key: "K", amount: "5.00 USD", on: "2026-10-02")
    )
    #expect(
      story.renewals("2026-10-02", "stage", "category", "forecast") == [["on hold", "", "5.00"]]
    )
  }

  @Test func `a contract that was terminated ends on that day`() {
    var story = Story()
    story.sign("K", noticeDays: 30)
    story.record(
      Proposal.contractTerminated(client: "C", key: "K", last: "2026-09-30", on: "2026-08-31")
    )
    #expect(
      story.renewals("2026-08-30", "term_end", "arr", "notice_deadline")
        == [["2026-12-31", "1200.00", "2026-12-01"]]
    )
    #expect(
      story.renewals("2026-08-31", "term_end", "arr", "notice_deadline")
        == [["2026-09-30", "1200.00", ""]]
    )
  }

  @Test func `rule 34: sixty days before 2026-12-31 are 2026-11-01`() {
    var story = Story()
    story.sign("K", noticeDays: 60)
    story.sign("L", noticeDays: 10)
    story.sign("M")
    #expect(
      story.renewals("2026-10-01", "notice_deadline") == [["2026-11-01"], ["2026-12-21"], [""]]
    )
    var rules = PlainRules.standard
    rules.noticeDaysCounted = .business
    #expect(
      story.renewals("2026-10-01", "notice_deadline", rules: rules)[1] == ["2026-12-16"]
    )
  }

  @Test func `rule 34: holidays are kept on a day of the week`() {
    for (day, isOne) in [
      ("2026-12-24", true), ("2026-12-25", false), ("2026-12-26", false), ("2026-07-03", false),
      ("2026-11-26", false), ("2026-11-27", true), ("2026-06-19", false), ("2020-06-19", true),
      ("2021-12-31", false), ("2022-12-26", false), ("2026-01-19", false), ("1985-01-21", true),
      ("2026-02-16", false), ("2026-05-25", false), ("2026-09-07", false), ("2026-10-12", false),
      ("2026-11-11", false), ("2027-07-05", false),
    ] {
      #expect(PlainCalendar.isBusinessDay(PlainDay.number(day)) == isOne, "\(day)")
    }
  }
}
