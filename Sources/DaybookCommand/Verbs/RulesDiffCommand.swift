// `daybook rules diff`: what other rules would have changed.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Reporting

struct RulesDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What the rules of a file would change, row by row, and which rule it is.",
    discussion: """
      Compares ageing, health and renewals under the rules in force (or those of --rules) with the \
      same under the rules of the file, in one pass, and switches each rule that differs by itself. \
      Nothing is adopted. Ends with 1 where something would differ.

      EXAMPLES
        daybook rules diff proposed.yaml
        daybook rules diff proposed.yaml --as-of 2026-05-31 --format csv
        daybook rules diff new.yaml --rules old.yaml
      """
  )

  @Argument(help: "The rules file.")
  var file: String

  @OptionGroup var options: AskingOptions

  @Option(
    help: ArgumentHelp("Of renewals, terms that end from this day on.", valueName: "YYYY-MM-DD")
  )
  var from: DayArgument?

  @Option(
    help: ArgumentHelp("Of renewals, terms that end up to this day.", valueName: "YYYY-MM-DD")
  )
  var to: DayArgument?

  func run() throws {
    let proposed = try RulesFile(path: file).rules
    let book = try options.book.open()
    var asked = try options.asked(of: book)
    asked.proposed = proposed
    asked.from = from?.day
    asked.to = to?.day
    let report = try book.report(RulesDiff.self, asked)
    options.format.write(report)
    if !report.rows.isEmpty || !report.totals.isEmpty { throw Refused() }
  }
}
