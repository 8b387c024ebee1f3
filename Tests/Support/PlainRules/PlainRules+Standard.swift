// The default rules file of the domain page.

extension PlainRules {
  /// The rules of a book that adopted none.
  package static let standard = Self(
    name: "default",
    bands: [
      Band(name: "healthy", from: 7500), Band(name: "watch", from: 5000),
      Band(name: "at_risk", from: 2500), Band(name: "critical", from: 0),
    ],
    insufficientBelow: 6000,
    measures: [
      Measure(
        "contact",
        weight: 20,
        .daysSinceLast,
        of: "engagement.two_way",
        points: [Point(1400, 10_000), Point(9000, 0)]
      ),
      Measure(
        "usage",
        weight: 25,
        .percentOfPrevious,
        of: "usage.orders",
        window: 28,
        points: [Point(5000, 0), Point(10_000, 10_000)]
      ),
      Measure(
        "payment",
        weight: 20,
        .amountWeightedDaysLate,
        of: "invoices",
        window: 180,
        points: [Point(0, 10_000), Point(4500, 0)]
      ),
      Measure(
        "incidents",
        weight: 15,
        .oldestOpenDays,
        of: "incident",
        points: [Point(0, 10_000), Point(1400, 0)]
      ),
      Measure(
        "sentiment",
        weight: 10,
        .average,
        of: "engagement.sentiment",
        window: 90,
        points: [Point(-200, 0), Point(200, 10_000)]
      ),
      Measure(
        "promises",
        weight: 10,
        .count,
        of: "promise.broken",
        window: 180,
        points: [Point(0, 10_000), Point(200, 0)]
      ),
    ],
    caps: [
      Cap(
        "traceability outage open",
        when: .incidentOpen(of: "traceability_outage"),
        atMost: 4900
      ),
      Cap(
        "long past due",
        when: .pastDue(days: 60, undisputedAtLeast: [PlainMoney("100.00 USD")]),
        atMost: 5900
      ),
      Cap("licence not active", when: .licenceNotActive, atMost: 2400),
      Cap("notice of non-renewal", when: .noticeGiven, atMost: 0),
    ],
    horizonDays: 180,
    noticeDaysCounted: .calendar,
    stages: [
      Stage("identified", likelihood: 5000, category: "pipeline"),
      Stage("engaged", likelihood: 6000, category: "pipeline"),
      Stage("proposed", likelihood: 7500, category: "best_case"),
      Stage("verbal", likelihood: 9000, category: "commit"),
      Stage("signed", likelihood: 10_000, category: "closed"),
      Stage("churn_notice", likelihood: 0, category: "omitted"),
      Stage("lost", likelihood: 0, category: "omitted"),
    ],
    riskBelowHealth: 5000,
    riskStages: ["churn_notice"]
  )
}
