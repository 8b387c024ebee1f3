// The two files of a store: made whole, told apart, watched while they are open, and removed again
// where they could not become a store.

import Glibc
import Testing

@testable import Storing

@Suite struct `The files of a store` {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test(arguments: ["lock.mdb", "data.mdb"])
  func `are used no more once one was removed`(name: String) throws {
    let store = try Kept.open(folder.path)
    try store.fill(0..<3)
    try #require(unsafe unlink(folder.path + "/" + name) == 0)
    let fault = #expect(throws: StoreFault.self) { try store.fill(3..<4) }
    #expect(
      fault?.message
        == "\(folder.path)/\(name) was removed while this process had it open: nothing was written; "
        + "stop the process and start it again"
    )
    #expect(fault?.code == .replaced)
    // The pages of a reader may be written over by whoever opens the folder now.
    let unread = #expect(throws: StoreFault.self) { try store.keys(Kept.numbered) }
    #expect(unread?.operation == "read")
    // The right to write was given back: the next asks for it in vain, and does not wait.
    #expect(throws: StoreFault.self) { try store.fill(3..<4) }
    let again = #expect(throws: StoreFault.self) { try Kept.open(folder.path) }
    #expect(again?.message.contains("\(name) was removed while") == true)
  }

  @Test func `take no write once the data was replaced by a copy`() throws {
    let store = try Kept.open(folder.path)
    try store.fill(0..<3)
    let bytes = try folder.dataBytes()
    unsafe unlink(folder.dataPath)
    try folder.setDataBytes(bytes)
    let fault = #expect(throws: StoreFault.self) { try store.fill(3..<4) }
    #expect(fault?.message.contains("data.mdb was replaced while this process had it") == true)
    #expect(try folder.dataBytes() == bytes)
  }

  @Test func `leave no trace of a write during which the lock was removed`() async throws {
    let store = try Kept.open(folder.path)
    let fault = #expect(throws: StoreFault.self) {
      try store.write { writer throws in
        try writer.put(1, [1], in: Kept.numbered)
        unsafe unlink(folder.lockPath)
      }
    }
    #expect(fault?.message.contains("nothing was written") == true)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      guard try Kept.open(path).keys(Kept.numbered) == [] else { exit(2) }
    }
  }

  @Test func `say that what was written may be lost when found out after the commit`() throws {
    let store = try Kept.open(folder.path)
    let data = try #require(try Disk.identity(folder.dataPath))
    let lock = try #require(try Disk.identity(folder.lockPath))
    let files = StoreFiles(data: data, lock: lock)
    try files.require(store.path, .committed)
    unsafe unlink(folder.lockPath)
    let fault = #expect(throws: StoreFault.self) { try files.require(store.path, .committed) }
    #expect(
      fault?.message
        == "\(folder.lockPath) was removed while this process had it open: what was just written may "
        + "be lost; stop the process and start it again, then run daybook verify and look whether "
        + "it is there"
    )
  }

  @Test func `are opened by another process while only one of the two writes`() async throws {
    let store = try Kept.open(folder.path)
    try store.fill(0..<1)
    unsafe unlink(folder.lockPath)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      try Kept.open(path).fill(1..<2)
    }
    #expect(throws: StoreFault.self) { try store.fill(2..<3) }
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      guard try Kept.open(path).keys(Kept.numbered) == [0, 1] else { exit(2) }
    }
  }

  @Test func `have their blocks before they are written through a map`() throws {
    do { _ = try Kept.open(folder.path) }
    for isSparse in [false, true] {
      if isSparse { try #require(unsafe truncate(folder.lockPath, 0) == 0) }
      if isSparse { try #require(unsafe truncate(folder.lockPath, 65_664) == 0) }
      let store = try Kept.open(folder.path, create: false)
      var status = stat()
      try #require(unsafe stat(folder.lockPath, &status) == 0)
      #expect(status.st_size == 65_664)
      #expect(Int(status.st_blocks) * 512 >= 65_664)
      try store.fill(0..<1)
    }
  }

  @Test(arguments: [true, false])
  func `are refused where they are one`(isHardLink: Bool) throws {
    do { try Kept.open(folder.path).fill(0..<3) }
    let bytes = try folder.dataBytes()
    unsafe unlink(folder.lockPath)
    let made =
      isHardLink
      ? unsafe link(folder.dataPath, folder.lockPath) : unsafe symlink("data.mdb", folder.lockPath)
    try #require(made == 0)
    for create in [true, false] {
      let fault = #expect(throws: StoreFault.self) { try Kept.open(folder.path, create: create) }
      #expect(fault?.code == .notABook)
      #expect(fault?.message.contains("its lock.mdb and data.mdb are one file") == true)
    }
    #expect(try folder.dataBytes() == bytes)
  }

  @Test func `are refused where one would become the other`() throws {
    try #require(unsafe symlink("data.mdb", folder.lockPath) == 0)
    let fault = #expect(throws: StoreFault.self) { try Kept.open(folder.path) }
    #expect(fault?.message.contains("its lock.mdb and data.mdb are one file") == true)
    #expect(try Disk.identity(folder.dataPath) == nil)
  }

  @Test func `are refused where the lock is not a file`() throws {
    do { _ = try Kept.open(folder.path) }
    unsafe unlink(folder.lockPath)
    try #require(unsafe mkfifo(folder.lockPath, 0o644) == 0)
    let fault = #expect(throws: StoreFault.self) { try Kept.open(folder.path) }
    #expect(fault?.message.hasSuffix("its lock.mdb is not a file; remove lock.mdb") == true)
  }

  @Test func `may have a lock that lies elsewhere`() throws {
    try #require(unsafe mkdir(folder.path + "/book", 0o755) == 0)
    try #require(unsafe symlink("book/lock.mdb", folder.lockPath) == 0)
    try Kept.open(folder.path).fill(0..<3)
    #expect(try Kept.open(folder.path, create: false).keys(Kept.numbered) == [0, 1, 2])
  }

  @Test(arguments: [true, false])
  func `go away again where there was no room to make them`(hasLock: Bool) async throws {
    if hasLock {
      do { _ = try Kept.open(folder.path) }
      unsafe unlink(folder.dataPath)
    }
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else {
        exit(2)
      }
      do {
        _ = try Kept.open(path)
        exit(3)
      } catch let fault as StoreFault {
        let codes: [StoreFault.Code] = [.fileTooLarge, .noSpace, .ioError]
        guard codes.contains(fault.code) else { exit(4) }
      }
    }
    #expect(try Disk.identity(folder.dataPath) == nil)
    #expect(try (Disk.identity(folder.lockPath) != nil) == hasLock)
    try Kept.open(folder.path).fill(0..<1)
  }

  @Test func `stay where another process has them open`() async throws {
    let store = try Kept.open(folder.path)
    try folder.setDataBytes([])
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      Unfinished.remove(path, lockToo: true)
    }
    #expect(try Disk.identity(folder.dataPath) != nil)
    #expect(try Disk.identity(folder.lockPath) != nil)
    #expect(store.path == folder.path)
  }

  @Test func `stay where they hold a store`() throws {
    do { _ = try Kept.open(folder.path) }
    Unfinished.remove(folder.path, lockToo: true)
    #expect(try Kept.open(folder.path, create: false).keys(Kept.numbered) == [])
  }
}
