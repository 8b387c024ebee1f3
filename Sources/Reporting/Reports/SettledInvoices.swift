// `ar settled`: invoices that were paid, and how long it took. Its page is `Reports.md`.

package import Bookkeeping

/// Lists the invoices that nothing is open of and that were not voided.
package struct SettledInvoices: Projection {
  package static let name = "ar settled"
  package static let abstract = "Each settled invoice, with days to settle and days late."
  package static let parts: ClientState.Parts = .receivables
  package static let choices: [Choice] = []

  private let question: Question
  private var lines: [(item: Item, cells: [Cell])] = []

  package init(_ question: Question) { self.question = question }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    guard state.client != 0 else { return }
    for (item, invoice) in state.receivables.numberedInvoices {
      guard let settlement = state.receivables.settlement(invoice, on: question.moment.day) else {
        continue
      }
      lines.append(
        (
          item,
          [
            .currency(invoice.currency), .day(invoice.own), .day(settlement.due),
            .day(settlement.day),
            .number(settlement.daysToSettle), .number(settlement.daysLate),
            .money(invoice.amount, invoice.currency), .money(invoice.received, invoice.currency),
            .money(invoice.credited, invoice.currency),
            .money(invoice.writtenOff, invoice.currency),
          ]
        )
      )
    }
  }

  package mutating func merge(_ shard: SettledInvoices) { lines += shard.lines }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [
        "client", "invoice", "currency", "dated", "due", "settled", "days_to_settle", "days_late",
        "amount", "received", "credited", "written_off",
      ]
    )
    report.rows = try lines.rows(labels)
    try report.addTotals()
    return report
  }
}
