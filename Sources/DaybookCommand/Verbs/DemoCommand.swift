// `daybook demo`: the sample book, anywhere.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Reporting
import Sampling

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract:
      "Make a book to try things on: two years of some forty clients, all of them invented.",
    discussion: """
      The same seed makes the same events. The last day is \(Portfolio.end.text): give it with \
      --as-of.

      EXAMPLES
        daybook demo
        daybook demo /tmp/sample --seed 7
      """
  )

  @Argument(help: "The folder of the new book.")
  var folder = "demo-book"

  @Option(help: "From which number the events are made.")
  var seed = Portfolio.seed

  @OptionGroup var output: FormatOptions

  func run() throws {
    let book = try Book.create(folder, zone: Portfolio.zone)
    let exchange = CloudEvents(zone: try book.opened().zone)
    let lines = Portfolio.lines(seed: seed)
    var progress = Progress("events")
    try book.recording { recorder in
      for (index, line) in lines.enumerated() {
        let event = try exchange.event(from: Array(line.utf8), restoring: false).event
        _ = try recorder.record([Proposal(event)])
        progress.show(UInt64(index + 1), of: UInt64(lines.count))
      }
    }
    Progress.clear()
    Output.note(book.postingFault)
    Summary([
      ("book", .text(folder)), ("events", .number(Int64(lines.count))),
      ("records", .number(Int64(try book.head()))), ("last_day", .day(Portfolio.end)),
    ]).write(
      output.format,
      sentence: """
        Made the book \(folder) with \(String(lines.count).grouped) events. Try next:

          export DAYBOOK_BOOK=\(folder.shellWord)
          daybook today --as-of \(Portfolio.end.text)
          daybook ar aging --as-of \(Portfolio.end.text) --by owner
          daybook health --as-of \(Portfolio.end.text)
        """
    )
  }
}
