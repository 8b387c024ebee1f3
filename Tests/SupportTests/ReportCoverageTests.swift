// Random histories under random rules bring up whatever health and renewals can say, and what they say
// adds up.

import Foundation
import Support
import Testing

@Suite struct `Health and renewals of random histories` {
  /// How often each thing came up.
  private struct Tally {
    var counts: [String: Int] = [:]

    mutating func count(_ name: String, if isSo: Bool = true) {
      if isSo { counts[name, default: 0] += 1 }
    }
  }

  @Test func `everything comes up, and parts add up to scores`() {
    var tally = Tally()
    for seed in UInt64(1)...200 {
      var random = SplitMix64(seed: seed)
      let rules = PlainRules.random(&random)
      let history = RandomHistory(seed: seed)
      for moment in history.moments(2) {
        let health = history.book.health(
          asOf: moment.asOf,
          knownAt: moment.knownAt,
          rules: rules
        )
        let parts = history.book.healthParts(
          asOf: moment.asOf,
          knownAt: moment.knownAt,
          rules: rules
        )
        for row in health.rows { check(row, parts, seed, &tally) }
        count(parts, &tally)
        let renewals = history.book.renewals(
          asOf: moment.asOf,
          knownAt: moment.knownAt,
          rules: rules
        )
        for row in renewals.rows { count(row, rules, &tally) }
        tally.count("two currencies", if: Set(renewals.column("currency")).count > 1)
      }
    }
    var wanted = [
      "change", "no change", "capped", "override", "no score", "insufficient", "run",
      "cap of before", "override of before",
      "cap incident_open", "cap past_due", "cap licence_not_active", "cap notice_given",
      "deadline calendar", "deadline business", "no deadline", "no stage", "stage",
      "unknown stage", "forecast of nothing", "at risk", "no risk", "no owner", "two currencies",
      "nothing due",
    ]
    wanted += [
      "days_since_last engagement", "days_since_last engagement.two_way",
      "days_since_last engagement.inbound", "days_since_last engagement.outbound",
      "percent_of_previous usage.orders", "percent_of_previous usage.logins",
      "amount_weighted_days_late invoices", "oldest_open_days incident",
      "oldest_open_days incident.menu", "oldest_open_days task",
      "oldest_open_days task.training", "average engagement.sentiment",
      "average feedback.sentiment", "average survey.nps", "average survey.csat",
      "count promise.broken", "count dispute", "count engagement", "count incident",
      "count incident.payments",
    ]
    .flatMap { source in ["present \(source)", "other \(source)"] }
    if ProcessInfo.processInfo.environment["DAYBOOK_SHOW"] != nil {
      for name in wanted { print(name, tally.counts[name, default: 0]) }
    }
    for name in wanted { #expect(tally.counts[name, default: 0] > 0, "\(name)") }
  }

  private func minor(_ text: String) -> Int64 {
    text.isEmpty ? 0 : PlainMoney("\(text) USD").minor
  }

  /// The parts of a row of `health` add up to its score, and their changes to its change.
  private func check(
    _ row: [String],
    _ parts: PlainReport,
    _ seed: UInt64,
    _ tally: inout Tally
  ) {
    let own = parts.rows.filter { $0[0] == row[0] }
    for (column, whole) in [(6, row[2]), (7, row[5])] {
      let sum = own.dropLast().reduce(0) { $0 + minor($1[column]) }
      #expect(own.last?[column] == whole, "seed \(seed)")
      if !whole.isEmpty { #expect(sum == minor(whole), "seed \(seed)") }
    }
    tally.count("no owner", if: row[1].isEmpty)
    tally.count("no score", if: row[2].isEmpty)
    tally.count("insufficient", if: row[3] == "insufficient_data")
    tally.count(row[5].isEmpty ? "no change" : "change")
    tally.count("capped", if: !row[6].isEmpty)
    tally.count("override", if: !row[7].isEmpty)
  }

  private func count(_ parts: PlainReport, _ tally: inout Tally) {
    for row in parts.rows {
      let (part, name) = (row[1], row[2])
      let kind = name.split(separator: " ").dropFirst().joined(separator: " ")
      switch part {
      case "measure":
        // Besides 0 there has to be something else.
        tally.count(row[4].isEmpty ? "missing \(kind)" : "present \(kind)")
        tally.count("other \(kind)", if: !row[4].isEmpty && row[4] != "0.00")
        tally.count("run", if: row[8].contains(".."))
      case "cap":
        tally.count("cap " + (kind.split(separator: " ").first ?? ""), if: row[6] != "0.00")
        tally.count("cap of before", if: row[6] == "0.00" && !row[7].isEmpty)
      case "override":
        tally.count("override of before", if: row[6] == "0.00" && !row[7].isEmpty)
      default: break
      }
    }
  }

  private func count(_ row: [String], _ rules: PlainRules, _ tally: inout Tally) {
    let (deadline, stage, category) = (row[4], row[5], row[6])
    tally.count(
      deadline.isEmpty ? "no deadline" : "deadline \(rules.noticeDaysCounted.rawValue)"
    )
    tally.count(stage.isEmpty ? "no stage" : "stage")
    tally.count("unknown stage", if: category.isEmpty)
    tally.count("forecast of nothing", if: row[10].isEmpty)
    tally.count("nothing due", if: minor(row[8], row[7]) == 0)
    tally.count("at risk", if: minor(row[11], row[7]) != 0)
    tally.count("no risk", if: minor(row[8], row[7]) != minor(row[11], row[7]))
  }

  private func minor(_ text: String, _ currency: String) -> Int64 {
    PlainMoney("\(text) \(currency)").minor
  }
}
