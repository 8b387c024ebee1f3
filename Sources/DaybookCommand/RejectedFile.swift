// The file of bad rows. It is written under a name of its own beside the one that was given, and is
// given that name when everything else is kept: a run that ends early leaves nothing, and no file is
// ever written over.

import Bookkeeping
import Exchanging
import Foundation

/// The bad rows of an import, written as they come.
final class RejectedFile: RejectedRows {
  private static let bytesAtOnce = 64 << 10

  private let path: String
  private let partPath: String
  private let handle: FileHandle
  private var isKept = false
  private var bytes: [UInt8] = []
  private var writer: RejectedCSV?
  private var first = ""

  /// Begins the file, of which nobody sees anything before it is kept.
  init(_ path: String) throws {
    self.path = path
    partPath = "\(path).\(getpid()).part"
    let descriptor = open(partPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFault(path: path, code: errno) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit {
    if !isKept { unlink(partPath) }
  }

  /// Whether something has this name, so that no file of bad rows can.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path.withoutSlash, &status) == 0
  }

  /// Takes the bad rows of a file from here on.
  ///
  /// Refuses a file whose columns are not those of the files before it.
  func begin(_ table: CSVTable) throws {
    let writer = RejectedCSV(table)
    if let before = self.writer {
      guard writer.fits(before) else {
        throw Refusal(field: table.name, .otherColumns(than: first))
      }
    } else {
      bytes += writer.head
      first = table.name
    }
    self.writer = writer
  }

  func add(_ row: CSVImport.Row, _ refusal: RowRefusal) throws {
    bytes += writer?.bytes(of: row, refusal) ?? []
    if bytes.count >= Self.bytesAtOnce { try flush() }
  }

  /// Writes what is not yet written.
  func flush() throws {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw OutputFault(path: path, error: error)
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Gives the file its name.
  func keep() throws {
    isKept = true
    guard !Self.isTaken(path) else { throw OutputFault(path: path, code: EEXIST, kept: partPath) }
    guard rename(partPath, path) == 0 else {
      throw OutputFault(path: path, code: errno, kept: partPath)
    }
  }
}
