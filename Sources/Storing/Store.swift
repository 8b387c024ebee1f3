// A store: the tables of one folder, read and written in transactions that are lent to closures.
//
// Invariants:
// - A folder is open at most once in a process, however many stores name it.
// - What `write` returned from is on disk; what it threw from left no trace, but for a fault which
//   says that the files were replaced during the commit.
// - No transaction outlives its closure or leaves its thread.

/// Typed tables in an LMDB file, open for reading and writing.
///
/// Stores of one folder share one open file, which closes when the last of them is released.
package final class Store: Sendable {
  /// The open file, shared with every other store of the folder.
  let environment: Environment

  private init(_ environment: Environment) {
    self.environment = environment
  }

  deinit {
    OpenStores.release(environment)
  }

  /// Opens the folder, having looked first whether its file is whole.
  ///
  /// With `create`, makes the folder and the file where they are missing. Tables that the file does
  /// not have yet are made. Opening a folder that this process has open already gives the same file;
  /// the tables must then be among those it was opened with. Cost: a few reads; after a clean
  /// `write` of much that was deleted again, a walk over the list of free pages.
  ///
  /// The corresponding C functions are `mdb_env_open`, `mdb_reader_check` and `mdb_dbi_open`.
  package static func open(
    _ directory: String,
    tables: [any AnyTable]...,
    create: Bool
  ) throws(StoreFault) -> Store {
    let all = tables.flatMap { $0 }
    return Store(try OpenStores.borrow(directory, tables: all, create: create))
  }

  /// The folder, as it was given to the first who opened it.
  package var path: String { environment.path }

  /// The address space that the file is mapped into, in bytes: the most it can grow to.
  package var mapSizeBytes: Int { environment.map.sizeBytes }

  /// Whether a limit on address space made the map smaller than it should be; say so to the user.
  package var isMapReduced: Bool { environment.map.sizeBytes < Environment.fullMapSizeBytes }

  /// Lends the state of the last commit.
  ///
  /// The reader is valid only inside the closure.
  /// Many read at once, also while one writes; a reader inside a `write` sees what was before it. Do
  /// not keep a reader open for long: pages that it may look at cannot be used again meanwhile.
  ///
  /// The corresponding C function is `mdb_txn_begin` with `MDB_RDONLY`.
  package func read<R>(_ body: (borrowing Reader) throws -> R) throws -> R {
    let transaction = try Transaction(reading: environment)
    defer { transaction.abort() }
    return try body(Reader(transaction: transaction))
  }

  /// Lends the right to write; commits when the closure returns and aborts when it throws.
  ///
  /// Waits while another thread or process writes. When a write inside failed, everything is
  /// aborted and that fault is thrown, even if the closure caught it. A write inside a write of the
  /// same thread would wait for itself: it stops the process. A file of the store that was replaced
  /// or removed is noticed before anything is acknowledged. Cost: one sync to disk.
  ///
  /// The corresponding C functions are `mdb_txn_begin`, `mdb_txn_commit` and `mdb_txn_abort`.
  package func write<R>(_ body: (borrowing Writer) throws -> R) throws -> R {
    let transaction = try Transaction(writing: environment)
    let result: R
    do {
      result = try body(Writer(transaction: transaction))
    } catch {
      transaction.abort()
      throw error
    }
    try transaction.commit()
    return result
  }

  /// How large the file is, and how much of it is in use.
  ///
  /// Cost: reads the list of free pages.
  package var sizeBytes: StoreSize {
    get throws(StoreFault) {
      let transaction = try Transaction(reading: environment)
      defer { transaction.abort() }
      return try environment.size(transaction)
    }
  }

  /// The bytes that the disk still has for this user.
  ///
  /// The corresponding C function is `statvfs`.
  package var freeDiskBytes: Int {
    get throws(StoreFault) { try Disk.freeBytes(path) }
  }
}

/// The size of a store's file, in bytes.
package struct StoreSize: Sendable, Equatable {
  /// The length of the file.
  package let file: Int

  /// The part of it that holds something.
  package let used: Int
}
