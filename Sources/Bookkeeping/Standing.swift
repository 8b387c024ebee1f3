// Which entries stand: what a correction withdrew never happened, for whoever knows the correction.
// Withdrawing is never withdrawn itself; correcting a correction takes back what it put in place.

/// The records of one client that corrections withdrew.
@usableFromInline
package struct Withdrawals: Sendable {
  /// Record withdrawn → the position of the correction.
  @usableFromInline var byTarget: [UInt64: UInt64] = [:]

  /// None.
  package init() {}

  /// Takes in an entry; only `withdrawn` rows matter.
  package mutating func take(_ entry: Entry) {
    guard entry.kind == .withdrawn else { return }
    let target = UInt64(bitPattern: entry.amount)
    byTarget[target] = min(byTarget[target] ?? UInt64.max, entry.position)
  }

  /// Nothing was withdrawn.
  package var isEmpty: Bool { byTarget.isEmpty }

  /// Which correction withdrew a record.
  package func correction(of position: UInt64) -> UInt64? { byTarget[position] }

  /// Forgets them, for the next client.
  package mutating func removeAll() {
    if !byTarget.isEmpty { byTarget.removeAll(keepingCapacity: true) }
  }

  /// Whether an entry stands for whoever knows the records up to a position.
  @inlinable
  package func stands(_ entry: Entry, knownAt position: UInt64) -> Bool {
    guard !byTarget.isEmpty, entry.kind != .withdrawn, let by = byTarget[entry.position] else {
      return true
    }
    return by > position
  }
}

extension Account {
  /// Folds a client's entries, in order of position, without what was withdrawn and without one
  /// record more where one is named.
  package init(
    client: UInt32,
    _ entries: [Entry],
    without position: UInt64? = nil
  ) throws(Wrong) {
    self.init(client: client)
    var withdrawals = Withdrawals()
    for entry in entries { withdrawals.take(entry) }
    for entry in entries
    where withdrawals.stands(entry, knownAt: UInt64.max) && entry.position != position {
      try take(entry)
    }
  }
}
