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
    let owners = try lines.labelled(\.owner) { try labels.label(owner: $0) }
    let stages = try lines.labelled(\.opportunity.standing.value.stage) {
      try labels.label(salesStage: $0)
    }
    let reasons = try lines.labelled(\.opportunity.standing.value.reason) {
      try labels.label(lossReason: $0)
    }
    let today = question.moment.day
    report.rows = try Rows(
      lines,
      labels,
      item: \.item,
      orders: lines.map { try $0.item.order(on: $0.opportunity.closeOn.value, labels) }
    ) { line, cells in
      let opportunity = line.opportunity
      let standing = opportunity.standing.value
      cells.append(.text(line.owner.flatMap { owners[$0] }))
      cells.append(.text(standing.word))
      cells.append(.text(standing.stage.flatMap { stages[$0] }))
      cells.append(.text(standing.reason.flatMap { reasons[$0] }))
      cells.append(.day(opportunity.standing.day))
      cells.append(.day(opportunity.opened))
      cells.append(.day(opportunity.closeOn.value))
      cells.append(.number(opportunity.days(by: today)))
      cells.append(opportunity.amount.value.map { .currency($0.currency) } ?? .none)
      cells.append(opportunity.amount.value.map { .money($0) } ?? .none)
    }
    try report.addTotals(by: "standing")
    return report
  }
}

extension Sales.Standing {
  fileprivate var word: String {
    switch self {
    case .open: "open"
    case .won: "won"
    case .lost: "lost"
    }
  }

  fileprivate var stage: UInt16? { if case .open(let stage) = self { stage } else { nil } }
  fileprivate var reason: UInt16? { if case .lost(let reason) = self { reason } else { nil } }
}

extension Sales.Opportunity {
  /// How long it is open, or was.
  fileprivate func days(by today: Day) -> Int64 {
    var last = today
    if case .open = standing.value {} else { last = standing.day }
    return Int64(last.days(since: opened))
  }
}
