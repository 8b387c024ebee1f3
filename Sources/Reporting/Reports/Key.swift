// Whose row it is: a client, an item, a group, an account manager or a state.

import Bookkeeping

/// What a row of the ageing stands for.
struct Key: Hashable {
  enum Kind: String, CaseIterable {
    case client
    case invoice
    case parent
    case owner
    case state
  }

  private enum Value: Hashable {
    case client(UInt32)
    case item(Item)
    case owner(UInt16?)
    case state(UInt16)
  }

  private let value: Value

  /// The key that all items of a client have; nil where each has its own.
  init?(_ kind: Kind, _ client: borrowing ClientState, on day: Day) {
    switch kind {
    case .client, .parent: value = .client(client.client)
    case .owner: value = .owner(client.profile.owner(on: day))
    case .invoice, .state: return nil
    }
  }

  /// The key of an item, or of its state.
  init(_ kind: Kind, _ item: Item, state: UInt16) {
    value = kind == .state ? .state(state) : .item(item)
  }

  private init(client: UInt32) { value = .client(client) }

  /// The client at the top of the group that a client belongs to.
  ///
  /// The hierarchy of a book has no circle; in one that is damaged the walk ends all the same.
  func top(_ parents: [UInt32: UInt32]) -> Key {
    guard case .client(var client) = value else { return self }
    var steps = 0
    while let parent = parents[client], steps <= parents.count {
      client = parent
      steps += 1
    }
    return Key(client: client)
  }

  /// The label, and where it stands among others.
  func order(_ labels: some Labels) throws -> Order {
    switch value {
    case .client(let client):
      Order(client: try labels.place(client: client), label: try labels.label(client: client))
    case .item(let item): try item.order(labels)
    case .owner(let owner): Order(label: try owner.map { try labels.label(owner: $0) })
    case .state(let state): Order(label: State.letters(state))
    }
  }
}

/// Where a row stands: by a group and a day, then by client and position, then by the label's bytes;
/// what has no label comes last.
struct Order {
  var group = 0
  var day: Day = .first
  /// The client's place among all.
  var client = 0
  var position: UInt64 = 0
  var label: String?
}

extension [Order] {
  /// Their places, in order; those that are the same by `isBefore`, or as they are given.
  func sortedPlaces(_ isBefore: (Int, Int) -> Bool = { $0 < $1 }) -> [Int] {
    var places = [Int](indices)
    places.sort { self[$0].position }
    places.sort { self[$0].client.rank }
    places.sort { self[$0].day.number.rank }
    places.sort { self[$0].group.rank }
    // What is the same so far is ordered by its label.
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, isLevel(places[start], places[end]) { end += 1 }
      if end > start + 1 {
        places[start..<end].sort { one, other in
          let (left, right) = (Bytes(self[one].label), Bytes(self[other].label))
          return left == right ? isBefore(one, other) : left < right
        }
      }
      start = end
    }
    return places
  }

  /// Whether two of them differ in their labels at most.
  private func isLevel(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (self[one], self[other])
    return one.group == other.group && one.day == other.day && one.client == other.client
      && one.position == other.position
  }
}

extension Item {
  /// Items stand by client, then in the order in which they were recorded.
  func order(_ labels: some Labels) throws -> Order {
    Order(
      client: try labels.place(client: client),
      position: position,
      label: try labels.label(self)
    )
  }

  /// Items that have a day stand by it, those without one last, then by client and the label's bytes.
  func order(on day: Day?, _ labels: some Labels) throws -> Order {
    Order(
      day: day ?? .last,
      client: try labels.place(client: client),
      label: try labels.label(self)
    )
  }
}

/// A text compared by its bytes, whatever the language; no text comes last.
struct Bytes: Comparable {
  let text: String?
  /// The first bytes as a number: it decides nearly always, and rows are sorted by the million.
  private let prefix: UInt128
  private let count: Int

  private static let prefixCount = 16

  init(_ text: String?) {
    self.text = text
    var prefix: UInt128 = 0
    var count = 0
    if let text {
      count = text.utf8.count
      for byte in text.utf8.prefix(Self.prefixCount) { prefix = prefix << 8 | UInt128(byte) }
      prefix <<= UInt128(8 * max(0, Self.prefixCount - count))
    }
    self.prefix = prefix
    self.count = count
  }

  static func < (left: Bytes, right: Bytes) -> Bool {
    guard let one = left.text else { return false }
    guard let other = right.text else { return true }
    if left.prefix != right.prefix { return left.prefix < right.prefix }
    // Texts that differ only behind their ends, where there is nothing.
    if left.count <= prefixCount, right.count <= prefixCount { return left.count < right.count }
    return one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  static func == (left: Bytes, right: Bytes) -> Bool {
    guard left.prefix == right.prefix, left.count == right.count else { return false }
    return switch (left.text, right.text) {
    case (nil, nil): true
    case (let one?, let other?):
      left.count <= prefixCount || one.utf8.elementsEqual(other.utf8)
    default: false
    }
  }
}

extension [String?] {
  /// Their places, in the order of their bytes; no text comes last.
  package func placesByBytes() -> [Int] {
    let bytes = map { Bytes($0) }
    return indices.sorted { bytes[$0] < bytes[$1] }
  }
}

/// A currency in the order of its letters.
struct Letters: Comparable {
  private let letters: String

  init(_ currency: UInt16) { letters = Currency(number: currency)?.letters ?? "" }

  static func < (left: Letters, right: Letters) -> Bool { left.letters < right.letters }
}
