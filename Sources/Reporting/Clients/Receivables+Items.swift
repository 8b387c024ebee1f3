// The items of a client's receivables: invoices, and where money to apply comes from.

import Bookkeeping

extension Receivables {
  /// An invoice at a moment.
  struct Invoice {
    var position: UInt64
    /// The day it counts from.
    var day: Day
    /// The date on the document.
    var own: Day
    var serviceEnd: Day?
    var currency: UInt16
    var isDueAssumed: Bool
    var voided: Day?
    var amount: Int64 = 0
    /// Parts by due day.
    var parts: [(due: Day, amount: Int64)] = []
    /// What is open, over days.
    var open = Balance()
    var received: Int64 = 0
    var credited: Int64 = 0
    var writtenOff: Int64 = 0
    var location: UInt32 = 0
    var disputes: [Dispute] = []

    /// What the client disputes on a day, but never more than what is open.
    func disputed(open: Int64, on day: Day) -> Int64 {
      disputes.reduce(0) { sum, dispute in
        dispute.lasts(on: day) ? sum + min(dispute.amount, open - sum) : sum
      }
    }

    /// The last day on which something of it falls due.
    var lastDue: Day { parts.map(\.due).max() ?? own }

    /// The day that age is counted from.
    func day(_ basis: RuleSet.Basis, due: Day) -> Day {
      switch basis {
      case .due: due
      case .invoice: own
      case .serviceEnd: serviceEnd ?? own
      }
    }
  }

  /// A dispute of an invoice, from the day it is opened to the day before it is resolved.
  struct Dispute {
    var number: UInt32
    var amount: Int64
    var opened: Day
    var resolved: Day?
    var position: UInt64

    func lasts(on day: Day) -> Bool { day.isWithin(opened, until: resolved) }
  }

  /// What a receipt, of this client or another, settles of an invoice; undone where negative.
  struct Payment {
    var position: UInt64
    var invoice: UInt32
    /// Whose receipt it is.
    var client: UInt32
    var source: UInt32
    var amount: Int64
    var day: Day
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

    /// How it was settled as of a day; nil where something was open, or it was voided.
    init?(_ invoice: Invoice, on asked: Day) {
      if let voided = invoice.voided, voided <= asked { return nil }
      guard let settled = invoice.open.zeroSince(by: asked) else { return nil }
      day = settled
      due = invoice.lastDue
      daysToSettle = Int64(settled.days(since: invoice.own))
      daysLate = max(0, Int64(settled.days(since: due)))
    }
  }

  /// A receipt or a credit note at a moment.
  struct Source {
    var position: UInt64
    /// The day it counts from.
    var day: Day
    /// The date on the document.
    var own: Day
    var currency: UInt16
    var amount: Int64
    /// What is not applied.
    var left: Int64
    /// What was returned or voided, and when.
    var lost: [(day: Day, amount: Int64)] = []

    /// Whether anything of it was kept as of a day.
    func isKept(on day: Day) -> Bool {
      lost.reduce(amount) { $1.day <= day ? $0 - $1.amount : $0 } > 0
    }
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
}
