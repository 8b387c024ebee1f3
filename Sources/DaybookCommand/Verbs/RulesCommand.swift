// `daybook rules …`: the rules that reports follow.

import ArgumentParser

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The rules that reports follow: show, check, compare and adopt them.",
    discussion: """
      Rules are a YAML file, which the book keeps whole. What a file does not say is as in the \
      default rules. Each report follows the rules that were in force on its day, as known then.

      EXAMPLES
        daybook rules show > rules.yaml
        daybook rules check rules.yaml
        daybook rules diff rules.yaml
        daybook rules adopt rules.yaml --effective 2026-06-01 --reason "new fiscal year"
        daybook rules schema > rules.schema.json
      """,
    subcommands: [
      RulesShowCommand.self, RulesCheckCommand.self, RulesSchemaCommand.self,
      RulesDiffCommand.self, RulesAdoptCommand.self,
    ]
  )
}
