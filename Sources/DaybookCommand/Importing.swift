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
    /// The first position that each row of this run was recorded at, and where the row stands.
    var places: [(position: UInt64, place: String)] = []
    /// Whether what is good was kept.
    var isKept = false
  }

  /// Thrown to leave the book as it was.
  private struct NotKept: Error {}

  func run(_ book: Book) throws -> Outcome {
    var outcome = Outcome()
    // Whoever writes them may take their time; nobody else waits for the book meanwhile.
    let opened = try files.map { (name: $0, file: try SpooledFile(path: $0)) }
    let rejected = try isDryRun ? nil : rejects.map { try RejectedFile($0) }
    do {
      try book.recording(late: late) { recorder in
        for (name, file) in opened {
          do {
            try importFile(name, file, try book.opened().zone, &recorder, rejected, &outcome)
          } catch let refusal as Refusal {
            throw isOne ? refusal : refusal.inFile(name)
          }
        }
        if isDryRun || (outcome.bad > 0 && rejected == nil) { throw NotKept() }
        try rejected?.flush()
      }
      outcome.isKept = true
    } catch is NotKept {}
    if outcome.isKept, outcome.bad > 0 { try rejected?.keep() }
    return outcome
  }

  /// Whether one file is imported, so that nothing needs to say which is meant.
  private var isOne: Bool { files.count == 1 }

  private func importFile(
    _ name: String,
    _ file: SpooledFile,
    _ zone: TimeZone,
    _ recorder: inout Recorder,
    _ rejected: RejectedFile?,
    _ outcome: inout Outcome
  ) throws {
    let clients = recorder.knownClients
    var rows = try CSVImport(map: map, file: file, zone: zone, knows: { try clients.knows($0) })
    try rejected?.begin(rows, name)
    var progress = Progress("rows")
    while let row = try rows.next() {
      outcome.rows += 1
      do {
        let recorded = try record(row, &recorder)
        outcome.tally.take(recorded, through: row.line)
        outcome.note(recorded, (isOne ? "" : "\(name), ") + "line \(row.line)")
      } catch var refusal as RowRefusal {
        refusal.refusal.wrong = outcome.placed(refusal.refusal.wrong)
        outcome.bad += 1
        Output.complain((isOne ? "" : "\(name), ") + refusal.description)
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
    let counts = "\(counted(rows, "row")), \(bad) bad"
    if isDryRun {
      return "\(counts). Nothing was recorded; it would be "
        + (bad == 0 || rejects != nil ? "\(counted(tally.recorded, "event"))." : "refused.")
    }
    if isKept {
      return "\(counts). \(tally.sentence)"
        + (bad > 0 ? " The bad rows are in \(rejects ?? "")." : "")
    }
    return
      "\(counts). Nothing was recorded. Correct them, or give --skip-bad FILE to record the rest."
  }
}

extension Refusal {
  /// The refusal of what stands in one of several files.
  fileprivate func inFile(_ name: String) -> Refusal {
    Refusal(field: name + (field.isEmpty ? "" : ", \(field)"), wrong)
  }
}

extension Importing.Outcome {
  /// Notes where a row stands whose events have positions now.
  fileprivate mutating func note(_ recorded: [Recorded], _ place: String) {
    for case .now(let position) in recorded {
      places.append((position, place))
      return
    }
  }

  /// Names the row that another is in conflict with, where it is one of this run: its position may
  /// never be.
  fileprivate func placed(_ wrong: Wrong) -> Wrong {
    guard case .conflict(let position) = wrong else { return wrong }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? wrong : .conflictInFile(place: places[low - 1].place)
  }
}
