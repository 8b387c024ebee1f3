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

  /// The key of an item of a client.
  init(_ kind: Kind, _ client: borrowing ClientState, _ item: Item, state: UInt16, on day: Day) {
    value =
      switch kind {
      case .client, .parent: .client(client.client)
      case .invoice: .item(item)
      case .owner: .owner(client.profile.owner(on: day))
      case .state: .state(state)
      }
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

  /// Where the row stands: by the label's bytes, what has none last; items by client and position, or
  /// by a day of theirs, then by client and label.
  struct Order: Comparable {
    private let day: Day
    private let clientBytes: Bytes
    private let position: UInt64
    private let labelBytes: Bytes

    var client: String? { clientBytes.text }
    var label: String? { labelBytes.text }

    init(
      day: Day = .first,
      client: String? = nil,
      position: UInt64 = 0,
      label: String? = nil
    ) {
      self.day = day
      clientBytes = Bytes(client)
      self.position = position
      labelBytes = Bytes(label)
    }

    static func < (left: Order, right: Order) -> Bool {
      if left.day != right.day { return left.day < right.day }
      if left.clientBytes != right.clientBytes { return left.clientBytes < right.clientBytes }
      if left.position != right.position { return left.position < right.position }
      return left.labelBytes < right.labelBytes
    }
  }

  /// The label, and where it stands among others.
  func order(_ labels: some Labels) throws -> Order {
    switch value {
    case .client(let client): Order(label: try labels.label(client: client))
    case .item(let item): try item.order(labels)
    case .owner(let owner): Order(label: try owner.map { try labels.label(owner: $0) })
    case .state(let state): Order(label: State.letters(state))
    }
  }
}

extension Item {
  /// Items stand by client, then in the order in which they were recorded.
  func order(_ labels: some Labels) throws -> Key.Order {
    Key.Order(
      client: try labels.label(client: client),
      position: position,
      label: try labels.label(self)
    )
  }

  /// Items that have a day stand by it, those without one last, then by the bytes of client and label.
  func order(on day: Day?, _ labels: some Labels) throws -> Key.Order {
    Key.Order(
      day: day ?? .last,
      client: try labels.label(client: client),
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

/// A currency in the order of its letters.
struct Letters: Comparable {
  private let letters: String

  init(_ currency: UInt16) { letters = Currency(number: currency)?.letters ?? "" }

  static func < (left: Letters, right: Letters) -> Bool { left.letters < right.letters }
}
