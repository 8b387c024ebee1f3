// Reading the section `health`.

extension HealthRules {
  /// Reads the section; what is missing in it is that of other rules.
  init(_ node: RuleNode, else standard: @autoclosure () -> HealthRules) throws(Wrong) {
    let section = try node.members(["bands", "insufficient_below_coverage", "measures", "caps"])
    bands = try section["bands"].read(else: standard().bands) { (node) throws(Wrong) in
      try Self.bands(node)
    }
    insufficientBelow = try section["insufficient_below_coverage"]
      .read(else: standard().insufficientBelow) { (node) throws(Wrong) in try node.points() }
    measures = try section["measures"].read(else: standard().measures) { (node) throws(Wrong) in
      try Self.measures(node)
    }
    caps = try section["caps"].read(else: standard().caps) { (node) throws(Wrong) in
      try Self.caps(node)
    }
  }

  private static func bands(_ node: RuleNode) throws(Wrong) -> [Band] {
    var bands: [Band] = []
    for (key, value) in try node.pairs() {
      let from = try value.points()
      guard !key.text.isEmpty, key.text != insufficient else {
        throw key.refuse("\"\(key.text)\" cannot be the name of a band")
      }
      guard !bands.contains(where: { $0.from == from }) else {
        throw value.refuse("two bands begin at \(value.text)")
      }
      bands.append(Band(name: key.text, from: from))
    }
    bands.sort { $0.from > $1.from }
    guard bands.last?.from == 0 else { throw node.refuse("no band begins at 0") }
    return bands
  }

  /// The band of a client of which too little is known.
  package static let insufficient = "insufficient_data"

  private static func measures(_ node: RuleNode) throws(Wrong) -> [Measure] {
    var measures: [Measure] = []
    for node in try node.list(1...50, of: "measures") {
      let measure = try Measure(node)
      guard !measures.contains(where: { $0.name == measure.name }) else {
        throw node.refuse("there are two measures \"\(measure.name)\"")
      }
      measures.append(measure)
    }
    return measures
  }

  private static func caps(_ node: RuleNode) throws(Wrong) -> [Cap] {
    var caps: [Cap] = []
    for node in try node.list(0...50, of: "caps") { caps.append(try Cap(node)) }
    return caps
  }
}

extension HealthRules.Measure {
  fileprivate init(_ node: RuleNode) throws(Wrong) {
    let members = try node.members(
      [
        "name", "weight", "take", "of", "window_days", "stale_after_days", "half_life_days",
        "points",
      ],
      required: ["name", "weight", "take", "of", "points"]
    )
    func member(_ name: String) throws(Wrong) -> RuleNode {
      guard let found = members[name] else { throw node.refuse("a measure has no \"\(name)\"") }
      return found
    }
    name = try member("name").label()
    weight = try member("weight").number(1...1_000)
    take = try member("take").word()
    let name = try member("of").label()
    guard let source = take.source(name) else {
      throw try member("of").refuse(
        "\(take.rawValue) is not taken of \"\(name)\", but of \(take.known)"
      )
    }
    of = source
    windowDays = try members["window_days"]?.number(1...3_660)
    staleAfterDays = try members["stale_after_days"]?.number(1...3_660)
    halfLifeDays = try members["half_life_days"]?.number(1...3_660)
    points = []
    for node in try member("points").list(1...20, of: "points") {
      let pair = try node.list(2...2, of: "numbers, the value and the score")
      let point = HealthRules.Point(value: try pair[0].hundredths(), score: try pair[1].points())
      if let last = points.last, point.value <= last.value {
        throw node.refuse("the values of points do not ascend")
      }
      points.append(point)
    }
    if take.hasWindow, windowDays == nil {
      throw node.refuse("\(take.rawValue) has no \"window_days\"")
    }
    if !take.hasWindow, let node = members["window_days"] {
      throw node.refuse("\(take.rawValue) knows no window")
    }
  }
}

