// What entries mean, with a name for every number: the only place that knows which field of an
// entry holds what. Facts write entries through it and projections read them through it; the
// compiler melts it away. The same table, for people, is `Entries.md`.

import Events

extension Entry {
  /// What an entry says of one client on its day.
  @usableFromInline
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
    case promised(
      promise: UInt32,
      amount: Int64,
      payBy: Day,
      currency: UInt16,
      toleranceDays: UInt8
    )
    case promisedFor(promise: UInt32, invoice: UInt32)
    case unpromised(promise: UInt32)
    case writtenOff(invoice: UInt32, amount: Int64, currency: UInt16, class: UInt8)

    /// A term of a contract; `first` where it was signed with it, not renewed.
    case term(
      contract: UInt32,
      first: Day,
      last: Day,
      noticeDays: UInt16,
      renewsByItself: Bool,
      isAutomatic: Bool,
      isFirst: Bool
    )
    /// By how much a renewal of the term in the same record is to cost more.
    case uplifted(contract: UInt32, basisPoints: Int64)
    /// From a day on so much more is paid every so many months; less, where the amount is negative. The
    /// rows of one record take the place of those of earlier ones.
    case priced(contract: UInt32, from: Day, amount: Int64, currency: UInt16, months: UInt8)
    case noticed(contract: UInt32, termEnd: Day, by: UInt8)
    case ended(contract: UInt32, last: Day, reason: UInt16, isLost: Bool)
    /// Another contract is the renewal of this one.
    case replaced(contract: UInt32, by: UInt32)
    case staged(contract: UInt32, termEnd: Day, stage: UInt16)
    case forecast(contract: UInt32, termEnd: Day, amount: Int64, currency: UInt16)
    case categorized(contract: UInt32, termEnd: Day, category: UInt16)
    case flagged(contract: UInt32, termEnd: Day, reason: UInt16, isFlagged: Bool)

    /// What an opportunity is expected to bring, and when it is to be decided; `isFirst` where it was
    /// opened with it. Currency 0: nobody said an amount.
    case estimated(
      opportunity: UInt32,
      closeOn: Day?,
      amount: Int64,
      currency: UInt16,
      isFirst: Bool
    )
    /// An opportunity is open, in a stage.
    case pursued(opportunity: UInt32, stage: UInt16)
    /// An opportunity is won or lost.
    case concluded(opportunity: UInt32, isWon: Bool, reason: UInt16)

    /// Instants in microseconds since 1970.
    case begun(Undertaking, number: UInt32, due: Day?, at: Int64?, kind: UInt16)
    case done(Undertaking, number: UInt32, at: Int64?)
    /// Location 0: the whole client.
    case measured(location: UInt32, days: Int32, value: Int64, measure: UInt16)
    case answered(survey: UInt16, score: Int32, contact: UInt32)
    case said(theme: UInt16, sentiment: Int32?, contact: UInt32)
    case overridden(until: Day, basisPoints: Int64)
    case overrideCleared

    case opened
    case coined(vocabulary: UInt8, code: UInt16)
    case adopted
    case periodClosed(through: Day)
    case periodReopened(through: Day)
  }

  /// What lowers an invoice besides a write-off.
  @usableFromInline
  package enum Credit: UInt8, Hashable, Sendable {
    case receipt = 0
    case creditNote = 1
  }

  /// What is begun and done.
  @usableFromInline
  package enum Undertaking: UInt8, Hashable, Sendable {
    case task = 1
    case incident = 2

    /// The kind of item that it is.
    var item: ItemKind { self == .task ? .task : .incident }
  }

  /// When invoices fall due, as an entry holds it.
  @usableFromInline
  package struct Terms: Hashable, Sendable {
    @usableFromInline package var netDays: Int32
    @usableFromInline package var endOfMonth: Bool

    @inlinable
    package init(netDays: Int32, endOfMonth: Bool) {
      self.netDays = netDays
      self.endOfMonth = endOfMonth
    }
  }
}
