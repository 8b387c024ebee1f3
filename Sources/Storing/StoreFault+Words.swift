// The words of faults: what is wrong, then what the operator can do. A code without words of its own
// is said in those of LMDB or the system.

import CLMDB
import Glibc

extension StoreFault.Code {
  /// The sentence for a code that came out of an operation on a path.
  func words(_ operation: String, _ path: String) -> String {
    switch self {
    case .mapFull:
      "\(path) is full: it has used the whole address space it was opened with; lift the "
        + "limit on address space (ulimit -v) and open it again"
    case .mapResized:
      "\(path) has outgrown the address space it was opened with; lift the limit on address "
        + "space (ulimit -v) and open it again"
    case .noMemory:
      "no memory for \(path): the system refuses the address space or memory it needs; lift the "
        + "limit on address space (ulimit -v) or free memory"
    case .readersFull:
      "\(path) has no place for another reader: more than \(Environment.readersAtMost) read at "
        + "once; stop some of the programs that have it open"
    case .transactionFull:
      "\(path) cannot take so much in one write; write it in smaller parts"
    case .permissionDenied, .notPermitted, .readOnlyFileSystem:
      "no permission to write \(path): even reading a book needs to write there (its table of "
        + "readers); give this user write permission on the folder and the files in it"
    case .notDirectory:
      "\(path) is not a folder: a book is a folder; give the folder's path"
    case .noSuchFile:
      "there is no \(path): check the path, or create it first"
    case .versionMismatch:
      "\(path) was last opened by another version of LMDB; close every program that uses it, "
        + "then open it with the version that wrote it"
    case .panic:
      "\(path) met an error while committing and takes no more writes; close every use of it in "
        + "this process and open it again"
    case .noSpace, .quotaExceeded:
      "no space on the disk for \(path); free some space and try again"
    case .fileTooLarge:
      "\(path) may not grow: the limit on file size is reached; lift the limit (ulimit -f) and try "
        + "again"
    case .corrupted, .pageNotFound, .invalid, .damaged:
      "\(path) is damaged: \(systemWords); restore it from a backup"
    case .ioError:
      "the disk failed to read or write \(path): \(systemWords); check the disk"
    default:
      "cannot \(operation) in \(path): \(systemWords)"
    }
  }

  /// LMDB's or the system's own words for the number.
  ///
  /// The corresponding C function is `mdb_strerror`.
  var systemWords: String {
    guard let words = unsafe mdb_strerror(rawValue) else { return "code \(rawValue)" }
    return unsafe String(cString: words)
  }
}

extension StoreFault {
  /// The fault of a commit: where the disk is full it says what there is and what was needed.
  ///
  /// LMDB says `EIO` where the system wrote less than asked, which is how a disk that fills up
  /// shows first; so `EIO` counts as no space while less is free than the transaction put.
  static func commit(
    _ code: Code,
    path: String,
    bytesPut: Int,
    freeBytes: Int?
  ) -> StoreFault {
    let operation = "commit"
    let free = freeBytes.map { "\($0) bytes free on the disk" } ?? "free bytes unknown"
    let put = "the write put \(bytesPut) bytes"
    switch code {
    case .noSpace, .quotaExceeded:
      return StoreFault(
        code: .noSpace,
        operation: operation,
        message: "no space to write \(path): \(free), \(put); nothing was written, free some "
          + "space and write again",
        path: path
      )
    case .ioError where freeBytes.map { $0 < bytesPut + Environment.commitOverheadBytes } ?? false:
      return StoreFault(
        code: .noSpace,
        operation: operation,
        message: "no space to write \(path): \(free), \(put); nothing was written, free some "
          + "space and write again",
        path: path
      )
    case .ioError:
      return StoreFault(
        code: .ioError,
        operation: operation,
        message: "the disk took less than was written to \(path): \(free), \(put); nothing was "
          + "written, check the disk, the quota and the limit on file size (ulimit -f)",
        path: path
      )
    case .fileTooLarge:
      return StoreFault(
        code: .fileTooLarge,
        operation: operation,
        message: "no space to write \(path): the limit on file size is reached, \(put); nothing "
          + "was written, lift the limit (ulimit -f) and write again",
        path: path
      )
    default:
      return StoreFault(code, operation, path)
    }
  }
}
