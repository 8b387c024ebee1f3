// A client's items of one kind, numbered from 1.

import Bookkeeping

/// Items by their numbers; none where one is gone.
struct Numbered<Item>: ~Copyable {
  private var items = Reused<Item?>()

  var indices: Range<Int> { items.indices }

  /// Whether none stands.
  var isEmpty: Bool { items.indices.allSatisfy { items[$0] == nil } }

  /// Empties it, for the next client.
  mutating func removeAll() { items.removeAll() }

  /// The item at an index, which is its number less 1.
  subscript(index: Int) -> Item? {
    @inline(__always) get { items[index] }
  }

  /// The item with a number; nil where there is none that stands.
  func item(_ number: UInt32) -> Item? { has(number) ? items[Int(number) - 1] : nil }

  /// Whether an item with a number stands.
  @inline(__always)
  func has(_ number: UInt32) -> Bool {
    guard number >= 1, number <= items.count, case .some = items[Int(number) - 1] else {
      return false
    }
    return true
  }

  /// Puts an item at its number.
  @inline(__always)
  mutating func put(_ item: Item, at number: UInt32) {
    guard number >= 1 else { return }
    while items.count < number { items.append(nil) }
    items[Int(number) - 1] = item
  }

  /// Changes the item with a number, where it stands.
  @inline(__always)
  mutating func change(_ number: UInt32, _ body: (inout Item) throws(Wrong) -> Void) throws(Wrong) {
    guard has(number) else { return }
    // In place: items are large, and nearly every entry changes one.
    // swift-format-ignore: NeverForceUnwrap
    try body(&items[Int(number) - 1]!)
  }

  /// Goes through those that stand.
  @inline(__always)
  func each(_ body: (_ index: Int, Item) -> Void) {
    for index in items.indices { if let item = items[index] { body(index, item) } }
  }
}
