// Whether the paths of an open store still lead to the files that it was opened with. The write lock
// is in `lock.mdb`: whoever opens the folder after that file was removed makes a new one, and two
// processes write at once, each over the pages of the other, or over those that somebody reads. LMDB
// does not look; so every transaction does.

/// The two files of an open store.
struct StoreFiles: Equatable, Sendable {
  let data: FileIdentity
  let lock: FileIdentity

  /// When a file is found to be another.
  enum Moment {
    case opening
    case reading
    case beginning
    case committed
  }

  /// Refuses to go on where a path leads to another file, or to none.
  ///
  /// Cost: one `stat` for each of the two files.
  func require(_ directory: String, _ moment: Moment) throws(StoreFault) {
    try require(data, Disk.dataPath(directory), moment)
    try require(lock, Disk.lockPath(directory), moment)
  }

  private func require(
    _ file: FileIdentity,
    _ path: String,
    _ moment: Moment
  ) throws(StoreFault) {
    let found = try Disk.identity(path)
    guard found != file else { return }
    let what = "\(path) was \(found == nil ? "removed" : "replaced") while this process had it open"
    let (operation, advice) =
      switch moment {
      case .opening: ("open", "stop the process and start it again")
      case .reading: ("read", "stop the process and start it again")
      case .beginning: ("write", "nothing was written; stop the process and start it again")
      case .committed:
        (
          "commit",
          "what was just written may be lost; stop the process and start it again, then run "
            + "daybook verify and look whether it is there"
        )
      }
    throw StoreFault(
      code: .replaced,
      operation: operation,
      message: "\(what): \(advice)",
      path: path
    )
  }
}
