// What is put is got back, in key order, by number or by bytes.

import Storing
import Testing

@Suite struct `Reading` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Kept.open(folder.path)
  }

  @Test func `gives back what was put`() throws {
    try store.write { writer throws in
      try writer.put(7, [1, 2, 3], in: Kept.numbered)
      try writer.put(8, [], in: Kept.numbered)
      try writer.put([9], UInt64.max, in: Kept.named)
    }
    try store.read { reader throws in
      #expect(try reader.get(7, in: Kept.numbered) == [1, 2, 3])
      #expect(try reader.get(8, in: Kept.numbered) == [])
      #expect(try reader.get(9, in: Kept.numbered) == nil)
      #expect(try reader.get([9], in: Kept.named) == UInt64.max)
      #expect(try reader.withValue(7, in: Kept.numbered) { $0.byteCount } == 3)
      #expect(try reader.withValue(9, in: Kept.numbered) { $0.byteCount } == nil)
      #expect(try reader.count(Kept.numbered) == 2)
    }
  }

  @Test func `goes by number where keys are numbers`() throws {
    let keys: [UInt64] = [256, 1, UInt64.max, 0, 65_536, 255]
    try store.write { writer throws in
      for key in keys { try writer.put(key, [], in: Kept.numbered) }
    }
    #expect(try store.keys(Kept.numbered) == keys.sorted())
    #expect(try store.keys(Kept.numbered, from: 256) == [256, 65_536, UInt64.max])
    #expect(try store.keys(Kept.numbered, from: 257) == [65_536, UInt64.max])
  }

  @Test func `goes byte by byte where keys are bytes`() throws {
    let keys: [[UInt8]] = [[2], [1, 0], [1], [0, 255], [1, 0, 0]]
    try store.write { writer throws in
      for key in keys { try writer.put(key, 0, in: Kept.named) }
    }
    #expect(try store.keys(Kept.named) == [[0, 255], [1], [1, 0], [1, 0, 0], [2]])
  }

  @Test func `finds the greatest key that is not above`() throws {
    try store.write { writer throws in
      for key in [10, 20, 30] as [UInt64] { try writer.put(key, [UInt8(key)], in: Kept.numbered) }
    }
    try store.read { reader throws in
      #expect(try reader.floor(9, in: Kept.numbered) == nil)
      for (asked, found) in [(10, 10), (19, 10), (20, 20), (30, 30), (31, 30)] as [(UInt64, UInt64)]
      {
        let pair = try reader.floor(asked, in: Kept.numbered)
        #expect(pair?.key == found)
        #expect(pair?.value == [UInt8(found)])
      }
      #expect(try reader.first(in: Kept.numbered)?.key == 10)
      #expect(try reader.last(in: Kept.numbered)?.key == 30)
    }
  }

  @Test func `finds nothing in an empty table`() throws {
    try store.read { reader throws in
      #expect(try reader.first(in: Kept.named) == nil)
      #expect(try reader.last(in: Kept.named) == nil)
      #expect(try reader.floor([1], in: Kept.named) == nil)
      #expect(try reader.count(Kept.named) == 0)
    }
    #expect(try store.keys(Kept.named) == [])
  }

  @Test func `stops a scan where told`() throws {
    try store.fill(0..<100)
    var seen: [UInt64] = []
    try store.read { reader throws in
      try reader.scan(Kept.numbered, from: 40) { key, bytes in
        #expect(bytes.byteCount == 100)
        seen.append(key)
        return key == 42 ? .stop : .next
      }
    }
    #expect(seen == [40, 41, 42])
  }

  @Test func `says which value it cannot read`() throws {
    let short: [UInt8] = [1, 2]
    try store.write { writer throws in
      try unsafe writer.put([0xAB, 0x01], bytes: short.span.bytes, in: Kept.named)
    }
    let fault = #expect(throws: StoreFault.self) {
      try store.read { reader in try reader.get([0xAB, 0x01], in: Kept.named) }
    }
    #expect(fault?.code == .unreadable)
    #expect(fault?.message.contains("table named") == true)
    #expect(fault?.message.contains("0xab01") == true)
  }

  @Test(arguments: [0, 512]) func `refuses a key that LMDB could not keep`(length: Int) throws {
    let key = [UInt8](repeating: 1, count: length)
    let asked = #expect(throws: StoreFault.self) {
      try store.read { reader in try reader.get(key, in: Kept.named) }
    }
    #expect(asked?.code == .badKey)
    let put = #expect(throws: StoreFault.self) {
      try store.write { writer in try writer.put(key, 1, in: Kept.named) }
    }
    #expect(put?.code == .badKey)
  }

  @Test func `takes a key of 511 bytes`() throws {
    let key = [UInt8](repeating: 1, count: 511)
    try store.write { writer in try writer.put(key, 1, in: Kept.named) }
    #expect(try store.keys(Kept.named) == [key])
  }
}
