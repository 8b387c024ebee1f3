// One report of the catalogue as a command. A new report needs nothing here, unless it lets one choose
// something that no report did before.

import ArgumentParser
import Bookkeeping
import Daybook
import Reporting

struct AskCommand<P: Projection>: ParsableCommand {
  static var configuration: CommandConfiguration {
    var examples = [
      "daybook \(P.name)",
      "daybook \(P.name) --as-of 2026-05-31 --format json",
      "daybook \(P.name) --as-of 2026-05-31 --known-at 2026-06-02T09:00:00Z",
      "daybook \(P.name) --rules proposed.yaml",
    ]
    if P.why != nil { examples.append("daybook \(P.name) acme --why") }
    if choice(.owner) != nil { examples.append("daybook \(P.name) --owner dana") }
    if choice(.from) != nil {
      examples.append("daybook \(P.name) --from 2026-10-01 --to 2026-12-31")
    }
    return CommandConfiguration(
      commandName: P.name.split(separator: " ").last.map(String.init) ?? P.name,
      abstract: P.abstract,
      discussion: "EXAMPLES\n" + examples.map { "  \($0)" }.joined(separator: "\n")
    )
  }

  @Argument(help: ArgumentHelp("One client alone, by its key.", valueName: "client"))
  var client: String?

  @Flag(help: P.why == nil ? .hidden : "The parts of each figure, and the records behind them.")
  var why = false

  @OptionGroup var options: AskingOptions

  @Option(help: Self.help(.by), completion: Self.completion(.by)) var by: String?
  @Option(help: Self.help(.basis), completion: Self.completion(.basis)) var basis: String?
  @Option(help: Self.help(.credits), completion: Self.completion(.credits)) var credits: String?
  @Option(help: Self.help(.from)) var from: DayArgument?
  @Option(help: Self.help(.to)) var to: DayArgument?
  @Option(help: Self.help(.owner)) var owner: String?

  /// The choices of words that were made.
  private var words: [Choice.Name: String] {
    var words: [Choice.Name: String] = [:]
    words[.by] = by
    words[.basis] = basis
    words[.credits] = credits
    words[.owner] = owner
    return words
  }

  private static func choice(_ name: Choice.Name) -> Choice? {
    P.choices.first { $0.name == name }
  }

  private static func help(_ name: Choice.Name) -> ArgumentHelp {
    guard let choice = choice(name) else { return .hidden }
    return switch choice.form {
    case .word(let words): ArgumentHelp(choice.help, valueName: words.joined(separator: "|"))
    case .day: ArgumentHelp(choice.help, valueName: "YYYY-MM-DD")
    case .text(let what): ArgumentHelp(choice.help, valueName: what)
    }
  }

  private static func completion(_ name: Choice.Name) -> CompletionKind {
    .list(choice(name)?.words ?? [])
  }

  func validate() throws {
    if why, P.why == nil { throw ValidationError("\(P.name) has no --why.") }
    let days = [Choice.Name.from: from, .to: to].compactMapValues { $0 }
    let names = Set(words.keys).union(days.keys).sorted { $0.rawValue < $1.rawValue }
    for name in names {
      guard let choice = Self.choice(name) else {
        throw ValidationError("\(P.name) has no --\(name.rawValue).")
      }
      guard let word = words[name], !choice.words.isEmpty, !choice.words.contains(word) else {
        continue
      }
      throw ValidationError(
        "--\(name.rawValue): \"\(word)\" is not one of \(choice.words.joined(separator: ", "))."
      )
    }
    if client != nil, by == "parent" {
      throw ValidationError("--by parent needs every client: leave the client out.")
    }
    if let from, let to, to.day < from.day {
      throw ValidationError("--to \(to.day.text) lies before --from \(from.day.text).")
    }
  }

  func run() throws {
    let book = try options.book.open()
    var asked = try options.asked(of: book)
    asked.client = client
    asked.choices = words
    asked.from = from?.day
    asked.to = to?.day
    options.format.write(try book.report(why ? P.why ?? P.self : P.self, asked))
  }
}
