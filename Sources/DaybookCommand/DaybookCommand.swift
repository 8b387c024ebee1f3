// The command `daybook`: arguments in, answers out. Exit codes: 0 fine, 1 refused or differing,
// 2 usage, 3 fault.

import ArgumentParser
import Bookkeeping
import Reporting

@main
struct DaybookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daybook",
    abstract: "An account ledger that remembers everything and forgets nothing.",
    discussion: """
      Every engagement, invoice, payment and dispute of a client is an event, written once. \
      What is owed is worked out when you ask: as of any day, as known at any point.

      EXAMPLES
        daybook init shop --zone America/Phoenix
        daybook record --book shop events.ndjson
        daybook ar aging --book shop --as-of 2026-05-31
        daybook client acme --book shop

      Without --book, the book is DAYBOOK_BOOK or, where that is not set, ./book.

      EXIT CODES
        0  fine
        1  refused, or what was compared differs
        2  usage: arguments that are not there or cannot be
        3  fault: a file or a book that is missing or broken, a disk that is full
      """,
    version: "daybook 0.1.0",
    subcommands: [
      InitCommand.self, RecordCommand.self, ImportCommand.self, ReceivablesCommand.self,
    ] + AskCommands.all { !$0.contains(" ") } + [
      ClientCommand.self, SearchCommand.self, HygieneCommand.self, RulesCommand.self,
      StatusCommand.self,
      ReplayCommand.self, VerifyCommand.self, ExportCommand.self, EventsCommand.self,
      DemoCommand.self, CompletionsCommand.self,
    ]
  )

  static func main() {
    Output.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      do {
        try command.run()
      } catch let error as ValidationError {
        exit(error, of: type(of: command))
      }
      try Output.flush()
    } catch {
      exit(error)
    }
  }

  /// Ends with what an error means; a command that found it while it ran shows its own usage.
  private static func exit(
    _ error: any Error,
    of command: (any ParsableCommand.Type)? = nil
  ) -> Never {
    try? Output.flush()
    let status = Status(error)
    switch status {
    case .fine:
      Output.write(fullMessage(for: error) + "\n")
      try? Output.flush()
    case .usage:
      Output.complain(command.map { usage(of: $0, error) } ?? fullMessage(for: error))
      if let near = nearestVerb(Array(CommandLine.arguments.dropFirst())) {
        Output.complain("Did you mean '\(near)'?")
      }
    case .refused:
      if let message = Status.message(of: error) { Output.complain("refused: \(message)") }
    case .fault:
      if let message = Status.message(of: error) { Output.complain("fault: \(message)") }
    }
    DaybookCommand.exit(withExitCode: status)
  }

  /// The verb that was most likely meant, where the arguments name one that there is not.
  private static func nearestVerb(_ arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = Self.self
    var path = [_commandName]
    for argument in arguments {
      let verbs = command.configuration.subcommands
      if let next = verbs.first(where: { $0._commandName == argument }) {
        command = next
        path.append(argument)
        continue
      }
      guard !verbs.isEmpty, !argument.hasPrefix("-") else { return nil }
      let near = Spelling.nearest(to: argument, among: verbs.map { $0._commandName })
      return near.map { (path + [$0]).joined(separator: " ") }
    }
    return nil
  }

  /// What the parser says of arguments that it finds wrong, for those that a command does.
  private static func usage(of command: any ParsableCommand.Type, _ error: any Error) -> String {
    let usage = usageString(for: command)
    let names = usage.split(separator: " ").prefix { !"[<".contains($0.prefix(1)) }
    return """
      Error: \(message(for: error))
      Usage: \(usage)
        See '\(names.joined(separator: " ")) --help' for more information.
      """
  }

  private static func exit(withExitCode status: Status) -> Never {
    exit(withError: status == .fine ? nil : ExitCode(status.rawValue))
  }

  private static func exit(withError error: ExitCode?) -> Never {
    exit(withError: error as (any Error)?)
  }
}
