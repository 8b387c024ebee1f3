// The accounts that are kept between records, within a bound of memory: those that nobody has asked for
// lately leave first, and are folded again when somebody does.

import Bookkeeping

/// Accounts by client.
struct AccountShelf {
  /// About how many bytes the accounts have together at most.
  private static let limit = 256 << 20

  private var places: [UInt32: AccountPlace] = [:]
  private var bytes = 0

  /// The account of a client, where it is here.
  func place(of client: UInt32) -> AccountPlace? {
    guard let place = places[client] else { return nil }
    place.isInUse = true
    return place
  }

  /// Whether this is where the account of its client is.
  func has(_ place: AccountPlace) -> Bool { places[place.account.client] === place }

  /// Puts an account here.
  mutating func put(_ place: AccountPlace) {
    if bytes > Self.limit { makeRoom() }
    remove(place.account.client)
    places[place.account.client] = place
    weigh(place)
  }

  /// Weighs an account again that has changed.
  mutating func weigh(_ place: AccountPlace) {
    guard has(place) else { return }
    let now = place.account.sizeBytes
    bytes += now - place.sizeBytes
    place.sizeBytes = now
  }

  mutating func remove(_ client: UInt32) {
    guard let place = places.removeValue(forKey: client) else { return }
    bytes -= place.sizeBytes
    place.sizeBytes = 0
  }

  /// A quarter leaves: first what was not in use since the last time.
  private mutating func makeRoom() {
    for (client, place) in places {
      if place.isInUse { place.isInUse = false } else { remove(client) }
    }
    for client in places.keys {
      if bytes <= Self.limit / 4 * 3 { return }
      remove(client)
    }
  }
}
