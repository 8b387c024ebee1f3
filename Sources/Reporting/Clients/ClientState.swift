// One client's entries, folded once for every report that asks. What changes over days keeps its days,
// so that one fold answers for every day up to that of the moment; nothing here depends on the rules.

package import Bookkeeping

/// A client as of the days up to a moment's, as known at its position.
package struct ClientState {
  /// What of a client a report reads; the rest is not folded.
  package struct Parts: OptionSet, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let receivables = Parts(rawValue: 1)
    package static let contracts = Parts(rawValue: 2)
    package static let relations = Parts(rawValue: 4)
    package static let sales = Parts(rawValue: 8)
  }

  let client: UInt32
  let moment: Moment
  private(set) var profile = Profile()
  private(set) var receivables: Receivables
  private(set) var contracts = Contracts()
  private(set) var relations = Relations()
  private(set) var sales = Sales()

  /// Folds all entries of a client, `withdrawn` ones first, then in order of position.
  ///
  /// Refuses sums beyond the range of amounts.
  package init(
    _ client: UInt32,
    _ entries: [Entry],
    at moment: Moment,
    _ parts: Parts
  ) throws(Wrong) {
    self.client = client
    self.moment = moment
    receivables = Receivables(client)
    var withdrawals = Withdrawals()
    for entry in entries {
      if entry.kind == .withdrawn {
        withdrawals.take(entry)
        continue
      }
      guard entry.position <= moment.position, withdrawals.stands(entry, knownAt: moment.position)
      else { continue }
      // What a registration says of a client holds from the beginning.
      guard entry.day <= moment.day.number || entry.kind == .registered else { continue }
      profile.take(entry, by: moment.day)
      let part = entry.kind.part
      guard !parts.isDisjoint(with: part) else { continue }
      if part.contains(.receivables) { try receivables.take(entry) }
      if part == .contracts { try contracts.take(entry) }
      if part == .relations { try relations.take(entry) }
      if part == .sales { try sales.take(entry) }
    }
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
}
