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
      Reads CloudEvents 1.0, one a line (at most \(ProposalReader.lineLimitBytes >> 20) MiB each) or \
      as one JSON array (at most \(ProposalReader.arrayLimitBytes >> 20) MiB). \
      Each batch is recorded as a whole or not at all; an event that is recorded already is passed \
      over, so that a file can always be recorded again. `daybook events` lists what can be recorded.

      EXAMPLES
        daybook record events.ndjson
        daybook record events.ndjson --batch 100
        daybook record month-end.ndjson --atomic --late
        daybook export events --book old | daybook record - --restore --book new
      """
  )

  @Argument(help: "The file; - is the standard input.")
  var file = "-"

  @OptionGroup var book: BookOptions

  @Option(help: "How many events a batch has, from 1 to 65536. (default: \(Book.batchSize))")
  var batch: Int?

  @Flag(help: "One batch for everything: the whole file is recorded, or nothing of it.")
  var atomic = false

  @OptionGroup var lateness: LateOptions

  @Flag(help: "Restore an export into a new book, with its positions and times.")
  var restore = false

  @OptionGroup var output: FormatOptions

  func validate() throws {
    if let batch, !(1...65_536).contains(batch) {
      throw ValidationError("--batch is a number from 1 to 65536.")
    }
    if batch != nil, atomic { throw ValidationError("Give one of --batch and --atomic.") }
    if restore, lateness.late || atomic {
      throw ValidationError(
        "--restore records what was recorded before, without --late and --atomic."
      )
    }
  }

  func run() throws {
    let (book, source) = try restore ? restoring() : recording()
    var tally = Tally()
    do {
      if atomic {
        try recordAtOnce(book, source, &tally)
      } else {
        try recordBatches(book, source, &tally)
      }
    } catch let refusal as Refusal {
      Progress.clear()
      if output.format != .table || tally.count > 0 { summarize(tally) }
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

  /// The input is opened first: no book is made for one that is not there.
  private func restoring() throws -> (Book, ProposalSource) {
    let source = ProposalSource(try ProposalReader(path: file), .gmt, isRestoring: true)
    return (try Book.vacant(book.path), source)
  }

  /// With --atomic the input is read to its end first: nobody waits for the book while somebody
  /// else still writes it.
  private func recording() throws -> (Book, ProposalSource) {
    let book = try self.book.open()
    let reader =
      try atomic ? ProposalReader(SpooledFile(path: file)) : ProposalReader(path: file)
    return (book, ProposalSource(reader, try book.opened().zone, isRestoring: false))
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
          try restore
          ? book.restore(proposals) : book.record(proposals.map(\.event), late: lateness.late)
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
    try book.recording(late: lateness.late) { recorder in
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
    ]).write(output.format, sentence: tally.sentence)
  }
}
