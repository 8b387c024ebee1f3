// A rules file: read as a file and as a text, compared with the default rules, and adopted.

import Bookkeeping
import Events
import Exchanging

enum RulesCheck {
  static func check(_ bytes: [UInt8]) throws {
    if let text = String(validating: bytes, as: UTF8.self) {
      do throws(Wrong) {
        _ = try RuleSet(text: text)
      } catch {
        try Sound.words(error)
      }
    }
    do {
      let file = try TemporaryFile.with(bytes) { path, _ in try RulesFile(path: path) }
      try Broken.unless(
        try RuleSet(text: file.text) == file.rules,
        "a file holds other rules than its text"
      )
      try check(file.rules)
      let adoption = RulesAdoption(text: file.text, reason: "agreed", id: "1")
      let event = try adoption.proposal(Sound.translator)
      try Broken.unless(
        event.rules.adopted.text == file.text,
        "another text is adopted than was read"
      )
      try Sound.event(event)
    } catch let refusal as Refusal {
      try Sound.refusal(refusal)
    }
  }

  /// Rules become the default ones, change by change.
  private static func check(_ rules: RuleSet) throws {
    var changed = rules
    for change in rules.changes(to: .standard) {
      try Broken.unless(!change.name.isEmpty, "a change has no name")
      changed = change.applied(to: changed)
    }
    try Broken.unless(changed.changes(to: .standard).isEmpty, "changes leave something to change")
  }
}
