// The accounts that are kept between records, within a bound of memory: those that nobody has asked for
// lately leave first, and are folded again when somebody does.

import Bookkeeping
import Foundation

/// Accounts by client.
struct AccountShelf {
  /// About how many bytes the accounts have together at most: a sixteenth of the machine's memory.
  ///
  /// An account that has left is folded again, which takes longer than to record an event.
  private static let limit =
    min(max(Int(clamping: ProcessInfo.processInfo.physicalMemory) / 16, 256 << 20), 1 << 30)

  private var places: [UInt32: AccountPlace] = [:]
  /// The account that was asked for last: the same one nearly always is asked for several times.
  private var last: AccountPlace?
  /// The book's own account, which every event asks for.
  private var own: AccountPlace?
  private var bytes = 0
  /// For each client whether it is known to be registered, its account here or not.
  private var known: [Bool] = []

  /// The account of a client, where it is here.
  mutating func place(of client: UInt32) -> AccountPlace? {
    if client == 0, let own { return own }
    if let last, last.client == client { return last }
    guard let place = places[client] else { return nil }
    place.isInUse = true
    if client == 0 { own = place } else { last = place }
    return place
  }

  /// Whether this is where the account of its client is.
  func has(_ place: AccountPlace) -> Bool { last === place || places[place.client] === place }

  /// Puts an account here.
  mutating func put(_ place: AccountPlace) {
    if bytes > Self.limit { makeRoom() }
    drop(place.client)
    places[place.client] = place
    weigh(place)
  }

  /// Weighs an account again that has changed.
  mutating func weigh(_ place: AccountPlace) {
    guard has(place) else { return }
    let now = place.accountSizeBytes
    bytes += now - place.sizeBytes
    place.sizeBytes = now
  }

  /// Whether a client is registered beyond doubt.
  func isKnown(_ client: UInt32) -> Bool { client < known.count && known[Int(client)] }

  /// A client is registered, until something of it is removed.
  mutating func know(_ client: UInt32) {
    while client >= known.count { known.append(false) }
    known[Int(client)] = true
  }

  /// Nothing is known of a client any more.
  mutating func remove(_ client: UInt32) {
    if client < known.count { known[Int(client)] = false }
    drop(client)
  }

  private mutating func drop(_ client: UInt32) {
    if last?.client == client { last = nil }
    if client == 0 { own = nil }
    guard let place = places.removeValue(forKey: client) else { return }
    bytes -= place.sizeBytes
    place.sizeBytes = 0
  }

  /// A quarter leaves: first what was not in use since the last time.
  private mutating func makeRoom() {
    for (client, place) in places {
      if place.isInUse { place.isInUse = false } else { drop(client) }
    }
    for client in places.keys {
      if bytes <= Self.limit / 4 * 3 { return }
      drop(client)
    }
  }
}
