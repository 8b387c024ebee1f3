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
  private let isAgedByOwnDate: Bool
  private let buckets: Buckets
  private var lines: AgingLines
  /// What is open and what is unapplied of the client at hand.
  private var open: [Receivables.Open] = []
  private var credits: Credits
  private var parents: [UInt32: UInt32] = [:]
  private var unidentified: [UInt16: Int64] = [:]

  package init(_ question: Question) {
    self.question = question
    by = Self.by(question)
    isAgedByOwnDate = question.credits == .ageByOwnDate
    credits = Credits(question.credits)
    buckets = Buckets(question)
    lines = AgingLines(buckets: buckets.count)
  }

  private static func by(_ question: Question) -> Key.Kind {
    question.choices[.by].flatMap(Key.Kind.init(rawValue:)) ?? .client
  }

  package static func isByClient(_ question: Question) -> Bool {
    by(question) == .client || by(question) == .invoice
  }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    let day = question.moment.day
    guard state.client != 0 else { return try takeUnidentified(state.receivables, on: day) }
    if by == .parent, let parent = state.profile.parent(on: day) { parents[state.client] = parent }
    let first = lines.count
    let shared = Key(by, state, on: day)
    try credits.find(in: state.receivables, on: day)
    state.receivables.findOpen(on: day, &open)
    if credits.lowerInvoices { state.receivables.putInSettlingOrder(&open) }
    for open in open {
      guard let invoice = state.receivables.invoices[open.index] else { continue }
      let amount = credits.reduce(open.amount, invoice.currency)
      guard amount != 0 else { continue }
      let item = state.receivables.item(.invoice, open.index, invoice.position)
      let key = shared ?? Key(by, item, state: state.profile.state(of: invoice))
      let line = line(key, invoice.currency, from: first)
      try state.receivables.eachOpenPart(invoice, open: amount) { (due, amount) throws(Wrong) in
        let day = invoice.day(buckets.basis, due: due)
        try lines.add(amount, to: line, buckets.index(of: day))
      }
      let disputed = state.receivables.disputed(invoice, open: amount, on: day)
      if disputed != 0 { try lines.add(disputed, to: line, lines.disputed) }
    }
    for source in credits.sources {
      let left = credits.left(of: source)
      guard left != 0 else { continue }
      let key = shared ?? Key(by, source.item, state: state.profile.state)
      let line = line(key, source.currency, from: first)
      let bucket = isAgedByOwnDate ? buckets.index(of: source.own) : lines.unapplied
      try lines.add(-left, to: line, bucket)
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

  /// A line of a client; its lines are those from the first one on.
  private mutating func line(_ key: Key, _ currency: UInt16, from first: Int) -> Int {
    // Items come one after the other; whatever else a line stands for, a client has few.
    let start = by == .invoice ? max(first, lines.count - 1) : first
    let isShared = by != .invoice && by != .state
    for index in start..<lines.count where lines.names[index].currency == currency {
      if isShared || lines.names[index].key == key { return index }
    }
    lines.append(AgingLines.Name(key: key, currency: currency))
    return lines.count - 1
  }

  package mutating func merge(_ shard: Aging) throws(Wrong) {
    lines.append(shard.lines)
    parents.merge(shard.parents) { $1 }
    for (currency, sum) in shard.unidentified {
      try unidentified[currency, default: 0].add(sum)
    }
  }

  /// Lines as rows show them: those of one key and currency are one.
  private var joined: AgingLines {
    get throws(Wrong) {
      // A client, or an item of it, is taken in once.
      guard by != .client, by != .invoice else { return lines }
      var joined = AgingLines(buckets: buckets.count)
      var places: [AgingLines.Name: Int] = [:]
      for (index, name) in lines.names.enumerated() {
        var name = name
        if by == .parent { name.key = name.key.top(parents) }
        let place = places[name] ?? joined.count
        if place == joined.count {
          places[name] = place
          joined.append(name)
        }
        try joined.add(lines, index, to: place)
      }
      return joined
    }
  }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [by.rawValue, "currency"] + buckets.names + ["unapplied", "total", "disputed"]
    )
    let lines = try joined
    let shown = lines.names.indices.filter { !lines.isZero($0) }
    let orders = try shown.map { try lines.names[$0].key.order(labels) }
    let places = orders.sortedPlaces { one, other in
      Letters(lines.names[shown[one]].currency) < Letters(lines.names[shown[other]].currency)
    }
    // In the order of the rows, which are made one after the other.
    let keys = places.map { orders[$0].label }
    let amounts = AgingLines(lines, places.map { shown[$0] })
    let totals = try amounts.names.indices.map { (line) throws(Wrong) in try amounts.total(line) }
    report.rows = Rows(amounts.count) { [buckets] index, cells in
      let currency = amounts.names[index].currency
      cells.append(.text(keys[index]))
      cells.append(.currency(currency))
      for bucket in 0..<buckets.count {
        cells.append(.money(amounts.amount(index, bucket), currency))
      }
      cells.append(.money(amounts.amount(index, amounts.unapplied), currency))
      cells.append(.money(totals[index], currency))
      cells.append(.money(amounts.amount(index, amounts.disputed), currency))
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
