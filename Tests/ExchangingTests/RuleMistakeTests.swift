// Mistakes in a rules file: each is refused with the line, the column, the key, and the nearest right
// thing where there is one. The default rules are right.

import Bookkeeping
import Testing

@Suite struct `A rules file` {
  @Test func `of the house itself is read as it is written`() throws {
    let rules = RuleSet.standard
    #expect(rules.name == "default")
    #expect(rules.receivables.bucketDays == [30, 60, 90, 120])
    #expect(rules.health.bands.map(\.name) == ["healthy", "watch", "at_risk", "critical"])
    #expect(rules.health.bands.map(\.from) == [7_500, 5_000, 2_500, 0])
    #expect(rules.health.insufficientBelow == 6_000)
    #expect(rules.health.measures.map(\.weight) == [20, 25, 20, 15, 10, 10])
    #expect(rules.health.measures[4].points.map(\.value) == [-200, 200])
    #expect(
      rules.health.caps[1].when == .pastDue(days: 60, undisputedAtLeast: [840: 10_000])
    )
    #expect(rules.renewals.stages.map(\.likelihood) == [5_000, 6_000, 7_500, 9_000, 10_000, 0, 0])
    #expect(rules.renewals.riskStages == ["churn_notice"])
    #expect(rules.cadenceDays == ["enterprise": 30, "mid": 60, "small": 90])
  }

  @Test func `says only what is other than in the default rules`() throws {
    let rules = try RuleSet(text: "name: house\nhealth:\n  insufficient_below_coverage: 40.5\n")
    #expect(rules.health.insufficientBelow == 4_050)
    #expect(rules.health.measures == RuleSet.standard.health.measures)
    #expect(rules.renewals == RuleSet.standard.renewals)
    #expect(rules.receivables == RuleSet.standard.receivables)
  }

  private static let measure =
    "name: m, weight: 1, take: count, of: promise.broken, window_days: 30, points: [[0, 100]]"

  private static func measured(_ from: String, _ to: String) -> String {
    "name: h\nhealth:\n  measures:\n    - {" + measure.replacing(from, with: to) + "}\n"
  }

  static let mistakes: [(text: String, place: String, what: String)] = [
    ("nam: h", "1:1", #"there is no key "nam" in the rules; did you mean "name"?"#),
    ("receivables: {basis: due}", "1:1", "the rules have no name"),
    ("name: h\nhelth: {}", "2:1", #"there is no key "helth" in the rules; did you mean "health"?"#),
    ("name: h\nhealth: 7", "2:9", "health is not a mapping"),
    (
      "name: h\nhealth:\n  band: {}", "3:3",
      #"there is no key "band" in health; did you mean "bands"?"#
    ),
    ("name: h\nhealth:\n  bands: {good: 50}", "3:10", "no band begins at 0"),
    ("name: h\nhealth:\n  bands: {good: 0, bad: 0}", "3:25", "two bands begin at 0"),
    (
      "name: h\nhealth:\n  bands: {good: 101}", "3:17",
      #""101" is not a number from 0 to 100 with at most two decimals"#
    ),
    (
      "name: h\nhealth:\n  bands: {insufficient_data: 0}", "3:11",
      #""insufficient_data" cannot be the name of a band"#
    ),
    ("name: h\nhealth:\n  measures: []", "3:13", "measures is not a list of 1 to 50 measures"),
    (measured("weight: 1, ", ""), "4:7", #"measures has no "weight""#),
    (measured("weight: 1", "weight: 0"), "4:25", "weight is not a whole number from 1 to 1000"),
    (
      measured("weight: 1", "weight: 1.5"), "4:25", "weight is not a whole number from 1 to 1000"
    ),
    (
      measured("weigth: 1", "weight: 1").replacing("weight", with: "weigth"), "4:17",
      #"there is no key "weigth" in measures; did you mean "weight"?"#
    ),
    (
      measured("take: count", "take: sum"), "4:34",
      #""sum" is not one of days_since_last, percent_of_previous, amount_weighted_days_late, "#
        + "oldest_open_days, average, count"
    ),
    (
      measured("promise.broken", "promise.kept"), "4:45",
      #"count is not taken of "promise.kept", but of promise.broken, dispute, engagement, "#
        + "incident, incident.WORD"
    ),
    (measured("window_days: 30, ", ""), "4:7", #"count has no "window_days""#),
    (
      measured("take: count, of: promise.broken", "take: days_since_last, of: engagement"), "4:80",
      "days_since_last knows no window"
    ),
    (measured("[[0, 100]]", "[]"), "4:86", "points is not a list of 1 to 20 points"),
    (
      measured("[[0, 100]]", "[[0]]"), "4:87",
      "points is not a list of 2 numbers, the value and the score"
    ),
    (measured("[[0, 100]]", "[[1, 0], [1, 5]]"), "4:95", "the values of points do not ascend"),
    (
      measured("[[0, 100]]", "[[1.234, 0]]"), "4:88",
      #""1.234" is not a number with at most two decimals"#
    ),
    (
      "name: h\nhealth:\n  caps: [{name: c, when: fire, at_most: 3}]", "3:26",
      #""fire" is not one of incident_open, past_due, licence_not_active, notice_given"#
    ),
    (
      "name: h\nhealth:\n  caps: [{name: c, when: incident_open, at_most: 3}]", "3:10",
      #"the cap has no "of""#
    ),
    (
      "name: h\nhealth:\n  caps: [{name: c, when: notice_given, days: 3, at_most: 3}]", "3:46",
      #"notice_given knows no "days""#
    ),
    (
      "name: h\nrenewals:\n  likelihood_percent: {a: 50}", "3:23",
      "likelihood_percent and category name the same stages: give both"
    ),
    (
      "name: h\nrenewals:\n  likelihood_percent: {verbal: 50}\n  category: {verbl: commit}", "4:14",
      #"there is no stage "verbl"; did you mean "verbal"?"#
    ),
    (
      "name: h\nrenewals:\n  likelihood_percent: {a: 50, b: 1}\n  category: {a: commit}", "4:13",
      #"the stage "b" has no category"#
    ),
    (
      "name: h\nrenewals:\n  at_risk: {stages: [churn]}", "3:22", #"there is no stage "churn""#
    ),
    (
      "name: h\nrenewals:\n  notice_days_counted: workdays", "3:24",
      #""workdays" is not one of calendar, business"#
    ),
    (
      "name: h\nengagement:\n  cadence_days: {mid: often}", "3:23",
      "mid of cadence_days is not a whole number from 1 to 3660"
    ),
    (
      "name: h\nreceivables:\n  residual_tolerance: {USD: \"0.001\"}", "3:29",
      #""0.001" is not an amount of USD"#
    ),
    ("name: h\nname: i", "1:1", #"the key "name" is given twice"#),
    ("name: [h]", "1:7", "name is not a name of at most 80 bytes"),
    (#"name: "  ""#, "1:7", "name is not a name of at most 80 bytes"),
    ("name: h\nreceivables: [due]", "2:14", "receivables is not a mapping"),
    (
      "name: h\nreceivables:\n  basis: [due]", "3:10",
      "a list is not one of due, invoice, service_end"
    ),
    (
      "name: h\nreceivables:\n  credits: later", "3:12",
      #""later" is not one of separate, age_by_own_date, oldest_first"#
    ),
    (
      "name: h\nreceivables:\n  buckets_days: 30", "3:17",
      "buckets_days is not a list of 1 to 24 numbers of days"
    ),
    (
      "name: h\nreceivables:\n  buckets_days: [30, [60]]", "3:22",
      "a bucket does not end with a number of days from 1 to 36500"
    ),
    ("name: h\nreceivables:\n  buckets_days: [30, 30]", "3:22", "buckets do not ascend"),
    (
      "name: h\nreceivables:\n  residual_tolerance: [USD]", "3:23",
      "residual_tolerance is not a mapping of currencies to amounts"
    ),
    (
      "name: h\nreceivables:\n  residual_tolerance: {USS: 1}", "3:24",
      #""USS" is not a currency of ISO 4217"#
    ),
    (
      "name: h\nreceivables:\n  residual_tolerance: {USD: {}}", "3:29",
      "a mapping is not an amount of USD"
    ),
    ("name: h\nhealth:\n  bands: [good]", "3:10", "bands is not a mapping"),
    (
      "name: h\nhealth:\n  bands: {good: [0]}", "3:17",
      "a list is not a number from 0 to 100 with at most two decimals"
    ),
    (
      "name: h\nhealth:\n  insufficient_below_coverage: 60.005", "3:32",
      #""60.005" is not a number from 0 to 100 with at most two decimals"#
    ),
    ("name: h\nhealth:\n  measures: [m]", "3:14", "measures is not a mapping"),
    (measured("weight: 1", "weight: [1]"), "4:25", "weight is not a whole number from 1 to 1000"),
    (
      measured("count, of: promise.broken", "average, of: survey."), "4:47",
      #"average is not taken of "survey.", but of engagement.sentiment, feedback.sentiment, "#
        + "survey.WORD"
    ),
    (
      measured("days: 30", "days: 30, stale_after_days: 0"), "4:96",
      "stale_after_days is not a whole number from 1 to 3660"
    ),
    (
      measured("[[0, 100]]", "[[{}, 100]]"), "4:88",
      "a mapping is not a number with at most two decimals"
    ),
    (
      "name: h\nhealth:\n  measures:\n    - {" + measure + "}\n    - {" + measure + "}\n", "5:7",
      #"there are two measures "m""#
    ),
    ("name: h\nhealth:\n  caps: {}", "3:9", "caps is not a list of 0 to 50 caps"),
    (
      "name: h\nhealth:\n  caps: [{name: c, when: notice_given}]", "3:10",
      #"caps has no "at_most""#
    ),
    (
      "name: h\nhealth:\n  caps: [{name: c, whn: notice_given, at_most: 3}]", "3:20",
      #"there is no key "whn" in caps; did you mean "when"?"#
    ),
    (
      "name: h\nhealth:\n  caps: [{name: c, when: past_due, at_most: 3}]", "3:10",
      #"the cap has no "days""#
    ),
    (
      "name: h\nhealth:\n  caps: [{name: c, when: past_due, days: -1, at_most: 3}]", "3:42",
      "days is not a whole number from 0 to 3660"
    ),
    (
      "name: h\nhealth:\n  caps: [{name: c, when: past_due, days: 3, of: x, at_most: 3}]", "3:49",
      #"past_due knows no "of""#
    ),
    (
      "name: h\nhealth:\n  caps: [{name: c, when: licence_not_active, "
        + "undisputed_at_least: {}, at_most: 3}]", "3:67",
      #"licence_not_active knows no "undisputed_at_least""#
    ),
    (
      "name: h\nhealth:\n  caps: [{name: c, when: notice_given, at_most: 3}, "
        + "{name: c, when: notice_given, at_most: 4}]", "3:53",
      #"there are two caps "c""#
    ),
    (
      "name: h\nrenewals:\n  likelihood_percent: {}\n  category: {}", "3:23",
      "likelihood_percent is not a mapping of 1 to 50 stages"
    ),
    (
      "name: h\nrenewals:\n  likelihood_percent: {\"\": 50}\n  category: {\"\": commit}", "3:24",
      "likelihood_percent is not a name of at most 80 bytes"
    ),
    (
      "name: h\nrenewals:\n  likelihood_percent: {a: 101}\n  category: {a: commit}", "3:27",
      #""101" is not a number from 0 to 100 with at most two decimals"#
    ),
    (
      "name: h\nrenewals:\n  horizon_days: 0", "3:17",
      "horizon_days is not a whole number from 1 to 3660"
    ),
    (
      "name: h\nrenewals:\n  at_risk: {stage: []}", "3:13",
      #"there is no key "stage" in at_risk; did you mean "stages"?"#
    ),
    (
      "name: h\nengagement:\n  cadence_days: [30]", "3:17", "cadence_days is not a mapping"
    ),
  ]

  @Test(arguments: mistakes.indices)
  func `with a mistake is refused at its place`(index: Int) {
    let mistake = Self.mistakes[index]
    do throws(Wrong) {
      _ = try RuleSet(text: mistake.text)
      Issue.record("accepted: \(mistake.text)")
    } catch {
      guard case .rules(let line, let column, let what) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(what == mistake.what)
      #expect("\(line):\(column)" == mistake.place)
    }
  }
}
