// `daybook client`: a client's whole history, oldest first.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Reporting

struct ClientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client",
    abstract: "The whole history of a client, oldest first.",
    discussion: """
      Each event with the day it counts for, when it happened, when it was recorded, by whom, from \
      where, and why; what a correction withdrew is there too, and says so.

      EXAMPLES
        daybook client acme
        daybook client acme --as-of 2026-05-31 --known-at 120 --format json
      """
  )

  @Argument(help: "The client's key.")
  var client: String

  @OptionGroup var options: MomentOptions

  func run() throws {
    let book = try options.book.open()
    let history = try book.history(of: client, try options.asked(of: book))
    switch options.format {
    case .table: Output.write(HistoryText(client, history).text)
    case .json: Output.write(ReportJSON.bytes(of: history, objects: ["what"]))
    case .csv: options.format.write(history)
    }
  }
}
