// What the machine could not do, said so that an operator can act. The number of LMDB or of the
// system survives, so that a code nobody has named is still printable.

import CLMDB
import Glibc

/// Why the store could not: the operator can act.
@usableFromInline
package struct StoreFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// LMDB's own number, the system's `errno`, or one of the store's own.
  package let code: Code

  /// What was being done, such as `put into log`.
  package let operation: String

  /// What is wrong and what to do, as one sentence that names the path.
  package let message: String

  /// The folder of the store, or the file within it.
  package let path: String

  package init(code: Code, operation: String, message: String, path: String) {
    self.code = code
    self.operation = operation
    self.message = message
    self.path = path
  }

  @usableFromInline package var description: String {
    "\(message) (\(operation), code \(code.rawValue))"
  }

  /// A fault in the words that belong to its code.
  init(_ code: Code, _ operation: String, _ path: String) {
    self.init(
      code: code,
      operation: operation,
      message: code.words(operation, path),
      path: path
    )
  }
}

extension StoreFault {
  /// The number of a fault; compare with the named ones.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    package init(_ rawValue: Int32) {
      self.rawValue = rawValue
    }
  }
}

// LMDB's own.
extension StoreFault.Code {
  package static var keyExists: Self { Self(MDB_KEYEXIST) }
  package static var notFound: Self { Self(MDB_NOTFOUND) }
  package static var pageNotFound: Self { Self(MDB_PAGE_NOTFOUND) }
  package static var corrupted: Self { Self(MDB_CORRUPTED) }
  package static var panic: Self { Self(MDB_PANIC) }
  package static var versionMismatch: Self { Self(MDB_VERSION_MISMATCH) }
  package static var invalid: Self { Self(MDB_INVALID) }
  package static var mapFull: Self { Self(MDB_MAP_FULL) }
  package static var tablesFull: Self { Self(MDB_DBS_FULL) }
  package static var readersFull: Self { Self(MDB_READERS_FULL) }
  package static var transactionFull: Self { Self(MDB_TXN_FULL) }
  package static var mapResized: Self { Self(MDB_MAP_RESIZED) }
  package static var incompatible: Self { Self(MDB_INCOMPATIBLE) }
  package static var badTransaction: Self { Self(MDB_BAD_TXN) }
  package static var badValueSize: Self { Self(MDB_BAD_VALSIZE) }
}

// The system's.
extension StoreFault.Code {
  package static var noSuchFile: Self { Self(ENOENT) }
  package static var notDirectory: Self { Self(ENOTDIR) }
  package static var permissionDenied: Self { Self(EACCES) }
  package static var notPermitted: Self { Self(EPERM) }
  package static var readOnlyFileSystem: Self { Self(EROFS) }
  package static var noSpace: Self { Self(ENOSPC) }
  package static var quotaExceeded: Self { Self(EDQUOT) }
  package static var fileTooLarge: Self { Self(EFBIG) }
  package static var ioError: Self { Self(EIO) }
  package static var noMemory: Self { Self(ENOMEM) }
}

// The store's own, far from both.
extension StoreFault.Code {
  /// The file is empty or belongs to something else.
  package static var notABook: Self { Self(-41_001) }

  /// The file is shorter than its newest meta page needs.
  package static var cutShort: Self { Self(-41_002) }

  /// The pages that the file starts from contradict each other.
  package static var damaged: Self { Self(-41_003) }

  /// A key is empty, longer than 511 bytes, or not 8 bytes in a table of integers.
  package static var badKey: Self { Self(-41_004) }

  /// A stored key or value cannot be read as what its table holds.
  package static var unreadable: Self { Self(-41_005) }

  /// A file was replaced or removed while this process had it open.
  package static var replaced: Self { Self(-41_006) }
}
