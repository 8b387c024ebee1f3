// What only a writer can do. The first write that fails dooms the whole transaction: nothing of it
// is committed, whatever the closure does with the fault.

import CLMDB

/// A loan to write, valid only inside the closure of ``Store/write(_:)``.
///
/// It reads what it wrote.
@safe @usableFromInline package struct Writer: ~Copyable, Reading {
  @usableFromInline package let transaction: Transaction

  init(transaction: Transaction) { self.transaction = transaction }

  /// The same loan once more, for a value that is used inside the closure only.
  package init(again writer: borrowing Writer) { transaction = writer.transaction }

  /// Puts a value under a key, in place of what was there.
  ///
  /// The corresponding C function is `mdb_put`.
  @inlinable
  package func put<K, V>(_ key: K, _ value: V, in table: Table<K, V>) throws(StoreFault) {
    let result = value.withValueBytes { bytes in
      Result { () throws(StoreFault) in try put(key, bytes: bytes, in: table) }
    }
    try result.get()
  }

  /// Puts bytes under a key, in place of what was there, without reading them as a value.
  ///
  /// The corresponding C function is `mdb_put`.
  @inlinable
  package func put<K, V>(_ key: K, bytes: RawSpan, in table: Table<K, V>) throws(StoreFault) {
    let result = key.withKeyBytes { key in
      Result { () throws(StoreFault) in
        try transaction.put(key, bytes, isInteger: K.isInteger, in: table.name)
      }
    }
    try result.get()
  }

  /// Puts bytes under a key that is greater than every key of the table: fast, and filling pages.
  ///
  /// A key that is not greater is a fault with the code `keyExists`.
  ///
  /// The corresponding C function is `mdb_put` with `MDB_APPEND`.
  @inlinable
  package func append<K, V>(_ key: K, bytes: RawSpan, in table: Table<K, V>) throws(StoreFault) {
    let result = key.withKeyBytes { key in
      Result { () throws(StoreFault) in
        try transaction.put(key, bytes, isInteger: K.isInteger, appending: true, in: table.name)
      }
    }
    try result.get()
  }

  /// Deletes a key and its value; whether there was one.
  ///
  /// The corresponding C function is `mdb_del`.
  @discardableResult
  package func delete<K, V>(_ key: K, in table: Table<K, V>) throws(StoreFault) -> Bool {
    try transaction.writing(0) { () throws(StoreFault) in
      try transaction.requireKey(key, in: table.name)
      let number = transaction.environment.number(of: table.name)
      let code = key.withKeyBytes { bytes in
        unsafe bytes.withUnsafeBytes { buffer in
          var wanted = unsafe MDB_val(lending: buffer)
          return unsafe mdb_del(transaction.open, number, &wanted, nil)
        }
      }
      if code == MDB_NOTFOUND { return false }
      guard code == MDB_SUCCESS else { throw transaction.fault(code, "delete from \(table.name)") }
      return true
    }
  }

  /// Deletes everything in a table; the table stays.
  ///
  /// The corresponding C function is `mdb_drop`.
  package func clear<K, V>(_ table: Table<K, V>) throws(StoreFault) {
    try transaction.writing(0) { () throws(StoreFault) in
      let number = transaction.environment.number(of: table.name)
      let code = unsafe mdb_drop(transaction.open, number, 0)
      guard code == MDB_SUCCESS else { throw transaction.fault(code, "clear \(table.name)") }
    }
  }
}

extension Transaction {
  /// Puts a value under a key.
  @usableFromInline
  package func put(
    _ key: RawSpan,
    _ value: RawSpan,
    isInteger: Bool,
    appending: Bool = false,
    in name: String
  ) throws(StoreFault) {
    let flags = appending ? UInt32(MDB_APPEND) : 0
    try writing(key.byteCount + value.byteCount) { () throws(StoreFault) in
      try requireKey(key.byteCount, isInteger: isInteger, in: name)
      let number = environment.number(of: name)
      let code = unsafe key.withUnsafeBytes { keyBuffer in
        unsafe value.withUnsafeBytes { valueBuffer in
          var wanted = unsafe MDB_val(lending: keyBuffer)
          var stored = unsafe MDB_val(lending: valueBuffer)
          return unsafe mdb_put(open, number, &wanted, &stored, flags)
        }
      }
      guard code == MDB_SUCCESS else { throw putFault(code, appending, name) }
    }
  }

  /// The fault of a put; out of order says so.
  func putFault(_ code: Int32, _ appending: Bool, _ name: String) -> StoreFault {
    guard code == MDB_KEYEXIST, appending else { return fault(code, "put into \(name)") }
    let path = environment.path
    return StoreFault(
      code: .keyExists,
      operation: "append to \(name)",
      message: "a key appended to the table \(name) of \(path) is not greater than its last; "
        + "another program may have written meanwhile, read the last key again",
      path: path
    )
  }
}
