// The items of a client's receivables: invoices, and where money to apply comes from. What an item has
// several of lies in a pool of its client's; the items themselves are plain numbers.

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
    /// What its parts make together.
    var amount: Int64 = 0
    /// The parts, by due day.
    var parts = Chain()
    /// Of what is open.
    var changes = Changes()
    var received: Int64 = 0
    var credited: Int64 = 0
    var writtenOff: Int64 = 0
    var location: UInt32 = 0
    var disputes = Chain()

    /// The day that age is counted from.
    func day(_ basis: RuleSet.Basis, due: Day) -> Day {
      switch basis {
      case .due: due
      case .invoice: own
      case .serviceEnd: serviceEnd ?? own
      }
    }
  }

  /// The changes of a balance.
  struct Changes {
    /// In order of days.
    var chain = Chain()
    /// What they come to, and the day of the last of them.
    var total: Int64 = 0
    var last = Day.first
    /// Their sum without their signs: while that fits, every balance does.
    var turnover: Int64 = 0

    /// Whether they come to nothing, and none is later than a day.
    func isZero(through day: Day) -> Bool { total == 0 && last <= day }
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

  /// A receipt or a credit note at a moment.
  struct Source {
    var position: UInt64
    /// The day it counts from.
    var day: Day
    /// The date on the document.
    var own: Day
    var currency: UInt16
    var amount: Int64
    /// Of what is not applied.
    var changes = Changes()
    /// What was returned or voided, and when.
    var lost = Chain()
  }

  /// The invoices with their numbers, from 1.
  var numberedInvoices: [(item: Item, invoice: Invoice)] {
    invoices.indices.compactMap { index in
      invoices[index].map { (item(.invoice, index, $0.position), $0) }
    }
  }

  /// The receipts and credit notes with their numbers, from 1.
  var numberedSources: [(item: Item, source: Source)] {
    receipts.indices.compactMap { index in
      receipts[index].map { (item(.receipt, index, $0.position), $0) }
    }
      + creditNotes.indices.compactMap { index in
        creditNotes[index].map { (item(.creditNote, index, $0.position), $0) }
      }
  }

  func item(_ kind: Item.Kind, _ index: Int, _ position: UInt64) -> Item {
    Item(kind: kind, client: client, number: UInt32(index + 1), position: position)
  }
}
