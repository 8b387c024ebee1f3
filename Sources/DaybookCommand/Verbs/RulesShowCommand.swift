// `daybook rules show`: the rules in force, as they were adopted.

import ArgumentParser
import Bookkeeping
import Daybook
import Reporting

struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Write the text of the rules in force, as it was adopted.",
    discussion: """
      EXAMPLES
        daybook rules show
        daybook rules show --as-of 2026-05-31 > rules.yaml
        daybook rules show --known-at 120 --format json
      """
  )

  @OptionGroup var options: MomentOptions

  func run() throws {
    let book = try options.book.open()
    let adopted = try book.adoptedRules(try options.asked(of: book))
    guard options.format == .table else {
      let members = adopted.members + [("text", .text(adopted.text))]
      return Summary(members).write(options.format, sentence: "")
    }
    Output.write(adopted.text)
    // Who sends the text into a file wants nothing else.
    if Output.isTerminal {
      try Output.flush()
      Output.complain("note: \(adopted.sentence)")
    }
  }
}

extension AdoptedRules {
  /// Its name and where it is from, for a summary.
  var members: [(name: String, value: Cell)] {
    [
      ("name", .text(rules.name)), ("hash", .text(rules.hash)),
      ("effective", adoption.map { .day($0.effective) } ?? .none),
      ("position", adoption.map { .number(Int64($0.position)) } ?? .none),
    ]
  }

  fileprivate var sentence: String {
    let title = "rules \(rules.title)"
    guard let adoption else { return "\(title), because none are adopted yet" }
    return "\(title), adopted at position \(adoption.position), in force from "
      + adoption.effective.text
  }
}
