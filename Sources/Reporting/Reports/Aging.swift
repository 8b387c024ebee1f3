// `ar aging`: what is owed, by how long it is overdue. Its page is `Reports.md`.

package import Bookkeeping

/// Ages what is open into buckets, by client, invoice, group, account manager or state.
package struct Aging: Projection {
  package static let name = "ar aging"
  package static let abstract = "What is owed, by how long it is overdue."
  package static let parts: ClientState.Parts = .receivables
  package static let choices = [
    Choice(
      name: .by,
      form: .word(Key.Kind.allCases.map(\.rawValue)),
      help: "One row for each of these."
    ),
    .basis, .credits,
  ]

  private let question: Question
  private let by: Key.Kind
  private let credits: RuleSet.Credits
  private let buckets: Buckets
  private var lines: [LineKey: AgingLine] = [:]
  private var parents: [UInt32: UInt32] = [:]
  private var unidentified: [UInt16: Int64] = [:]

  /// One row: whose, and of which currency.
  private struct LineKey: Hashable {
    var key: Key
    var currency: UInt16
  }

  package init(_ question: Question) {
    self.question = question
    by = question.choices[.by].flatMap(Key.Kind.init(rawValue:)) ?? .client
    credits = question.credits
    buckets = Buckets(question)
  }

  package mutating func take(_ state: ClientState) throws(Wrong) {
    let receivables = state.receivables
    guard state.client != 0 else {
      for (_, source) in receivables.numberedSources where source.left != 0 {
        try unidentified[source.currency, default: 0].add(source.left)
      }
      return
    }
    if let parent = state.profile.parent.value, parent != 0 { parents[state.client] = parent }
    let buckets = buckets
    var credits = try Credits(receivables, self.credits)
    for (item, invoice) in receivables.invoicesInOrderOfSettling {
      let open = try credits.reduce(invoice)
      guard open != 0 else { continue }
      let key = Key(by, state, item, state: state.profile.state(of: invoice))
      let disputed = invoice.disputed(open: open, on: question.moment.day)
      try change(key, invoice.currency) { (line) throws(Wrong) in
        for part in Schedule.open(invoice.parts, open: open) {
          let day = invoice.day(buckets.basis, due: part.due)
          try line.amounts[buckets.index(of: day)].add(part.amount)
        }
        try line.disputed.add(disputed)
      }
    }
    for (item, source) in credits.sources {
      let left = credits.left(of: source)
      guard left != 0 else { continue }
      let key = Key(by, state, item, state: state.profile.state)
      let bucket = self.credits == .ageByOwnDate ? buckets.index(of: source.own) : nil
      try change(key, source.currency) { (line) throws(Wrong) in
        if let bucket {
          try line.amounts[bucket].add(-left)
        } else {
          try line.unapplied.add(-left)
        }
      }
    }
  }

  private mutating func change(
    _ key: Key,
    _ currency: UInt16,
    _ body: (inout AgingLine) throws(Wrong) -> Void
  ) throws(Wrong) {
    try body(
      &lines[LineKey(key: key, currency: currency), default: AgingLine(buckets: buckets.count)]
    )
  }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [by.rawValue, "currency"] + buckets.names + ["unapplied", "total", "disputed"]
    )
    var byTop: [LineKey: AgingLine] = [:]
    for (line, amounts) in lines {
      var line = line
      if by == .parent { line.key = line.key.top(parents) }
      try byTop[line, default: AgingLine(buckets: buckets.count)].add(amounts)
    }
    let sorted = try byTop.filter { !$0.value.isZero }
      .map { (order: try $0.key.key.order(labels), $0.key.currency, $0.value) }
      .sorted { ($0.order, Letters($0.1)) < ($1.order, Letters($1.1)) }
    for (order, currency, line) in sorted {
      let amounts = line.amounts + [line.unapplied, try line.total, line.disputed]
      report.rows.append(
        [order.label.map { .text($0) } ?? .none, .currency(currency)]
          + amounts.map { .money($0, currency) }
      )
    }
    try report.addTotals()
    for (currency, sum) in unidentified.sorted(by: { $0.key < $1.key }) where sum != 0 {
      report.notes.append(
        "Unidentified receipts of \(Money(minor: sum, currency: currency).text) belong to no client "
          + "and are in no row."
      )
    }
    return report
  }
}

/// The amounts of one row.
private struct AgingLine {
  var amounts: [Int64]
  var unapplied: Int64 = 0
  var disputed: Int64 = 0

  init(buckets: Int) { amounts = Array(repeating: 0, count: buckets) }

  mutating func add(_ other: AgingLine) throws(Wrong) {
    for index in amounts.indices { try amounts[index].add(other.amounts[index]) }
    try unapplied.add(other.unapplied)
    try disputed.add(other.disputed)
  }

  var total: Int64 {
    get throws(Wrong) {
      var sum = unapplied
      for amount in amounts { try sum.add(amount) }
      return sum
    }
  }

  var isZero: Bool { unapplied == 0 && disputed == 0 && amounts.allSatisfy { $0 == 0 } }
}
