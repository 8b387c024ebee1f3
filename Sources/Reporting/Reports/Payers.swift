// `ar payers`: how each client pays, from the invoices that are settled. Its page is `Reports.md`.

package import Bookkeeping

/// Counts settled invoices by client and currency, with the days they took.
package struct Payers: Projection {
  package static let name = "ar payers"
  package static let abstract = "How each client pays: days to settle, days late, how often."
  package static let parts: ClientState.Parts = .receivables
  package static let choices: [Choice] = []
  package static func isByClient(_ question: Question) -> Bool { true }

  private let question: Question
  private var lines: [(client: UInt32, currency: UInt16, line: Line)] = []

  private struct Line {
    var invoices: Int64 = 0
    var late: Int64 = 0
    var amount: Int64 = 0
    var daysToSettle: Int64 = 0
    var daysLate: Int64 = 0
  }

  package init(_ question: Question) { self.question = question }

  package mutating func take(_ state: borrowing ClientState) throws(Wrong) {
    guard state.client != 0 else { return }
    var byCurrency: [UInt16: Line] = [:]
    for (_, invoice) in state.receivables.numberedInvoices {
      guard let settlement = state.receivables.settlement(invoice, on: question.moment.day) else {
        continue
      }
      var line = byCurrency[invoice.currency] ?? Line()
      line.invoices += 1
      line.late += settlement.daysLate > 0 ? 1 : 0
      try line.amount.add(invoice.amount)
      line.daysToSettle += settlement.daysToSettle
      line.daysLate += settlement.daysLate
      byCurrency[invoice.currency] = line
    }
    lines += byCurrency.map { (state.client, $0.key, $0.value) }
  }

  package mutating func merge(_ shard: Payers) { lines += shard.lines }

  package func report(_ labels: some Labels) throws -> Report {
    var report = Report(
      name: Self.name,
      moment: question.moment,
      rules: question.rules.title,
      columns: [
        "client", "currency", "invoices", "late", "days_to_settle", "days_late", "amount",
      ]
    )
    let keys = try lines.map { try labels.label(client: $0.client) }
    let places = try lines.map { Order(client: try labels.place(client: $0.client)) }
      .sortedPlaces { Letters(lines[$0].currency) < Letters(lines[$1].currency) }
    report.rows = Rows(places.count) { [lines] index, cells in
      let (_, currency, line) = lines[places[index]]
      cells.append(.text(keys[places[index]]))
      cells.append(.currency(currency))
      cells.append(.number(line.invoices))
      cells.append(.number(line.late))
      cells.append(.number(Self.average(line.daysToSettle, line.invoices)))
      cells.append(.number(Self.average(line.daysLate, line.invoices)))
      cells.append(.money(line.amount, currency))
    }
    try report.addTotals()
    return report
  }

  /// The average in whole days, half away from zero.
  private static func average(_ sum: Int64, _ count: Int64) -> Int64 {
    let (whole, rest) = sum.quotientAndRemainder(dividingBy: count)
    return whole + (2 * abs(rest) >= count ? sum.signum() : 0)
  }
}
