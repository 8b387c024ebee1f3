// `daybook rules schema`: what a rules file looks like, for editors.

import ArgumentParser
import Exchanging

struct RulesSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of rules files.",
    discussion: """
      An editor that has it completes keys and words, says what each is for, and marks mistakes. What \
      holds between two values, `daybook rules check` finds.

      EXAMPLES
        daybook rules schema > rules.schema.json
      """
  )

  func run() { Output.write(RulesSchema.text + "\n") }
}
