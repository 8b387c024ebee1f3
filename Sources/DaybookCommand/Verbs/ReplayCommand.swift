// `daybook replay`: every projection folded anew.

import ArgumentParser
import Bookkeeping
import Daybook
import Reporting

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Fold every projection anew, and name each by its digest.",
    discussion: """
      Two replays of the same records under the same rules at the same moment have the same digests.

      EXAMPLES
        daybook replay --as-of 2026-05-31
        daybook replay --from-log
      """
  )

  @OptionGroup var options: AskingOptions

  @Flag(help: "Post the ledger again from the log first.")
  var fromLog = false

  func run() throws {
    let book = try options.book.open()
    if fromLog {
      var progress = Progress("records posted")
      try book.repost { done, whole in progress.show(done, of: whole) }
      Progress.clear()
    }
    let replayed = try book.replay(try options.asked(of: book))
    let columns = ["projection", "records", "entries", "seconds", "entries_per_second", "digest"]
    let rows: [[Cell]] = replayed.map { replay in
      let rate = Int64(replay.entries) * 1_000_000 / max(1, replay.micros)
      return [
        .text(replay.name), .number(Int64(replay.records)), .number(Int64(replay.entries)),
        .text(Money.number(replay.micros, decimals: 6)), .number(rate), .text(replay.digest),
      ]
    }
    guard let moment = replayed.first?.moment else { return }
    options.format.write("replay", moment, columns: columns, rows: rows)
  }
}
