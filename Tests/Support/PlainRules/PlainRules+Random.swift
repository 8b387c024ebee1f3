// Rules from a seed: everything that a rules file may say, mixed. Names tell what a measure takes and
// when a cap applies, so that a report shows what came up.

extension PlainRules {
  /// Some valid rules.
  package static func random(_ random: inout SplitMix64) -> Self {
    let stages = stages(&random)
    return Self(
      name: "random \(random.number(1...999))",
      bands: bands(&random),
      insufficientBelow: random.chance(20)
        ? 0 : random.chance(10) ? 10_000 : random.number(100...9900),
      measures: (1...random.number(1...14)).map { measure($0, &random) },
      caps: (0..<random.number(0...6)).map { cap($0, &random) },
      horizonDays: random.number(1...300),
      noticeDaysCounted: random.pick(NoticeDays.allCases) ?? .calendar,
      stages: stages,
      riskBelowHealth: random.chance(70) ? random.number(0...10_000) : nil,
      riskStages: stages.map(\.name).filter { _ in random.chance(25) }
    )
  }

  /// The words that measures, caps and stages name; histories use the same, and some that no rule
  /// names.
  static let usageMeasures = ["orders", "logins"]
  static let surveys = ["nps", "csat"]
  static let incidentKinds = ["traceability_outage", "payments", "menu"]
  static let taskKinds = ["onboarding", "training"]
  static let stageNames = [
    "identified", "engaged", "proposed", "verbal", "signed", "churn_notice", "lost",
  ]
  static let categories = ["pipeline", "best_case", "commit", "closed", "omitted"]

  private static func bands(_ random: inout SplitMix64) -> [Band] {
    var bands = [Band(name: "lowest", from: 0)]
    for name in ["fair", "good", "best", "rare"] where random.chance(60) {
      let from = random.chance(30) ? random.number(1...100) * 100 : random.number(1...10_000)
      if !bands.contains(where: { $0.from == from }) { bands.append(Band(name: name, from: from)) }
    }
    bands.shuffle(using: &random)
    return bands
  }

  /// What can be taken of what.
  static func sources(_ take: Take) -> [String] {
    let incidents = ["incident"] + incidentKinds.map { "incident.\($0)" }
    return switch take {
    case .daysSinceLast:
      ["engagement", "engagement.two_way", "engagement.inbound", "engagement.outbound"]
    case .percentOfPrevious: usageMeasures.map { "usage.\($0)" }
    case .amountWeightedDaysLate: ["invoices"]
    case .oldestOpenDays: incidents + ["task"] + taskKinds.map { "task.\($0)" }
    case .average:
      ["engagement.sentiment", "feedback.sentiment"] + surveys.map { "survey.\($0)" }
    case .count: ["promise.broken", "dispute", "engagement"] + incidents
    }
  }

  private static func measure(_ number: Int, _ random: inout SplitMix64) -> Measure {
    let take = random.pick(Take.allCases) ?? .count
    // Now and then a word that nobody ever uses.
    var source = random.pick(sources(take)) ?? "engagement"
    if take == .percentOfPrevious, random.chance(5) { source = "usage.visits" }
    if take == .oldestOpenDays, random.chance(3) { source = "task.never" }
    return Measure(
      "\(number) \(take.rawValue) \(source)",
      weight: random.chance(50) ? random.number(1...5) * 5 : random.number(1...1000),
      take,
      of: source,
      window: take.hasWindow ? window(take, &random) : nil,
      stale: random.chance(25) ? random.number(1...90) : nil,
      halfLife: random.chance(35) ? random.pick([1, 2, 7, 10, 14, 30, 45, 60]) : nil,
      points: points(take, &random)
    )
  }

  private static func window(_ take: Take, _ random: inout SplitMix64) -> Int {
    // What is compared with the days before looks back twice as far.
    if take == .percentOfPrevious, random.chance(80) { return random.number(5...40) }
    return random.number(1...(random.chance(50) ? 30 : 200))
  }

  /// One to six points about where the data lie; scores go up, down or both.
  private static func points(_ take: Take, _ random: inout SplitMix64) -> [Point] {
    let range: ClosedRange<Int> =
      switch take {
      case .daysSinceLast, .oldestOpenDays, .amountWeightedDaysLate: -500...9000
      case .percentOfPrevious: 0...25_000
      case .average: -300...1100
      case .count: 0...600
      }
    var values: Set<Int> = []
    for _ in 1...random.number(1...6) {
      let value = random.number(range)
      values.insert(random.chance(50) ? value / 100 * 100 : value)
    }
    return values.sorted().map { value in
      let score = random.number(0...10_000)
      return Point(value, random.chance(50) ? score / 2500 * 2500 : score)
    }
  }

  private static func cap(_ number: Int, _ random: inout SplitMix64) -> Cap {
    let atMost = random.chance(50) ? random.number(0...100) * 100 : random.number(0...10_000)
    let (name, when): (String, Condition) =
      switch random.number(1...10) {
      case 1...3:
        {
          let kind = random.pick(incidentKinds) ?? "menu"
          return ("incident_open \(kind)", .incidentOpen(of: kind))
        }()
      case 4...5:
        (
          "past_due",
          .pastDue(days: random.number(0...60), undisputedAtLeast: amounts(&random))
        )
      case 6...7: ("licence_not_active", .licenceNotActive)
      default: ("notice_given", .noticeGiven)
      }
    return Cap("\(number) \(name)", when: when, atMost: atMost)
  }

  private static func amounts(_ random: inout SplitMix64) -> [PlainMoney] {
    var amounts: [PlainMoney] = []
    for currency in PlainCurrency.known where random.chance(50) {
      let minor: Int64 = random.pick([0, 1, 500, 10_000, 25_000]) ?? 0
      amounts.append(PlainMoney(minor, currency.number))
    }
    return amounts
  }

  /// Most of the usual stages in some order, and one of the house's own.
  private static func stages(_ random: inout SplitMix64) -> [Stage] {
    var names = stageNames.filter { _ in random.chance(80) }
    if names.isEmpty || random.chance(30) { names.append("trial") }
    names.shuffle(using: &random)
    return names.map { name in
      Stage(
        name,
        likelihood: random.chance(50)
          ? random.number(0...20) * 500 : random.number(0...10_000),
        category: random.pick(categories) ?? "pipeline"
      )
    }
  }
}
