// `daybook client`: a client on one page, and its whole history.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Reporting

struct ClientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client",
    abstract: "A client on one page: how it does and why, what it owes, and what happened.",
    discussion: """
      The table shows the last events, a line each; --all shows every one, and --long when each \
      happened and was recorded, by whom, from where, and why. JSON and CSV have the whole history \
      and nothing else. What a correction withdrew is there too, and says so.

      EXAMPLES
        daybook client acme
        daybook client acme --all --long
        daybook client acme --as-of 2026-05-31 --known-at 120 --format json
      """
  )

  /// How many events the page shows.
  private static let lastShown = 20

  @Argument(help: "The client's key.")
  var client: String

  @Flag(help: "Every event, not only the last ones.")
  var all = false

  @Flag(help: "Of each event when it happened and was recorded, by whom, from where, and why.")
  var long = false

  @OptionGroup var options: AskingOptions

  func run() throws {
    let book = try options.book.open()
    let asked = try options.asked(of: book)
    let history = try book.history(of: client, asked)
    switch options.format {
    case .table:
      let width = Output.width
      Output.write(try ClientPage(client, book, asked, width: width).text)
      let last = all ? nil : Self.lastShown
      Output.write(HistoryText(history, width: width, isLong: long, last: last).text)
    case .json: Output.write(ReportJSON.bytes(of: history, objects: ["what"]))
    case .csv: options.format.write(history)
    }
  }
}
