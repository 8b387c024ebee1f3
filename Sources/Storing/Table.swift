// Tables are typed constants: a name, what its keys are and what its values are. A name means the
// same key order for ever, because LMDB keeps the order in the file.

/// A table, whatever its keys and values are: what a store must know to open it.
@usableFromInline
package protocol AnyTable: Sendable {
  /// The name under which LMDB keeps the table; unique within a store.
  var name: String { get }

  /// Whether the keys are 8-byte integers in the machine's own order, as with `MDB_INTEGERKEY`.
  var isInteger: Bool { get }
}

/// A table with keys and values of one type each.
///
/// Keep tables as constants, all on one page, and hand that list to ``Store/open(_:tables:create:)``.
@usableFromInline
package struct Table<Key: TableKey, Value: TableValue>: AnyTable {
  @usableFromInline package let name: String

  @usableFromInline package var isInteger: Bool { Key.isInteger }

  /// Names a table; nothing is opened or made.
  package init(_ name: String) {
    self.name = name
  }
}

/// A key of a table: bytes that sort as the table shall be ordered.
///
/// A key has 1 to 511 bytes, or exactly 8 where ``isInteger`` is true.
@usableFromInline
package protocol TableKey: Sendable {
  /// Whether LMDB compares keys as integers in the machine's own order instead of byte by byte.
  static var isInteger: Bool { get }

  /// Lends the bytes of the key, valid only inside the closure.
  func withKeyBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R

  /// Reads a key from its bytes; nil where they cannot be one.
  init?(keyBytes: RawSpan)
}

/// A value of a table, as bytes.
@usableFromInline
package protocol TableValue: Sendable {
  /// Lends the bytes of the value, valid only inside the closure.
  func withValueBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R

  /// Reads a value from its bytes; nil where they cannot be one.
  init?(valueBytes: RawSpan)
}
