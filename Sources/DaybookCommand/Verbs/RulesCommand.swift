// `daybook rules …`.

import ArgumentParser

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The rules that reports follow.",
    subcommands: [RulesDiffCommand.self]
  )
}
