// `daybook init`: a new book.

import ArgumentParser
import Daybook
import Reporting

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new book.",
    discussion: """
      EXAMPLES
        daybook init
        daybook init shop --zone America/Phoenix --currency USD
      """
  )

  @Argument(help: "The folder of the new book. (default: DAYBOOK_BOOK, else ./book)")
  var path: String?

  @Option(help: "The time zone in which instants become days.")
  var zone = "UTC"

  @Option(help: "The currency of the house, as ISO 4217 letters.")
  var currency = "USD"

  @Option(name: .long, help: .hidden)
  var book: String?

  @Option(help: "table, json or csv.")
  var format: Format = .table

  func run() throws {
    let book = try Book.create(BookOptions.path(path ?? book), zone: zone, currency: currency)
    BookOptions.warn(book)
    Summary([
      ("book", .text(book.path)), ("zone", .text(zone)), ("currency", .text(currency)),
      ("records", .number(Int64(try book.head()))),
    ]).write(format, sentence: "Made the book \(book.path), zone \(zone), currency \(currency).")
  }
}
