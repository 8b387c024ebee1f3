// `daybook rules check`: can a file be adopted?

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Reporting

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a rules file, and say what is wrong with it.",
    discussion: """
      Needs no book. A mistake is refused with its line and column, exit code 1.

      EXAMPLES
        daybook rules check rules.yaml
        daybook rules check rules.yaml --format json
      """
  )

  @Argument(help: "The file, of at most \(RuleSet.limitBytes >> 20) MiB; - is the standard input.")
  var file: String

  @OptionGroup var output: FormatOptions

  func run() throws {
    let rules = try RulesFile(path: file).rules
    let changes = RuleSet.standard.changes(to: rules).map(\.name)
    let differ = changes.count == 1 ? "rule differs" : "rules differ"
    let names = changes.isEmpty ? "" : ": \(changes.joined(separator: ", "))"
    Summary([
      ("name", .text(rules.name)), ("hash", .text(rules.hash)),
      ("changes", .number(Int64(changes.count))),
      ("changed", .text(changes.joined(separator: ", "))),
    ])
    .write(
      output.format,
      sentence: "fine: \(rules.title), \(changes.count) \(differ) from the default rules\(names)"
    )
  }
}
