// Answers in their forms, through the command: aligned on a terminal, safe in a spreadsheet, whole
// for a program.

import Crash
import Foundation
import Testing

@Suite struct `An answer` {
  let folder: TestFolder

  init() throws { folder = try Shop.copy() }

  @Test func `is aligned whatever is written in it`() throws {
    try record("client.registered 日本語🙂 2026-05-01 {\"name\": \"x\"}", "1")
    try record(
      #"invoice.issued 日本語🙂 2026-05-01 {"invoice": "I-9", "amount": "7.00 USD"}"#,
      "2"
    )
    let ended = try folder.daybook("ar open --as-of 2026-06-15 --book book")
    let lines = ended.output.split(separator: "\n").map(String.init)
    let mine = try #require(lines.first { $0.hasPrefix("日本語🙂") })
    let other = try #require(lines.first { $0.hasPrefix("green") })
    // Four wide letters take eight places.
    #expect(mine.hasPrefix("日本語🙂  "))
    let column = try #require(other.range(of: "invoice")?.lowerBound)
    let found = try #require(mine.range(of: "invoice")?.lowerBound)
    #expect(mine[..<found].count + 4 == other[..<column].count)
  }

  @Test func `as CSV is no formula`() throws {
    try record("client.registered =1+1 2026-05-01 {\"name\": \"x\"}", "1")
    try record(
      #"invoice.issued =1+1 2026-05-01 {"invoice": "@I", "amount": "7.00 USD"}"#,
      "2"
    )
    let ended = try folder.daybook("ar open --as-of 2026-05-02 --format csv --book book")
    #expect(ended.output.contains("\n'=1+1,'@I,invoice,USD,2026-05-01,"), "\(ended.output)")
    #expect(ended.output.contains(",-29,100.00,100.00,"), "\(ended.output)")
  }

  @Test func `about a client has the data as data`() throws {
    let json = try folder.daybook("client acme --format json --book book")
    #expect(json.output.contains(#""what":{"name":"Acme"}"#), "\(json.output)")
    let csv = try folder.daybook("client acme --format csv --book book")
    #expect(csv.output.contains(#","{""name"":""Acme""}","#), "\(csv.output)")
    let table = try folder.daybook("client acme --long --book book")
    #expect(table.output.contains("    name Acme\n"), "\(table.output)")
  }

  @Test func `of a replay names its moment`() throws {
    let ended = try folder.daybook("replay --as-of 2026-05-31 --format json --book book")
    let start =
      #"{"report":"replay","moment":{"as_of":"2026-05-31","known_at":13},"columns":["projection","#
    #expect(ended.output.hasPrefix(start), "\(ended.output)")
    let object = try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any]
    #expect((object?["rows"] as? [Any])?.count ?? 0 >= 4)
  }

  @Test func `about a type has its fields and an example, and the schema only when asked`() throws {
    let table = try folder.daybook("events daybook.write_off.recorded").output
    #expect(table.contains("      amount   \"1200.00 USD\" *\n"))
    #expect(table.contains("* must be given"))
    #expect(table.contains(#""type":"daybook.write_off.recorded""#))
    #expect(!table.contains("$schema"))
    let schema = try folder.daybook("events daybook.write_off.recorded --schema").output
    #expect(schema.hasPrefix("{\"$schema\""))
  }

  @Test func `that nobody reads does not change what happened`() throws {
    let ended = try Program(
      "bash",
      [
        "-c",
        """
        echo '{}' | \(TestFolder.command) record --format json --book book | true
        echo ${PIPESTATUS[1]}
        \(TestFolder.command) ar aging --book book | true
        echo ${PIPESTATUS[0]}
        """,
      ],
      in: folder.path
    ).run()
    #expect(ended.output == "1\n0\n")
    #expect(ended.errors.hasPrefix("refused: line 1: specversion: It is missing."))
  }

  private func record(_ event: String, _ id: String) throws {
    let line = GoldenCase.event(event, id: id, "") + [UInt8(ascii: "\n")]
    let ended = try folder.daybook(["record", "--book", "book"], input: line)
    #expect(ended.code == 0, "\(ended.errors)")
  }
}
