// `ar aging`: what is owed, by how long it is overdue. Its page is `Reports.md`.

package import Bookkeeping

/// Ages what is open into buckets, by client, invoice, group, account manager or state.
package struct Aging: Projection {
  package static let name = "ar aging"
  package static let abstract = "What is owed, by how long it is overdue."
  package static let parts: ClientState.Parts = .receivables
  package static let looksBack = true
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
  private var lines: [Line] = []
  /// The amounts of the lines, one line after the other, as ``AgingLine`` has them.
  private var amounts: [Int64] = []
  private var parents: [UInt32: UInt32] = [:]
  private var unidentified: [UInt16: Int64] = [:]

  /// Whose amounts they are, and of which currency; several lines may be one row.
  private struct Line {
    var key: Key
    var currency: UInt16
  }

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

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    let day = question.moment.day
    guard state.client != 0 else { return try takeUnidentified(state.receivables, on: day) }
    if by == .parent, let parent = state.profile.parent(on: day) { parents[state.client] = parent }
    let first = lines.count
    var credits = try Credits(state.receivables, self.credits, on: day)
    for open in state.receivables.openInSettlingOrder(on: day) {
      let invoice = open.invoice
      let amount = credits.reduce(open.amount, invoice.currency)
      guard amount != 0 else { continue }
      let item = state.receivables.item(.invoice, open.index, invoice.position)
      let key = Key(by, state, item, state: state.profile.state(of: invoice), on: day)
      let line = line(key, invoice.currency, from: first)
      try state.receivables.eachOpenPart(invoice, open: amount) { (due, amount) throws(Wrong) in
        let day = invoice.day(buckets.basis, due: due)
        try amounts[line + buckets.index(of: day)].add(amount)
      }
      let disputed = state.receivables.disputed(invoice, open: amount, on: day)
      try amounts[line + AgingLine.disputed(buckets.count)].add(disputed)
    }
    for source in credits.sources {
      let left = credits.left(of: source)
      guard left != 0 else { continue }
      let key = Key(by, state, source.item, state: state.profile.state, on: day)
      let line = line(key, source.currency, from: first)
      let bucket =
        self.credits == .ageByOwnDate
        ? buckets.index(of: source.own) : AgingLine.unapplied(buckets.count)
      try amounts[line + bucket].add(-left)
    }
  }

  private mutating func takeUnidentified(
    _ receivables: borrowing Receivables,
    on day: Day
  ) throws(Wrong) {
    for index in receivables.receipts.indices {
      guard let receipt = receivables.receipts[index] else { continue }
      let left = receivables.left(receipt, on: day)
      if left != 0 { try unidentified[receipt.currency, default: 0].add(left) }
    }
  }

  /// Where the amounts of a client's line begin; its lines are those from the first one on.
  private mutating func line(_ key: Key, _ currency: UInt16, from first: Int) -> Int {
    let width = AgingLine.width(buckets.count)
    // Items come one after the other; whatever else a line stands for, a client has few.
    let start = by == .invoice ? max(first, lines.count - 1) : first
    for index in start..<lines.count
    where lines[index].currency == currency && lines[index].key == key {
      return index * width
    }
    lines.append(Line(key: key, currency: currency))
    for _ in 0..<width { amounts.append(0) }
    return amounts.count - width
  }

  package mutating func merge(_ shard: Aging) throws(Wrong) {
    lines += shard.lines
    amounts += shard.amounts
    parents.merge(shard.parents) { $1 }
    for (currency, sum) in shard.unidentified {
      try unidentified[currency, default: 0].add(sum)
    }
  }

  /// The rows: lines of one key and currency are one.
  private var rows: [(key: Key, currency: UInt16, line: AgingLine)] {
    get throws(Wrong) {
      var rows: [(key: Key, currency: UInt16, line: AgingLine)] = []
      var places: [LineKey: Int] = [:]
      let width = AgingLine.width(buckets.count)
      for (index, line) in lines.enumerated() {
        let amounts = AgingLine(amounts: amounts[index * width..<(index + 1) * width])
        // A client, or an item of it, is taken in once.
        guard by != .client, by != .invoice else {
          rows.append((line.key, line.currency, amounts))
          continue
        }
        let key = by == .parent ? line.key.top(parents) : line.key
        let place = LineKey(key: key, currency: line.currency)
        if let known = places[place] {
          try rows[known].line.add(amounts)
        } else {
          places[place] = rows.count
          rows.append((key, line.currency, amounts))
        }
      }
      return rows
    }
  }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [by.rawValue, "currency"] + buckets.names + ["unapplied", "total", "disputed"]
    )
    let lines = try rows.filter { !$0.line.isZero }
    let totals = try lines.map { (line) throws(Wrong) in try line.line.total }
    let orders = try lines.map { try $0.key.order(labels) }
    let places = lines.indices.sorted { one, other in
      orders.isBefore(one, other) ?? (Letters(lines[one].currency) < Letters(lines[other].currency))
    }
    report.rows = Rows(places.count) { index, cells in
      let place = places[index]
      let (currency, line) = (lines[place].currency, lines[place].line)
      cells.append(orders[place].label.map { .text($0) } ?? .none)
      cells.append(.currency(currency))
      for amount in line.aged { cells.append(.money(amount, currency)) }
      cells.append(.money(line.unapplied, currency))
      cells.append(.money(totals[place], currency))
      cells.append(.money(line.disputed, currency))
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

/// The amounts of one row: a bucket each, then what is unapplied, then what is disputed.
private struct AgingLine {
  private var amounts: ArraySlice<Int64>

  static func width(_ buckets: Int) -> Int { buckets + 2 }
  static func unapplied(_ buckets: Int) -> Int { buckets }
  static func disputed(_ buckets: Int) -> Int { buckets + 1 }

  init(amounts: ArraySlice<Int64>) { self.amounts = amounts }

  var aged: ArraySlice<Int64> { amounts.dropLast(2) }
  var unapplied: Int64 { amounts[amounts.endIndex - 2] }
  var disputed: Int64 { amounts[amounts.endIndex - 1] }

  mutating func add(_ other: AgingLine) throws(Wrong) {
    for (index, amount) in zip(amounts.indices, other.amounts) { try amounts[index].add(amount) }
  }

  var total: Int64 {
    get throws(Wrong) {
      var sum = unapplied
      for amount in aged { try sum.add(amount) }
      return sum
    }
  }

  var isZero: Bool { amounts.allSatisfy { $0 == 0 } }
}
