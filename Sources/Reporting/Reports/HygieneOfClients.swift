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

  /// What was found of a client, before its tier has a name.
  private struct Line {
    var client: UInt32
    var owner: UInt16?
    var tier: UInt16
    var missing: [String]
    /// When somebody last spoke with it; nil for never.
    var spoken: Day?
    var registered: Day
  }

  package init(_ question: Question) { self.question = question }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    let day = question.moment.day
    guard state.client != 0, state.isClient(on: day),
      let registered = state.profile.registered?.day
    else { return }
    let owner = state.profile.owner(on: day)
    var missing: [String] = []
    if owner == nil { missing.append("no_owner") }
    if !state.profile.hasTerms { missing.append("no_terms") }
    if !state.profile.hasContacts { missing.append("no_contact") }
    if state.relations.licences.isEmpty { missing.append("no_licence") }
    let twoWay = HealthRules.Direction.twoWay.rawValue
    let spoken = state.relations.touches.latest(on: day) { $0.direction == twoWay }?.day
    lines.append(
      Line(
        client: state.client,
        owner: owner,
        tier: state.profile.tier,
        missing: missing,
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
    var rows: [(owner: Bytes, client: Int, cells: [Cell])] = []
    for line in lines {
      let owner = try line.owner.map { try labels.label(owner: $0) }
      if let asked = question.choices[.owner], owner != asked { continue }
      let client = try labels.label(client: line.client)
      let place = try labels.place(client: line.client)
      let head: [Cell] = [owner.map { .text($0) } ?? .none, .text(client)]
      func add(_ cells: [Cell]) { rows.append((Bytes(owner), place, head + cells)) }
      for finding in line.missing { add([.text(finding), .none, .none, .none]) }
      guard line.tier != 0 else {
        add([.text("no_tier"), .none, .none, .none])
        continue
      }
      let tier = try labels.label(tier: line.tier)
      guard let limit = question.rules.cadenceDays[tier] else { continue }
      let since = line.spoken ?? line.registered
      let days = question.moment.day.days(since: since)
      guard days > limit else { continue }
      add([
        .text(line.spoken == nil ? "never_spoken" : "not_spoken"), .day(since),
        .number(Int64(days)), .number(Int64(limit)),
      ])
    }
    let sorted = rows.enumerated().sorted { one, other in
      (one.element.owner, one.element.client, one.offset)
        < (other.element.owner, other.element.client, other.offset)
    }
    report.rows = Rows(sorted.map(\.element.cells))
    return report
  }
}
