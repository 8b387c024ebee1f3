// Every case of `Wrong` has a golden entry that provokes it through the command. The cases are read
// from the source, so that a case that is added without one is named here.

import Bookkeeping
import Foundation
import Testing

@Suite struct `Every way to be wrong` {
  private static let source =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Bookkeeping").path

  @Test func `has a golden entry`() throws {
    let cases = try Self.cases()
    #expect(cases.count > 80, "the cases of Wrong.swift are not read")
    let golden = Set(GoldenFile.allRefusals().map(\.name))
    let missing = cases.map(\.name).filter { !golden.contains($0) }
    #expect(missing.isEmpty, "no golden entry shows these")
    let stale = golden.subtracting(cases.map(\.name)).subtracting(["usage"])
    #expect(stale.isEmpty, "these are no cases of Wrong")
  }

  @Test func `is shown in its own words`() throws {
    let words = try Self.words()
    #expect(words.count == (try Self.cases().count), "the words of Wrong+Words.swift are not read")
    for golden in GoldenFile.allRefusals() {
      guard let said = words[golden.name] else { continue }
      let text = golden.said.joined(separator: "\n")
      #expect(
        said.contains { fragments in fragments.allSatisfy { text.contains($0) } },
        "\(golden.testDescription) does not say what \(golden.name) says"
      )
    }
  }

  /// The cases in the order of the source.
  private static func cases() throws -> [(name: String, line: Int)] {
    let text = try String(contentsOfFile: "\(source)/Wrong.swift", encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { number, line in
        guard let found = line.firstMatch(of: /^  case (\w+)/) else { return nil }
        return (String(found.1), number + 1)
      }
  }

  /// What stands between the values in the words of each case: what is wrong comes first, behind
  /// the bracket, on its line or the next.
  private static func words() throws -> [String: [[String]]] {
    let text = try String(contentsOfFile: "\(source)/Wrong+Words.swift", encoding: .utf8)
    var words: [String: [[String]]] = [:]
    var name = ""
    var isNext = false
    for line in text.split(separator: "\n") {
      if let found = line.firstMatch(of: /^    case \.(\w+)/) { name = String(found.1) }
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      defer { isNext = trimmed == "(" }
      guard isNext || trimmed.hasPrefix("(\""),
        let found = trimmed.firstMatch(of: /^\(?"((?:[^"\\]|\\.)*)"/)
      else { continue }
      let fragments = String(found.1).replacing("\\\"", with: "\"")
        .split(separator: /\\\([^)]*(?:\([^)]*\))?[^)]*\)/).map(String.init)
      words[name, default: []].append(fragments)
    }
    return words
  }
}
