// `daybook hygiene …`: what is missing, late, or there twice.

import ArgumentParser
import Bookkeeping
import Daybook
import Reporting

struct HygieneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hygiene",
    abstract: "What is missing of clients, what was known late, and who may be there twice.",
    discussion: """
      EXAMPLES
        daybook hygiene
        daybook hygiene clients --owner dana
        daybook hygiene lateness
        daybook hygiene duplicates --format csv
      """,
    subcommands: AskCommands.all { $0.hasPrefix("hygiene ") } + [
      LatenessCommand.self, DuplicatesCommand.self,
    ],
    defaultSubcommand: AskCommands.all { $0.hasPrefix("hygiene ") }.first
  )
}

struct LatenessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lateness",
    abstract: "How long after it happened what was recorded, by owner and source.",
    discussion: """
      EXAMPLES
        daybook hygiene lateness
        daybook hygiene lateness --as-of 2026-05-31 --format json
      """
  )

  @OptionGroup var options: MomentOptions

  func run() throws {
    let book = try options.book.open()
    var progress = Progress("records")
    let report = try book.lateness(try options.asked(of: book)) { progress.show($0, of: $1) }
    Progress.clear()
    options.format.write(report)
  }
}

struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Clients of which the names are the same, or differ by a letter.",
    discussion: """
      EXAMPLES
        daybook hygiene duplicates
        daybook hygiene duplicates --format csv
      """
  )

  @OptionGroup var options: MomentOptions

  func run() throws {
    let book = try options.book.open()
    options.format.write(try book.duplicates(try options.asked(of: book)))
  }
}
