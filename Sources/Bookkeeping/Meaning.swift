// What entries mean, with a name for every number: the only place that knows which field of an
// entry holds what. Facts write entries through it and projections read them through it; the
// compiler melts it away. The same table, for people, is `Entries.md`.

extension Entry {
  /// What an entry says of one client on its day.
  package enum Meaning: Hashable, Sendable {
    /// The record concerns the client and moves nothing.
    case noted
    /// The record at `target` never happened, for whoever knows this one.
    case withdrawn(target: UInt64)
    /// The record undoes or builds on another, naming an invoice's application where it has one.
    case refers(position: UInt64, invoice: UInt32, source: UInt32)
    /// The entry before this one has its other side at another client.
    case counterpart(client: UInt32, item: UInt32)

    case registered(tier: UInt32, state: UInt16, terms: Terms?)
    case owned(owner: UInt16)
    /// Parent 0: stands alone.
    case parented(parent: UInt32)
    /// A client joined this one's group.
    case joined(child: UInt32)
    case closed
    case located(location: UInt32, state: UInt16)
    case vacated(location: UInt32)
    /// `first` where the licence was recorded, not changed.
    case licensed(licence: UInt32, status: UInt16, expires: Day?, first: Bool)
    case contacted(contact: UInt32, role: UInt16, champion: Bool, decides: Bool)
    case departed(contact: UInt32)
    case touched(kind: UInt16, direction: UInt8, minutes: Int64, sentiment: Int32?, outcome: Bool)
    case attended(contact: UInt32)

    /// One row a due day. `assumed` where nobody said when it is due.
    case charged(invoice: UInt32, amount: Int64, due: Day, currency: UInt16, assumed: Bool)
    /// The document's own days, where they are not the effective day.
    case dated(invoice: UInt32, own: Day, serviceEnd: Day?)
    case placed(invoice: UInt32, location: UInt32)
    case voided(invoice: UInt32)
    case credited(creditNote: UInt32, amount: Int64, currency: UInt16, own: Day)
    case received(receipt: UInt32, amount: Int64, currency: UInt16, own: Day, rail: UInt8)
    /// An unidentified receipt left the book's own account.
    case identified(receipt: UInt32)
    /// A receipt was recorded by mistake.
    case annulled(receipt: UInt32)
    /// Invoice 0, or source 0: that side is another client's, and a counterpart follows.
    case applied(invoice: UInt32, source: UInt32, of: Credit, amount: Int64, currency: UInt16)
    case unapplied(invoice: UInt32, source: UInt32, of: Credit, amount: Int64, currency: UInt16)
    case returned(receipt: UInt32, amount: Int64, reason: UInt16)
    case disputed(invoice: UInt32, dispute: UInt32, amount: Int64, reason: UInt16)
    case undisputed(dispute: UInt32, outcome: UInt8)
    case promised(promise: UInt32, amount: Int64, payBy: Day, currency: UInt16)
    case promisedFor(promise: UInt32, invoice: UInt32)
    case unpromised(promise: UInt32)
    case writtenOff(invoice: UInt32, amount: Int64, currency: UInt16, class: UInt8)

    case opened
    case coined(vocabulary: UInt8, code: UInt16)
    case adopted
    case periodClosed(through: Day)
    case periodReopened(through: Day)
  }

  /// What lowers an invoice besides a write-off.
  package enum Credit: UInt8, Hashable, Sendable {
    case receipt = 0
    case creditNote = 1
  }

  /// When invoices fall due, as an entry holds it.
  package struct Terms: Hashable, Sendable {
    package var netDays: Int32
    package var endOfMonth: Bool

    package init(netDays: Int32, endOfMonth: Bool) {
      self.netDays = netDays
      self.endOfMonth = endOfMonth
    }
  }
}
