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

  /// Begins the folder, of which nobody sees anything before it is kept.
  init(_ path: String) throws {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = path
    partPath = "\(path).\(getpid()).part"
    guard mkdir(partPath, 0o777) == 0 else { throw OutputFault(path: path, code: errno) }
  }

  deinit {
    guard !isKept else { return }
    files = [:]
    rmdir(partPath)
  }

  /// Every file has one of its own, whatever its columns.
  func begin(_ table: CSVTable) {}

  func add(_ row: CSVImport.Row, _ refusal: RowRefusal) throws {
    let name = row.table.fileName
    if files[name] == nil {
      let file = try RejectedFile("\(partPath)/\(name)")
      try file.begin(row.table)
      files[name] = file
    }
    try files[name]?.add(row, refusal)
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
