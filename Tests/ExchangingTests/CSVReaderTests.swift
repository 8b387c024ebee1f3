// CSV by RFC 4180, corner by corner.

import Bookkeeping
import Testing

@testable import Exchanging

@Suite struct `A CSV file` {
  private func rows(_ text: String, separator: String = ",") throws -> [CSVRow] {
    try rows(Array(text.utf8), separator: separator)
  }

  private func rows(_ bytes: [UInt8], separator: String = ",") throws -> [CSVRow] {
    // Once it is open, the file may go.
    let opened = try withFile(bytes) { try SpooledFile(path: $0) }
    var reader = try CSVReader(opened.chunks(), separator: separator.utf8.first ?? 0)
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,,\r\n,,\r\n", [["a", "", ""], ["", "", ""]]),
    (",", [["", ""]]),
    ("\"a,b\",\"c\"\"d\"\r\n", [["a,b", "c\"d"]]),
    ("\"two\r\nlines\",x\r\n", [["two\r\nlines", "x"]]),
    ("\"\",\"\"\"\"\r\n", [["", "\""]]),
    ("\"\"\r\n", [[""]]),
    ("a\r\n\r\n\n\r\nb\r\n", [["a"], ["b"]]),
    (" a , b \r\n", [[" a ", " b "]]),
    ("\u{feff}a,b\r\n", [["a", "b"]]),
    ("\u{feff}\"a\",b\r\n", [["a", "b"]]),
    ("é,日本\r\n", [["é", "日本"]]),
    ("a\rb,c\r\n", [["a\rb", "c"]]),
    ("", []),
    ("\u{feff}", []),
    ("\r\n\r\n", []),
  ])
  func `gives the cells that it holds`(_ text: String, _ cells: [[String]]) throws {
    let rows = try rows(text)
    #expect(rows.map(\.cells) == cells)
    #expect(rows.allSatisfy { $0.wrong == nil })
  }

  @Test func `may have another separator`() throws {
    #expect(try rows("a,1;b\r\n", separator: ";").map(\.cells) == [["a,1", "b"]])
    #expect(try rows("a\t\"b\t\"\r\n", separator: "\t").map(\.cells) == [["a", "b\t"]])
  }

  @Test func `numbers its rows by the line on which they begin`() throws {
    let rows = try rows("a\r\n\"x\r\ny\r\nz\"\r\n\r\nb\nc")
    #expect(rows.map(\.line) == [1, 2, 6, 7])
  }

  @Test func `refuses a quote inside a cell, and reads on`() throws {
    for text in ["a,5\" pipe\r\nc,d\r\n", "a,\"b\"c\r\nc,d\r\n", "a, \"b\"\r\nc,d\r\n"] {
      let rows = try rows(text)
      #expect(rows.count == 2)
      #expect(rows[0].wrong?.cell == 1)
      #expect(rows[0].wrong?.1 == .strayQuote)
      #expect(rows[0].bytes == Array(text.utf8.prefix { $0 != UInt8(ascii: "\r") }))
      #expect(rows[1].cells == ["c", "d"] && rows[1].wrong == nil)
    }
  }

  @Test func `is refused as a whole for a quote that is never closed`() throws {
    let refusal = refusal { _ = try rows("a,b\r\nc,\"d\r\ne,f\r\n") }
    #expect(refusal == Refusal(field: "line 2", .openQuote))
  }

  @Test func `is refused as a whole for a row longer than the limit`() throws {
    let limit = CSVReader.rowLimitBytes
    let long = String(repeating: "x", count: limit)
    #expect(try rows("\(long)\n\(long)\r\n").allSatisfy { $0.wrong == nil })
    for text in ["a\n\(long)y\nb\n", "a\n\"\(long)\n\(long)\"\nb\n"] {
      let refusal = refusal { _ = try rows(text) }
      #expect(refusal == Refusal(field: "line 2", .rowTooLong(limit: limit)))
    }
    let returns = refusal { _ = try rows(String(repeating: "a,b\r", count: limit)) }
    #expect(returns == Refusal(field: "line 1", .loneReturns))
  }

  @Test func `refuses a cell that is not UTF-8, and reads on`() throws {
    let rows = try rows([0x61, 0x2c, 0xe9, 0x0a, 0x62, 0x2c, 0x63, 0x0a])
    #expect(rows.count == 2)
    #expect(rows[0].wrong?.1 == .notUTF8 && rows[0].wrong?.cell == 1)
    #expect(rows[0].bytes == [0x61, 0x2c, 0xe9] && rows[0].ends == [1, 3])
    #expect(rows[1].wrong == nil)
  }

  @Test func `reads the same whatever the size of the system's pieces`() throws {
    let cell = String(repeating: "\"\"\r\n,é", count: 40_000)
    let text = "a,b\r\n\"\(cell)\",b\r\n"
    let expected = String(repeating: "\"\r\n,é", count: 40_000)
    #expect(try rows(text).map(\.cells) == [["a", "b"], [expected, "b"]])
  }

  @Test func `is written so that it is read the same`() throws {
    var generator = Seeded(Seeded.seed("CSV written and read"))
    let pieces = ["", "a", ",", "\"", "\r", "\n", " ", "\r\n", "é", ";", "=1"]
    for _ in 0..<200 {
      let width = Int.random(in: 1...4, using: &generator)
      let table = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
          }.joined()
        }
      }
      var csv = CSVText()
      for row in table { csv.row(row) }
      let read = try rows(csv.bytes)
      #expect(read.map(\.cells) == table)
      #expect(read.allSatisfy { $0.wrong == nil })
    }
  }
}
