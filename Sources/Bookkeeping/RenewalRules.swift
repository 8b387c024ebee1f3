// How the pipeline of renewals is read: stages with their likelihood and category, and what is at risk.

/// The section `renewals` of a rules file.
package struct RenewalRules: Hashable, Sendable {
  /// A stage of a renewal.
  package struct Stage: Hashable, Sendable {
    package var name: String
    /// In basis points.
    package var likelihood: Int
    /// The category of a forecast that nobody set.
    package var category: String
  }

  /// How days of notice are counted.
  package enum NoticeDays: String, CaseIterable, Sendable {
    case calendar
    case business
  }

  package var horizonDays: Int
  package var noticeDaysCounted: NoticeDays
  /// In the order of the file.
  package var stages: [Stage]
  /// At risk where the health is below this, in basis points; nil where it says nothing.
  package var riskBelowHealth: Int?
  /// The stages that are at risk by themselves.
  package var riskStages: [String]

  /// Reads the section; what is missing in it is that of other rules.
  init(_ node: RuleNode, else standard: @autoclosure () -> RenewalRules) throws(Wrong) {
    let section = try node.members([
      "horizon_days", "notice_days_counted", "likelihood_percent", "category", "at_risk",
    ])
    horizonDays = try section["horizon_days"]
      .read(else: standard().horizonDays) { (node) throws(Wrong) in try node.number(1...3_660) }
    noticeDaysCounted = try section["notice_days_counted"]
      .read(else: standard().noticeDaysCounted) { (node) throws(Wrong) in try node.word() }
    switch (section["likelihood_percent"], section["category"]) {
    case (let likelihood?, let category?): stages = try Self.stages(likelihood, category)
    case (nil, nil): stages = standard().stages
    case (let node?, nil), (nil, let node?):
      throw node.refuse("likelihood_percent and category name the same stages: give both")
    }
    guard let risk = section["at_risk"] else {
      riskBelowHealth = standard().riskBelowHealth
      riskStages = standard().riskStages
      return
    }
    let members = try risk.members(["health_below", "stages"])
    riskBelowHealth = try members["health_below"]?.points()
    riskStages = []
    for node in try members["stages"]?.list(0...50, of: "stages") ?? [] {
      let name = try node.label()
      guard stages.contains(where: { $0.name == name }) else {
        throw node.unknown(name, among: stages.map(\.name), "stage")
      }
      riskStages.append(name)
    }
  }

  private static func stages(
    _ likelihood: RuleNode,
    _ category: RuleNode
  ) throws(Wrong) -> [Stage] {
    var stages: [Stage] = []
    for (key, value) in try likelihood.pairs() {
      stages.append(Stage(name: try key.label(), likelihood: try value.points(), category: ""))
    }
    for (key, value) in try category.pairs() {
      guard let index = stages.firstIndex(where: { $0.name == key.text }) else {
        throw key.unknown(key.text, among: stages.map(\.name), "stage")
      }
      stages[index].category = try value.label()
    }
    if let missing = stages.first(where: { $0.category.isEmpty }) {
      throw category.refuse("the stage \"\(missing.name)\" has no category")
    }
    return stages
  }
}