extension HealthRules.Take {
  /// Whether it counts over a number of days.
  fileprivate var hasWindow: Bool {
    switch self {
    case .daysSinceLast, .oldestOpenDays: false
    case .percentOfPrevious, .amountWeightedDaysLate, .average, .count: true
    }
  }

  /// What it is taken of, as a file names it; a name that ends with a dot goes on with a word.
  private var sources: [(name: String, source: (String) -> HealthRules.Source)] {
    let incidents: [(String, (String) -> HealthRules.Source)] = [
      ("incident", { _ in .incidents(kind: nil) }), ("incident.", { .incidents(kind: $0) }),
    ]
    return switch self {
    case .daysSinceLast:
      [
        ("engagement", { _ in .engagements(nil) }),
        ("engagement.two_way", { _ in .engagements(.twoWay) }),
        ("engagement.inbound", { _ in .engagements(.inbound) }),
        ("engagement.outbound", { _ in .engagements(.outbound) }),
      ]
    case .percentOfPrevious: [("usage.", { .usage($0) })]
    case .amountWeightedDaysLate: [("invoices", { _ in .invoices })]
    case .oldestOpenDays:
      incidents + [("task", { _ in .tasks(kind: nil) }), ("task.", { .tasks(kind: $0) })]
    case .average:
      [
        ("engagement.sentiment", { _ in .engagementSentiment }),
        ("feedback.sentiment", { _ in .feedbackSentiment }), ("survey.", { .survey($0) }),
      ]
    case .count:
      [
        ("promise.broken", { _ in .brokenPromises }), ("dispute", { _ in .disputes }),
        ("engagement", { _ in .engagements(nil) }),
      ] + incidents
    }
  }

  /// What a name stands for; nil where this take does not know it.
  fileprivate func source(_ name: String) -> HealthRules.Source? {
    for (known, source) in sources {
      if name == known, !known.hasSuffix(".") { return source("") }
      if known.hasSuffix("."), name.hasPrefix(known), name != known {
        return source(String(name.dropFirst(known.count)))
      }
    }
    return nil
  }

  fileprivate var known: String {
    sources.map { $0.name.hasSuffix(".") ? "\($0.name)WORD" : $0.name }.joined(separator: ", ")
  }
}

extension HealthRules.Cap {
  private enum When: String, CaseIterable {
    case incidentOpen = "incident_open"
    case pastDue = "past_due"
    case licenceNotActive = "licence_not_active"
    case noticeGiven = "notice_given"

    /// What it asks for besides.
    var keys: [String] {
      switch self {
      case .incidentOpen: ["of"]
      case .pastDue: ["days", "undisputed_at_least"]
      case .licenceNotActive, .noticeGiven: []
      }
    }
  }

  fileprivate init(_ node: RuleNode) throws(Wrong) {
    let members = try node.members(
      ["name", "when", "of", "days", "undisputed_at_least", "at_most"],
      required: ["name", "when", "at_most"]
    )
    func member(_ name: String) throws(Wrong) -> RuleNode {
      guard let found = members[name] else { throw node.refuse("the cap has no \"\(name)\"") }
      return found
    }
    name = try member("name").label()
    atMost = try member("at_most").points()
    let when: When = try member("when").word()
    for key in ["of", "days", "undisputed_at_least"] where !when.keys.contains(key) {
      if let node = members[key] { throw node.refuse("\(when.rawValue) knows no \"\(key)\"") }
    }
    switch when {
    case .incidentOpen: self.when = .incidentOpen(kind: try member("of").label())
    case .pastDue:
      self.when = .pastDue(
        days: try member("days").number(0...3_660),
        undisputedAtLeast: try members["undisputed_at_least"]?.amounts() ?? [:]
      )
    case .licenceNotActive: self.when = .licenceNotActive
    case .noticeGiven: self.when = .noticeGiven
    }
  }
}
