// Walking a table in key order, without a copy: each value is lent as it lies in the map.

import CLMDB

extension Reading where Self: ~Copyable {
  /// Walks a table in key order, from its first key or the first that is not below the one given.
  ///
  /// The bytes are valid only inside the closure, which must not write. Stops where the closure says
  /// so or throws. While it looks at one value, the processor fetches the next.
  ///
  /// The corresponding C function is `mdb_cursor_get` with `MDB_SET_RANGE`, then `MDB_NEXT`.
  package func scan<K, V>(
    _ table: Table<K, V>,
    from start: K? = nil,
    _ body: (K, RawSpan) throws -> Step
  ) throws {
    var cursor = try cursor(table)
    var code: Int32
    if let start {
      try transaction.requireKey(start, in: table.name)
      code = start.withKeyBytes { cursor.seek($0) }
    } else {
      code = cursor.move(MDB_FIRST)
    }
    while code == MDB_SUCCESS {
      let keyBuffer = unsafe cursor.key.buffer
      let valueBuffer = unsafe cursor.value.buffer
      guard let key = unsafe K(keyBytes: keyBuffer.bytes) else {
        throw unsafe transaction.unreadable("key", of: keyBuffer.bytes, in: table.name)
      }
      code = cursor.move(MDB_NEXT)
      if code == MDB_SUCCESS { cursor.fetchValue() }
      let step = try transaction.lending { unsafe try body(key, valueBuffer.bytes) }
      if step == .stop { return }
    }
    guard code == MDB_NOTFOUND else { throw transaction.fault(code, "read \(table.name)") }
  }

  /// Walks a table in key order and lends each key as it lies in the map, too.
  ///
  /// The corresponding C function is `mdb_cursor_get` with `MDB_FIRST`, then `MDB_NEXT`.
  package func scanBytes<K, V>(
    _ table: Table<K, V>,
    _ body: (_ key: RawSpan, _ value: RawSpan) throws -> Step
  ) throws {
    var cursor = try cursor(table)
    var code = cursor.move(MDB_FIRST)
    while code == MDB_SUCCESS {
      let keyBuffer = unsafe cursor.key.buffer
      let valueBuffer = unsafe cursor.value.buffer
      let step = try transaction.lending {
        unsafe try body(keyBuffer.bytes, valueBuffer.bytes)
      }
      if step == .stop { return }
      code = cursor.move(MDB_NEXT)
    }
    guard code == MDB_NOTFOUND else { throw transaction.fault(code, "read \(table.name)") }
  }
}

extension Transaction {
  /// How many pages the list of free pages names.
  ///
  /// Number 0 is LMDB's own table of free pages: each value is a count and then as many pages.
  func freePageCount() throws(StoreFault) -> Int {
    var cursor = try Cursor(self, table: 0, name: "the list of free pages")
    var count = 0
    var code = cursor.move(MDB_FIRST)
    while code == MDB_SUCCESS {
      let buffer = unsafe cursor.value.buffer
      if buffer.count >= 8 {
        let named = unsafe buffer.loadUnaligned(as: UInt64.self)
        guard named < UInt64(buffer.count / 8) else {
          throw fault(MDB_CORRUPTED, "read the list of free pages")
        }
        count += Int(named)
      }
      code = cursor.move(MDB_NEXT)
    }
    guard code == MDB_NOTFOUND else { throw fault(code, "read the list of free pages") }
    return count
  }

  /// Where the value of a key lies in the map; nil where the table has none.
  @usableFromInline
  package func find(
    _ key: RawSpan,
    isInteger: Bool,
    in name: String
  ) throws(StoreFault) -> UnsafeRawBufferPointer? {
    try requireKey(key.byteCount, isInteger: isInteger, in: name)
    let number = environment.number(of: name)
    var value = unsafe MDB_val()
    let code = unsafe key.withUnsafeBytes { buffer in
      var wanted = unsafe MDB_val(lending: buffer)
      return unsafe mdb_get(open, number, &wanted, &value)
    }
    if code == MDB_NOTFOUND { return nil }
    guard code == MDB_SUCCESS else { throw fault(code, "read \(name)") }
    guard unsafe holds(value) else { throw fault(MDB_CORRUPTED, "read \(name)") }
    return unsafe value.buffer
  }

  /// Refuses a key that LMDB could not keep, before it is asked.
  func requireKey<K: TableKey>(_ key: K, in name: String) throws(StoreFault) {
    let length = key.withKeyBytes { $0.byteCount }
    try requireKey(length, isInteger: K.isInteger, in: name)
  }

  /// The same for a key of so many bytes.
  func requireKey(_ length: Int, isInteger: Bool, in name: String) throws(StoreFault) {
    let isFit = isInteger ? length == 8 : (1...511).contains(length)
    guard !isFit else { return }
    throw StoreFault(
      code: .badKey,
      operation: "look up a key in \(name)",
      message: "a key of \(length) bytes does not fit the table \(name) of \(environment.path), "
        + (isInteger ? "whose keys are 8 bytes" : "whose keys are 1 to 511 bytes"),
      path: environment.path
    )
  }

  /// The fault of a key or value that cannot be read as what its table holds.
  @usableFromInline
  package func unreadable(_ part: String, of key: RawSpan, in name: String) -> StoreFault {
    let digits = unsafe key.withUnsafeBytes { bytes in
      unsafe bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
    return StoreFault(
      code: .unreadable,
      operation: "read \(name)",
      message: "\(environment.path) has a \(part) in its table \(name) that cannot be read, at key "
        + "0x\(digits); verify the book, and restore it from a backup if it is damaged",
      path: environment.path
    )
  }
}
