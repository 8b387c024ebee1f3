// `daybook export`: the book in forms that others read.

import ArgumentParser
import Daybook

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the book in forms that others read.",
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
    try book.open().exportEvents { lines in Output.write(lines) }
  }
}
