// The account of a client: its entries folded to what `check` must know of now. Only entries that
// stand are folded; what a correction withdrew is left out before.
//
// Invariant: the account is a function of the client's standing entries in order of position.

/// One client's entries, folded.
///
/// Client 0 is the book itself.
package struct Account: Sendable {
  /// The client's number.
  package let client: UInt32
  /// The record that registered it.
  package internal(set) var registered: UInt64?
  package internal(set) var terms: Entry.Terms?
  package internal(set) var parents: [Setting<UInt32>] = []
  package internal(set) var closings: [Setting<Bool>] = []

  // Items by number, from 1; nil where it was withdrawn.
  package internal(set) var invoices: [Invoice?] = []
  package internal(set) var receipts: [Source?] = []
  package internal(set) var creditNotes: [Source?] = []
  package internal(set) var disputes: [Dispute?] = []
  package internal(set) var promises: [Promise?] = []
  package internal(set) var locations: [Bool?] = []
  package internal(set) var licences: [Bool?] = []
  package internal(set) var contacts: [Bool?] = []
  package internal(set) var contracts: [Contract?] = []
  package internal(set) var tasks: [Begun?] = []
  package internal(set) var incidents: [Begun?] = []
  package internal(set) var opportunities: [Opportunity?] = []
  /// Until when an override of the health holds; nil where it was cleared.
  package internal(set) var overrides: [Setting<Day?>] = []
  /// What this client's receipts and credit notes settle, in the order recorded.
  package internal(set) var applications: [Application] = []

  // The book's own.
  package internal(set) var closedPeriods: [Day] = []
  package internal(set) var adoptions: [Setting<UInt64>] = []

  /// What the fold carries from one row of a group to the next.
  var group = Group()

  /// The account before its first entry.
  package init(client: UInt32) { self.client = client }

  /// Through which day the book is closed.
  package var closedThrough: Day? { closedPeriods.last }
}

extension Account {
  /// An invoice as `check` sees it.
  package struct Invoice: Sendable {
    package var position: UInt64
    package var day: Day
    package var own: Day
    package var currency: UInt16
    package var amount: Int64
    /// Parts by due day.
    package var parts = Schedule()
    package var open = Balance()
    package var voided: UInt64?
    /// The first record that applied, credited, disputed or wrote off something on it.
    package var touched: UInt64?
    /// Its disputes, by number.
    package var disputes: [UInt32] = []
  }

  /// A receipt or a credit note: where money to apply comes from.
  package struct Source: Sendable {
    package var position: UInt64
    package var day: Day
    /// The date on the document.
    package var own: Day
    package var currency: UInt16
    package var amount: Int64
    package var left = Balance()
    package var returned: Int64 = 0
    /// The last record that took money out of it: voided, returned, or identified as a client's.
    package var ended: (position: UInt64, kind: Entry.Kind)?
  }

  package struct Dispute: Sendable {
    package var invoice: UInt32
    package var amount: Int64
    package var opened: Day
    package var resolved: Day?
  }

  package struct Promise: Sendable {
    package var day: Day
    package var withdrawn: Bool
  }

  /// A task or an incident.
  package struct Begun: Sendable {
    package var day: Day
    /// When it began, in microseconds since 1970, where that was told.
    package var at: Int64?
    package var isDone = false
  }

  package struct Opportunity: Sendable {
    package var day: Day
    /// Of the first amount that was said; 0 where none was.
    package var currency: UInt16
  }

  /// A part of a source that settles an invoice, here or at another client.
  package struct Application: Sendable {
    package var position: UInt64
    package var source: UInt32
    package var credit: Entry.Credit
    package var invoiceClient: UInt32
    package var invoice: UInt32
    package var day: Day
    package var amount: Int64
    package var undone: Int64 = 0

    package var standing: Int64 { amount - undone }
  }

  /// What is disputed of an invoice on a day, before it is held against what is open.
  package func disputed(invoice number: UInt32, on day: Day) -> Int64 {
    guard let invoice = invoices.item(number) else { return 0 }
    var sum: Int64 = 0
    for dispute in invoice.disputes {
      guard let dispute = disputes.item(dispute), dispute.opened <= day else { continue }
      if let resolved = dispute.resolved, resolved <= day { continue }
      // Never more than the invoice, so that no sum overflows.
      sum += min(dispute.amount, invoice.amount - sum)
    }
    return sum
  }

  /// The receipts or the credit notes.
  package func sources(_ credit: Entry.Credit) -> [Source?] {
    credit == .receipt ? receipts : creditNotes
  }
}

extension Array {
  /// The item with a number, from 1; nil where there is none that stands.
  @inlinable
  package func item<Wrapped>(_ number: UInt32) -> Wrapped? where Element == Wrapped? {
    guard number >= 1, number <= count else { return nil }
    return self[Int(number) - 1]
  }

  /// Whether an item with a number, from 1, stands.
  @inlinable
  package func has<Wrapped>(_ number: UInt32) -> Bool where Element == Wrapped? {
    guard number >= 1, number <= count, case .some = self[Int(number) - 1] else { return false }
    return true
  }

  /// Puts an item at its number, from 1; none, where it is gone.
  @inlinable
  package mutating func put<Wrapped>(_ item: Wrapped?, at number: UInt32)
  where Element == Wrapped? {
    guard number >= 1 else { return }
    while count < number { append(nil) }
    self[Int(number) - 1] = item
  }

  /// Changes the item with a number, where it stands.
  @inlinable
  package mutating func change<Wrapped>(
    _ number: UInt32,
    _ body: (inout Wrapped) throws(Wrong) -> Void
  ) throws(Wrong) where Element == Wrapped? {
    guard has(number) else { return }
    // In place: items are large, and nearly every entry changes one.
    // swift-format-ignore: NeverForceUnwrap
    try body(&self[Int(number) - 1]!)
  }
}
