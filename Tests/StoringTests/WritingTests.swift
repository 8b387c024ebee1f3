// A write is all or nothing, whatever the closure does with its faults.

import Storing
import Testing

@Suite struct `Writing` {
  struct Stop: Error {}

  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Kept.open(folder.path)
  }

  @Test func `changes nothing when it throws`() throws {
    try store.fill(0..<3)
    #expect(throws: Stop.self) {
      try store.write { writer throws in
        try writer.put(3, [], in: Kept.numbered)
        try writer.delete(0, in: Kept.numbered)
        #expect(try writer.count(Kept.numbered) == 3)
        throw Stop()
      }
    }
    #expect(try store.keys(Kept.numbered) == [0, 1, 2])
  }

  @Test func `changes nothing when a put failed and nobody cared`() throws {
    let fault = #expect(throws: StoreFault.self) {
      try store.write { writer throws in
        try writer.put(1, [], in: Kept.numbered)
        try? writer.put([], 1, in: Kept.named)
        try? writer.put([1], 1, in: Kept.named)
      }
    }
    #expect(fault?.code == .badKey)
    #expect(try store.keys(Kept.numbered) == [])
    #expect(try store.keys(Kept.named) == [])
  }

  @Test func `refuses to append out of order`() throws {
    try append([1, 2, 255, 256])
    for late in [256, 3] as [UInt64] {
      let fault = #expect(throws: StoreFault.self) { try append([300, late]) }
      #expect(fault?.code == .keyExists)
      #expect(fault?.message.contains("not greater than its last") == true)
    }
    #expect(try store.keys(Kept.numbered) == [1, 2, 255, 256])
  }

  @Test func `replaces, deletes and clears`() throws {
    try store.write { writer throws in
      try writer.put(1, [1], in: Kept.numbered)
      try writer.put(1, [2], in: Kept.numbered)
      #expect(try writer.get(1, in: Kept.numbered) == [2])
      #expect(try writer.delete(1, in: Kept.numbered))
      #expect(try !writer.delete(1, in: Kept.numbered))
      try writer.put(2, [], in: Kept.numbered)
      try writer.put([1], 1, in: Kept.named)
    }
    try store.write { writer in try writer.clear(Kept.numbered) }
    #expect(try store.keys(Kept.numbered) == [])
    #expect(try store.keys(Kept.named) == [[1]])
  }

  @Test func `lets readers see what was before it`() throws {
    try store.fill(0..<1)
    try store.write { writer throws in
      try writer.put(1, [], in: Kept.numbered)
      #expect(try writer.count(Kept.numbered) == 2)
      #expect(try store.keys(Kept.numbered) == [0])
    }
    #expect(try store.keys(Kept.numbered) == [0, 1])
  }

  @Test func `gives back what its closure gave`() throws {
    #expect(try store.write { _ in 42 } == 42)
    #expect(try store.read { _ in "so" } == "so")
  }

  @Test func `waits for another thread that writes`() async throws {
    let store = store
    try await withThrowingTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<25 {
            try store.write { writer throws in
              let last = try writer.last(in: Kept.numbered)?.key ?? 0
              try writer.put(last + 1, [], in: Kept.numbered)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.keys(Kept.numbered) == Array(1...100))
  }

  @Test func `stops the process inside a write of the same thread`() async throws {
    await #expect(processExitsWith: .failure) { [path = folder.path as String] in
      let store = try Kept.open(path)
      let again = try Kept.open(path)
      try store.write { _ in try again.write { _ in } }
    }
  }

  @Test func `stops the process while a closure looks at bytes`() async throws {
    try store.fill(0..<2)
    await #expect(processExitsWith: .failure) { [path = folder.path as String] in
      let store = try Kept.open(path)
      try store.write { writer throws in
        _ = try writer.withValue(1, in: Kept.numbered) { _ in
          try writer.delete(1, in: Kept.numbered)
        }
      }
    }
  }

  private func append(_ keys: [UInt64]) throws {
    let empty: [UInt8] = []
    try store.write { writer throws in
      for key in keys { try unsafe writer.append(key, bytes: empty.span.bytes, in: Kept.numbered) }
    }
  }
}
