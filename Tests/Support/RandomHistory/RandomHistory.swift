// Small hard histories: backdated, corrected, returned, disputed, closed and late facts, in batches
// of which some must be refused. The same seed gives the same history for ever.

package import Events

/// A history of proposals, made from a seed.
package struct RandomHistory {
  /// One call of the book.
  package struct Step {
    package var batch: [Event]
    package var late: Bool
    /// The day on which it is proposed.
    package var today: Int32
  }

  /// A moment to ask reports at.
  package struct Moment {
    package var asOf: Int32
    package var knownAt: UInt64
  }

  package let seed: UInt64
  package private(set) var steps: [Step] = []
  /// The plain book after all steps.
  package private(set) var book = PlainBook()
  /// Positions that the plain book gave, without repeats, in order.
  package private(set) var positions: [UInt64] = []
  /// How often each type of fact was recorded, how often a batch was `refused` or a `conflict`, and
  /// how often what is hard about a book came: `late`, `backdated`, `parent payment` and more.
  package private(set) var coverage: [String: Int] = [:]
  private let firstDay: Int32

  /// With rules the book adopts them at once, from a day on before everything else.
  package init(seed: UInt64, rules: PlainRules? = nil) {
    self.seed = seed
    var writer = HistoryWriter(seed: seed)
    firstDay = writer.today
    take(writer.opening(rules), by: writer)
    let count = writer.random.number(10...100)
    var events = 0
    while events < count {
      writer.today += Int32(writer.random.number(0...6))
      let step = writer.step(on: book)
      events += step.batch.count
      take(step, by: writer)
    }
  }

  private mutating func take(_ step: Step, by writer: HistoryWriter) {
    steps.append(step)
    switch book.propose(step.batch, late: step.late, today: step.today) {
    case .success(let given):
      for (position, event) in zip(given, step.batch) {
        let isNew = positions.last.map { position > $0 } ?? true
        if isNew { positions.append(position) }
        if isNew { cover(position, event, today: step.today) }
        if !isNew { coverage["repeated", default: 0] += 1 }
      }
    case .failure(let rejection):
      coverage[rejection.kind == .conflict ? "conflict" : "refused", default: 0] += 1
    }
  }

  /// Counts what is hard about a record.
  private mutating func cover(_ position: UInt64, _ event: Event, today: Int32) {
    let facts = book.records[Int(position) - 1].facts
    let view = book.view(knownAt: position)
    let earlier = view.facts.filter { $0.position < position }
    let asked = event.hasEffectiveOn ? event.effectiveOn.number : today
    let isMoved = facts.contains { $0.movesReceivables && $0.day > asked }
    let isOldestFirst =
      event.receipt.recorded.method == .fifo || event.receipt.applied.method == .fifo
    let hard = [
      event.type ?? "": true,
      "backdated": facts.contains { fact in earlier.contains { $0.day > fact.day } },
      "future": facts.contains { $0.day > today },
      "late": isMoved && asked <= book.closedThrough ?? asked - 1,
      "other currency": facts.contains(where: \.isInOtherCurrency),
      "parent payment": facts.contains { view.isParentPayment($0) },
      "instalments": facts.contains(where: \.isInParts),
      "oldest first": isOldestFirst && facts.contains(where: \.isApplication),
      "replaced": event.event.corrected.hasReplacement,
    ]
    for (name, isSo) in hard where isSo { coverage[name, default: 0] += 1 }
    for name in view.hard(facts) { coverage[name, default: 0] += 1 }
  }

  /// Moments all over the history, the last day and position among them.
  package func moments(_ count: Int) -> [Moment] {
    var random = SplitMix64(seed: seed ^ 0x6d6f_6d65_6e74)
    let lastDay = steps.last?.today ?? firstDay
    var moments = [Moment(asOf: lastDay, knownAt: book.last)]
    while moments.count < count {
      let day = random.number(Int(firstDay) - 70...Int(lastDay) + 40)
      let known = random.chance(50) ? book.last : random.pick(positions) ?? book.last
      moments.append(Moment(asOf: Int32(day), knownAt: known))
    }
    return moments
  }
}

extension PlainFact {
  fileprivate var isApplication: Bool {
    if case .applied = what { true } else { false }
  }

  fileprivate var isInOtherCurrency: Bool {
    switch what {
    case .charged(let invoice): invoice.amount.currency != PlainCurrency.usd
    case .received(let receipt): receipt.amount.currency != PlainCurrency.usd
    case .credited(let note): note.amount.currency != PlainCurrency.usd
    default: false
    }
  }

  fileprivate var isInParts: Bool {
    if case .charged(let invoice) = what { invoice.schedule.count > 1 } else { false }
  }
}

extension PlainView {
  /// Whether one client's money settles another client's invoice.
  fileprivate func isParentPayment(_ fact: PlainFact) -> Bool {
    guard case .applied(let application) = fact.what else { return false }
    return credit(application.credit)?.client != invoice(application.invoice)?.invoice.client
  }
}
