// `ar settled`: invoices that were paid, and how long it took. Its page is `Reports.md`.

package import Bookkeeping

/// Lists the invoices that nothing is open of and that were not voided.
package struct SettledInvoices: Projection {
  package static let name = "ar settled"
  package static let abstract = "Each settled invoice, with days to settle and days late."
  package static let parts: ClientState.Parts = .receivables
  package static let choices: [Choice] = []
  package static func isByClient(_ question: Question) -> Bool { true }

  private let question: Question
  private var lines: [Line] = []

  package init(_ question: Question) { self.question = question }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    guard state.client != 0 else { return }
    for (item, invoice) in state.receivables.numberedInvoices {
      guard let settlement = state.receivables.settlement(invoice, on: question.moment.day) else {
        continue
      }
      lines.append(Line(item: item, invoice: invoice, settlement: settlement))
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

/// A settled invoice.
private struct Line {
  let item: Item
  private let currency: UInt16
  private let own: Day
  private let settlement: Receivables.Settlement
  private let amount: Int64
  private let received: Int64
  private let credited: Int64
  private let writtenOff: Int64

  init(item: Item, invoice: Receivables.Invoice, settlement: Receivables.Settlement) {
    self.item = item
    currency = invoice.currency
    own = invoice.own
    self.settlement = settlement
    amount = invoice.amount
    received = invoice.received
    credited = invoice.credited
    writtenOff = invoice.writtenOff
  }

  func add(to cells: inout [Cell]) {
    cells.append(.currency(currency))
    for day in [own, settlement.due, settlement.day] { cells.append(.day(day)) }
    cells.append(.number(settlement.daysToSettle))
    cells.append(.number(settlement.daysLate))
    for minor in [amount, received, credited, writtenOff] { cells.append(.money(minor, currency)) }
  }
}
