// One client's entries, folded once for every report that asks. What changes over days keeps its days,
// so that one fold answers for every day up to that of the moment; nothing here depends on the rules.
//
// The state of one client after the other is folded into the same memory: a fold over millions of
// entries asks for none of its own.

package import Bookkeeping

/// A client as of the days up to a moment's, as known at its position.
package struct ClientState: ~Copyable {
  /// What of a client a report reads; the rest is not folded.
  package struct Parts: OptionSet, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let receivables = Parts(rawValue: 1)
    package static let contracts = Parts(rawValue: 2)
    package static let relations = Parts(rawValue: 4)
    package static let sales = Parts(rawValue: 8)
  }

  private(set) var client: UInt32 = 0
  let moment: Moment
  private let parts: Parts
  private let kinds = Entry.Kinds.all
  private var withdrawals = Withdrawals()
  /// The first day on which anything of its own counts; after all days before anything does.
  private var firstDay = Int32.max
  private(set) var profile = Profile()
  private(set) var receivables = Receivables()
  private(set) var contracts = Contracts()
  private(set) var relations = Relations()
  private(set) var sales = Sales()
  /// What one projection worked out and the next one asks for.
  let lastScore = LastScore()

  /// Begins before the first client.
  package init(at moment: Moment, _ parts: Parts) {
    self.moment = moment
    self.parts = parts
  }

  /// Begins with the next client.
  package mutating func begin(_ client: UInt32) {
    self.client = client
    firstDay = Int32.max
    lastScore.forget()
    withdrawals.removeAll()
    profile.begin()
    if parts.contains(.receivables) { receivables.begin(client) }
    if parts.contains(.contracts) { contracts.begin() }
    if parts.contains(.relations) { relations.begin() }
    if parts.contains(.sales) { sales.begin() }
  }

  /// Takes in the next rows of the client, as the ledger keeps them.
  ///
  /// First come the `withdrawn` ones, then all others in order of position. Whoever gives them has
  /// checked that each is an entry.
  /// Refuses sums beyond the range of amounts.
  package mutating func take(_ rows: RawSpan) throws(Wrong) {
    var offset = 0
    while offset < rows.byteCount {
      guard let entry = Entry(rows, at: offset, kinds) else {
        preconditionFailure("rows are checked before they are folded")
      }
      try take(entry)
      offset += Entry.size
    }
  }

  @inline(__always)
  private mutating func take(_ entry: Entry) throws(Wrong) {
    if entry.kind == .withdrawn { return withdrawals.take(entry) }
    guard entry.position <= moment.position, withdrawals.stands(entry, knownAt: moment.position)
    else { return }
    // What a registration says of a client holds from the beginning.
    guard entry.day <= moment.day.number || entry.kind == .registered else { return }
    if entry.day < firstDay, entry.day <= moment.day.number, entry.kind.isOwn {
      firstDay = entry.day
    }
    // Most entries are of these kinds: one branch leads to each, because no processor foresees two.
    switch entry.kind {
    case .touched: if parts.contains(.relations) { relations.touch(entry) }
    case .measured: if parts.contains(.relations) { relations.measure(entry) }
    case .begun: if parts.contains(.relations) { relations.start(entry) }
    case .done: if parts.contains(.relations) { try relations.finish(entry) }
    case .said: if parts.contains(.relations) { relations.hear(entry) }
    case .charged: if parts.contains(.receivables) { try receivables.charge(entry) }
    case .dated: if parts.contains(.receivables) { try receivables.date(entry) }
    case .placed: if parts.contains(.receivables) { try receivables.place(entry) }
    case .received: if parts.contains(.receivables) { try receivables.receive(entry) }
    case .applied: if parts.contains(.receivables) { try receivables.apply(entry) }
    case .noted, .attended: break
    default: try takeOther(entry)
    }
  }

  private mutating func takeOther(_ entry: Entry) throws(Wrong) {
    let part = entry.kind.part
    guard !part.isEmpty else { return profile.take(entry) }
    guard !parts.isDisjoint(with: part) else { return }
    if part.contains(.receivables) {
      try receivables.take(entry)
    } else if part == .relations {
      try relations.take(entry)
    } else if part == .contracts {
      try contracts.take(entry)
    } else {
      try sales.take(entry)
    }
  }
}

extension ClientState {
  /// Whether it is a client on a day: registered, with anything of its own that counts by then, and
  /// not closed.
  func isClient(on day: Day) -> Bool {
    guard profile.registered != nil, firstDay <= day.number else { return false }
    return profile.closed.map { $0 > day } ?? true
  }
}

extension Entry.Kind {
  /// The part of a client's state that it belongs to; none for what only the profile knows.
  fileprivate var part: ClientState.Parts {
    switch self {
    case .counterpart, .charged, .dated, .placed, .voided, .credited, .received, .identified,
      .applied, .unapplied, .returned, .disputed, .undisputed, .writtenOff, .annulled:
      .receivables
    case .term, .priced, .noticed, .ended, .staged, .forecast, .flagged, .uplifted, .replaced,
      .categorized:
      .contracts
    case .licensed, .touched, .promised, .promisedFor, .unpromised, .begun, .done, .measured,
      .answered, .said, .overridden, .overrideCleared:
      .relations
    case .estimated, .pursued, .concluded: .sales
    case .noted, .withdrawn, .refers, .registered, .owned, .parented, .joined, .closed, .located,
      .vacated, .contacted, .departed, .attended, .opened, .coined, .adopted, .periodClosed,
      .periodReopened:
      []
    }
  }

  /// Whether it says something of the client itself, not of one that joined its group or of the other
  /// side of a row.
  fileprivate var isOwn: Bool {
    switch self {
    case .joined, .counterpart, .refers: false
    default: true
    }
  }
}
