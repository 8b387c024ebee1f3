// One LMDB transaction: the only place that holds its pointer. It belongs to the thread that began
// it and ends once; whoever touches it afterwards is stopped.

import CLMDB
import Glibc
import Synchronization

/// What a reader or writer stands on; of no use outside this room.
@safe @usableFromInline package final class Transaction {
  let environment: Environment
  let isWriting: Bool
  private var pointer: OpaquePointer?

  /// The first write that failed: nothing of this transaction may be committed any more.
  private(set) var failure: StoreFault?

  /// How many bytes of keys and values were put, to say so when the disk is full.
  private(set) var bytesPut = 0

  /// Where the file begins in memory and how long it was when last looked at, to doubt what LMDB
  /// points to; zero where the system does not tell where it begins.
  let mapStart: UInt
  private(set) var fileSizeBytes: UInt = 0

  /// How many closures are looking at bytes in the map right now; meanwhile nothing may be written.
  private var loans = 0

  /// Begins to read the last commit.
  init(reading environment: Environment) throws(StoreFault) {
    self.environment = environment
    isWriting = false
    mapStart = environment.map.start ?? 0
    let code = unsafe environment.begin(&pointer, flags: UInt32(MDB_RDONLY))
    guard code == MDB_SUCCESS else {
      throw StoreFault(StoreFault.Code(code), "begin to read", environment.path)
    }
    try require(.reading)
    lookAgain()
  }

  /// Begins to write, after whoever is writing now.
  init(writing environment: Environment) throws(StoreFault) {
    self.environment = environment
    isWriting = true
    mapStart = environment.map.start ?? 0
    let thread = UInt(pthread_self())
    precondition(
      environment.writingThread.load(ordering: .relaxed) != thread,
      "a write inside a write of the same thread would wait for itself"
    )
    let code = unsafe environment.begin(&pointer, flags: 0)
    guard code == MDB_SUCCESS else {
      throw StoreFault(StoreFault.Code(code), "begin to write", environment.path)
    }
    try require(.beginning)
    lookAgain()
    environment.writingThread.store(thread, ordering: .relaxed)
  }

  deinit {
    abort()
  }

  /// LMDB's transaction, while it lasts.
  var open: OpaquePointer {
    guard let pointer = unsafe pointer else {
      preconditionFailure("a reader or writer was used after its closure had ended")
    }
    return unsafe pointer
  }

  /// Which commit a reader sees, or which one a writer makes.
  ///
  /// The corresponding C function is `mdb_txn_id`.
  package var commitNumber: Int { unsafe Int(mdb_txn_id(open)) }

  /// Looks how long the file is: as long as the last commit needs, or longer.
  func lookAgain() {
    fileSizeBytes = environment.map.fileSizeBytes
  }

  /// Ends the transaction without a trace; nothing happens where it has ended.
  func abort() {
    guard let ending = unsafe end() else { return }
    unsafe mdb_txn_abort(ending)
  }

  /// Makes what was written last, or throws the first write that failed.
  ///
  /// Looks before and after whether the files are the same: before, so that nothing is written beside
  /// another who writes; after, so that nothing is acknowledged that may be lost.
  func commit() throws(StoreFault) {
    if let failure {
      abort()
      throw failure
    }
    try require(.beginning)
    guard let ending = unsafe end() else { return }
    let code = unsafe mdb_txn_commit(ending)
    guard code == MDB_SUCCESS else {
      throw StoreFault.commit(
        StoreFault.Code(code),
        path: environment.path,
        bytesPut: bytesPut,
        freeBytes: try? Disk.freeBytes(environment.path)
      )
    }
    try environment.requireSameFiles(.committed)
  }

  /// Ends the transaction where the files are others.
  private func require(_ moment: StoreFiles.Moment) throws(StoreFault) {
    do throws(StoreFault) {
      try environment.requireSameFiles(moment)
    } catch {
      abort()
      throw error
    }
  }

  /// Takes the pointer out, before LMDB lets the next thread write: this one writes no more.
  private func end() -> OpaquePointer? {
    guard let ending = unsafe pointer else { return nil }
    unsafe pointer = nil
    if isWriting { environment.writingThread.store(0, ordering: .relaxed) }
    return unsafe ending
  }

  /// Runs a body that looks at bytes in the map, and forbids to write while it does.
  func lending<R>(_ body: () throws -> R) rethrows -> R {
    loans += 1
    defer { loans -= 1 }
    return try body()
  }

  /// Does one write, remembering its fault, and counting the bytes it put.
  func writing<R>(
    _ bytes: Int,
    _ body: () throws(StoreFault) -> R
  ) throws(StoreFault) -> R {
    precondition(loans == 0, "a write while a closure looks at bytes that it may move")
    if let failure { throw failure }
    bytesPut += bytes
    do throws(StoreFault) {
      return try body()
    } catch {
      failure = error
      throw error
    }
  }

  /// The fault of an operation on a table.
  func fault(_ code: Int32, _ operation: String) -> StoreFault {
    StoreFault(StoreFault.Code(code), operation, environment.path)
  }
}
