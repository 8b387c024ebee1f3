// A place in a table that moves in key order. It is closed before its transaction ends, because its
// lifetime is that of a function that borrows the transaction.

import CLMDB

@safe struct Cursor: ~Copyable {
  /// Shorter values are fetched with their neighbours, and of longer ones rarely all is read.
  private static let fetched = 512...4096

  private let pointer: OpaquePointer
  let transaction: Transaction

  /// Where the cursor stands: bytes in the map, valid until the next write.
  private(set) var key = unsafe MDB_val()
  private(set) var value = unsafe MDB_val()

  /// Stands before the first key of a table.
  ///
  /// The corresponding C function is `mdb_cursor_open`.
  init(_ transaction: Transaction, table: MDB_dbi, name: String) throws(StoreFault) {
    var opened: OpaquePointer?
    let code = unsafe mdb_cursor_open(transaction.open, table, &opened)
    guard code == MDB_SUCCESS, let pointer = unsafe opened else {
      throw transaction.fault(code, "read \(name)")
    }
    unsafe self.pointer = unsafe pointer
    self.transaction = transaction
  }

  deinit {
    unsafe mdb_cursor_close(pointer)
  }

  /// Moves and gives LMDB's code, or that of a damaged file where it stands on what is not there.
  ///
  /// The corresponding C function is `mdb_cursor_get`.
  mutating func move(_ operation: MDB_cursor_op) -> Int32 {
    believed(unsafe mdb_cursor_get(pointer, &key, &value, operation))
  }

  /// Moves to the smallest key that is not below the one given, and gives LMDB's code.
  ///
  /// The corresponding C function is `mdb_cursor_get` with `MDB_SET_RANGE`.
  mutating func seek(_ wanted: RawSpan) -> Int32 {
    unsafe wanted.withUnsafeBytes { bytes in
      unsafe key = unsafe MDB_val(lending: bytes)
      return believed(unsafe mdb_cursor_get(pointer, &key, &value, MDB_SET_RANGE))
    }
  }

  /// Has the processor fetch a value of some length, which is going to be read soon.
  func fetchValue() {
    if unsafe Self.fetched.contains(value.mv_size) {
      unsafe prefetch(value.mv_data, value.mv_size)
    }
  }

  /// Puts a value under a key and stands there, and gives LMDB's code.
  ///
  /// The corresponding C function is `mdb_cursor_put`.
  mutating func put(_ wanted: RawSpan, _ stored: RawSpan, flags: UInt32) -> Int32 {
    unsafe wanted.withUnsafeBytes { wanted in
      unsafe stored.withUnsafeBytes { stored in
        var (key, value) = unsafe (MDB_val(lending: wanted), MDB_val(lending: stored))
        return unsafe mdb_cursor_put(pointer, &key, &value, flags)
      }
    }
  }

  /// LMDB's code for a move, if what it found can be touched.
  private func believed(_ code: Int32) -> Int32 {
    guard code == MDB_SUCCESS else { return code }
    return unsafe transaction.holds(key) && transaction.holds(value) ? code : MDB_CORRUPTED
  }

  /// Whether the cursor stands on exactly this key.
  func isAt(_ wanted: RawSpan) -> Bool {
    unsafe wanted.withUnsafeBytes { unsafe $0.elementsEqual(key.buffer) }
  }
}

extension MDB_val {
  /// Bytes for LMDB to look at.
  ///
  /// The caller keeps them alive; LMDB does not write through it.
  init(lending bytes: UnsafeRawBufferPointer) {
    unsafe self.init(
      mv_size: bytes.count,
      mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    )
  }

  /// The bytes that LMDB pointed to, valid until the next write or the transaction's end.
  var buffer: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: mv_data, count: mv_size)
  }
}
