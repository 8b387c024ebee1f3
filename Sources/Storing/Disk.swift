// What is asked of the file system besides LMDB: whether a folder and its file are there, whether
// they are still the same, and how much room is left.

import Glibc

/// A file or folder, whatever path led to it.
struct FileIdentity: Hashable, Sendable {
  let device: UInt
  let inode: UInt

  init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}

enum Disk {
  /// The file of a store within its folder.
  static func dataPath(_ directory: String) -> String { directory + "/data.mdb" }

  /// The file of its locks and readers.
  static func lockPath(_ directory: String) -> String { directory + "/lock.mdb" }

  /// Finds the folder of a store, making it with `create`; the folder it lies in must exist.
  static func folder(_ directory: String, create: Bool) throws(StoreFault) -> FileIdentity {
    if create, unsafe mkdir(directory, 0o755) == 0 {
      try sync(directory + "/..")
    } else if create, errno != EEXIST {
      throw make(directory, StoreFault.Code(errno))
    }
    var status = stat()
    guard unsafe stat(directory, &status) == 0 else {
      let code = StoreFault.Code(errno)
      guard code == .noSuchFile else { throw unreadable(directory, code) }
      throw StoreFault(
        code: code,
        operation: "open",
        message: "there is no book at \(directory): the folder is missing; check the path, or "
          + "create a book there first",
        path: directory
      )
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw StoreFault(.notDirectory, "open", directory)
    }
    return FileIdentity(status)
  }

  /// The identity of the file at a path; nil where there is none.
  static func identity(_ path: String) throws(StoreFault) -> FileIdentity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let code = StoreFault.Code(errno)
      guard code == .noSuchFile else { throw unreadable(path, code) }
      return nil
    }
    return FileIdentity(status)
  }

  /// The bytes that the disk under a path still has for this user.
  ///
  /// The corresponding C function is `statvfs`.
  static func freeBytes(_ path: String) throws(StoreFault) -> Int {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else {
      throw StoreFault(StoreFault.Code(errno), "ask for free space", path)
    }
    return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
  }

  /// Makes the names in a folder survive a loss of power, as LMDB does only for what is in files.
  static func sync(_ directory: String) throws(StoreFault) {
    let descriptor = unsafe Glibc.open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that may be entered but not listed cannot be opened; its names are then left to the
    // system, which writes them in its own time.
    if descriptor < 0, errno == EACCES { return }
    guard descriptor >= 0 else { throw unreadable(directory, StoreFault.Code(errno)) }
    defer { _ = Glibc.close(descriptor) }
    // Some file systems have nothing to sync for a folder and say so with EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw StoreFault(StoreFault.Code(errno), "sync the folder", directory)
    }
  }

  /// The fault of something that cannot be looked at.
  static func unreadable(_ path: String, _ code: StoreFault.Code) -> StoreFault {
    guard code == .permissionDenied || code == .notPermitted else {
      return StoreFault(code, "open", path)
    }
    return StoreFault(
      code: code,
      operation: "open",
      message: "no permission to read \(path); give this user read and write permission on the "
        + "folder and the files in it",
      path: path
    )
  }

  /// The fault of a folder that cannot be made.
  private static func make(_ directory: String, _ code: StoreFault.Code) -> StoreFault {
    let reason =
      switch code {
      case .noSuchFile: "the folder that it should lie in is missing; make that first"
      case .permissionDenied, .notPermitted, .readOnlyFileSystem:
        "no permission to write there; choose another place or give this user permission"
      default: code.systemWords
      }
    return StoreFault(
      code: code,
      operation: "create",
      message: "cannot make the folder \(directory): \(reason)",
      path: directory
    )
  }
}
