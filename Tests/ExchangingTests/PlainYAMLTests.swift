// YAML of maps and rules: what is refused before a parser, or a person, is lost in it.

import Bookkeeping
import Exchanging
import Testing

@Suite struct `YAML` {
  /// What is said of a text, behind its line and column; nil where nothing is wrong with it.
  private func broken(_ text: String) -> String? {
    do throws(PlainYAML.Broken) {
      _ = try PlainYAML.compose(text)
      return nil
    } catch {
      return "\(error.line):\(error.column) \(error.what)"
    }
  }

  @Test func `with aliases of aliases is refused at once`() {
    var lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"]
    for level in 1..<10 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    lines.append("? *a9\n: 1")
    let text = lines.joined(separator: "\n")
    #expect(
      broken(text) == "2:10 anchors and aliases are not read here; write the value out"
    )
    #expect(throws: Wrong.self) { try RuleSet(text: text) }
    #expect(throws: Refusal.self) { try ImportMap(text: text) }
  }

  @Test(arguments: [
    ("a: &x b", 1, 4, "anchors and aliases are not read here; write the value out"),
    ("a: *x", 1, 4, "anchors and aliases are not read here; write the value out"),
    ("a: b\nc: !mine d", 2, 4, "tags are not read here; write the value alone"),
    ("[a]: b", 1, 1, "the key is not a word"),
    ("a: b\n? c\n: d", 2, 1, "a key is written without a question mark"),
    ("a:\n  - ? c", 2, 5, "a key is written without a question mark"),
    ("a: {b: c,\n  d: e, ? [f]}", 2, 9, "a key is written without a question mark"),
    ("[[[[[[[[[a]]]]]]]]] : b", 1, 20, "the key is not a word"),
    ("a: b\nc: d\na: e", 1, 1, "the key \"a\" is given twice"),
    (
      "a: b\n---\nc: d", 2, 1,
      "expected a single document in the stream, but found another document"
    ),
    ("", 1, 1, "the file is empty"),
    ("# nothing\n", 1, 1, "the file is empty"),
  ])
  func `is refused with line and column`(_ text: String, _ line: Int, _ column: Int, _ what: String)
  {
    #expect(broken(text) == "\(line):\(column) \(what)")
  }

  @Test func `may hold ampersands and asterisks that are no anchors`() {
    #expect(broken("a: R&D, Smith & Sons\nb: \"*\"\nc: 5 *3  # &see\nd: \"&x\"") == nil)
  }

  @Test func `may hold question marks and brackets in its texts`() {
    #expect(broken("a: \"why? {b}: [c]\"\nb: what ? \nc: [{d: x?, e: 'who ? I'}]") == nil)
  }

  @Test func `that is nested too deep is refused in our words`() {
    let text = String(repeating: "[", count: 3_000)
    #expect(broken(text)?.hasSuffix("lists and mappings are nested too deep") == true)
  }
}
