// The manual in the catalogue is what the help of every verb says. DAYBOOK_GOLDEN=write writes it anew.

import Crash
import Foundation
import Testing

@Suite struct `The manual` {
  private static let page =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Daybook/Daybook.docc/Manual.md")

  @Test func `has the help of every verb`() throws {
    let folder = try TestFolder()
    var text = """
      # Manual

      Every verb of `daybook`, as its `--help` says.


      """
    for verb in Help.verbs.sorted() {
      let words = verb.split(separator: " ").map(String.init) + ["--help"]
      let help = try folder.daybook(words, environment: ["COLUMNS": "98"]).output
      text += "## daybook\(verb.isEmpty ? "" : " " + verb)\n\n"
      text += help.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
      while text.hasSuffix("\n") { text.removeLast() }
      text += "\n\n"
    }
    text.removeLast()
    if ProcessInfo.processInfo.environment["DAYBOOK_GOLDEN"] == "write" {
      try text.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(written == text, "write it anew: DAYBOOK_GOLDEN=write")
  }
}
