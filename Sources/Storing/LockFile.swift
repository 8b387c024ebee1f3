// The lock file, before LMDB opens it. LMDB makes it sparse and writes it through a map, where a full
// disk ends the process; and it writes over whatever lies at that path, were it the data file itself.
// So it is made here, whole, and looked at first.
//
// Closing a file drops the locks that this process has on it, so this is only for a folder that the
// process has not open; ``OpenStores`` sees to that.

import Glibc

enum LockFile {
  /// What LMDB 0.9.24 wants for its readers on a 64-bit system: a head of 192 bytes with room for one
  /// reader, then 64 bytes for each further one.
  static let sizeBytes = (Int(Environment.readersAtMost) - 1) * 64 + 192

  /// Refuses a lock file that is none, or that is the data file by another name.
  static func requireApart(_ directory: String) throws(StoreFault) {
    guard let status = try look(Disk.lockPath(directory)) else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw foreign(directory, "its lock.mdb is not a file; remove lock.mdb")
    }
    guard try Disk.identity(Disk.dataPath(directory)) != FileIdentity(status) else {
      throw foreign(
        directory,
        "its lock.mdb and data.mdb are one file; remove the one that is a link"
      )
    }
  }

  /// Makes the lock file where it is missing, and sees that the disk has room for all of it.
  ///
  /// Cost: one `stat` where it is there in full. What may not be opened is left to LMDB, which says
  /// so.
  ///
  /// The corresponding C function is `posix_fallocate`.
  static func prepare(_ directory: String) throws(StoreFault) {
    let path = Disk.lockPath(directory)
    if let status = try look(path), isWhole(status) { return }
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = unsafe open(path, flags, 0o644)
    guard descriptor >= 0 else {
      let code = StoreFault.Code(errno)
      if [.permissionDenied, .notPermitted, .readOnlyFileSystem].contains(code) { return }
      throw StoreFault(code, "open", path)
    }
    defer { _ = close(descriptor) }
    // Made just now, it can be the data file still: through a link that led nowhere.
    try requireApart(directory)
    // A process that has it open gave it its blocks and its size, and both must stay.
    guard !isHeld(descriptor) else { return }
    var code = posix_fallocate(descriptor, 0, off_t(sizeBytes))
    while code == EINTR { code = posix_fallocate(descriptor, 0, off_t(sizeBytes)) }
    // A file system that cannot promise blocks is none that runs full within a file.
    guard code != 0, code != EOPNOTSUPP, code != EINVAL else { return }
    throw StoreFault(StoreFault.Code(code), "make the lock file", path)
  }

  /// Runs a body while no process has the lock file open with LMDB, and none can come to have it;
  /// nothing happens where one has.
  static func withoutOthers(_ directory: String, _ body: () -> Void) {
    let descriptor = unsafe open(Disk.lockPath(directory), O_RDWR | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { _ = close(descriptor) }
    var lock = wholeLock
    guard unsafe fcntl(descriptor, F_SETLK, &lock) == 0 else { return }
    body()
  }

  /// Whether another process has the file open with LMDB, which keeps its first byte locked.
  private static func isHeld(_ descriptor: Int32) -> Bool {
    var lock = wholeLock
    guard unsafe fcntl(descriptor, F_GETLK, &lock) == 0 else { return false }
    return Int32(lock.l_type) != F_UNLCK
  }

  /// The lock that LMDB takes alone while it sets the file up, and shares while it has it open.
  private static var wholeLock: flock {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0
    lock.l_len = 1
    return lock
  }

  private static func isWhole(_ status: stat) -> Bool {
    Int(status.st_size) >= sizeBytes && Int(status.st_blocks) * 512 >= sizeBytes
  }

  private static func look(_ path: String) throws(StoreFault) -> stat? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let code = StoreFault.Code(errno)
      guard code == .noSuchFile else { throw Disk.unreadable(path, code) }
      return nil
    }
    return status
  }

  private static func foreign(_ directory: String, _ reason: String) -> StoreFault {
    StoreFault(
      code: .notABook,
      operation: "open",
      message: "\(directory) is not a book: \(reason)",
      path: directory
    )
  }
}
