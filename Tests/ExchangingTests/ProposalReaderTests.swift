// Proposals one after the other: a line each, or the elements of one array.

import Bookkeeping
import Exchanging
import Foundation
import Testing

@Suite struct `A file of proposals` {
  private func items(_ text: String) throws -> [(line: Int, text: String)] {
    try items(Array(text.utf8))
  }

  private func items(_ bytes: [UInt8]) throws -> [(line: Int, text: String)] {
    try withFile(bytes) { path in
      var reader = try ProposalReader(path: path)
      var items: [(line: Int, text: String)] = []
      while let (line, bytes) = try reader.next() {
        items.append((line, String(decoding: bytes, as: UTF8.self)))
      }
      #expect(try reader.next() == nil)
      return items
    }
  }

  @Test(arguments: [
    "{\"a\":1}\n{\"b\":2}\n", "{\"a\":1}\n{\"b\":2}", "\n\n{\"a\":1}\n \t\n{\"b\":2}\n\n",
    "\u{feff}{\"a\":1}\n{\"b\":2}", "[{\"a\":1},{\"b\":2}]", " [ {\"a\":1} ,\n {\"b\":2} ] \n",
    "\u{feff}[{\"a\":1},{\"b\":2}]\n",
  ])
  func `holds a proposal a line, or one array`(_ text: String) throws {
    #expect(try items(text).map(\.text) == ["{\"a\":1}", "{\"b\":2}"])
  }

  @Test func `may be empty`() throws {
    for text in ["", "\n", " \r\n\n", "\u{feff}", "[]", " [ ] "] {
      #expect(try items(text).isEmpty, "\(text.debugDescription)")
    }
  }

  @Test func `tells on which line each begins`() throws {
    #expect(try items("\n{}\r\n\n{}").map(\.line) == [2, 4])
    #expect(try items("[{},\n\n{\"a\":\n1}, {}\n]").map(\.line) == [1, 3, 4])
  }

  @Test func `keeps brackets in strings apart from those outside`() throws {
    let element = #"{"a":"]},[{\"\\","b":[1,[2]]}"#
    #expect(try items("[\(element),\(element)]").map(\.text) == [element, element])
  }

  @Test(arguments: [
    ("[{}", 0), ("[{} {}]", 1), ("[{},]", 1), ("[,{}]", 0), ("[{},,{}]", 1), ("[{}] x", 1),
    ("[", 0), ("[{\"a\":\"]", 0), ("[{}}", 1), ("[{}]]", 1),
  ])
  func `is refused where the array is broken`(_ text: String, _ item: Int) throws {
    let refusal = try #require(refusal { _ = try items(text) })
    #expect(refusal.field == "line 1")
    guard case .brokenJSON = refusal.wrong else {
      Issue.record("\(refusal)")
      return
    }
    #expect(refusal.item == item)
  }

  @Test func `is refused where a line is longer than 1 MiB`() throws {
    let limit = 1 << 20
    let longest = String(repeating: "x", count: limit)
    #expect(try items("\(longest)\n\(longest)").count == 2)
    for end in ["", "\n", "\n{}\n"] {
      #expect(
        refusal { _ = try items("{}\n\(longest)y\(end)") }
          == Refusal(item: 1, field: "line 2", .itemTooLong(limit: limit))
      )
    }
    #expect(
      refusal { _ = try items("[{},\n\"\(longest)\"]") }
        == Refusal(item: 1, field: "line 2", .itemTooLong(limit: limit))
    )
  }

  @Test func `is refused where an array is longer than 64 MiB`() throws {
    let limit = ProposalReader.arrayLimitBytes
    let element = Array(("\"" + String(repeating: "x", count: 1_000_000) + "\",").utf8)
    var bytes = Array("[".utf8)
    while bytes.count < limit { bytes += element }
    let refusal = try #require(refusal { _ = try items(bytes) })
    #expect(refusal.wrong == .arrayTooLong(limit: limit))
    #expect(refusal.item == limit / element.count)
  }

  @Test func `is a fault where it cannot be read`() {
    #expect(
      throws: ExchangeFault.unreadable("/no/such/file", code: ENOENT, "No such file or directory")
    ) {
      _ = try ProposalReader(path: "/no/such/file")
    }
    let fault = #expect(throws: ExchangeFault.self) {
      var reader = try ProposalReader(path: "/tmp")
      _ = try reader.next()
    }
    #expect(fault?.description == "/tmp cannot be read: Is a directory (21).")
  }

  @Test func `is read as it is written, where it is a pipe`() throws {
    let pipe = Pipe()
    var reader = ProposalReader(
      descriptor: pipe.fileHandleForReading.fileDescriptor,
      name: "a pipe"
    )
    try pipe.fileHandleForWriting.write(contentsOf: Data("{\"a\":1}\n".utf8))
    #expect(try reader.next()?.line == 1)
    try pipe.fileHandleForWriting.write(contentsOf: Data("{\"b\":2}\n".utf8))
    #expect(try reader.next()?.line == 2)
    try pipe.fileHandleForWriting.close()
    #expect(try reader.next() == nil)
  }
}
