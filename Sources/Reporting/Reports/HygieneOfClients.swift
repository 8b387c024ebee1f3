// `hygiene clients`: what is missing of clients, and whom nobody spoke with. Its page is `Reports.md`.

package import Bookkeeping

/// Lists what is not known of clients and should be.
package struct HygieneOfClients: Projection {
  package static let name = "hygiene clients"
  package static let abstract =
    "What is missing: owners, terms, contacts, licences, talks within the cadence of the tier."
  package static let parts: ClientState.Parts = .relations
  package static let choices = [
    Choice(name: .owner, form: .text("owner"), help: "Of one account manager's clients alone.")
  ]

  private let question: Question
  private var lines: [Line] = []

  /// What can be missing of a client, in the order in which it is told.
  private enum Missing: String, CaseIterable {
    case owner = "no_owner"
    case terms = "no_terms"
    case contact = "no_contact"
    case licence = "no_licence"
    case tier = "no_tier"
  }

  /// What is known of a client, before its tier has a name.
  private struct Line {
    var client: UInt32
    var owner: UInt16?
    var tier: UInt16
    var hasTerms: Bool
    var hasContacts: Bool
    var hasLicences: Bool
    /// When somebody last spoke with it; nil for never.
    var spoken: Day?
    var registered: Day

    /// When somebody last spoke with it, or else since when it is known.
    var lastSeen: Day { spoken ?? registered }

    func isMissing(_ what: Missing) -> Bool {
      switch what {
      case .owner: owner == nil
      case .terms: !hasTerms
      case .contact: !hasContacts
      case .licence: !hasLicences
      case .tier: tier == 0
      }
    }
  }

  /// A row: what is missing of a client, or that nobody spoke with it within its limit.
  private struct Finding {
    var line: Int
    var missing: Missing?
  }

  package init(_ question: Question) { self.question = question }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    let day = question.moment.day
    guard state.client != 0, state.isClient(on: day),
      let registered = state.profile.registered?.day
    else { return }
    let twoWay = HealthRules.Direction.twoWay.rawValue
    let spoken = state.relations.touches.latest(on: day) { $0.direction == twoWay }?.day
    lines.append(
      Line(
        client: state.client,
        owner: state.profile.owner(on: day),
        tier: state.profile.tier,
        hasTerms: state.profile.hasTerms,
        hasContacts: state.profile.hasContacts,
        hasLicences: !state.relations.licences.isEmpty,
        spoken: spoken,
        registered: registered
      )
    )
  }

  package mutating func merge(_ shard: HygieneOfClients) { lines += shard.lines }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: ["owner", "client", "finding", "since", "days", "limit_days"]
    )
    let owners = try lines.labelled(\.owner) { try labels.label(owner: $0) }
    let ranks = owners.ranks
    let limits = try lines.labelled({ $0.tier == 0 ? nil : $0.tier }) {
      try labels.label(tier: $0)
    }.compactMapValues { question.rules.cadenceDays[$0] }
    let day = question.moment.day
    let asked = question.choices[.owner]
    let lines = self.lines.filter { asked == nil || $0.owner.flatMap { owners[$0] } == asked }
    let clients = try lines.map { try labels.label(client: $0.client) }
    let orders = try lines.map { line in
      Order(
        // Those without an owner come last.
        group: line.owner.flatMap { ranks[$0] } ?? ranks.count,
        client: try labels.place(client: line.client)
      )
    }
    let findings = orders.sortedPlaces().flatMap { place -> [Finding] in
      let line = lines[place]
      var found = Missing.allCases.filter(line.isMissing).map { Finding(line: place, missing: $0) }
      if let limit = limits[line.tier], day.days(since: line.lastSeen) > limit {
        found.append(Finding(line: place))
      }
      return found
    }
    report.rows = Rows(findings.count) { index, cells in
      let finding = findings[index]
      let line = lines[finding.line]
      cells.append(.text(line.owner.flatMap { owners[$0] }))
      cells.append(.text(clients[finding.line]))
      if let missing = finding.missing {
        cells.append(.text(missing.rawValue))
        cells += [.none, .none, .none]
      } else {
        cells.append(.text(line.spoken == nil ? "never_spoken" : "not_spoken"))
        cells.append(.day(line.lastSeen))
        cells.append(.number(Int64(day.days(since: line.lastSeen))))
        cells.append(.number(Int64(limits[line.tier] ?? 0)))
      }
    }
    return report
  }
}
