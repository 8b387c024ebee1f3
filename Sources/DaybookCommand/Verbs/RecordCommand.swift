// `daybook record`: CloudEvents from a file or the standard input, in batches that are all or nothing.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Foundation
import Reporting

struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record events.",
    discussion: """
      Reads CloudEvents 1.0, one a line (at most 1 MiB each) or as one JSON array (at most 64 MiB). \
      Each batch is recorded as a whole or not at all; an event that is recorded already is passed \
      over, so that a file can always be recorded again. `daybook events` lists what can be recorded.

      EXAMPLES
        daybook record events.ndjson
        daybook export events --book old | daybook record - --restore --book new
      """
  )

  @Argument(help: "The file; - is the standard input.")
  var file = "-"

  @OptionGroup var book: BookOptions

  @Option(help: "How many events a batch has, from 1 to 65536.")
  var batch: Int?

  @Flag(help: "One batch for everything.")
  var atomic = false

  @Flag(help: "What belongs into a closed period counts on the first open day.")
  var late = false

  @Flag(help: "Restore an export into a new book, with its positions and times.")
  var restore = false

  @Option(help: "table, json or csv.")
  var format: Format = .table

  func validate() throws {
    if let batch, !(1...65_536).contains(batch) {
      throw ValidationError("--batch is a number from 1 to 65536.")
    }
    if batch != nil, atomic { throw ValidationError("Give one of --batch and --atomic.") }
    if restore, late || atomic {
      throw ValidationError(
        "--restore records what was recorded before, without --late and --atomic."
      )
    }
  }

  func run() throws {
    let book = try restore ? Book.vacant(self.book.path) : self.book.open()
    let zone = try restore ? TimeZone.gmt : book.opened().zone
    let source = ProposalSource(try ProposalReader(path: file), zone, isRestoring: restore)
    var tally = Tally()
    do {
      if atomic {
        try recordAtOnce(book, source, &tally)
      } else {
        try recordBatches(book, source, &tally)
      }
    } catch let refusal as Refusal {
      Progress.clear()
      if format != .table || tally.count > 0 { summarize(tally) }
      throw Refused(message: "\(refusal.message)\n\(tally.howFar)")
    } catch {
      Progress.clear()
      guard let line = tally.line else { throw error }
      summarize(tally)
      throw Interrupted(fault: error, line: line)
    }
    Progress.clear()
    summarize(tally)
    Output.note(book.postingFault)
  }

  /// A fault that ended the recording of a file, and how far it had come.
  private struct Interrupted: Error, CustomStringConvertible {
    let fault: any Error
    /// The last line that is recorded.
    let line: Int

    var description: String {
      "\(fault)\nRecorded up to line \(line), nothing after it. Record the file again then: what is "
        + "recorded is passed over."
    }
  }

  private func recordBatches(_ book: Book, _ source: ProposalSource, _ tally: inout Tally) throws {
    let size = batch ?? Book.batchSize
    var progress = Progress("events")
    while true {
      var lines: [Int] = []
      var proposals: [Proposal] = []
      while proposals.count < size, let (line, proposal) = try source.next() {
        lines.append(line)
        proposals.append(proposal)
      }
      guard let last = lines.last else { return }
      do {
        let recorded =
          try restore ? book.restore(proposals) : book.record(proposals.map(\.event), late: late)
        tally.take(recorded, through: last)
      } catch let refusal as Refusal {
        throw refusal.item.map { refusal.at(line: lines[$0]) } ?? refusal
      }
      progress.show(tally.count)
    }
  }

  private func recordAtOnce(_ book: Book, _ source: ProposalSource, _ tally: inout Tally) throws {
    var all = Tally()
    var progress = Progress("events")
    try book.recording(late: late) { recorder in
      while let (line, proposal) = try source.next() {
        do {
          all.take(try recorder.record([proposal]), through: line)
        } catch let refusal as Refusal {
          throw refusal.at(line: line)
        }
        progress.show(all.count)
      }
    }
    tally = all
  }

  private func summarize(_ tally: Tally) {
    Summary([
      ("recorded", .number(Int64(tally.recorded))), ("known", .number(Int64(tally.known))),
      ("first_position", tally.positions.map { .number(Int64($0.lowerBound)) } ?? .none),
      ("last_position", tally.positions.map { .number(Int64($0.upperBound)) } ?? .none),
    ]).write(format, sentence: tally.sentence)
  }
}
