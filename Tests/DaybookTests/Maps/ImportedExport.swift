// A folder of exports, imported into a book as `daybook import csv --skip-bad` does, with what was
// recorded of it and what was refused; and the same files for plain loops over their rows.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Reporting
import Testing

/// A folder of files, in a book through a map that is shipped.
struct ImportedExport {
  let book: Daybook.Book
  /// How many rows of which file were refused, and why, as "refund_data.csv: noSuchRow".
  private(set) var refused: [String: Int] = [:]
  /// How many rows the map left out.
  private(set) var leftOut = 0
  /// The events that were recorded, without registrations of clients.
  private(set) var events: [Event] = []
  /// The clients that were registered.
  private(set) var clients: Set<String> = []
  private let folder = TemporaryFolder()

  init(_ folder: String, map name: String) throws {
    book = try Daybook.Book.create("\(self.folder.path)/book", zone: "America/Phoenix")
    try take(folder, map: name)
  }

  /// Imports the folder once more, and gives what is refused this time.
  func again(_ folder: String, map name: String) throws -> [String: Int] {
    var again = self
    again.refused = [:]
    try again.take(folder, map: name)
    return again.refused
  }

  private mutating func take(_ folder: String, map name: String) throws {
    let map = try #require(try ImportMap.shipped(named: name))
    let paths = map.fileNames.map { "\(folder)/\($0)" }
    let files = try paths.filter(FileManager.default.isReadableFile).map {
      try CSVImport.File(path: $0)
    }
    let zone = try book.opened().zone
    try book.recording { recorder in
      let known = recorder.knownClients
      var rows = try CSVImport(map: map, files: files, zone: zone) { try known.knows($0) }
      try recorder.record(&rows) { take($0, $1) }
    }
  }

  private mutating func take(_ row: CSVImport.Row, _ recorded: Result<[Recorded], RowRefusal>) {
    if row.isLeftOut { leftOut += 1 }
    let all = (try? row.result.get()) ?? []
    clients.formUnion(all.prefix(row.registrations).map(\.about.key))
    switch recorded {
    case .success: events += all.dropFirst(row.registrations)
    case .failure(let refusal):
      // The name of the case, without what it carries.
      let wrong = "\(refusal.refusal.wrong)".prefix { $0 != "(" }
      refused["\(row.table.name): \(wrong)", default: 0] += 1
    }
  }

  /// The events whose ids begin and end so.
  func events(_ file: String, _ id: String) -> [Event] {
    events.filter { $0.id.hasPrefix("\(file)/") && $0.id.hasSuffix("/\(id)") }
  }

  /// What the rows of an ageing hold that are not zero, as "client USD 1-30": "80.00".
  func aging(_ asOf: String, basis: String = "due") throws -> [String: String] {
    let choices: [Choice.Name: String] = [.basis: basis]
    let report = try book.report(Aging.self, Asked(asOf: try Day(text: asOf), choices: choices))
    var found: [String: String] = [:]
    for row in report.texts {
      let name = "\(row["client", default: ""]) \(row["currency", default: ""])"
      for (column, text) in row where !["client", "currency"].contains(column) {
        if text.contains(where: { "123456789".contains($0) }) { found["\(name) \(column)"] = text }
      }
    }
    return found
  }

  /// What is open of one kind, in minor units by currency.
  func open(_ kind: String, _ asOf: String) throws -> [String: Int] {
    let report = try book.report(OpenItems.self, Asked(asOf: try Day(text: asOf)))
    var sums: [String: Int] = [:]
    for row in report.texts where row["kind"] == kind {
      let digits = row["open", default: ""].filter { $0 != "." && $0 != "," }
      sums[row["currency", default: ""], default: 0] += Int(digits) ?? 0
    }
    return sums
  }
}

/// Amounts in minor units by currency.
func sums(_ amounts: [WireMoney]) -> [String: Int] {
  let letters: [UInt32: String] = [840: "USD", 978: "EUR", 392: "JPY"]
  return amounts.reduce(into: [:]) { sums, amount in
    sums[letters[amount.currency] ?? "?", default: 0] += Int(amount.minor)
  }
}

/// The rows of a CSV file, each cell by the name of its column.
func plainTable(_ path: String) throws -> [[String: String]] {
  var rows: [[String]] = [[""]]
  var isQuoted = false
  for character in try String(contentsOfFile: path, encoding: .utf8) {
    let last = (row: rows.count - 1, cell: rows[rows.count - 1].count - 1)
    if character == "\"" {
      isQuoted.toggle()
    } else if isQuoted || !(character == "," || character.isNewline) {
      rows[last.row][last.cell].append(character)
    } else if character == "," {
      rows[last.row].append("")
    } else {
      rows.append([""])
    }
  }
  let table = rows.filter { $0 != [""] }
  return table.dropFirst().map { row in
    Dictionary(uniqueKeysWithValues: zip(table[0], row))
  }
}

/// An amount with up to two decimals, in hundredths.
func cents(_ text: String) -> Int {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  let fraction = ((parts.count > 1 ? parts[1] : "") + "00").prefix(2)
  return Int("\(parts.first ?? "")\(fraction)") ?? 0
}

/// The folder of exports that were written for these tests.
func ownExports(_ name: String) -> String {
  URL(fileURLWithPath: #filePath + "/../../../Exports/\(name)").standardized.path
}
