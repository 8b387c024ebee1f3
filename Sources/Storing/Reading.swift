// What a reader and a writer can both ask: one key, how many, the ends of a table, and the nearest
// key below. Bytes in the map are lent to closures and never given away.

import CLMDB

/// A transaction that reads: a ``Reader`` or a ``Writer``.
///
/// What only reads takes a `borrowing some Reading & ~Copyable`.
@usableFromInline
package protocol Reading: ~Copyable {
  /// What the loan stands on; of no use outside this room.
  var transaction: Transaction { get }
}

/// A loan to read the last commit, valid only inside the closure of ``Store/read(_:)``.
@safe @usableFromInline package struct Reader: ~Copyable, Reading {
  @usableFromInline package let transaction: Transaction
}

/// Whether a scan goes on.
package enum Step: Sendable {
  case next
  case stop
}

extension Reading where Self: ~Copyable {
  /// The value of a key; nil where the table has none.
  ///
  /// A value that cannot be read is a fault that names the table and the key.
  ///
  /// The corresponding C function is `mdb_get`.
  @inlinable
  package func get<K, V>(_ key: K, in table: Table<K, V>) throws(StoreFault) -> V? {
    let found = key.withKeyBytes { bytes in
      Result { () throws(StoreFault) -> V? in
        guard let lent = unsafe try transaction.find(bytes, isInteger: K.isInteger, in: table.name)
        else { return nil }
        guard let value = unsafe V(valueBytes: lent.bytes) else {
          throw transaction.unreadable("value", of: bytes, in: table.name)
        }
        return value
      }
    }
    return try found.get()
  }

  /// Lends the bytes of a key's value, as they lie in the map; nil where the table has none.
  ///
  /// The bytes are valid only inside the closure, which must not write.
  ///
  /// The corresponding C function is `mdb_get`.
  package func withValue<K, V, R>(
    _ key: K,
    in table: Table<K, V>,
    _ body: (RawSpan) throws -> R
  ) throws -> R? {
    try key.withKeyBytes { bytes in
      guard let lent = unsafe try transaction.find(bytes, isInteger: K.isInteger, in: table.name)
      else { return nil }
      return try transaction.lending { unsafe try body(lent.bytes) }
    }
  }

  /// How many keys a table has.
  ///
  /// The corresponding C function is `mdb_stat`. Cost: none.
  package func count<K, V>(_ table: Table<K, V>) throws(StoreFault) -> Int {
    var status = MDB_stat()
    let code = unsafe mdb_stat(
      transaction.open,
      transaction.environment.number(of: table.name),
      &status
    )
    guard code == MDB_SUCCESS else { throw transaction.fault(code, "count \(table.name)") }
    return status.ms_entries
  }

  /// The smallest key and its value; nil where the table is empty.
  ///
  /// The corresponding C function is `mdb_cursor_get` with `MDB_FIRST`.
  package func first<K, V>(in table: Table<K, V>) throws(StoreFault) -> (key: K, value: V)? {
    var cursor = try cursor(table)
    let code = cursor.move(MDB_FIRST)
    return try pair(code, cursor, table)
  }

  /// The greatest key and its value; nil where the table is empty.
  ///
  /// The corresponding C function is `mdb_cursor_get` with `MDB_LAST`.
  package func last<K, V>(in table: Table<K, V>) throws(StoreFault) -> (key: K, value: V)? {
    var cursor = try cursor(table)
    let code = cursor.move(MDB_LAST)
    return try pair(code, cursor, table)
  }

  /// The greatest key, whatever its value is; nil where the table is empty.
  ///
  /// The corresponding C function is `mdb_cursor_get` with `MDB_LAST`.
  package func lastKey<K, V>(in table: Table<K, V>) throws(StoreFault) -> K? {
    try key(at: MDB_LAST, in: table)
  }

