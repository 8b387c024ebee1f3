// A refusal in the middle of a file: the batches before it stay, the file recorded again follows, and
// --atomic takes all or nothing.

import Crash
import Foundation
import Testing

@Suite struct `A file with a bad event` {
  let folder: TestFolder

  init() throws { folder = try Shop.copy() }

  private static let bad = Calls.lines(1..<6) + "{\"specversion\": \"1.0\"}\n" + Calls.lines(6..<9)

  @Test func `keeps the batches before it`() throws {
    let ended = try record("--batch 2", Self.bad)
    #expect(ended.code == 1)
    #expect(ended.output == "Recorded 4 events, positions 14 to 17.\n")
    #expect(
      ended.errors == """
        refused: line 6: type: It is missing. Give it.
        Recorded up to line 4, nothing after it. Correct it and record the file again: what is \
        recorded is passed over, the rest follows.

        """
    )
    #expect(try folder.verified().code == 0)
  }

  @Test func `is recorded to its end once it is corrected`() throws {
    #expect(try record("--batch 2", Self.bad).code == 1)
    let ended = try record("--batch 2", Calls.lines(1..<9))
    #expect(ended.code == 0)
    #expect(
      ended.output == "Recorded 4 events, positions 18 to 21; 4 were recorded before.\n"
    )
    #expect(try folder.verified().code == 0)
  }

  @Test func `is all or nothing with --atomic`() throws {
    let before = try folder.verified().output
    let ended = try record("--atomic", Self.bad)
    #expect(ended.code == 1)
    #expect(ended.output.isEmpty)
    #expect(
      ended.errors == """
        refused: line 6: type: It is missing. Give it.
        Nothing was recorded. Correct it and record the file again.

        """
    )
    #expect(try folder.verified().output == before)
  }

  @Test func `counts for programs as it does for people`() throws {
    let ended = try record("--batch 2 --format json", Self.bad)
    #expect(ended.code == 1)
    #expect(ended.output.contains("\"recorded\":4"), "\(ended.output)")
    #expect(ended.output.contains("\"last_position\":17"), "\(ended.output)")
  }

  @Test func `in JSON as an array names the line too`() throws {
    let lines = Self.bad.split(separator: "\n").joined(separator: ",\n")
    let ended = try record("--batch 2", "[\n\(lines)\n]\n")
    #expect(ended.errors.hasPrefix("refused: line 7: type: It is missing. Give it.\n"))
    #expect(ended.output == "Recorded 4 events, positions 14 to 17.\n")
  }

  private func record(_ options: String, _ input: String) throws -> Program.Ended {
    try folder.daybook("record \(options) --book book", input: input)
  }
}
