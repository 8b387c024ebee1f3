// Callers who share a commit are killed together: what `record` had returned from is in the book, each
// caller's events in their order, and nothing of a commit is there by half.

import Bookkeeping
import Daybook
import Events
import Foundation
import Posting
import Support
import SwiftProtobuf
import Testing

@Suite struct `Callers who are killed while they record` {
  private static let callers = 16

  @Test(arguments: [1, 3, 20, 75, 160, 400])
  func `find what was acknowledged`(_ count: Int) async throws {
    let folder = TemporaryFolder()
    let path = folder.path
    // Groups of two belong together.
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, count = count as Int] in
      let posting = PostingPolicy(threshold: 100, rowsPerSlice: 30)
      let book = try Daybook.Book.create("\(path)/book", posting: posting)
      try Data().write(to: URL(fileURLWithPath: "\(path)/acknowledged"))
      let told = try #require(FileHandle(forUpdatingAtPath: "\(path)/acknowledged"))
      let lock = NSLock()
      nonisolated(unsafe) var acknowledged = 0
      let group = DispatchGroup()
      for caller in 0..<`Callers who are killed while they record`.callers {
        group.enter()
        Thread {
          for index in 0... {
            let pair = [0, 1].map { half in
              Proposal.clientRegistered(
                "C-\(caller)-\(index)-\(half)",
                on: "2026-01-01",
                id: "\(caller)-\(index)-\(half)"
              )
            }
            guard (try? book.record(pair)) != nil else { exit(1) }
            lock.withLock {
              told.write(Data("\(caller)-\(index)\n".utf8))
              acknowledged += 1
              // The others are anywhere then.
              if acknowledged == count { kill(getpid(), SIGKILL) }
            }
          }
        }.start()
      }
      group.wait()
    }
    let book = try Daybook.Book.open("\(path)/book")
    var ids: [String] = []
    for bytes in try book.recordBytes(after: 0) { ids.append(try Event(serializedBytes: bytes).id) }
    let told = try String(contentsOfFile: "\(path)/acknowledged", encoding: .utf8)
    let acknowledged = told.split(separator: "\n").map(String.init)
    #expect(acknowledged.count >= count)
    for pair in acknowledged { #expect(ids.contains("\(pair)-0"), "\(pair) is lost") }
    for caller in 0..<Self.callers {
      let found = ids.map { $0.split(separator: "-").compactMap { Int($0) } }
        .filter { $0.count == 3 && $0[0] == caller }
      #expect(found.count.isMultiple(of: 2), "half of a pair is there")
      #expect(found.map { 2 * $0[1] + $0[2] } == Array(0..<found.count))
    }
    #expect(try book.verify().findings == [])
  }
}
