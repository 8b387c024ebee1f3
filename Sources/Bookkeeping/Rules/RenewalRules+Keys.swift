// The keys of the section `renewals`, and reading it by them.

extension RenewalRules {
  /// What is at risk.
  fileprivate struct Risk {
    var belowHealth: Int?
    var stages: [Placed<String>]
  }

  enum Keys {
    static let horizonDays = RuleKey<Int>(
      "horizon_days",
      .number(1...3_660),
      "How many days ahead the pipeline goes where nobody says."
    )
    static let noticeDaysCounted = RuleKey<NoticeDays>(
      "notice_days_counted",
      .word,
      "Whether days of notice are all days or business days."
    )
    static let likelihood = RuleKey<[RuleEntry<Int>]>(
      "likelihood_percent",
      .table(1...50, of: "stages", .points),
      "How likely a renewal of a stage is; the first stage is that of which nobody said one."
    )
    static let category = RuleKey<[RuleEntry<String>]>(
      "category",
      .table(1...50, of: "stages", .label),
      "The category of the forecast of a stage, unless somebody set another."
    )
    fileprivate static let risk = RuleKey<Risk>(
      "at_risk",
      .mapping(RuleMapping([healthBelow.member, riskStages.member])) { (members) throws(Wrong) in
        Risk(
          belowHealth: try members[healthBelow],
          stages: try members[riskStages] ?? []
        )
      },
      "When a renewal is at risk."
    )
    private static let healthBelow = RuleKey<Int>(
      "health_below",
      .points,
      "With fewer points than so many the client's renewals are at risk.",
      .optional
    )
    private static let riskStages = RuleKey<[Placed<String>]>(
      "stages",
      .list(0...50, of: "stages", RuleForm.label.placed),
      "The stages that are at risk by themselves.",
      .optional
    )
    static let all = RuleMapping(
      [
        horizonDays.member, noticeDaysCounted.member, likelihood.member, category.member,
        risk.member,
      ],
      together: [likelihood.name, category.name]
    )
  }

  /// Reads the section; what is missing in it is that of other rules.
  init(_ section: RuleMembers, else standard: @autoclosure () -> RenewalRules) throws(Wrong) {
    horizonDays = try section[Keys.horizonDays] ?? standard().horizonDays
    noticeDaysCounted = try section[Keys.noticeDaysCounted] ?? standard().noticeDaysCounted
    switch (section.node(Keys.likelihood), section.node(Keys.category)) {
    case (_?, let category?): stages = try Self.stages(section, category)
    case (nil, nil): stages = standard().stages
    case (let node?, nil), (nil, let node?):
      throw node.refuse(
        "\(Keys.all.together.joined(separator: " and ")) name the same stages: give both"
      )
    }
    guard let risk = try section[Keys.risk] else {
      riskBelowHealth = standard().riskBelowHealth
      riskStages = standard().riskStages
      return
    }
    riskBelowHealth = risk.belowHealth
    riskStages = []
    for stage in risk.stages {
      guard stages.index(of: stage.value) != nil else {
        throw stage.node.unknown(stage.value, among: stages.map(\.name), "stage")
      }
      riskStages.append(stage.value)
    }
  }

  private static func stages(
    _ section: RuleMembers,
    _ category: RuleNode
  ) throws(Wrong) -> [Stage] {
    var stages = try section.value(Keys.likelihood).map { entry in
      Stage(name: entry.name.value, likelihood: entry.content.value, category: "")
    }
    for entry in try section.value(Keys.category) {
      guard let index = stages.index(of: entry.name.value) else {
        throw entry.name.node.unknown(entry.name.value, among: stages.map(\.name), "stage")
      }
      stages[index].category = entry.content.value
    }
    if let missing = stages.first(where: { $0.category.isEmpty }) {
      throw category.refuse("the stage \"\(missing.name)\" has no category")
    }
    return stages
  }
}