  /// The smallest key, whatever its value is; nil where the table is empty.
  ///
  /// The corresponding C function is `mdb_cursor_get` with `MDB_FIRST`.
  package func firstKey<K, V>(in table: Table<K, V>) throws(StoreFault) -> K? {
    try key(at: MDB_FIRST, in: table)
  }

  private func key<K, V>(
    at end: MDB_cursor_op,
    in table: Table<K, V>
  ) throws(StoreFault) -> K? {
    var cursor = try cursor(table)
    return try key(cursor.move(end), cursor, table)
  }

  /// The key that a cursor that moved stands on; nil where there was nothing to stand on.
  private func key<K, V>(
    _ code: Int32,
    _ cursor: borrowing Cursor,
    _ table: Table<K, V>
  ) throws(StoreFault) -> K? {
    if code == MDB_NOTFOUND { return nil }
    guard code == MDB_SUCCESS else { throw transaction.fault(code, "read \(table.name)") }
    let bytes = unsafe cursor.key.buffer
    guard let key = unsafe K(keyBytes: bytes.bytes) else {
      throw unsafe transaction.unreadable("key", of: bytes.bytes, in: table.name)
    }
    return key
  }

  /// The greatest key that is not above the one given, and its value; nil where there is none.
  ///
  /// The corresponding C function is `mdb_cursor_get` with `MDB_SET_RANGE` and `MDB_PREV`.
  package func floor<K, V>(
    _ key: K,
    in table: Table<K, V>
  ) throws(StoreFault) -> (key: K, value: V)? {
    var cursor = try cursor(table)
    return try pair(try floor(key, &cursor, table), cursor, table)
  }

  /// Moves a cursor to the greatest key that is not above the one given, and gives LMDB's code.
  private func floor<K, V>(
    _ key: K,
    _ cursor: inout Cursor,
    _ table: Table<K, V>
  ) throws(StoreFault) -> Int32 {
    try transaction.requireKey(key, in: table.name)
    let (sought, isExact) = key.withKeyBytes { bytes in
      let code = cursor.seek(bytes)
      return (code, code == MDB_SUCCESS && cursor.isAt(bytes))
    }
    return switch sought {
    case MDB_SUCCESS: isExact ? sought : cursor.move(MDB_PREV)
    case MDB_NOTFOUND: cursor.move(MDB_LAST)
    default: sought
    }
  }

  /// The greatest key that is not above the one given, whatever its value is; nil where there is none.
  ///
  /// The corresponding C function is `mdb_cursor_get` with `MDB_SET_RANGE` and `MDB_PREV`.
  package func floorKey<K, V>(_ key: K, in table: Table<K, V>) throws(StoreFault) -> K? {
    var cursor = try cursor(table)
    return try self.key(try floor(key, &cursor, table), cursor, table)
  }

  /// A cursor before the first key of a table.
  func cursor<K, V>(_ table: Table<K, V>) throws(StoreFault) -> Cursor {
    let number = transaction.environment.number(of: table.name)
    return try Cursor(transaction, table: number, name: table.name)
  }

  /// What a cursor that moved stands on; nil where there was nothing to stand on.
  private func pair<K, V>(
    _ code: Int32,
    _ cursor: borrowing Cursor,
    _ table: Table<K, V>
  ) throws(StoreFault) -> (key: K, value: V)? {
    if code == MDB_NOTFOUND { return nil }
    guard code == MDB_SUCCESS else { throw transaction.fault(code, "read \(table.name)") }
    let keyBuffer = unsafe cursor.key.buffer
    let valueBuffer = unsafe cursor.value.buffer
    guard let key = unsafe K(keyBytes: keyBuffer.bytes) else {
      throw unsafe transaction.unreadable("key", of: keyBuffer.bytes, in: table.name)
    }
    guard let value = unsafe V(valueBytes: valueBuffer.bytes) else {
      throw unsafe transaction.unreadable("value", of: keyBuffer.bytes, in: table.name)
    }
    return (key, value)
  }
}
