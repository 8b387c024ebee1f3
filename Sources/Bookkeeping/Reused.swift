// Memory that is used again: a fold over millions of entries empties the same lists for every client, and
// nobody else ever has them, so nothing is counted and nothing is copied.

/// A list that has one owner; emptied, it keeps its memory.
@safe @usableFromInline
package struct Reused<Element>: ~Copyable {
  @usableFromInline var elements: UnsafeMutableBufferPointer<Element>
  @usableFromInline package private(set) var count = 0

  /// Nothing.
  @inlinable
  package init() { unsafe elements = UnsafeMutableBufferPointer(start: nil, count: 0) }

  @inlinable
  deinit {
    unsafe elements.extracting(0..<count).deinitialize()
    unsafe elements.deallocate()
  }

  @inlinable package var indices: Range<Int> { 0..<count }

  /// Adds an element at the end.
  @inlinable
  @inline(__always)
  package mutating func append(_ element: Element) {
    if unsafe count == elements.count { grow() }
    unsafe elements.initializeElement(at: count, to: element)
    count += 1
  }

  /// Takes all elements out, and keeps their memory.
  @inlinable
  package mutating func removeAll() {
    unsafe elements.extracting(0..<count).deinitialize()
    count = 0
  }

  @inlinable
  package subscript(index: Int) -> Element {
    @inline(__always)
    unsafeAddress {
      precondition(indices.contains(index), "an index beyond the list")
      return unsafe UnsafePointer(elements.baseAddress.unsafelyUnwrapped + index)
    }
    @inline(__always)
    unsafeMutableAddress {
      precondition(indices.contains(index), "an index beyond the list")
      return unsafe elements.baseAddress.unsafelyUnwrapped + index
    }
  }

  @usableFromInline
  mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(16, 2 * count))
    _ = unsafe larger.moveInitialize(fromContentsOf: elements.extracting(0..<count))
    unsafe elements.deallocate()
    unsafe elements = larger
  }
}

// Nobody else has its memory.
extension Reused: @unchecked Sendable where Element: Sendable {}
