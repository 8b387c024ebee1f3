// `ar open`: each item with something open or unapplied. Its page is `Reports.md`.

package import Bookkeeping

/// Lists open invoices and unapplied receipts and credit notes.
package struct OpenItems: Projection {
  package static let name = "ar open"
  package static let abstract =
    "Each invoice with something open, each receipt or credit note with money left."
  package static let parts: ClientState.Parts = .receivables
  package static let choices: [Choice] = [.basis]

  private let question: Question
  private let buckets: Buckets
  private var lines: [(item: Item, cells: [Cell])] = []

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
        (
          item,
          [
            .text("invoice"), .currency(invoice.currency), .day(invoice.own), .day(due),
            .number(Int64(buckets.age(of: invoice.day(buckets.basis, due: due)))),
            .money(invoice.amount, invoice.currency), .money(open, invoice.currency),
            .money(state.receivables.disputed(invoice, open: open, on: day), invoice.currency),
            .flag(invoice.isDueAssumed),
          ]
        )
      )
    }
    for (item, source) in state.receivables.numberedSources {
      let left = state.receivables.left(source, on: day)
      guard left != 0 else { continue }
      lines.append(
        (
          item,
          [
            .text(item.kind == .receipt ? "receipt" : "credit_note"), .currency(source.currency),
            .day(source.own), .none, .number(Int64(buckets.age(of: source.own))),
            .money(-source.amount, source.currency), .money(-left, source.currency),
            .money(0, source.currency), .flag(false),
          ]
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
    report.rows = try lines.rows(labels)
    try report.addTotals()
    return report
  }
}

extension [(item: Item, cells: [Cell])] {
  /// The lines as rows that begin with the keys of client and item, in the order of items.
  func rows(_ labels: some Labels) throws -> [[Cell]] {
    try map { (order: try $0.item.order(labels), $0.cells) }
      .sorted { $0.order < $1.order }
      .map { order, cells in
        [.text(order.client ?? ""), .text(order.label ?? "")] + cells
      }
  }
}
