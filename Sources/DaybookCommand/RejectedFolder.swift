// The bad rows of files that belong together: a folder with a file for each that has some, under its own
// name. Like a file of bad rows it is made under another name, and given its own at the end.

import Bookkeeping
import Exchanging
import Foundation

/// The bad rows of an import of several files.
final class RejectedFolder: RejectedRows {
  private let path: String
  private let partPath: String
  private var isKept = false
  private var files: [String: RejectedFile] = [:]
  /// The first table that bad rows of each file may come from.
  private var tables: [String: CSVTable] = [:]

  /// Begins the folder, of which nobody sees anything before it is kept.
  init(_ path: String) throws {
    let path = path.withoutSlash
    self.path = path
    partPath = "\(path).\(getpid()).part"
    guard mkdir(partPath, 0o777) == 0 else { throw OutputFault(path: path, code: errno) }
  }

  deinit {
    guard !isKept else { return }
    files = [:]
    rmdir(partPath)
  }

  /// Every file of the map has one of its own, whatever its columns.
  ///
  /// Refuses two files for the same one of the map whose columns are not the same.
  func begin(_ table: CSVTable) throws {
    if let first = tables[table.fileName] {
      guard RejectedCSV(table).fits(RejectedCSV(first)) else {
        throw Refusal(field: table.name, .otherColumns(than: first.name))
      }
    } else {
      tables[table.fileName] = table
    }
  }

  func add(_ row: CSVImport.Row, _ refusal: RowRefusal) throws {
    let name = row.table.fileName
    let file = try files[name] ?? RejectedFile("\(partPath)/\(name)")
    files[name] = file
    try file.begin(row.table)
    try file.add(row, refusal)
  }

  func flush() throws {
    for file in files.values { try file.flush() }
  }

  func keep() throws {
    for file in files.values { try file.keep() }
    isKept = true
    guard !RejectedFile.isTaken(path) else {
      throw OutputFault(path: path, code: EEXIST, kept: partPath)
    }
    guard rename(partPath, path) == 0 else {
      throw OutputFault(path: path, code: errno, kept: partPath)
    }
  }
}

extension String {
  /// A path without the slash that may end a folder's.
  var withoutSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
