// `today`: what an owner should look at. Its page is `Reports.md`.

package import Bookkeeping

/// Lists what needs somebody: incidents, money past due, notice deadlines, falling health, tasks.
package struct Today: Projection {
  package static let name = "today"
  package static let abstract =
    "What to look at: open incidents, money past due, notice deadlines, falling health, tasks."
  package static let parts: ClientState.Parts = [.receivables, .contracts, .relations]
  package static let choices = [
    Choice(name: .owner, form: .text("owner"), help: "Of one account manager's clients alone.")
  ]

  /// How far ahead notice deadlines and tasks are shown, in days.
  static let noticeDays = 30
  static let taskDays = 7
  /// By how much a score has fallen in thirty days, in basis points, when it is shown.
  static let fall = 1_000

  private let question: Question
  private let scorer: HealthScorer
  private let pipeline: Pipeline
  private var lines: [TodayLine] = []

  package init(_ question: Question) {
    self.question = question
    scorer = question.scorer
    var ahead = question
    ahead.to = .last
    pipeline = Pipeline(ahead)
  }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    guard state.client != 0 else { return }
    let day = question.moment.day
    try lines += state.pastDue(on: day)
    // Who is no client any more may still owe something; the rest is over.
    guard state.isClient(on: day) else { return }
    lines += state.begun(on: day)
    for line in try pipeline.lines(state) where line.new == nil {
      guard let deadline = line.noticeDeadline, deadline >= day,
        deadline.days(since: day) <= Self.noticeDays
      else { continue }
      lines.append(TodayLine(state, .noticeDeadline, line.item, deadline, line.due, line.currency))
    }
    if let line = state.fallen(on: day, scorer, by: Self.fall) { lines.append(line) }
  }

  package mutating func merge(_ shard: Today) { lines += shard.lines }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [
        "owner", "client", "matter", "item", "kind", "day", "days", "currency", "amount", "score",
        "change_30d",
      ]
    )
    var rows: [(order: TodayLine.Order, cells: [Cell])] = []
    for line in lines {
      let owner = try line.owner.map { try labels.label(owner: $0) }
      if let asked = question.choices[.owner], owner != asked { continue }
      let client = try labels.label(client: line.client)
      let item = try line.item.map { try labels.label($0) }
      rows.append(
        (
          TodayLine.Order(
            owner: owner,
            line,
            client: try labels.place(client: line.client),
            item: item
          ),
          [
            owner.map { .text($0) } ?? .none, .text(client), .text(line.matter.rawValue),
            item.map { .text($0) } ?? .none, try line.kind(labels),
            .day(line.day), .number(Int64(line.day.days(since: question.moment.day))),
            line.amount.map { .currency($0.currency) } ?? .none,
            line.amount.map { .money($0) } ?? .none,
            .hundredths(line.score), .hundredths(line.change),
          ]
        )
      )
    }
    report.rows = Rows(rows.sorted { $0.order < $1.order }.map(\.cells))
    return report
  }
}
