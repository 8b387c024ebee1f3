// A list for what nearly always comes once or twice: the changes of a balance, the parts of an invoice.
// A fold over millions of entries has no time to ask for memory for each of them.

/// A list whose first two elements lie in place; only longer ones take memory of their own.
@usableFromInline
package struct ShortList<Element> {
  @usableFromInline var first: Element?
  @usableFromInline var second: Element?
  @usableFromInline var others: [Element] = []

  /// Nothing.
  @inlinable package init() {}

  /// Adds an element at the end.
  @inlinable
  package mutating func append(_ element: Element) {
    if first == nil {
      first = element
    } else if second == nil {
      second = element
    } else {
      others.append(element)
    }
  }

  /// Adds an element before the one at an index.
  @inlinable
  package mutating func insert(_ element: Element, at index: Int) {
    guard index < count else { return append(element) }
    let last = self[count - 1]
    for place in stride(from: count - 1, to: index, by: -1) { self[place] = self[place - 1] }
    self[index] = element
    append(last)
  }
}

extension ShortList: RandomAccessCollection, MutableCollection {
  @inlinable package var startIndex: Int { 0 }

  @inlinable package var endIndex: Int {
    first == nil ? 0 : second == nil ? 1 : 2 + others.count
  }

  @inlinable package subscript(index: Int) -> Element {
    get {
      guard let element = index == 0 ? first : index == 1 ? second : others[index - 2] else {
        preconditionFailure("an index beyond the list")
      }
      return element
    }
    set {
      precondition(index < endIndex)
      switch index {
      case 0: first = newValue
      case 1: second = newValue
      default: others[index - 2] = newValue
      }
    }
  }
}

extension ShortList: Sendable where Element: Sendable {}
