// The limit of recording: the same bytes put into LMDB with nothing around them, in the same folder and
// with the same syncs.

import CLMDB
import Glibc

/// A file of LMDB with one table, written to without a book.
final class RawLMDB {
  private struct Fault: Error {
    var code: Int32
  }

  private let environment: OpaquePointer
  private var table: MDB_dbi = 0
  private var position: UInt64 = 0

  /// Makes the file in a folder that is there.
  init(_ folder: String) throws {
    var created: OpaquePointer?
    try Self.require(mdb_env_create(&created))
    guard let environment = created else { throw Fault(code: ENOMEM) }
    self.environment = environment
    try Self.require(mdb_env_set_mapsize(environment, 1 << 40))
    try Self.require(mdb_env_set_maxdbs(environment, 1))
    try Self.require(mdb_env_open(environment, folder, UInt32(MDB_NOTLS), 0o644))
    try write { transaction in
      let flags = UInt32(MDB_CREATE | MDB_INTEGERKEY)
      try Self.require(mdb_dbi_open(transaction, "log", flags, &table))
    }
  }

  deinit { mdb_env_close(environment) }

  /// Appends records in one commit.
  func append(_ records: some Sequence<[UInt8]>) throws {
    try write { transaction in
      for record in records {
        position += 1
        try withUnsafeMutableBytes(of: &position) { key in
          try record.withUnsafeBytes { bytes in
            var wanted = MDB_val(mv_size: 8, mv_data: key.baseAddress)
            var value = MDB_val(
              mv_size: bytes.count,
              mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress)
            )
            try Self.require(
              mdb_put(transaction, table, &wanted, &value, UInt32(MDB_APPEND))
            )
          }
        }
      }
    }
  }

  private func write(_ body: (OpaquePointer) throws -> Void) throws {
    var begun: OpaquePointer?
    try Self.require(mdb_txn_begin(environment, nil, 0, &begun))
    guard let transaction = begun else { throw Fault(code: ENOMEM) }
    do {
      try body(transaction)
    } catch {
      mdb_txn_abort(transaction)
      throw error
    }
    try Self.require(mdb_txn_commit(transaction))
  }

  private static func require(_ code: Int32) throws {
    if code != MDB_SUCCESS { throw Fault(code: code) }
  }
}
