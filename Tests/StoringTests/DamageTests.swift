// A cut or flipped file is refused in words; opening and reading it never ends the process.

import Glibc
import Testing

@testable import Storing

@Suite struct `A damaged file` {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test func `is refused wherever its end was cut off`() throws {
    try Kept.open(folder.path).fill(0..<200)
    let whole = try folder.dataBytes()
    for length in stride(from: whole.count - 1, through: 8192, by: -4095) {
      try folder.setDataBytes(Array(whole[..<length]))
      let fault = #expect(throws: StoreFault.self) { try Kept.open(folder.path, create: true) }
      #expect(fault?.code == .cutShort)
      #expect(
        fault?.message
          == "\(folder.dataPath) is shorter than its newest meta page needs: \(length) of "
          + "\(whole.count) bytes; restore it from a backup"
      )
    }
    for length in [4096, 8191] {
      try folder.setDataBytes(Array(whole[..<length]))
      let fault = #expect(throws: StoreFault.self) { try Kept.open(folder.path, create: true) }
      #expect(fault?.code == .cutShort)
    }
    try folder.setDataBytes(whole)
    #expect(try Kept.open(folder.path).keys(Kept.numbered).count == 200)
  }

  @Test func `is refused or read when any bit of its meta pages is flipped`() async throws {
    try Kept.open(folder.path).fill(0..<200)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      let descriptor = unsafe open(path + "/data.mdb", O_RDWR)
      var refused = 0
      for offset in Array(0..<152) + Array(4096..<4248) {
        for bit in 0..<8 {
          var byte: UInt8 = 0
          guard unsafe pread(descriptor, &byte, 1, off_t(offset)) == 1 else { exit(2) }
          var flipped = byte ^ (1 << UInt8(bit))
          guard unsafe pwrite(descriptor, &flipped, 1, off_t(offset)) == 1 else { exit(2) }
          do {
            _ = try Kept.open(path, create: false).keys(Kept.numbered)
          } catch is StoreFault {
            refused += 1
          }
          guard unsafe pwrite(descriptor, &byte, 1, off_t(offset)) == 1 else { exit(2) }
        }
      }
      guard refused > 500 else { exit(3) }
      guard try Kept.open(path).keys(Kept.numbered).count == 200 else { exit(4) }
    }
  }

  @Test func `is good when it lacks only pages that were freed before they were written`() throws {
    var provoked = 0
    for round in 0..<12 as Range<UInt64> {
      let kept = try growAndShrink(round)
      let file = try DataFile(folder.dataPath)
      let sizeBytes = file.sizeBytes
      if try MetaPage.newest(file).neededBytes > UInt64(sizeBytes) { provoked += 1 }
      #expect(try Kept.open(folder.path, create: false).keys(Kept.numbered) == kept)
    }
    #expect(provoked > 0)
  }

  @Test func `is read whole or refused however many pages are cut off`() throws {
    var kept: [UInt64] = []
    for round in 0..<6 as Range<UInt64> { kept = try growAndShrink(round) }
    let whole = try folder.dataBytes()
    var refused = 0
    for length in stride(from: whole.count, through: 8192, by: -4096) {
      try folder.setDataBytes(Array(whole[..<length]))
      do {
        #expect(try Kept.open(folder.path, create: false).keys(Kept.numbered) == kept)
        #expect(refused == 0)
      } catch let fault {
        #expect((fault as? StoreFault)?.code == .cutShort)
        refused += 1
      }
    }
    #expect(refused > 0)
  }

  @Test func `has the same list of free pages as LMDB reads`() throws {
    let store = try Kept.open(folder.path)
    try store.fill(0..<4000, length: 2000)
    // The reader keeps every freed page from being used again, so the list grows many levels.
    try store.read { _ in
      for round in 0..<400 as Range<UInt64> {
        try store.fill(round * 7..<round * 7 + 20, length: 2001)
      }
      try store.write { try $0.clear(Kept.numbered) }
    }
    let file = try DataFile(folder.dataPath)
    let meta = try MetaPage.newest(file)
    #expect(meta.free.depth > 1)
    let free = try FreeList.pages(in: file, meta: meta).count
    #expect(free > 4000)
    #expect(try store.sizeBytes.used == Int(meta.neededBytes) - free * meta.pageSizeBytes)
  }

  @Test func `is refused where its list of free pages names a page twice`() throws {
    do {
      let store = try Kept.open(folder.path)
      try store.fill(0..<200)
      try store.write { try $0.clear(Kept.numbered) }
    }
    var bytes = try folder.dataBytes()
    let file = try DataFile(folder.dataPath)
    let meta = try MetaPage.newest(file)
    let sound = try FreeList.pages(in: file, meta: meta)
    #expect(sound.count > 1)
    try #require(meta.free.depth == 1)
    // The last record of the one leaf: a count, then numbers of 8 bytes.
    let page = PageBytes(bytes: bytes)
    let leaf = Int(meta.free.page) * meta.pageSizeBytes
    let lower = try #require(page.uint16(leaf + 12))
    var changed = false
    for pointer in stride(from: leaf + 16, to: leaf + lower, by: 2) {
      let node = try leaf + #require(page.uint16(pointer))
      let record = try node + 8 + #require(page.uint16(node + 6))
      let count = try #require(page.uint64(record))
      if count < 2 { continue }
      for index in 0..<8 { bytes[record + 16 + index] = bytes[record + 8 + index] }
      changed = true
    }
    try #require(changed)
    try folder.setDataBytes(bytes)
    #expect(throws: Unsound.self) {
      try FreeList.pages(in: DataFile(folder.dataPath), meta: meta)
    }
  }

  @Test func `has each page once in a set of pages, as far as there is room`() {
    var pages = PageSet(upTo: 100)
    let taken = [2, 2, 100, 1 << 40].map { pages.insert($0) }
    #expect(taken == [true, false, true, false])
    #expect(pages.contains(100))
    #expect(!pages.contains(99))
    #expect(!pages.contains(.max))
    #expect(pages.count == 2)
  }

  /// Puts many rows and deletes most of them in one write; gives the keys that are left.
  private func growAndShrink(_ round: UInt64) throws -> [UInt64] {
    let store = try Kept.open(folder.path)
    try store.write { writer in
      let start = round * 10_000
      for key in start..<start + 2000 {
        try writer.put(key, [UInt8](repeating: 1, count: 500), in: Kept.numbered)
      }
      for key in (start + 20..<start + 2000).reversed() {
        try writer.delete(key, in: Kept.numbered)
      }
      if round % 4 == 3 { try writer.clear(Kept.numbered) }
    }
    return try store.keys(Kept.numbered)
  }
}
