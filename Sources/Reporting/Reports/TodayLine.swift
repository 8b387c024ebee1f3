// What needs somebody, of one client: each a line of `today`.

import Bookkeeping

/// One thing to look at.
struct TodayLine {
  /// What it is, the most pressing first.
  enum Matter: String, CaseIterable {
    case incident
    case pastDue = "past_due"
    case noticeDeadline = "notice_deadline"
    case fallingHealth = "falling_health"
    case task

    /// Where it stands among the others.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  var owner: UInt16?
  var client: UInt32
  var matter: Matter
  var item: Item?
  /// The code of an incident's or a task's kind; 0 for none.
  var kind: UInt16 = 0
  /// Since when, or by when.
  var day: Day
  var amount: Money?
  var score: Int?
  var change: Int?

  init(_ state: borrowing ClientState, _ matter: Matter, _ item: Item?, _ day: Day) {
    owner = state.profile.owner(on: state.moment.day)
    client = state.client
    self.matter = matter
    self.item = item
    self.day = day
  }

  init(
    _ state: borrowing ClientState,
    _ matter: Matter,
    _ item: Item?,
    _ day: Day,
    _ amount: Int64,
    _ currency: UInt16
  ) {
    self.init(state, matter, item, day)
    self.amount = Money(minor: amount, currency: currency)
  }

  /// The letters of the currency of its amount.
  var letters: String? {
    amount.map { Currency(number: $0.currency)?.letters ?? String($0.currency) }
  }

  /// The word for its kind.
  func kind(_ labels: some Labels) throws -> String? {
    guard kind != 0 else { return nil }
    return switch matter {
    case .incident: try labels.label(incidentKind: kind)
    case .task: try labels.label(taskKind: kind)
    case .pastDue, .noticeDeadline, .fallingHealth: nil
    }
  }
}

extension ClientState {
  /// What is past due and not disputed, a line a currency, since the earliest due day of it.
  func pastDue(on day: Day) throws(Wrong) -> [TodayLine] {
    var found: [UInt16: (amount: Int64, since: Day)] = [:]
    for index in receivables.invoices.indices {
      guard let invoice = receivables.invoices[index], invoice.day <= day else { continue }
      let open = receivables.open(invoice, on: day)
      guard open > 0 else { continue }
      guard let since = receivables.pastDue(invoice, on: day) else { continue }
      let sum = receivables.due(invoice, open: open, before: day)
      let undisputed = sum - min(sum, receivables.disputed(invoice, open: open, on: day))
      guard undisputed > 0 else { continue }
      var line = found[invoice.currency] ?? (0, since)
      try line.amount.add(undisputed)
      line.since = min(line.since, since)
      found[invoice.currency] = line
    }
    var lines: [TodayLine] = []
    for (currency, line) in found {
      lines.append(TodayLine(self, .pastDue, nil, line.since, line.amount, currency))
    }
    return lines
  }

  /// Open incidents, and tasks that are due within some days, overdue, or due on no day.
  func begun(on day: Day) -> [TodayLine] {
    var lines: [TodayLine] = []
    for index in relations.incidents.indices {
      guard let incident = relations.incidents[index], incident.isOpen(on: day) else { continue }
      let item = Item(
        kind: .incident,
        client: client,
        number: UInt32(index + 1),
        position: incident.position
      )
      var line = TodayLine(self, .incident, item, incident.day)
      line.kind = incident.kind
      lines.append(line)
    }
    for index in relations.tasks.indices {
      guard let task = relations.tasks[index], task.isOpen(on: day) else { continue }
      if let due = task.due, due.days(since: day) > Today.taskDays { continue }
      let item = Item(
        kind: .task,
        client: client,
        number: UInt32(index + 1),
        position: task.position
      )
      var line = TodayLine(self, .task, item, task.due ?? task.day)
      line.kind = task.kind
      lines.append(line)
    }
    return lines
  }

  /// That the score has fallen by so much in thirty days, or into a lower band.
  func fallen(on day: Day, _ scorer: HealthScorer, by limit: Int) -> TodayLine? {
    let now = HealthScore(self, on: day, scorer)
    guard let score = now.score, let before = HealthScore.before(self, on: day, scorer),
      let earlier = before.score, score < earlier
    else { return nil }
    let bands = scorer.rules
    guard earlier - score >= limit || bands.band(of: score) != bands.band(of: earlier) else {
      return nil
    }
    var line = TodayLine(self, .fallingHealth, nil, day)
    line.score = score
    line.change = score - earlier
    return line
  }
}
