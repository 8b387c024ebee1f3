// Several processes at one file, processes that die, and processes with limits.

import Glibc
import Testing

@testable import Storing

@Suite struct `Several processes` {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test func `write one after the other`() async throws {
    let path = folder.path
    let store = try Kept.open(path)
    try store.fill(0..<1)
    async let one: Void = count(path)
    async let other: Void = count(path)
    for _ in 0..<50 { try Self.increment(store) }
    _ = await (one, other)
    #expect(try store.keys(Kept.numbered) == Array(0...150))
  }

  @Test func `leave what was committed when one dies inside a write`() async throws {
    let store = try Kept.open(folder.path)
    try store.fill(0..<5)
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let store = try Kept.open(path)
      try store.fill(5..<10)
      try store.write { writer in
        for key in 10..<5000 as Range<UInt64> { try writer.put(key, [1], in: Kept.numbered) }
        kill(getpid(), SIGKILL)
      }
    }
    #expect(try store.keys(Kept.numbered) == Array(0..<10))
    try store.fill(10..<11)
    #expect(try store.keys(Kept.numbered) == Array(0..<11))
  }

  @Test func `take a smaller map where address space is limited`() async throws {
    try Kept.open(folder.path).fill(0..<5)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      var limit = rlimit(rlim_cur: 64 << 30, rlim_max: 64 << 30)
      guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { exit(2) }
      let store = try Kept.open(path)
      guard store.isMapReduced, store.mapSizeBytes >= 1 << 30 else { exit(3) }
      try store.fill(5..<10)
      guard try store.keys(Kept.numbered) == Array(0..<10) else { exit(4) }
    }
    #expect(try Kept.open(folder.path).keys(Kept.numbered) == Array(0..<10))
  }

  @Test func `say so when the file may not grow, and go on reading`() async throws {
    try Kept.open(folder.path).fill(0..<5)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      var limit = rlimit(rlim_cur: 300_000, rlim_max: 300_000)
      guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else {
        exit(2)
      }
      let store = try Kept.open(path)
      do {
        try store.fill(5..<50_000)
        exit(3)
      } catch let fault as StoreFault {
        guard fault.code == .fileTooLarge || fault.code == .ioError else { exit(4) }
        guard fault.message.contains("ulimit -f") else { exit(5) }
      }
      guard try store.keys(Kept.numbered) == Array(0..<5) else { exit(6) }
      try store.fill(5..<6)
    }
    #expect(try Kept.open(folder.path).keys(Kept.numbered) == Array(0..<6))
  }

  @Test func `say so when one may read the folder but not write there`() async throws {
    try Kept.open(folder.path).fill(0..<5)
    unsafe chmod(folder.path, 0o755)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      // As root every permission is given, so become nobody; others have no right to write anyway.
      if geteuid() == 0 {
        guard setuid(65_534) == 0 else { exit(2) }
      } else {
        unsafe chmod(path + "/lock.mdb", 0o444)
      }
      do {
        _ = try Kept.open(path)
        exit(3)
      } catch let fault as StoreFault {
        guard fault.code == .permissionDenied else { exit(4) }
        guard fault.message.hasPrefix("no permission to write \(path)") else { exit(5) }
      }
    }
  }

  private func count(_ path: String) async {
    await #expect(processExitsWith: .success) { [path] in
      let store = try Kept.open(path)
      for _ in 0..<50 { try `Several processes`.increment(store) }
    }
  }

  static func increment(_ store: Store) throws {
    try store.write { writer in
      let last = try writer.last(in: Kept.numbered)?.key ?? 0
      try writer.put(last + 1, [], in: Kept.numbered)
    }
  }
}
