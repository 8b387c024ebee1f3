// The schema of rules: what it lets pass, and what it does not, beside what reading says.

import Bookkeeping
import Exchanging
import Foundation
import Testing
import Yams

@Suite struct `The schema of rules` {
  private func errors(in yaml: String) throws -> [String] {
    let schema = try #require(TinySchema(RulesSchema.text))
    let object = try #require(try Yams.load(yaml: yaml))
    let json = try JSONSerialization.data(withJSONObject: object)
    return schema.errors(in: String(decoding: json, as: UTF8.self))
  }

  static let good = [
    RuleSet.defaultText,
    "name: house\n",
    "name: house\nhealth: {}\nrenewals: {at_risk: {}}\nengagement: {cadence_days: {}}\n",
    "name: house\nhealth:\n  bands: {good: 12.25, bad: 0}\n  caps: []\n",
    "name: house\nreceivables:\n  residual_tolerance: {JPY: 5, KWD: \"0.001\", USD: 1.5}\n",
    "name: house\nrenewals:\n  likelihood_percent: {a: 1}\n  category: {a: b}\n"
      + "  at_risk: {stages: [a]}\n",
  ]

  @Test(arguments: good)
  func `lets pass what can be read`(_ text: String) throws {
    _ = try RuleSet(text: text)
    #expect(try errors(in: text) == [])
  }

  /// What follows from two values together, or from the digits of a number, no schema tells.
  static let onlyRead: Set<String> = [
    "no band begins at 0", "two bands begin at 0", "the values of points do not ascend",
    #""1.234" is not a number with at most two decimals"#,
    #""60.005" is not a number from 0 to 100 with at most two decimals"#,
    #"there are two caps "c""#, #"there is no stage "verbl"; did you mean "verbal"?"#,
    #"the stage "b" has no category"#, #"there is no stage "churn""#,
  ]

  @Test(arguments: `A rules file`.mistakes.indices)
  func `refuses every mistake that a schema can tell`(_ index: Int) throws {
    let mistake = `A rules file`.mistakes[index]
    // No two keys of one name come out of the parser that editors have.
    guard mistake.what != #"the key "name" is given twice"# else { return }
    let errors = try errors(in: mistake.text)
    #expect(errors.isEmpty == Self.onlyRead.contains(mistake.what), "\(mistake.what): \(errors)")
  }

  @Test func `has the default rules as its defaults`() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(RulesSchema.text.utf8))
    var rules: [String: Any] = ["name": "defaults"]
    for (name, section) in properties(schema) where name != "name" {
      rules[name] = properties(section).compactMapValues { ($0 as? [String: Any])?["default"] }
    }
    let json = try JSONSerialization.data(withJSONObject: rules)
    let read = try RuleSet(text: String(decoding: json, as: UTF8.self))
    // Foundation keeps members in no order.
    #expect(Set(read.changes(to: .standard).map(\.name)).subtracting(["renewals.stages"]) == [])
    let written = try #require(try Yams.load(yaml: RuleSet.defaultText) as? NSDictionary)
    for (name, section) in rules where name != "name" {
      #expect(section as? NSDictionary == written[name] as? NSDictionary)
    }
  }

  @Test func `says of every key what it is for`() throws {
    var keys: [String] = []
    func look(_ schema: Any, _ path: String) {
      for (name, member) in properties(schema) {
        let description = (member as? [String: Any])?["description"] as? String ?? ""
        #expect(description.hasSuffix("."), "\(path)\(name)")
        keys.append("\(path)\(name)")
        look(member, "\(path)\(name).")
        look((member as? [String: Any])?["items"] ?? [], "\(path)\(name).")
      }
    }
    look(try JSONSerialization.jsonObject(with: Data(RulesSchema.text.utf8)), "")
    #expect(keys.count == 36)
    #expect(keys.contains("health.caps.undisputed_at_least"))
  }

  private func properties(_ schema: Any) -> [String: Any] {
    (schema as? [String: Any])?["properties"] as? [String: Any] ?? [:]
  }
}
