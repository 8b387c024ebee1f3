// What a damaged page says of its values is doubted before they are touched, and what LMDB cannot go
// on with ends the process in words.

import Glibc
import Testing

@testable import Storing

@Suite struct `A damaged tree` {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try Kept.open(folder.path).fill(0..<5)
  }

  @Test(arguments: [0xFFFF_FFFF, 0x2C00_0000, 100_000])
  func `is refused where a value is longer than the file`(length: UInt32) async throws {
    try lengthenValues(to: length)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      let store = try Kept.open(path, create: false)
      let refused: [() throws -> Void] = [
        { _ = try store.read { try $0.get(3, in: Kept.numbered) } },
        { _ = try store.read { try $0.withValue(3, in: Kept.numbered) { $0.byteCount } } },
        { _ = try store.read { try $0.first(in: Kept.numbered) } },
        { _ = try store.read { try $0.last(in: Kept.numbered) } },
        { _ = try store.read { try $0.floor(9, in: Kept.numbered) } },
        { _ = try store.keys(Kept.numbered) },
        { try store.write { _ = try $0.get(3, in: Kept.numbered) } },
        {
          // The page is a copy of the damaged one now, outside the map.
          try store.write { writer throws in
            try writer.put(9, [1], in: Kept.numbered)
            _ = try writer.get(3, in: Kept.numbered)
          }
        },
      ]
      for (index, read) in refused.enumerated() {
        do {
          try read()
          exit(Int32(10 + index))
        } catch let fault as StoreFault {
          guard fault.code == .corrupted else { exit(Int32(30 + index)) }
          guard fault.message.hasPrefix("\(path) is damaged: "),
            fault.message.hasSuffix("; restore it from a backup")
          else { exit(Int32(50 + index)) }
        }
      }
    }
  }

  @Test func `says so and ends where LMDB cannot go on`() async throws {
    try Kept.open(folder.path).fill(5..<500)
    try changePages(marked: PageFlags.branch) { bytes, page in
      // One key only, which no branch has.
      bytes[page + 12] = 18
      bytes[page + 13] = 0
    }
    let result = await #expect(
      processExitsWith: .exitCode(3),
      observing: [\.standardErrorContent]
    ) { [path = folder.path as String] in
      _ = try Kept.open(path, create: false).keys(Kept.numbered)
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("fault: the book is damaged: "))
    #expect(words.contains("; restore it from a backup\n"))
  }

  @Test func `is not suspected where a write is longer than its pages`() throws {
    let store = try Kept.open(folder.path)
    let long = [UInt8](repeating: 7, count: 3_000_000)
    try store.write { writer throws in
      for key in 100..<104 as Range<UInt64> {
        try writer.put(key, long, in: Kept.numbered)
        try writer.put(key + 100, [], in: Kept.numbered)
      }
      for key in 100..<104 as Range<UInt64> {
        #expect(try writer.get(key, in: Kept.numbered) == long)
        #expect(try writer.get(key + 100, in: Kept.numbered) == [])
      }
      #expect(try writer.last(in: Kept.numbered)?.key == 203)
    }
    #expect(try store.read { try $0.get(103, in: Kept.numbered) } == long)
    #expect(try store.keys(Kept.numbered).count == 13)
  }

  /// Writes another length over that of every value in a leaf.
  private func lengthenValues(to length: UInt32) throws {
    try changePages(marked: PageFlags.leaf) { bytes, page in
      let numbers = PageBytes(bytes: bytes)
      for pointer in stride(from: page + 16, to: page + (numbers.uint16(page + 12) ?? 0), by: 2) {
        let node = page + (numbers.uint16(pointer) ?? 0)
        // Values that are tables themselves have a mark.
        guard numbers.uint16(node + 4) == 0 else { continue }
        for index in 0..<4 {
          bytes[node + index] = UInt8(truncatingIfNeeded: length >> UInt32(8 * index))
        }
      }
    }
  }

  /// Changes every page of a kind.
  private func changePages(
    marked kind: Int,
    _ change: (inout [UInt8], Int) throws -> Void
  ) throws {
    var bytes = try folder.dataBytes()
    for page in stride(from: 8192, to: bytes.count, by: 4096)
    where PageBytes(bytes: bytes).uint16(page + 10) == kind {
      try change(&bytes, page)
    }
    try folder.setDataBytes(bytes)
  }
}
