// How an LMDB file is opened: checked first, then mapped, then its tables. Synchronous mode always;
// the map is address space only, so it is large from the start and never grown.

import CLMDB
import Glibc

extension Environment {
  /// Opens a folder's file, having checked it.
  ///
  /// Only ``OpenStores`` may: never twice in a process. A file that was to be created and could not
  /// be leaves nothing behind.
  static func open(
    _ path: String,
    folder: FileIdentity,
    tables: [any AnyTable],
    create: Bool
  ) throws(StoreFault) -> Environment {
    let dataPath = Disk.dataPath(path)
    let isNew = try Disk.identity(dataPath) == nil
    try LockFile.requireApart(path)
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
    let isUnborn = isNew ? true : try DataFile(dataPath).sizeBytes == 0
    let isLockNew = try Disk.identity(Disk.lockPath(path)) == nil
    do throws(StoreFault) {
      try LockFile.prepare(path)
      return try openChecked(path, folder: folder, tables: tables, create: create, isNew: isNew)
    } catch {
      if isUnborn { Unfinished.remove(path, lockToo: isLockNew) }
      throw error
    }
  }

  /// Opens files that may be opened.
  private static func openChecked(
    _ path: String,
    folder: FileIdentity,
    tables: [any AnyTable],
    create: Bool,
    isNew: Bool
  ) throws(StoreFault) -> Environment {
    // LMDB does not tell which lock file it opened: the one from before, if it is the one after.
    let lock = try Disk.identity(Disk.lockPath(path))
    let (pointer, mapSizeBytes) = unsafe try start(path, tableCount: tables.count)
    do throws(StoreFault) {
      guard let lock else { throw StoreFault(.noSuchFile, "open", Disk.lockPath(path)) }
      let (descriptor, data) = unsafe try dataFile(pointer, path)
      let files = StoreFiles(data: data, lock: lock)
      try files.require(path, .opening)
      let opened = unsafe try OpenTable.openAll(tables, in: pointer, path: path, create: create)
      if isNew { try Disk.sync(path) }
      try files.require(path, .opening)
      var status = MDB_stat()
      try require(unsafe mdb_env_stat(pointer, &status), path)
      let map = FileMap(
        descriptor,
        data,
        sizeBytes: mapSizeBytes,
        pageSizeBytes: Int(status.ms_psize)
      )
      return unsafe Environment(
        pointer,
        path,
        folder: folder,
        files: files,
        tables: opened,
        map: map
      )
    } catch {
      unsafe mdb_env_close(pointer)
      throw error
    }
  }

  /// The data file that LMDB opened, whatever lies at its path by now.
  ///
  /// The corresponding C function is `mdb_env_get_fd`.
  private static func dataFile(
    _ pointer: OpaquePointer,
    _ path: String
  ) throws(StoreFault) -> (Int32, FileIdentity) {
    var descriptor: Int32 = -1
    try require(unsafe mdb_env_get_fd(pointer, &descriptor), path)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw StoreFault(StoreFault.Code(errno), "open", path)
    }
    return (descriptor, FileIdentity(status))
  }

  /// Maps the file into as much address space as the system allows, halving until it does.
  private static func start(
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
    var code = unsafe LastWords.say(for: pointer)
    guard code == MDB_SUCCESS else { return code }
    code = unsafe mdb_env_set_mapsize(pointer, mapSizeBytes)
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
}
