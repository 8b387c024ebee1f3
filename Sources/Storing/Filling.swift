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

  /// Puts bytes under a key, in place of what was there.
  ///
  /// The corresponding C function is `mdb_cursor_put`.
  package mutating func put(_ key: Key, bytes: RawSpan) throws(StoreFault) {
    try put(key, bytes, appending: false)
  }

  /// Puts bytes under a key that is greater than every key of the table.
  ///
  /// A key that is not greater is a fault with the code `keyExists`.
  ///
  /// The corresponding C function is `mdb_cursor_put` with `MDB_APPEND`.
  package mutating func append(_ key: Key, bytes: RawSpan) throws(StoreFault) {
    try put(key, bytes, appending: true)
  }

  private mutating func put(
    _ key: Key,
    _ value: RawSpan,
    appending: Bool
  ) throws(StoreFault) {
    let transaction = cursor.transaction
    let length = key.withKeyBytes { $0.byteCount }
    try transaction.writing(length + value.byteCount) { () throws(StoreFault) in
      try transaction.requireKey(length, isInteger: Key.isInteger, in: name)
      let code = key.withKeyBytes { bytes in
        cursor.put(bytes, value, flags: appending ? UInt32(MDB_APPEND) : 0)
      }
      guard code == MDB_SUCCESS else { throw transaction.putFault(code, appending, name) }
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
