// What may be opened, what may not, and what the operator is told.

import Glibc
import Storing
import Testing

@Suite struct `Opening` {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test func `makes the folder and the file when asked`() throws {
    let path = folder.path + "/book"
    let fault = #expect(throws: StoreFault.self) { try Kept.open(path, create: false) }
    #expect(fault?.code == .noSuchFile)
    #expect(fault?.message.contains("there is no book at \(path)") == true)
    try Kept.open(path).fill(0..<3)
    #expect(try Kept.open(path, create: false).keys(Kept.numbered) == [0, 1, 2])
  }

  @Test func `refuses a folder without a file`() {
    refuses(.noSuchFile, "the folder has no data.mdb")
  }

  @Test func `refuses a file in place of the folder`() throws {
    try folder.setDataBytes([])
    let fault = #expect(throws: StoreFault.self) { try Kept.open(folder.dataPath) }
    #expect(fault?.code == .notDirectory)
  }

  @Test func `refuses a folder within a missing one`() throws {
    let fault = #expect(throws: StoreFault.self) { try Kept.open(folder.path + "/a/b") }
    #expect(fault?.code == .noSuchFile)
    #expect(fault?.message.contains("missing; make that first") == true)
  }

  @Test func `takes an empty file as new only when creating`() throws {
    try folder.setDataBytes([])
    refuses(.notABook, "is not a book: it is empty")
    try Kept.open(folder.path).fill(0..<1)
    #expect(try Kept.open(folder.path, create: false).keys(Kept.numbered) == [0])
  }

  @Test(arguments: [1, 100, 152, 4096, 10_000], [true, false])
  func `refuses a foreign file`(length: Int, create: Bool) throws {
    try folder.setDataBytes([UInt8](repeating: 0x41, count: length))
    refuses(.notABook, "is not a book: it ", create: create)
  }

  @Test(arguments: [true, false])
  func `refuses a pipe without waiting for who writes there`(create: Bool) throws {
    try #require(unsafe mkfifo(folder.dataPath, 0o644) == 0)
    refuses(.notABook, "data.mdb is not a book: it is not a file", create: create)
  }

  @Test(arguments: ["/dev/zero", "/dev/null", "/tmp"])
  func `refuses a link to what is not a file`(target: String) throws {
    try #require(unsafe symlink(target, folder.dataPath) == 0)
    refuses(.notABook, "data.mdb is not a book: it is not a file", create: true)
  }

  @Test func `refuses the LMDB file of another program`() throws {
    let other = Table<UInt64, UInt64>("other")
    do {
      let store = try Store.open(folder.path, tables: [other], create: true)
      try store.write { try $0.put(1, 1, in: other) }
    }
    refuses(.notABook, "belongs to another program", create: true)
  }

  @Test func `refuses a table kept in another order`() throws {
    do { _ = try Kept.open(folder.path) }
    let turned = Table<[UInt8], [UInt8]>("numbered")
    let fault = #expect(throws: StoreFault.self) {
      try Store.open(folder.path, tables: [turned], create: true)
    }
    #expect(fault?.code == .incompatible)
  }

  @Test func `adds a table that a newer program wants`() throws {
    try Kept.open(folder.path).fill(0..<2)
    let newer = Table<UInt64, UInt64>("newer")
    let store = try Store.open(folder.path, tables: Kept.all, [newer], create: false)
    #expect(try store.read { try $0.count(newer) } == 0)
    #expect(try store.keys(Kept.numbered) == [0, 1])
  }

  @Test func `gives one file to all who open a folder`() throws {
    var first: Store? = try Kept.open(folder.path)
    let second = try Kept.open(
      folder.path + "/../" + (folder.path.split(separator: "/").last ?? "")
    )
    try first?.fill(0..<2)
    first = nil
    #expect(try second.keys(Kept.numbered) == [0, 1])
    #expect(second.path == folder.path)
    try second.fill(2..<3)
    #expect(try Kept.open(folder.path).keys(Kept.numbered) == [0, 1, 2])
  }

  @Test func `notices that the file was replaced under it`() throws {
    let store = try Kept.open(folder.path)
    let bytes = try folder.dataBytes()
    // The open file keeps its inode, so the new file has another.
    unsafe unlink(folder.dataPath)
    try folder.setDataBytes(bytes)
    refuses(.replaced, "was replaced while this process had it open")
    #expect(store.path == folder.path)
  }

  @Test func `says how large the file is`() throws {
    let store = try Kept.open(folder.path)
    let empty = try store.sizeBytes
    try store.fill(0..<1000)
    let full = try store.sizeBytes
    #expect(full.used > empty.used + 100_000)
    #expect(full.used <= full.file)
    try store.write { try $0.clear(Kept.numbered) }
    #expect(try store.sizeBytes.used < full.used)
    #expect(try store.freeDiskBytes > 0)
    #expect(store.mapSizeBytes == 1 << 40)
    #expect(!store.isMapReduced)
  }

  private func refuses(_ code: StoreFault.Code, _ words: String, create: Bool = false) {
    let fault = #expect(throws: StoreFault.self) { try Kept.open(folder.path, create: create) }
    #expect(fault?.code == code)
    #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
  }
}
