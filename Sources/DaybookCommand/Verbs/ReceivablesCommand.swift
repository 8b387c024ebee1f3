// `daybook ar …`: the reports of the catalogue whose names begin with `ar`.

import ArgumentParser
import Reporting

struct ReceivablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ar",
    abstract: "Receivables: what is owed, open and settled.",
    discussion: """
      EXAMPLES
        daybook ar aging --as-of 2026-05-31 --by owner
        daybook ar open --format csv
        daybook ar settled --as-of 2026-05-31 --known-at 2026-06-02T09:00:00Z
      """,
    subcommands: AskCommands.all { $0.hasPrefix("ar ") }
  )
}

/// The commands that ask the reports of the catalogue.
enum AskCommands {
  /// Those of the reports with such names.
  static func all(_ isWanted: (String) -> Bool) -> [any ParsableCommand.Type] {
    Catalog.projections.filter { isWanted($0.name) }.map { command($0) }
  }

  private static func command<P: Projection>(_ projection: P.Type) -> any ParsableCommand.Type {
    AskCommand<P>.self
  }
}
