// Walks over what the book resolves in a fact: what they cost where a list is long.

import Events
import Foundation
import Testing

@Suite struct `A walk over a fact` {
  /// A message as SwiftProtobuf makes it: its list is read and written back as a whole.
  private struct Message {
    private(set) var writes = 0
    private var stored = Array(0..<1_000)

    var list: [Int] {
      get { stored }
      set {
        stored = newValue
        writes += 1
      }
    }
  }

  @Test func `writes a list back once, however long it is`() {
    var message = Message()
    message.list.lend { element, index in element += index }
    #expect(message.writes == 1)
    #expect(message.list == (0..<1_000).map { 2 * $0 })
  }

  @Test func `changes no element of a list but so`() throws {
    let path = #filePath + "/../../../Events/Generated/Walks.swift"
    let walks = try String(
      contentsOfFile: URL(fileURLWithPath: path).standardized.path,
      encoding: .utf8
    )
    #expect(walks.contains("lines.lend {"))
    #expect(!walks.contains(/visit\(&\w+\[|\[index\]\.(accept|clearFilled)/))
  }
}
