// The limit of every replay: LMDB itself walking the log, one cursor over every record, nothing in
// between. It opens the file a second time through C, in a process of its own.

import CLMDB
import Foundation

/// The log as LMDB gives it.
enum RawLog {
  /// What a walk saw.
  struct Seen {
    var records = 0
    var bytes = 0
    /// The first and the last word of every record, so that each of them is touched.
    var sum: UInt64 = 0
  }

  /// LMDB's code for something that failed.
  struct Failed: Error {
    var code: Int32
  }

  /// Walks the table `log` of a book's file.
  static func scan(_ path: String) throws -> Child.Found {
    var environment: OpaquePointer?
    try check(mdb_env_create(&environment))
    defer { mdb_env_close(environment) }
    try check(mdb_env_set_maxdbs(environment, 32))
    try check(mdb_env_open(environment, path, UInt32(MDB_RDONLY | MDB_NOSUBDIR | MDB_NORDAHEAD), 0))
    var timing = Timing()
    var seen = Seen()
    while timing.isWanting { try timing.take { seen = try walk(environment) } }
    guard seen.sum != 0 else { throw Failed(code: MDB_NOTFOUND) }
    return Child.Found(records: seen.records, seconds: timing.seconds)
  }

  private static func walk(_ environment: OpaquePointer?) throws -> Seen {
    var transaction: OpaquePointer?
    try check(mdb_txn_begin(environment, nil, UInt32(MDB_RDONLY), &transaction))
    defer { mdb_txn_abort(transaction) }
    var table: MDB_dbi = 0
    try check(mdb_dbi_open(transaction, "log", UInt32(MDB_INTEGERKEY), &table))
    var cursor: OpaquePointer?
    try check(mdb_cursor_open(transaction, table, &cursor))
    defer { mdb_cursor_close(cursor) }
    var seen = Seen()
    var (key, value) = (MDB_val(), MDB_val())
    var code = mdb_cursor_get(cursor, &key, &value, MDB_FIRST)
    while code == MDB_SUCCESS {
      seen.records += 1
      seen.bytes += value.mv_size
      if value.mv_size >= 8, let start = value.mv_data {
        seen.sum &+= start.loadUnaligned(as: UInt64.self)
        seen.sum &+= start.loadUnaligned(fromByteOffset: value.mv_size - 8, as: UInt64.self)
      }
      code = mdb_cursor_get(cursor, &key, &value, MDB_NEXT)
    }
    guard code == MDB_NOTFOUND else { throw Failed(code: code) }
    return seen
  }

  private static func check(_ code: Int32) throws {
    guard code == MDB_SUCCESS else { throw Failed(code: code) }
  }
}
