// `daybook export`: the book in forms that others read.

import ArgumentParser
import Daybook

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the book in forms that others read.",
    discussion: """
      EXAMPLES
        daybook export events > book.ndjson
        daybook export events --book old | daybook record - --restore --book new
      """,
    subcommands: [ExportEventsCommand.self]
  )
}

struct ExportEventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Every record as a CloudEvent, one a line.",
    discussion: """
      What is written can be restored into a new book, which is then the same, byte for byte.

      EXAMPLES
        daybook export events > book.ndjson
        daybook record book.ndjson --restore --book copy
      """
  )

  @OptionGroup var book: BookOptions

  func run() throws {
    do {
      try book.open().exportEvents { lines in try Output.writeOn(lines) }
    } catch is Output.Unread {}
  }
}
