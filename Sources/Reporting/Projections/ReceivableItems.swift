// The items of a client's receivables: invoices, and where money to apply comes from.

import Bookkeeping

extension Receivables {
  /// An invoice at a moment.
  struct Invoice {
    var position: UInt64
    /// The date on the document.
    var own: Day
    var serviceEnd: Day?
    var currency: UInt16
    var isDueAssumed: Bool
    var isVoid = false
    var amount: Int64 = 0
    /// Parts by due day.
    var parts: [(due: Day, amount: Int64)] = []
    /// What is open, over days.
    var open = Balance()
    var received: Int64 = 0
    var credited: Int64 = 0
    var writtenOff: Int64 = 0
    var location: UInt32 = 0
    /// Open disputes by number.
    var disputes: [UInt32: Int64] = [:]

    /// What the client disputes, but never more than what is open.
    func disputed(open: Int64) -> Int64 {
      disputes.values.reduce(0) { sum, amount in sum + min(amount, open - sum) }
    }

    /// The day that age is counted from.
    func day(_ basis: RuleSet.Basis, due: Day) -> Day {
      switch basis {
      case .due: due
      case .invoice: own
      case .serviceEnd: serviceEnd ?? own
      }
    }
  }

  /// How an invoice was settled.
  struct Settlement {
    /// The last due day.
    var due: Day
    /// The day from which on nothing is open.
    var day: Day
    /// From the date on the invoice.
    var daysToSettle: Int64
    /// After the last due day; 0 where it was not late.
    var daysLate: Int64

    init?(_ invoice: Invoice) {
      guard !invoice.isVoid, let settled = invoice.open.zeroSince else { return nil }
      day = settled
      due = invoice.parts.map(\.due).max() ?? invoice.own
      daysToSettle = Int64(settled.number) - Int64(invoice.own.number)
      daysLate = max(0, Int64(settled.number) - Int64(due.number))
    }
  }

  /// A receipt or a credit note at a moment.
  struct Source {
    var position: UInt64
    /// The date on the document.
    var own: Day
    var currency: UInt16
    var amount: Int64
    /// What is not applied.
    var left: Int64
  }

  /// The invoices with their numbers, from 1.
  var numberedInvoices: [(item: Item, invoice: Invoice)] {
    invoices.enumerated().compactMap { index, invoice in
      invoice.map { (item(.invoice, index, $0.position), $0) }
    }
  }

  /// The receipts and credit notes with their numbers, from 1.
  var numberedSources: [(item: Item, source: Source)] {
    receipts.enumerated().compactMap { index, source in
      source.map { (item(.receipt, index, $0.position), $0) }
    }
      + creditNotes.enumerated().compactMap { index, source in
        source.map { (item(.creditNote, index, $0.position), $0) }
      }
  }

  private func item(_ kind: Item.Kind, _ index: Int, _ position: UInt64) -> Item {
    Item(kind: kind, client: client, number: UInt32(index + 1), position: position)
  }

  /// The state an invoice belongs to: its location's, else the client's; 0 for none.
  func state(of invoice: Invoice) -> UInt16 { locations[invoice.location] ?? state }
}
