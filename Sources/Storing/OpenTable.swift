// The tables of an open file and the numbers by which LMDB knows them. All are opened once, when
// the file is, because LMDB allows no two transactions to open tables at the same time.

import CLMDB

struct OpenTable: Sendable {
  let name: String
  let isInteger: Bool
  let number: MDB_dbi

  /// Opens the tables, making those that are missing.
  ///
  /// Takes the write lock only where something is missing. Refuses a file which has none of the
  /// tables but others: it belongs to another program.
  ///
  /// The corresponding C function is `mdb_dbi_open`.
  static func openAll(
    _ tables: [any AnyTable],
    in environment: OpaquePointer,
    path: String,
    create: Bool
  ) throws(StoreFault) -> [OpenTable] {
    precondition(
      Set(tables.map(\.name)).count == tables.count,
      "two tables of \(path) have the same name"
    )
    let look = unsafe try inTransaction(environment, path, UInt32(MDB_RDONLY)) {
      transaction throws(StoreFault) in
      unsafe try openPresent(tables, transaction, path)
    }
    if look.opened.count == tables.count { return look.opened }
    guard !look.opened.isEmpty || look.namesInFile == 0 else {
      throw StoreFault(
        code: .notABook,
        operation: "open",
        message: "\(path) is not a book: its file belongs to another program; give the path of a "
          + "book, or of a new folder",
        path: path
      )
    }
    guard !look.opened.isEmpty || create else {
      throw StoreFault(
        code: .notABook,
        operation: "open",
        message: "\(path) is not a book: its file holds nothing yet; create the book again",
        path: path
      )
    }
    return unsafe try inTransaction(environment, path, 0) {
      transaction throws(StoreFault) in
      var opened: [OpenTable] = []
      for table in tables {
        let made = unsafe try openOne(table, transaction, path, flags: MDB_CREATE)
        guard let made else { throw StoreFault(.notFound, "open the table \(table.name)", path) }
        opened.append(made)
      }
      return opened
    }
  }

  /// Opens the tables that are there, and counts the names that the file has at all.
  private static func openPresent(
    _ tables: [any AnyTable],
    _ transaction: OpaquePointer,
    _ path: String
  ) throws(StoreFault) -> (opened: [OpenTable], namesInFile: Int) {
    var opened: [OpenTable] = []
    for table in tables {
      if let present = unsafe try openOne(table, transaction, path, flags: 0) {
        opened.append(present)
      }
    }
    var names: MDB_dbi = 0
    var status = MDB_stat()
    var code = unsafe mdb_dbi_open(transaction, nil, 0, &names)
    if code == MDB_SUCCESS { code = unsafe mdb_stat(transaction, names, &status) }
    guard code == MDB_SUCCESS else { throw StoreFault(StoreFault.Code(code), "open", path) }
    return (opened, status.ms_entries)
  }

  /// Opens one table; nil where it is missing and was not to be made.
  private static func openOne(
    _ table: any AnyTable,
    _ transaction: OpaquePointer,
    _ path: String,
    flags: Int32
  ) throws(StoreFault) -> OpenTable? {
    let operation = "open the table \(table.name)"
    var number: MDB_dbi = 0
    var kept: UInt32 = 0
    let wanted = flags | (table.isInteger ? MDB_INTEGERKEY : 0)
    var code = unsafe mdb_dbi_open(transaction, table.name, UInt32(wanted), &number)
    if code == MDB_NOTFOUND, flags & MDB_CREATE == 0 { return nil }
    if code == MDB_SUCCESS { code = unsafe mdb_dbi_flags(transaction, number, &kept) }
    guard code == MDB_SUCCESS else { throw StoreFault(StoreFault.Code(code), operation, path) }
    guard kept == UInt32(table.isInteger ? MDB_INTEGERKEY : 0) else {
      throw StoreFault(
        code: .incompatible,
        operation: operation,
        message: "\(path) keeps its table \(table.name) in another order than this program; open "
          + "it with the program that wrote it",
        path: path
      )
    }
    return OpenTable(name: table.name, isInteger: table.isInteger, number: number)
  }

  /// Runs a transaction before there is an environment to run it in.
  private static func inTransaction<R>(
    _ environment: OpaquePointer,
    _ path: String,
    _ flags: UInt32,
    _ body: (OpaquePointer) throws(StoreFault) -> R
  ) throws(StoreFault) -> R {
    var begun: OpaquePointer?
    let code = unsafe mdb_txn_begin(environment, nil, flags, &begun)
    guard code == MDB_SUCCESS, let transaction = unsafe begun else {
      throw StoreFault(StoreFault.Code(code), "open", path)
    }
    let result: R
    do throws(StoreFault) {
      result = unsafe try body(transaction)
    } catch {
      unsafe mdb_txn_abort(transaction)
      throw error
    }
    let committed = unsafe mdb_txn_commit(transaction)
    guard committed == MDB_SUCCESS else {
      throw StoreFault.commit(
        StoreFault.Code(committed),
        path: path,
        bytesPut: 0,
        freeBytes: try? Disk.freeBytes(path)
      )
    }
    return result
  }
}
