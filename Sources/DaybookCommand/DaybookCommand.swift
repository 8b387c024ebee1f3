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
      Every engagement, invoice, payment and health change of a client is an event, written once. \
      What is owed is worked out when you ask: as of any day, as known at any point.

      EXAMPLES
        daybook init shop --zone America/Phoenix
        daybook record --book shop events.ndjson
        daybook ar aging --book shop --as-of 2026-05-31
        daybook client acme --book shop

      Without --book, the book is DAYBOOK_BOOK or, where that is not set, ./book.
      """,
    version: "daybook 0.1.0",
    subcommands: [
      InitCommand.self, RecordCommand.self, ImportCommand.self, ReceivablesCommand.self,
      ClientCommand.self, ReplayCommand.self, VerifyCommand.self, ExportCommand.self,
      EventsCommand.self,
    ]
  )

  static func main() {
    Output.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
      try Output.flush()
    } catch {
      exit(error)
    }
  }

  /// Ends with what the error means.
  private static func exit(_ error: any Error) -> Never {
    try? Output.flush()
    let status = Status(error)
    switch status {
    case .fine:
      Output.write(fullMessage(for: error) + "\n")
      try? Output.flush()
    case .usage:
      Output.complain(fullMessage(for: error))
    case .refused:
      if let message = Status.message(of: error) { Output.complain("refused: \(message)") }
    case .fault:
      if let message = Status.message(of: error) { Output.complain("fault: \(message)") }
    }
    DaybookCommand.exit(withExitCode: status)
  }

  private static func exit(withExitCode status: Status) -> Never {
    exit(withError: status == .fine ? nil : ExitCode(status.rawValue))
  }

  private static func exit(withError error: ExitCode?) -> Never {
    exit(withError: error as (any Error)?)
  }
}
