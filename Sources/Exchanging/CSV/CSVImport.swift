// A CSV file as proposals, row by row, as a map says. The file is read twice: first for the
// earliest day on which it mentions each client, then for the events. Memory is bounded by one row
// and by what is kept of each client: its key and a day.

import Bookkeeping
package import Foundation

/// Reads a CSV file as events.
///
/// Copies share the place in the file that they read from.
package struct CSVImport {
  let map: ImportMap
  /// The names of the file's columns.
  package let header: [String]

  let cloudEvents: CloudEvents
  let zone: BookZone
  let knows: (String) throws -> Bool
  /// For each column of the map, its place in a row.
  let places: [Int]
  var clients: [String: Client] = [:]
  var reader: CSVReader
  private let file: SpooledFile

  struct Client {
    var firstDay: Day?
    var isRegistered = false
  }

  /// Reads a file once.
  ///
  /// `knows` says whether the book has a client; one that it has is not registered again. Refuses a
  /// file that lacks a column of the map, or of which a row's end is not found. Faults are
  /// `ExchangeFault`.
  package init(
    map: ImportMap,
    file: SpooledFile,
    zone: TimeZone,
    knows: @escaping (String) throws -> Bool = { _ in false }
  ) throws {
    self.map = map
    self.knows = knows
    cloudEvents = CloudEvents(zone: zone)
    self.zone = BookZone(zone: zone)
    self.file = file
    reader = try CSVReader(file.chunks(), separator: map.separator)
    header = try Self.header(&reader)
    places = try Self.places(of: map, in: header)
    // Without clients to register, one reading is enough.
    guard !map.clients.isEmpty else { return }
    while let row = try reader.next() { noteClients(of: row) }
    reader = try CSVReader(file.chunks(), separator: map.separator)
    _ = try reader.next()
  }

  private static func header(_ reader: inout CSVReader) throws -> [String] {
    guard let row = try reader.next() else { throw Refusal(.emptyFile) }
    let place = "line \(row.line)"
    guard !row.bytes.hasLoneReturn else { throw Refusal(field: place, .loneReturns) }
    if let (_, wrong) = row.wrong { throw Refusal(field: place, wrong) }
    return row.cells.map(ColumnRule.trimmed)
  }

  private static func places(of map: ImportMap, in header: [String]) throws(Refusal) -> [Int] {
    var places: [Int] = []
    for column in map.columns {
      guard let place = header.firstIndex(of: column.name) else {
        let near = nearest(to: column.name, of: header).map(Refusal.shortened)
        throw Refusal(
          field: "line 1",
          map.otherSeparator(in: header) ?? .unknownColumn(column.name, nearest: near)
        )
      }
      guard header.lastIndex(of: column.name) == place else {
        throw Refusal(field: "line 1, column \(column.name)", .repeatedField)
      }
      places.append(place)
    }
    return places
  }
}
