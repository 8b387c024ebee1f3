// Importing files in one commit: each row is recorded as a whole or refused, and in the end either
// everything that is good is kept, or nothing.

import Bookkeeping
import Daybook
import Exchanging
import Foundation

/// How files are imported.
struct Importing {
  let map: ImportMap
  let files: [FileArgument]
  let isDryRun: Bool
  /// Where bad rows are written; nil where one bad row refuses the files.
  let rejects: String?
  let late: Bool

  /// What came of it.
  struct Outcome {
    var rows = 0
    var bad = 0
    /// Rows that the map leaves out.
    var leftOut = 0
    var tally = Tally()
    /// What a dry run would record; nil in one that records.
    var counts: ImportCounts?
    /// The first position that each row of this run was recorded at, and where the row stands.
    var places: [(position: UInt64, place: String)] = []
    /// Whether what is good was kept.
    var isKept = false
  }

  /// Thrown to leave the book as it was.
  private struct NotKept: Error {}

  func run(_ book: Book) throws -> Outcome {
    var outcome = Outcome()
    if isDryRun { outcome.counts = ImportCounts(CloudEvents(zone: try book.opened().zone)) }
    // Whoever writes them may take their time; nobody else waits for the book meanwhile.
    let opened = try files.map { try CSVImport.File(path: $0.path, form: $0.form) }
    let rejected = try rejects.map { try rejectedRows($0) }
    do {
      try book.recording(late: late) { recorder in
        let clients = recorder.knownClients
        var rows = try CSVImport(
          map: map,
          files: opened,
          zone: try book.opened().zone,
          knows: { try clients.knows($0) }
        )
        try record(&rows, &recorder, rejected, &outcome)
        if isDryRun || (outcome.bad > 0 && rejected == nil) { throw NotKept() }
        try rejected?.flush()
      }
      outcome.isKept = true
    } catch is NotKept {}
    if outcome.isKept, outcome.bad > 0 { try rejected?.keep() }
    return outcome
  }

  /// Where bad rows go: a file, or a folder of files where the map reads several.
  private func rejectedRows(_ path: String) throws -> any RejectedRows {
    map.formNames.isEmpty ? try RejectedFile(path) : try RejectedFolder(path)
  }

  private func record(
    _ rows: inout CSVImport,
    _ recorder: inout Recorder,
    _ rejected: (any RejectedRows)?,
    _ outcome: inout Outcome
  ) throws {
    var progress = Progress("rows")
    for table in rows.tables { try rejected?.begin(table) }
    try recorder.record(&rows) { row, recorded in
      // Nothing needs to say which file is meant where there is one.
      let place = files.count == 1 ? "" : "\(row.table.name), "
      outcome.rows += 1
      if row.isLeftOut { outcome.leftOut += 1 }
      switch recorded {
      case .success(let recorded):
        outcome.tally.take(recorded, through: row.line)
        try outcome.count(row, recorded)
        outcome.note(recorded, "\(place)line \(row.line)")
      case .failure(var refusal):
        refusal.refusal.wrong = outcome.placed(refusal.refusal.wrong)
        outcome.bad += 1
        Output.complain(place + refusal.description)
        try rejected?.add(row, refusal)
      }
      progress.show(UInt64(outcome.rows))
    }
  }
}

extension Importing {
  /// How many events a dry run found that would be recorded.
  func wouldRecord(_ outcome: Outcome) -> Int {
    isDryRun && (outcome.bad == 0 || rejects != nil) ? outcome.tally.recorded : 0
  }

  func sentence(of outcome: Outcome) -> String {
    let leftOut = outcome.leftOut > 0 ? ", \(outcome.leftOut) left out" : ""
    let counts = "\(counted(outcome.rows, "row")), \(outcome.bad) bad\(leftOut)"
    if isDryRun {
      guard outcome.bad == 0 || rejects != nil else {
        return "\(counts). Nothing was recorded; it would be refused."
      }
      let lines = outcome.counts?.lines ?? []
      let events = counted(outcome.tally.recorded, "event")
      return "\(counts). Nothing was recorded; it would be \(events)\(lines.isEmpty ? "." : ":")"
        + lines.map { line in
          let count = String(line.count).padded(to: 8, isRight: true)
          return "\n\(count)  \(([line.type] + line.sums).joined(separator: ", "))"
        }.joined()
    }
    guard outcome.isKept else {
      return
        "\(counts). Nothing was recorded. Correct them, or give --skip-bad FILE to record the rest."
    }
    guard outcome.bad > 0, let rejects else { return "\(counts). \(outcome.tally.sentence)" }
    let next =
      map.formNames.isEmpty
      ? ""
      : " Correct them in the files themselves, where the rows are that belong to them, and import "
        + "these again: what is recorded is not recorded twice."
    return "\(counts). \(outcome.tally.sentence) The bad rows are in \(rejects).\(next)"
  }
}

extension Importing.Outcome {
  /// Counts the events of a row that are new.
  fileprivate mutating func count(_ row: CSVImport.Row, _ recorded: [Recorded]) throws {
    guard counts != nil, case .success(let events) = row.result else { return }
    for (event, recorded) in zip(events, recorded) {
      if case .now = recorded { try counts?.take(event) }
    }
  }

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
    guard case .conflict(let position, let differs) = wrong else { return wrong }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? wrong : .conflictInFile(place: places[low - 1].place, differs: differs)
  }
}
