// A rules file, read whole and refused at its place.

import Bookkeeping
import Exchanging

/// Reads rules from a file.
enum RulesFile {
  /// The rules of a file; refuses with its name, line and column.
  static func rules(of path: String) throws -> RuleSet {
    let text = try text(of: path)
    do {
      return try RuleSet(text: text)
    } catch {
      throw Refusal(field: path, error)
    }
  }

  /// The text of a file, as long as rules may be.
  static func text(of path: String) throws -> String {
    try BoundedFile.text(path, limit: RuleSet.limitBytes)
  }
}
