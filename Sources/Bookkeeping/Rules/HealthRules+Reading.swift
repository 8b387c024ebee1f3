// Reading the section `health`, by its keys.

extension HealthRules {
  /// The band of a client of which too little is known.
  package static let insufficient = "insufficient_data"

  /// Reads the section; what is missing in it is that of other rules.
  init(_ section: RuleMembers, else standard: @autoclosure () -> HealthRules) throws(Wrong) {
    bands = try section[Keys.bands] ?? standard().bands
    insufficientBelow = try section[Keys.insufficientBelow] ?? standard().insufficientBelow
    measures = try section[Keys.measures] ?? standard().measures
    caps = try section[Keys.caps] ?? standard().caps
  }
}

extension HealthRules.Band {
  /// The bands of a table, from the highest to the lowest.
  static func all(_ table: [RuleEntry<Int>], _ node: RuleNode) throws(Wrong) -> [Self] {
    var bands: [Self] = []
    for entry in table {
      let from = entry.content.value
      guard !bands.contains(where: { $0.from == from }) else {
        throw entry.content.node.refuse("two bands begin at \(entry.content.node.text)")
      }
      bands.append(Self(name: entry.name.value, from: from))
    }
    bands.sort { $0.from > $1.from }
    guard bands.last?.from == 0 else { throw node.refuse("no band begins at 0") }
    return bands
  }
}

extension HealthRules.Measure {
  init(_ members: RuleMembers) throws(Wrong) {
    name = try members.value(Keys.name)
    weight = try members.value(Keys.weight)
    take = try members.value(Keys.take)
    let of = try members.value(Keys.of)
    guard let source = take.source(of.value) else {
      throw of.node.refuse(
        "\(take.rawValue) is not taken of \"\(of.value)\", but of \(take.known)"
      )
    }
    self.of = source
    windowDays = try members[Keys.windowDays]
    staleAfterDays = try members[Keys.staleAfterDays]
    halfLifeDays = try members[Keys.halfLifeDays]
    points = try members.value(Keys.points)
    if let key = members.lacking(take.variant) {
      throw members.refuse("\(take.rawValue) has no \"\(key)\"")
    }
    if let foreign = members.foreign(to: take.variant) {
      throw foreign.node.refuse("\(take.rawValue) knows no window")
    }
  }
}

extension HealthRules.Cap {
  /// The words of a condition.
  enum When: String, CaseIterable {
    case incidentOpen = "incident_open"
    case pastDue = "past_due"
    case licenceNotActive = "licence_not_active"
    case noticeGiven = "notice_given"

    /// What it asks for besides.
    var variant: RuleVariant {
      switch self {
      case .incidentOpen: RuleVariant(word: rawValue, required: [Keys.of.name])
      case .pastDue:
        RuleVariant(
          word: rawValue,
          required: [Keys.days.name],
          optional: [Keys.undisputedAtLeast.name]
        )
      case .licenceNotActive, .noticeGiven: RuleVariant(word: rawValue)
      }
    }
  }

  init(_ members: RuleMembers) throws(Wrong) {
    name = try members.value(Keys.name)
    atMost = try members.value(Keys.atMost)
    let when = try members.value(Keys.when)
    if let foreign = members.foreign(to: when.variant) {
      throw foreign.node.refuse("\(when.rawValue) knows no \"\(foreign.name)\"")
    }
    if let key = members.lacking(when.variant) {
      throw members.refuse("the cap has no \"\(key)\"")
    }
    switch when {
    case .incidentOpen: self.when = .incidentOpen(kind: try members.value(Keys.of))
    case .pastDue:
      self.when = .pastDue(
        days: try members.value(Keys.days),
        undisputedAtLeast: try members[Keys.undisputedAtLeast] ?? [:]
      )
    case .licenceNotActive: self.when = .licenceNotActive
    case .noticeGiven: self.when = .noticeGiven
    }
  }
}
