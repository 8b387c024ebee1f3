// One open LMDB file: what it was opened with, its tables, and what every transaction asks of it.

import CLMDB
import Glibc
import Synchronization

@safe final class Environment: Sendable {
  /// Address space costs nothing until it is filled: 1 TiB, more than a book will ever need.
  static let fullMapSizeBytes = 1 << 40

  /// Below this a map is no use, and the limit that forbids it should be lifted instead.
  static let leastMapSizeBytes = 1 << 30

  /// The most readers at once, over all processes.
  static let readersAtMost: UInt32 = 1024

  /// What a commit writes besides what was put: paths to the root and the list of free pages.
  static let commitOverheadBytes = 1 << 20

  let path: String
  let folder: FileIdentity
  let map: FileMap
  private let files: StoreFiles
  private let tables: [OpenTable]
  private nonisolated(unsafe) let pointer: OpaquePointer

  /// The thread that is writing, as `pthread_self`; zero while none of this process does.
  let writingThread = Atomic<UInt>(0)

  init(
    _ pointer: OpaquePointer,
    _ path: String,
    folder: FileIdentity,
    files: StoreFiles,
    tables: [OpenTable],
    map: FileMap
  ) {
    unsafe self.pointer = unsafe pointer
    self.path = path
    self.folder = folder
    self.files = files
    self.tables = tables
    self.map = map
  }

  /// Closes the file.
  ///
  /// Only ``OpenStores`` may, when nobody holds it any more.
  func close() {
    unsafe mdb_env_close(pointer)
  }

  /// Begins a transaction; gives LMDB's code.
  func begin(_ transaction: inout OpaquePointer?, flags: UInt32) -> Int32 {
    unsafe mdb_txn_begin(pointer, nil, flags, &transaction)
  }

  /// The number by which LMDB knows a table that this file was opened with.
  func number(of name: String) -> MDB_dbi {
    for table in tables where table.name == name { return table.number }
    preconditionFailure("the table \(name) is not among those that \(path) was opened with")
  }

  /// Stops a programmer who opens a folder again with tables that it was not opened with.
  func requireTables(_ wanted: [any AnyTable]) {
    for table in wanted {
      precondition(
        tables.contains { $0.name == table.name && $0.isInteger == table.isInteger },
        "\(path) is open in this process already, without the table \(table.name)"
      )
    }
  }

  /// Refuses to go on with files that were replaced or removed while they were open.
  func requireSameFiles(_ moment: StoreFiles.Moment) throws(StoreFault) {
    try files.require(path, moment)
  }

  /// How large the file is and how much of it is in use.
  func size(_ transaction: Transaction) throws(StoreFault) -> StoreSize {
    var info = unsafe MDB_envinfo()
    var status = MDB_stat()
    guard
      unsafe mdb_env_info(pointer, &info) == MDB_SUCCESS,
      unsafe mdb_env_stat(pointer, &status) == MDB_SUCCESS
    else { throw StoreFault(.invalid, "ask for the size", path) }
    let pageSizeBytes = Int(status.ms_psize)
    let dataFile = try DataFile(Disk.dataPath(path))
    let pages = unsafe Int(info.me_last_pgno) + 1 - (try transaction.freePageCount())
    return StoreSize(file: dataFile.sizeBytes, used: max(0, pages) * pageSizeBytes)
  }
}
