// `opportunities`: sales that may come. Its page is `Reports.md`.

package import Bookkeeping

/// Lists the opportunities that are open, and those that were decided between two days.
package struct Opportunities: Projection {
  package static let name = "opportunities"
  package static let abstract =
    "Each sale that may come: how far it is, since when, and what it is expected to bring."
  package static let parts: ClientState.Parts = .sales
  package static let choices = [
    Choice(name: .from, form: .day, help: "Those too that were decided from this day on."),
    Choice(name: .to, form: .day, help: "Those too that were decided up to this day."),
  ]

  private let question: Question
  private var lines: [Line] = []

  private struct Line {
    var item: Item
    var owner: UInt16?
    var opportunity: Sales.Opportunity
  }

  package init(_ question: Question) { self.question = question }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    guard state.client != 0 else { return }
    for (number, opportunity) in state.sales.numbered where isAsked(opportunity) {
      let item = Item(
        kind: .opportunity,
        client: state.client,
        number: number,
        position: opportunity.position
      )
      lines.append(
        Line(
          item: item,
          owner: state.profile.owner(on: question.moment.day),
          opportunity: opportunity
        )
      )
    }
  }

  private func isAsked(_ opportunity: Sales.Opportunity) -> Bool {
    if case .open = opportunity.standing.value { return true }
    guard question.from != nil || question.to != nil else { return false }
    let day = opportunity.standing.day
    return question.from ?? .first <= day && day <= question.to ?? question.moment.day
  }

  package mutating func merge(_ shard: Opportunities) { lines += shard.lines }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [
        "client", "opportunity", "owner", "standing", "stage", "reason", "since", "opened",
        "close_on", "days_open", "currency", "amount",
      ]
    )
    let sorted =
      try lines
      .map { (order: try $0.item.order(on: $0.opportunity.closeOn.value, labels), line: $0) }
      .sorted { $0.order < $1.order }
    for (order, line) in sorted {
      let opportunity = line.opportunity
      let (standing, stage, reason) = try words(opportunity.standing.value, labels)
      report.rows.append([
        .text(order.client ?? ""), .text(order.label ?? ""),
        try line.owner.map { .text(try labels.label(owner: $0)) } ?? .none,
        .text(standing), stage, reason, .day(opportunity.standing.day), .day(opportunity.opened),
        .day(opportunity.closeOn.value), .number(days(opportunity)),
        opportunity.amount.value.map { .currency($0.currency) } ?? .none,
        opportunity.amount.value.map { .money($0) } ?? .none,
      ])
    }
    try report.addTotals(by: "standing")
    return report
  }

  private func words(
    _ standing: Sales.Standing,
    _ labels: some Labels
  ) throws -> (standing: String, stage: Cell, reason: Cell) {
    switch standing {
    case .open(let stage):
      ("open", try stage.map { .text(try labels.label(salesStage: $0)) } ?? .none, .none)
    case .won: ("won", .none, .none)
    case .lost(let reason):
      ("lost", .none, try reason.map { .text(try labels.label(lossReason: $0)) } ?? .none)
    }
  }

  /// How long it is open, or was.
  private func days(_ opportunity: Sales.Opportunity) -> Int64 {
    var last = question.moment.day
    if case .open = opportunity.standing.value {} else { last = opportunity.standing.day }
    return Int64(last.days(since: opportunity.opened))
  }
}
