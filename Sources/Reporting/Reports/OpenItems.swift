// `ar open`: each item with something open or unapplied. Its page is `Reports.md`.

package import Bookkeeping

/// Lists open invoices and unapplied receipts and credit notes.
package struct OpenItems: Projection {
  package static let name = "ar open"
  package static let abstract =
    "Each invoice with something open, each receipt or credit note with money left."
  package static let parts: ClientState.Parts = .receivables
  package static let choices: [Choice] = [.basis]
  package static func isByClient(_ question: Question) -> Bool { true }

  private let question: Question
  private let buckets: Buckets
  private var lines: [Line] = []

  package init(_ question: Question) {
    self.question = question
    buckets = Buckets(question)
  }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    guard state.client != 0 else { return }
    let day = question.moment.day
    for (item, invoice) in state.receivables.numberedInvoices {
      let open = state.receivables.open(invoice, on: day)
      guard open != 0 else { continue }
      let due = state.receivables.earliestOpen(invoice, open: open) ?? invoice.own
      lines.append(
        Line(
          item: item,
          currency: invoice.currency,
          own: invoice.own,
          due: due,
          age: buckets.age(of: invoice.day(buckets.basis, due: due)),
          amount: invoice.amount,
          open: open,
          disputed: state.receivables.disputed(invoice, open: open, on: day),
          isDueAssumed: invoice.isDueAssumed
        )
      )
    }
    for (item, source) in state.receivables.numberedSources {
      let left = state.receivables.left(source, on: day)
      guard left != 0 else { continue }
      lines.append(
        Line(
          item: item,
          currency: source.currency,
          own: source.own,
          due: nil,
          age: buckets.age(of: source.own),
          amount: -source.amount,
          open: -left,
          disputed: 0,
          isDueAssumed: false
        )
      )
    }
  }

  package mutating func merge(_ shard: OpenItems) { lines += shard.lines }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [
        "client", "item", "kind", "currency", "dated", "due", "age", "amount", "open", "disputed",
        "due_assumed",
      ]
    )
    report.rows = try Rows(
      lines,
      labels,
      item: \.item,
      orders: lines.map { try $0.item.order(labels) }
    ) { line, cells in line.add(to: &cells) }
    try report.addTotals()
    return report
  }
}

/// An item with something open.
private struct Line {
  var item: Item
  var currency: UInt16
  /// The date on the document.
  var own: Day
  /// The first due day that is open; nil of what is never due.
  var due: Day?
  var age: Int
  var amount: Int64
  var open: Int64
  var disputed: Int64
  var isDueAssumed: Bool

  private var kind: String {
    switch item.kind {
    case .invoice: "invoice"
    case .receipt: "receipt"
    default: "credit_note"
    }
  }

  func add(to cells: inout [Cell]) {
    cells.append(.text(kind))
    cells.append(.currency(currency))
    cells.append(.day(own))
    cells.append(.day(due))
    cells.append(.number(Int64(age)))
    for minor in [amount, open, disputed] { cells.append(.money(minor, currency)) }
    cells.append(.flag(isDueAssumed))
  }
}
