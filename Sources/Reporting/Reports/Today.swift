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
    let owners = try lines.labelled(\.owner) { try labels.label(owner: $0) }
    let ranks = owners.ranks
    var lines = self.lines
    if let asked = question.choices[.owner] {
      lines.removeAll { $0.owner.flatMap { owners[$0] } != asked }
    }
    let clients = try lines.map { try labels.label(client: $0.client) }
    let items = try lines.map { line in try line.item.map { try labels.label($0) } }
    let kinds = try lines.map { try $0.kind(labels) }
    let places = try lines.indices.map { index in
      let line = lines[index]
      return Order(
        // Those without an owner come last.
        group: (line.owner.flatMap { ranks[$0] } ?? ranks.count) << 8 | line.matter.rank,
        day: line.day,
        client: try labels.place(client: line.client),
        label: items[index] ?? line.letters
      )
    }.sortedPlaces()
    let today = question.moment.day
    report.rows = Rows(places.count) { [lines] index, cells in
      let place = places[index]
      let line = lines[place]
      cells.append(.text(line.owner.flatMap { owners[$0] }))
      cells.append(.text(clients[place]))
      cells.append(.text(line.matter.rawValue))
      cells.append(.text(items[place]))
      cells.append(.text(kinds[place]))
      cells.append(.day(line.day))
      cells.append(.number(Int64(line.day.days(since: today))))
      cells.append(.text(line.letters))
      cells.append(line.amount.map { .money($0) } ?? .none)
      cells.append(.hundredths(line.score))
      cells.append(.hundredths(line.change))
    }
    return report
  }
}
