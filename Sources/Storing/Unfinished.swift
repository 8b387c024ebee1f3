// A book that could not be made, because the disk was full: what is there of it would never open
// again, so it goes away with the attempt.

import Glibc

enum Unfinished {
  /// Removes what an attempt to create left behind, where it is certain that nobody needs it.
  ///
  /// Another process may be creating the same book, and may have succeeded. So files go only while
  /// this process alone holds the lock that LMDB takes to open the folder, and the data file only
  /// while it is shorter than the two pages that LMDB writes first: no commit can be in it. A process
  /// that was waiting for the lock meanwhile finds its lock file removed, and refuses to go on
  /// (``StoreFiles``). In doubt everything stays.
  static func remove(_ directory: String, lockToo: Bool) {
    LockFile.withoutOthers(directory) {
      let dataPath = Disk.dataPath(directory)
      if let sizeBytes = size(dataPath) {
        guard sizeBytes < 2 * Int(getpagesize()), unsafe unlink(dataPath) == 0 else { return }
      }
      let lockPath = Disk.lockPath(directory)
      if lockToo, size(lockPath) != nil { _ = unsafe unlink(lockPath) }
    }
  }

  /// The length of a file; nil where there is none, or a link, which was not made here.
  private static func size(_ path: String) -> Int? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}
