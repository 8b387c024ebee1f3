// Writes the facts as CSV, one file a table. A row has the number of its
// event (`id`, from 1 in the order of the log), the number of its client and its day.

import Bookkeeping
import Events
import Foundation

/// The files of the facts in a folder.
struct FactFiles {
  private var texts: [FactTable: [UInt8]] = [:]
  private var files: [FactTable: FileHandle] = [:]
  private var clients: [String: Int] = [:]
  private var days: [Int32: String] = [:]
  private var counts: [FactTable: Int] = [:]

  /// Writes the facts of a whole mix and returns how many rows each table has.
  static func write(_ mix: Mix, to folder: String) throws -> [FactTable: Int] {
    var files = try FactFiles(folder)
    let step = 8_192
    for start in stride(from: 0, to: mix.count, by: step) {
      let events = mix.proposals(start..<min(start + step, mix.count))
      for (index, event) in events.enumerated() {
        for row in try FactRow.rows(of: event) {
          try files.put(row, start + index + 1, event.about.key, event.effectiveOn.number)
        }
      }
    }
    try files.close()
    return files.counts
  }

  private init(_ folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for table in FactTable.allCases {
      let path = "\(folder)/\(table.rawValue).csv"
      guard FileManager.default.createFile(atPath: path, contents: nil),
        let file = FileHandle(forWritingAtPath: path)
      else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
      files[table] = file
      texts[table] = Array((["id", "client", "day"] + table.columns).joined(separator: ",").utf8)
      texts[table]?.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func put(_ row: FactRow, _ id: Int, _ client: String, _ day: Int32) throws {
    let number = clients[client] ?? clients.count + 1
    clients[client] = number
    var line = "\(id),\(number),\(text(day))"
    for cell in row.cells {
      line += ","
      switch cell {
      // The mix has no text that would have to be quoted.
      case .text(let text): line += text
      case .whole(let number): line += String(number)
      case .day(let day): line += text(day)
      }
    }
    line += "\n"
    counts[row.table, default: 0] += 1
    texts[row.table, default: []] += line.utf8
    if texts[row.table, default: []].count > 1 << 20 { try flush(row.table) }
  }

  private mutating func text(_ day: Int32) -> String {
    if let known = days[day] { return known }
    let text = Day(unchecked: day).text
    days[day] = text
    return text
  }

  private mutating func flush(_ table: FactTable) throws {
    try files[table]?.write(contentsOf: Data(texts[table] ?? []))
    texts[table] = []
  }

  private mutating func close() throws {
    for table in FactTable.allCases {
      try flush(table)
      try files[table]?.close()
    }
  }
}
