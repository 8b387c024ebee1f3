// One report of the catalogue as a command. A new report needs nothing here.

import ArgumentParser
import Bookkeeping
import Daybook
import Reporting

struct AskCommand<P: Projection>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: P.name.split(separator: " ").last.map(String.init) ?? P.name,
      abstract: P.abstract,
      discussion: """
        EXAMPLES
          daybook \(P.name)
          daybook \(P.name) --as-of 2026-05-31 --format json
          daybook \(P.name) --as-of 2026-05-31 --known-at 2026-06-02T09:00:00Z
        """
    )
  }

  @OptionGroup var options: AskingOptions

  @Option(help: Self.help(.by)) var by: String?
  @Option(help: Self.help(.basis)) var basis: String?
  @Option(help: Self.help(.credits)) var credits: String?

  private var choices: [Choice.Name: String] {
    var choices: [Choice.Name: String] = [:]
    choices[.by] = by
    choices[.basis] = basis
    choices[.credits] = credits
    return choices
  }

  private static func choice(_ name: Choice.Name) -> Choice? {
    P.choices.first { $0.name == name }
  }

  private static func help(_ name: Choice.Name) -> ArgumentHelp {
    guard let choice = choice(name) else { return .hidden }
    return ArgumentHelp(choice.help, valueName: choice.words.joined(separator: "|"))
  }

  func validate() throws {
    for (name, word) in choices.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let choice = Self.choice(name) else {
        throw ValidationError("\(P.name) has no --\(name.rawValue).")
      }
      guard choice.words.contains(word) else {
        throw ValidationError(
          "--\(name.rawValue): \"\(word)\" is not one of \(choice.words.joined(separator: ", "))."
        )
      }
    }
  }

  func run() throws {
    let book = try options.book.open()
    options.format.write(try book.report(P.self, try options.asked(of: book, choices)))
  }
}
