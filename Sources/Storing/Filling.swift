// Filling a table: many values are put through one cursor, which need not search again from the root for what
// lies beside the last one.

import CLMDB

/// Puts values into one table, fastest in the order of their keys.
///
/// Valid only inside the closure that it is lent to.
@safe package struct Filling<Key: TableKey, Value: TableValue>: ~Copyable {
  private var cursor: Cursor
  private let name: String

  fileprivate init(_ cursor: consuming Cursor, _ name: String) {
    self.cursor = cursor
    self.name = name
  }

  /// Puts bytes under a key that is lent as its bytes, in place of what was there.
  ///
  /// The corresponding C function is `mdb_cursor_put`.
  package mutating func put(keyBytes: RawSpan, bytes: RawSpan) throws(StoreFault) {
    try put(keyBytes, bytes, flags: 0)
  }

  /// Puts bytes under a key that is greater than every key of the table.
  ///
  /// A key that is not greater is a fault with the code `keyExists`.
  ///
  /// The corresponding C function is `mdb_cursor_put` with `MDB_APPEND`.
  package mutating func append(_ key: Key, bytes: RawSpan) throws(StoreFault) {
    let result = key.withKeyBytes { key in
      Result { () throws(StoreFault) in try put(key, bytes, flags: UInt32(MDB_APPEND)) }
    }
    try result.get()
  }

  private mutating func put(
    _ key: RawSpan,
    _ value: RawSpan,
    flags: UInt32
  ) throws(StoreFault) {
    let transaction = cursor.transaction
    try transaction.writing(key.byteCount + value.byteCount) { () throws(StoreFault) in
      try transaction.requireKey(key.byteCount, isInteger: Key.isInteger, in: name)
      let code = cursor.put(key, value, flags: flags)
      guard code == MDB_SUCCESS else { throw transaction.putFault(code, flags != 0, name) }
    }
  }
}

extension Writer {
  /// Lends a table to be filled.
  package func fill<K, V, R>(
    _ table: Table<K, V>,
    _ body: (inout Filling<K, V>) throws -> R
  ) throws -> R {
    var filling = Filling<K, V>(try cursor(table), table.name)
    return try body(&filling)
  }
}
