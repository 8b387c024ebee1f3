// `daybook init`: a new book.

import ArgumentParser
import Bookkeeping
import Daybook
import Foundation
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

  @OptionGroup var output: FormatOptions

  func validate() throws {
    if path != nil, book != nil { throw ValidationError("Give one of <path> and --book.") }
    guard TimeZone(identifier: zone) != nil else {
      throw ValidationError(
        "--zone: this machine knows no time zone \"\(zone)\". Give a name such as America/Phoenix, "
          + "or install the package tzdata."
      )
    }
    guard Currency(letters: currency) != nil else {
      throw ValidationError("--currency: \(Refusal(.unknownCurrency(currency)).message)")
    }
  }

  func run() throws {
    let book = try Book.create(BookOptions.path(path ?? book), zone: zone, currency: currency)
    BookOptions.warn(book)
    Summary([
      ("book", .text(book.path)), ("zone", .text(zone)), ("currency", .text(currency)),
      ("records", .number(Int64(try book.head()))),
    ]).write(
      output.format,
      sentence: "Made the book \(book.path), zone \(zone), currency \(currency)."
    )
  }
}
