// One open LMDB file: how it is opened, what it is opened with, and its tables. Synchronous mode
// always; the map is address space only, so it is large from the start and never grown.

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
  let mapSizeBytes: Int
  private let file: FileIdentity
  private let tables: [OpenTable]
  private nonisolated(unsafe) let pointer: OpaquePointer

  /// The thread that is writing, as `pthread_self`; zero while none of this process does.
  let writingThread = Atomic<UInt>(0)

  private init(
    _ pointer: OpaquePointer,
    _ path: String,
    folder: FileIdentity,
    file: FileIdentity,
    tables: [OpenTable],
    mapSizeBytes: Int
  ) {
    unsafe self.pointer = unsafe pointer
    self.path = path
    self.folder = folder
    self.file = file
    self.tables = tables
    self.mapSizeBytes = mapSizeBytes
  }

  /// Opens a folder's file, having checked it.
  ///
  /// Only ``OpenStores`` may: never twice in a process.
  static func open(
    _ path: String,
    folder: FileIdentity,
    tables: [any AnyTable],
    create: Bool
  ) throws(StoreFault) -> Environment {
    let dataPath = Disk.dataPath(path)
    let isNew = try Disk.identity(dataPath) == nil
    if !isNew {
      try FileCheck.check(dataPath, create: create)
    } else if !create {
      throw StoreFault(
        code: .noSuchFile,
        operation: "open",
        message: "there is no book at \(path): the folder has no data.mdb; check the path, or "
          + "create a book there first",
        path: path
      )
    }
    let (pointer, mapSizeBytes) = unsafe try map(path, tableCount: tables.count)
    do throws(StoreFault) {
      let opened = unsafe try OpenTable.openAll(tables, in: pointer, path: path, create: create)
      if isNew { try Disk.sync(path) }
      guard let file = try Disk.identity(dataPath) else {
        throw StoreFault(.noSuchFile, "open", dataPath)
      }
      return unsafe Environment(
        pointer,
        path,
        folder: folder,
        file: file,
        tables: opened,
        mapSizeBytes: mapSizeBytes
      )
    } catch {
      unsafe mdb_env_close(pointer)
      throw error
    }
  }

  /// Maps the file into as much address space as the system allows, halving until it does.
  private static func map(
    _ path: String,
    tableCount: Int
  ) throws(StoreFault) -> (OpaquePointer, Int) {
    var sizeBytes = fullMapSizeBytes
    while true {
      var created: OpaquePointer?
      try require(unsafe mdb_env_create(&created), path)
      guard let pointer = unsafe created else { throw StoreFault(.noMemory, "open", path) }
      let code = unsafe start(pointer, path, tableCount: tableCount, mapSizeBytes: sizeBytes)
      if code == MDB_SUCCESS { return unsafe (pointer, sizeBytes) }
      unsafe mdb_env_close(pointer)
      guard code == ENOMEM, sizeBytes > leastMapSizeBytes else {
        throw StoreFault(StoreFault.Code(code), "open", path)
      }
      sizeBytes /= 2
    }
  }

  /// Sets a new environment up and opens it; gives LMDB's code.
  private static func start(
    _ pointer: OpaquePointer,
    _ path: String,
    tableCount: Int,
    mapSizeBytes: Int
  ) -> Int32 {
    var code = unsafe mdb_env_set_mapsize(pointer, mapSizeBytes)
    guard code == MDB_SUCCESS else { return code }
    code = unsafe mdb_env_set_maxdbs(pointer, MDB_dbi(tableCount))
    guard code == MDB_SUCCESS else { return code }
    code = unsafe mdb_env_set_maxreaders(pointer, readersAtMost)
    guard code == MDB_SUCCESS else { return code }
    code = unsafe mdb_env_open(pointer, path, UInt32(MDB_NOTLS), 0o644)
    guard code == MDB_SUCCESS else { return code }
    var cleared: Int32 = 0
    return unsafe mdb_reader_check(pointer, &cleared)
  }

  private static func require(_ code: Int32, _ path: String) throws(StoreFault) {
    guard code == MDB_SUCCESS else { throw StoreFault(StoreFault.Code(code), "open", path) }
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

  /// Refuses to go on with a file that was replaced while it was open.
  func requireSameFile() throws(StoreFault) {
    guard try Disk.identity(Disk.dataPath(path)) != file else { return }
    throw StoreFault(
      code: .replaced,
      operation: "open",
      message: "\(path) was replaced while this process had it open; stop the process and start "
        + "it again",
      path: path
    )
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
