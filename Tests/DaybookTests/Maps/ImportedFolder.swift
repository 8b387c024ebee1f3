// A folder of files of another system, imported into a book through a map that is shipped, and what
// was refused of it.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Reporting
import Testing

/// A folder, as a book and as what was made of its rows.
final class ImportedFolder: Sendable {
  let path: String
  let map: String
  let book: Daybook.Book
  /// The events that were recorded, in their order.
  let events: [Event]
  let run: Run
  private let folder = TemporaryFolder()
  private let without: Set<String>

  /// What came of an import.
  struct Run: Sendable {
    var rows = 0
    var leftOut = 0
    /// The rows that were refused: file, columns and reason, and how often.
    var refused: [String: Int] = [:]
    var recorded: [Event] = []
    /// How many events the book had before.
    var known = 0
  }

  /// Imports what a folder of outside data has, but for some files.
  init(_ map: String, _ name: String, without: Set<String> = []) throws {
    self.map = map
    path = try OutsideData.path(name)
    self.without = without
    book = try Daybook.Book.create("\(folder.path)/book", zone: "America/Phoenix")
    run = try Self.importFolder(path, map, without, book)
    events = run.recorded
  }

  /// Imports files that a test wrote.
  init(_ map: String, files: [String: String]) throws {
    self.map = map
    path = "\(folder.path)/files"
    without = []
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    }
    book = try Daybook.Book.create("\(folder.path)/book", zone: "America/Phoenix")
    run = try Self.importFolder(path, map, without, book)
    events = run.recorded
  }

  /// Writes another text into a file that a test wrote.
  func change(_ file: String, _ change: (String) -> String) throws {
    let file = "\(path)/\(file)"
    try change(String(contentsOfFile: file, encoding: .utf8))
      .write(toFile: file, atomically: true, encoding: .utf8)
  }

  /// Imports the folder again.
  func again() throws -> Run { try Self.importFolder(path, map, without, book) }

  /// Imports as `daybook import csv --skip-bad` does: each row as a whole, new clients before it.
  private static func importFolder(
    _ path: String,
    _ name: String,
    _ without: Set<String>,
    _ book: Daybook.Book
  ) throws -> Run {
    let map = try #require(try ImportMap.shipped(named: name))
    let files = map.fileNames.filter { !without.contains($0) }.map { "\(path)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    let zone = try book.opened().zone
    return try book.recording { recorder in
      let clients = recorder.knownClients
      var run = Run()
      var rows = try CSVImport(
        map: map,
        files: files.map { try CSVImport.File(path: $0) },
        zone: zone
      ) { try clients.knows($0) }
      try recorder.record(&rows) { run.take($0, $1) }
      return run
    }
  }

  /// What was recorded of a type, without `daybook.` before it.
  func events(_ type: String) -> [Event] { events.filter { $0.type == "daybook.\(type)" } }

  /// How many events of each type were recorded.
  var counts: [String: Int] {
    events.reduce(into: [:]) { counts, event in
      counts[(event.type ?? "").replacing("daybook.", with: ""), default: 0] += 1
    }
  }

  /// What was recorded: the id, the type and the client of each event, when it was, and its data.
  func lines() throws -> [String] {
    let writer = CloudEvents(zone: try book.opened().zone)
    return try events.map { event in
      var bytes: [UInt8] = []
      try writer.write(event, position: 1, into: &bytes)
      let json = String(decoding: bytes, as: UTF8.self)
      let data = json.range(of: "\"data\":").map { json[$0.upperBound...].dropLast() } ?? ""
      let type = (event.type ?? "").replacing("daybook.", with: "")
      let day = Day(event.effectiveOn)?.text ?? ""
      let time = event.hasOccurredAt ? Instant(event.occurredAt).text ?? day : day
      return "\(event.id) \(type) \(event.about.key) \(time) \(data)"
    }
  }

  /// The day in the book's zone of an event that has a time.
  func day(_ event: Event) throws -> String {
    let zone = BookZone(zone: try book.opened().zone)
    return try #require(zone.day(of: Instant(event.occurredAt))).text
  }

  /// The terms that end from one day to another.
  func pipeline(_ asOf: String, from: String, to: String) throws -> Report {
    var asked = Asked(asOf: try Day(text: asOf))
    asked.from = try Day(text: from)
    asked.to = try Day(text: to)
    return try book.report(Renewals.self, asked)
  }

  /// The opportunities that are open on a day, and those that were decided from a day on, by their
  /// keys.
  func opportunities(_ asOf: String, from: String? = nil) throws -> [String: [String: String]] {
    let asked = Asked(asOf: try Day(text: asOf), from: try from.map { try Day(text: $0) })
    return try book.report(Opportunities.self, asked).texts.reduce(into: [:]) { rows, row in
      rows[row["opportunity", default: ""]] = row
    }
  }

  /// A table of the folder, as plain rows.
  func plain(_ file: String) throws -> [[String: String]] {
    try PlainTable.rows(String(contentsOfFile: "\(path)/\(file)", encoding: .utf8))
  }
}

extension ImportedFolder.Run {
  fileprivate mutating func take(
    _ row: CSVImport.Row,
    _ recorded: Result<[Recorded], RowRefusal>
  ) {
    rows += 1
    if row.isLeftOut { leftOut += 1 }
    switch recorded {
    case .success(let positions):
      for (event, recorded) in zip((try? row.result.get()) ?? [], positions) {
        if case .now = recorded { self.recorded.append(event) } else { known += 1 }
      }
    case .failure(let refusal):
      // The clients that it registers are recorded whatever else is refused.
      let events = (try? row.result.get()) ?? []
      self.recorded += events.prefix(row.registrations)
      // The case of what is wrong, without the values that show it.
      let wrong = "\(refusal.refusal.wrong)".prefix { $0 != "(" }
      let place =
        refusal.columns.isEmpty ? row.table.name : "\(row.table.name), \(refusal.column)"
      refused["\(place): \(wrong)", default: 0] += 1
    }
  }
}
