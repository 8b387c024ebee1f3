// Importing files in one commit: each row is recorded as a whole or refused, and in the end either
// everything that is good is kept, or nothing.

import Bookkeeping
import Daybook
import Exchanging
import Foundation

/// How files are imported.
struct Importing {
  let map: ImportMap
  let files: [String]
  let isDryRun: Bool
  /// Where bad rows are written; nil where one bad row refuses the files.
  let rejects: String?
  let late: Bool

  /// What came of it.
  struct Outcome {
    var rows = 0
    var bad = 0
    var tally = Tally()
    /// Whether what is good was kept.
    var isKept = false
  }

  /// Thrown to leave the book as it was.
  private struct NotKept: Error {}

  func run(_ book: Book) throws -> Outcome {
    var outcome = Outcome()
    let rejected = try isDryRun ? nil : rejects.map { try RejectedFile($0) }
    do {
      try book.recording(late: late) { recorder in
        for file in files {
          try importFile(file, try book.opened().zone, &recorder, rejected, &outcome)
        }
        if isDryRun || (outcome.bad > 0 && rejected == nil) { throw NotKept() }
        try rejected?.finish()
      }
      outcome.isKept = true
    } catch is NotKept {}
    return outcome
  }

  private func importFile(
    _ file: String,
    _ zone: TimeZone,
    _ recorder: inout Recorder,
    _ rejected: RejectedFile?,
    _ outcome: inout Outcome
  ) throws {
    let clients = recorder.knownClients
    var rows = try CSVImport(map: map, file: file, zone: zone, knows: { try clients.knows($0) })
    rejected?.begin(rows)
    var progress = Progress("rows")
    while let row = try rows.next() {
      outcome.rows += 1
      do {
        outcome.tally.take(try record(row, &recorder), through: row.line)
      } catch let refusal as RowRefusal {
        outcome.bad += 1
        Output.complain((files.count > 1 ? "\(file), " : "") + refusal.description)
        try rejected?.add(row, refusal)
      }
      progress.show(UInt64(outcome.rows))
    }
  }

  /// Records a row; the clients that it mentions first are registered whatever else is refused.
  private func record(
    _ row: CSVImport.Row,
    _ recorder: inout Recorder
  ) throws -> [Recorded] {
    let events = try row.result.get()
    let groups = [events.prefix(row.registrations), events.dropFirst(row.registrations)]
    return try groups.flatMap { group in
      do {
        return try recorder.record(group.map { Proposal($0) })
      } catch let refusal as Refusal {
        let index = group.startIndex + (refusal.item ?? 0)
        throw row.refusal(of: index, Refusal(field: refusal.field, refusal.wrong))
      }
    }
  }
}

extension Importing.Outcome {
  func sentence(isDryRun: Bool, rejects: String?) -> String {
    let counts = "\(rows) rows, \(bad) bad"
    if isDryRun {
      return "\(counts). Nothing was recorded; it would be "
        + (bad == 0 || rejects != nil ? "\(tally.recorded) events." : "refused.")
    }
    if isKept {
      return "\(counts). \(tally.sentence)"
        + (bad > 0 ? " The bad rows are in \(rejects ?? "")." : "")
    }
    return
      "\(counts). Nothing was recorded. Correct them, or give --skip-bad FILE to record the rest."
  }
}

/// The file of bad rows, written as they come.
final class RejectedFile {
  private static let bytesAtOnce = 64 << 10

  private let path: String
  private let handle: FileHandle
  private var bytes: [UInt8] = []
  private var writer: RejectedCSV?

  init(_ path: String) throws {
    self.path = path
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw OutputFault(path: path, code: errno) }
    self.handle = handle
  }

  func begin(_ file: CSVImport) {
    let writer = RejectedCSV(file)
    if self.writer == nil { bytes += writer.head }
    self.writer = writer
  }

  func add(_ row: CSVImport.Row, _ refusal: RowRefusal) throws {
    bytes += writer?.bytes(of: row, refusal) ?? []
    if bytes.count >= Self.bytesAtOnce { try flush() }
  }

  func finish() throws {
    try flush()
    try? handle.close()
  }

  private func flush() throws {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw OutputFault(path: path, error: error)
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
