// `daybook rules adopt`: rules in a file become those of the book.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Reporting

struct RulesAdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Adopt the rules in a file, from a day on.",
    discussion: """
      Records daybook.rules.adopted with the whole text; nothing else refers to the file. The same \
      text may be adopted again; with the same --id it is recorded once.

      EXAMPLES
        daybook rules adopt rules.yaml
        daybook rules adopt rules.yaml --effective 2026-06-01 --reason "new fiscal year" --by kim
        daybook rules adopt rules.yaml --id rules-2026-06
      """
  )

  @Argument(help: "The file, of at most \(RuleSet.limitBytes >> 20) MiB; - is the standard input.")
  var file: String

  @OptionGroup var book: BookOptions

  @Option(
    help: ArgumentHelp("From which day on: 2026-06-01. (default: today)", valueName: "YYYY-MM-DD")
  )
  var effective: DayArgument?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Who adopts them.", valueName: "actor"))
  var by: String?

  @Option(
    help: "The id of the event, from the source \(RulesAdoption.source). (default: a new one)"
  )
  var id: String?

  @OptionGroup var output: FormatOptions

  func run() throws {
    let book = try self.book.open()
    let file = try RulesFile(path: file)
    let (recorded, adopted) = try book.adopt(
      RulesAdoption(
        text: file.text,
        effective: effective?.day,
        reason: reason,
        actor: by,
        id: id
      )
    )
    Summary(adopted.members + [("recorded", .flag(recorded.isNew))])
      .write(output.format, sentence: sentence(adopted, isNew: recorded.isNew))
    Output.note(book.postingFault)
  }

  private func sentence(_ adopted: AdoptedRules, isNew: Bool) -> String {
    guard let adoption = adopted.adoption else { return "" }
    let title = adopted.rules.title
    let place = "position \(adoption.position), in force from \(adoption.effective.text)."
    return isNew ? "Adopted \(title), \(place)" : "\(title) was adopted before: \(place)"
  }
}

extension Recorded {
  fileprivate var isNew: Bool { if case .now = self { true } else { false } }
}
