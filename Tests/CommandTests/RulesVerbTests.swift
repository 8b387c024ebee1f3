// The rules of a book, through the command: shown as they were adopted, checked without a book, adopted
// from a day on.

import Bookkeeping
import Crash
import Exchanging
import Foundation
import Testing

@Suite struct `The rules` {
  let folder: TestFolder

  init() throws {
    folder = try Shop.copy()
    try folder.write("name: house\nreceivables:\n  basis: invoice\n", to: "rules.yaml")
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `of a new book are the default ones, byte for byte`() throws {
    let ended = try folder.daybook("rules show --book book")
    #expect(ended.code == 0)
    #expect(ended.output == RuleSet.defaultText)
    #expect(ended.errors == "")
    let json = try object(folder.daybook("rules show --book book --format json").output)
    #expect(json["name"] as? String == "default")
    #expect(json["hash"] as? String == RuleSet.standard.hash)
    #expect(json["effective"] as? String == "0001-01-01")
    #expect(json["position"] as? Int == 2)
    #expect(json["text"] as? String == RuleSet.defaultText)
  }

  @Test func `are the default ones before any are adopted`() throws {
    let ended = try folder.daybook("rules show --known-at 1 --book book --format csv")
    #expect(ended.output.hasPrefix("name,hash,effective,position,text\ndefault,"))
    #expect(ended.output.contains(",,,\"name: default\n"), "\(ended.output)")
  }

  @Test func `are adopted from a day on, as often as somebody wants`() throws {
    let adopt =
      ["rules", "adopt", "rules.yaml", "--effective", "2026-06-01", "--reason", "a new year"]
      + ["--by", "kim", "--book", "book"]
    let title = try RuleSet(text: "name: house\nreceivables:\n  basis: invoice\n").title
    let first = try folder.daybook(adopt)
    #expect(first.errors == "")
    #expect(first.output == "Adopted \(title), position 14, in force from 2026-06-01.\n")
    let second = try folder.daybook(adopt)
    #expect(second.output == "Adopted \(title), position 15, in force from 2026-06-01.\n")
    let before = try folder.daybook("rules show --as-of 2026-05-31 --book book")
    #expect(before.output == RuleSet.defaultText)
    let after = try object(
      folder.daybook("rules show --as-of 2026-06-01 --book book --format json").output
    )
    #expect(after["position"] as? Int == 15)
    #expect(after["effective"] as? String == "2026-06-01")
    #expect(after["text"] as? String == "name: house\nreceivables:\n  basis: invoice\n")
    let known = try folder.daybook("rules show --as-of 2026-06-01 --known-at 13 --book book")
    #expect(known.output == RuleSet.defaultText)
    let aging = try folder.daybook("ar aging --as-of 2026-06-15 --book book")
    #expect(aging.output.contains("rules \(title)"))
    let events = try folder.daybook("export events --book book").output
    #expect(events.contains(#""actor":"kim","reason":"a new year""#))
    #expect(try folder.verified().code == 0)
  }

  @Test func `are adopted once under one id`() throws {
    let adopt = "rules adopt rules.yaml --id r1 --effective 2026-06-01 --book book --format json"
    let first = try object(folder.daybook(adopt).output)
    #expect(first["recorded"] as? Bool == true)
    #expect(first["position"] as? Int == 14)
    let second = try object(folder.daybook(adopt).output)
    #expect(second["recorded"] as? Bool == false)
    #expect(second["position"] as? Int == 14)
    #expect(second["effective"] as? String == "2026-06-01")
    let said = try folder.daybook(
      "rules adopt rules.yaml --id r1 --effective 2026-06-01 --book book"
    )
    #expect(said.output.hasSuffix(" was adopted before: position 14, in force from 2026-06-01.\n"))
    let other = try folder.daybook("rules adopt rules.yaml --id r1 --book book")
    #expect(other.code == 1)
    #expect(
      other.errors.hasPrefix(
        "refused: id: It is recorded otherwise, at position 14: effectiveon 2026-06-01 there, none here."
      ),
      "\(other.errors)"
    )
  }

  @Test func `that take the place of others are shown as those`() throws {
    _ = try folder.daybook("rules adopt rules.yaml --effective 2026-06-01 --book book")
    let replacement =
      #"{"type": "daybook.rules.adopted", "effectiveon": "2026-06-02", "#
      + #""data": {"text": "name: better\n"}}"#
    let line = GoldenCase.event(
      "event.corrected - - {\"target\": {\"position\": 14}, \"replacement\": \(replacement)}",
      id: "c1",
      #""reason": "typed wrong""#
    )
    let ended = try folder.daybook(["record", "--book", "book"], input: line)
    #expect(ended.code == 0, "\(ended.errors)")
    let shown = try object(
      folder.daybook("rules show --as-of 2026-06-02 --book book --format json").output
    )
    #expect(shown["name"] as? String == "better")
    #expect(shown["effective"] as? String == "2026-06-02")
    #expect(shown["position"] as? Int == 15)
    #expect(shown["text"] as? String == "name: better\n")
  }

  @Test func `in a file are checked without a book, and told from the default ones`() throws {
    let ended = try folder.daybook("rules check rules.yaml")
    let rules = try RuleSet(text: "name: house\nreceivables:\n  basis: invoice\n")
    #expect(ended.code == 0)
    #expect(
      ended.output
        == "fine: \(rules.title), 1 rule differs from the default rules: receivables.basis\n"
    )
    let json = try object(folder.daybook("rules check rules.yaml --format json").output)
    #expect(json["name"] as? String == "house")
    #expect(json["hash"] as? String == rules.hash)
    #expect(json["changes"] as? Int == 1)
    #expect(json["changed"] as? String == "receivables.basis")
    let standard = try folder.daybook("rules check -", input: RuleSet.defaultText)
    #expect(standard.output.hasSuffix(", 0 rules differ from the default rules\n"))
  }

  @Test func `with the line ends of Windows are those with line feeds`() throws {
    let text = "name: house\r\nreceivables:\r\n  basis: invoice\r\n"
    let ended = try folder.daybook("rules check - --format json", input: text)
    let other = try folder.daybook("rules check rules.yaml --format json")
    #expect(ended.output == other.output)
  }

  @Test func `have a schema that an editor can read`() throws {
    let ended = try folder.daybook("rules schema")
    #expect(ended.code == 0)
    #expect(ended.output == RulesSchema.text + "\n")
    #expect(try object(ended.output)["title"] as? String == "Rules of Daybook")
  }

  @Test func `that an export holds come back`() throws {
    let big = "name: house\n# " + String(repeating: "\"", count: 523_000) + "\n"
    try folder.write(big, to: "big.yaml")
    let ended = try folder.daybook("rules adopt big.yaml --book book")
    #expect(ended.code == 0, "\(ended.errors)")
    let exported = try folder.daybook("export events --book book").output
    let restored = try folder.daybook(
      ["record", "-", "--restore", "--book", "copy"],
      input: Array(exported.utf8)
    )
    #expect(restored.code == 0, "\(restored.errors)")
    #expect(try folder.verified("copy").output == folder.verified().output)
  }
}
