// A folder of files of another system, imported into a book through a map that is shipped, and what
// was recorded and refused of it.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Testing

/// A folder, as a book and as what was made of its rows.
final class ImportedFolder: Sendable {
  let path: String
  let book: Daybook.Book
  /// The events that were recorded, in their order.
  let events: [Event]
  let run: Run
  private let map: ImportMap
  private let folder: TemporaryFolder
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

  private init(
    _ map: String,
    at path: String,
    without: Set<String> = [],
    _ folder: TemporaryFolder = TemporaryFolder()
  ) throws {
    self.map = try ImportMap.known(map)
    self.path = path
    self.without = without
    self.folder = folder
    book = try Daybook.Book.create("\(folder.path)/book", zone: "America/Phoenix")
    run = try Self.importFolder(path, self.map, without, book)
    events = run.recorded
  }

  /// Imports what a folder of outside data has, but for some files.
  convenience init(_ map: String, _ name: String, without: Set<String> = []) throws {
    try self.init(map, at: OutsideData.path(name), without: without)
  }

  /// Imports the export of a system that was written for these tests.
  convenience init(export map: String) throws { try self.init(map, at: Self.export(map)) }

  /// Imports files that a test wrote.
  convenience init(_ map: String, files: [String: String]) throws {
    let folder = TemporaryFolder()
    for (name, text) in files {
      try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
    }
    try self.init(map, at: folder.path, folder)
  }

  /// Where the export of a system is that was written for these tests.
  private static func export(_ map: String) -> String {
    URL(fileURLWithPath: #filePath + "/../../../Exports/\(map)").standardized.path
  }

  /// The files of such an export, as texts by their names.
  static func files(ofExport map: String) throws -> [String: String] {
    let path = export(map)
    return try FileManager.default.contentsOfDirectory(atPath: path).reduce(into: [:]) {
      $0[$1] = try String(contentsOfFile: "\(path)/\($1)", encoding: .utf8)
    }
  }

  /// Writes another text into a file that a test wrote.
  func change(_ file: String, _ change: (String) -> String) throws {
    try change(text(file)).write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
  }

  /// Imports the folder again.
  func again() throws -> Run { try Self.importFolder(path, map, without, book) }

  private static func importFolder(
    _ path: String,
    _ map: ImportMap,
    _ without: Set<String>,
    _ book: Daybook.Book
  ) throws -> Run {
    let files = map.fileNames.filter { !without.contains($0) }.map { "\(path)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    var run = Run()
    try book.take(files, through: map) { run.take($0, $1) }
    return run
  }

  /// What was recorded of a type, without `daybook.` before it.
  func events(_ type: String) -> [Event] { events.filter { $0.type == "daybook.\(type)" } }

  /// What was made of the rows of a file by one template of the map.
  func events(_ file: String, _ template: String) -> [Event] {
    events.filter { $0.id.hasPrefix("\(file)/") && $0.id.hasSuffix("/\(template)") }
  }

  /// The clients that were registered.
  var clients: Set<String> { Set(events("client.registered").map(\.about.key)) }

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

  /// A file of the folder.
  func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  /// A table of the folder, as plain rows.
  func plain(_ file: String) throws -> [[String: String]] { PlainTable.rows(try text(file)) }
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
