// `daybook completions`: what a shell needs to complete verbs and options.

import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "A script with which a shell completes verbs and options.",
    discussion: """
      EXAMPLES
        daybook completions bash > /etc/bash_completion.d/daybook
        daybook completions zsh > ~/.zfunc/_daybook
        daybook completions fish > ~/.config/fish/completions/daybook.fish
      """
  )

  /// The shells that there are scripts for.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case zsh
    case fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else { return }
    Output.write(DaybookCommand.completionScript(for: shell) + "\n")
  }
}
