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
      Two replays of the same records under the same rules at the same moment have the same digests, on \
      any number of threads. With --from-log the ledger is posted again from the log first, in one step: \
      whoever reads sees the old one until the new one is whole, whoever records waits, and Ctrl-C leaves \
      it as it was.

      EXAMPLES
        daybook replay --as-of 2026-05-31
        daybook replay --shards 1
        daybook replay --from-log --format json
      """
  )

  @OptionGroup var options: AskingOptions

  @Flag(help: "Post the ledger again from the log first.")
  var fromLog = false

  @Option(
    help: ArgumentHelp(
      "On how many threads to fold, from 1 to 64. (default: one for each core)",
      valueName: "number"
    )
  )
  var shards: Int?

  func validate() throws {
    if let shards, !(1...64).contains(shards) {
      throw ValidationError("--shards is a number from 1 to 64, not \(shards).")
    }
  }

  func run() throws {
    let book = try options.book.open()
    let asked = try options.asked(of: book)
    let interruption = Interruption(
      saying:
        "interrupted; records are as they were, and the ledger is the old one or the new one, whole"
    )
    defer { interruption.end() }
    if fromLog {
      var progress = Progress("records posted")
      try book.repost { done, whole in progress.show(done, of: whole) }
      Progress.clear()
    }
    var progress = Progress("records folded")
    let replayed = try book.replay(asked, shards: shards ?? Book.threads) { done, whole in
      progress.show(done, of: whole)
    }
    Progress.clear()
    let columns = [
      "projection", "records", "entries", "rows", "seconds", "entries_per_second", "digest",
    ]
    let rows: [[Cell]] = replayed.map { replay in
      let rate = Int64(replay.entries) * 1_000_000 / max(1, replay.micros)
      return [
        .text(replay.name), .number(Int64(replay.records)), .number(Int64(replay.entries)),
        .number(Int64(replay.rows)), .text(Money.number(replay.micros, decimals: 6)),
        .number(rate), .text(replay.digest),
      ]
    }
    guard let moment = replayed.first?.moment else { return }
    options.format.write("replay", moment, columns: columns, rows: rows)
  }
}
