// CSV under a map: the first byte chooses the map, what follows is its file or, between bytes 30, its
// files. Rows that are refused are written out and read again.

import Bookkeeping
import Exchanging

enum CSVCheck {
  /// Between the files of one input.
  static let fileEnd: UInt8 = 30

  private static let maps: [ImportMap] = FuzzFiles.maps.map { text in
    do {
      return try ImportMap(text: text)
    } catch {
      fatalError("a map of the fuzzer is refused: \(error)")
    }
  }

  static func check(_ bytes: [UInt8]) throws {
    guard let first = bytes.first else { return }
    let map = maps[Int(first) % maps.count]
    let count = max(1, map.formNames.count)
    let files = bytes.dropFirst()
      .split(separator: fileEnd, maxSplits: count - 1, omittingEmptySubsequences: false)
    try with(files[...], []) { paths in try check(map, paths) }
  }

  private static func with(
    _ files: ArraySlice<ArraySlice<UInt8>>,
    _ paths: [String],
    _ body: ([String]) throws -> Void
  ) throws {
    guard let file = files.first else { return try body(paths) }
    try TemporaryFile.with(file) { path, _ in
      try with(files.dropFirst(), paths + [path], body)
    }
  }

  /// Imports files, the forms of the map in their order.
  static func check(_ map: ImportMap, _ paths: [String]) throws {
    do {
      let forms: [String?] = map.formNames.isEmpty ? [nil] : map.formNames
      let files = try zip(paths, forms).map { path, form in
        try CSVImport.File(path: path, form: form)
      }
      var reading = try CSVImport(map: map, files: files, zone: Sound.zone)
      var rejected = Rejected(reading.tables[0])
      var line = 1
      while let row = try reading.next() {
        try Broken.unless(
          row.line > line || files.count > 1,
          "line \(row.line) comes after line \(line)"
        )
        line = row.line
        try check(row)
        try rejected.add(row)
      }
      if map.formNames.isEmpty { try rejected.check(map) }
    } catch let refusal as Refusal {
      try Sound.refusal(refusal)
    }
  }

  private static func check(_ row: CSVImport.Row) throws {
    switch row.result {
    case .success(let events):
      try Broken.unless(row.registrations <= events.count, "more clients than events")
      for (index, event) in events.enumerated() {
        try Sound.event(event)
        let refusal = row.refusal(of: index, Refusal(field: "data", .missing))
        try Broken.unless(!refusal.description.isEmpty, "a refusal says nothing")
      }
    case .failure(let refusal):
      try Sound.words(refusal.refusal.wrong)
      try Broken.unless(!refusal.reason.isEmpty, "a refusal says nothing")
    }
  }
}

/// The rows of one file that were refused, as the file that they are given back in.
private struct Rejected {
  private let writer: RejectedCSV
  private var bytes: [UInt8]
  private var count = 0

  init(_ table: CSVTable) {
    writer = RejectedCSV(table)
    bytes = writer.head
  }

  mutating func add(_ row: CSVImport.Row) throws {
    guard case .failure(let refusal) = row.result else { return }
    bytes += writer.bytes(of: row, refusal)
    count += 1
  }

  /// Read again, there are as many rows.
  func check(_ map: ImportMap) throws {
    let found = try TemporaryFile.with(bytes) { path, _ in
      try Sound.reading("what was rejected") {
        var reading = try CSVImport(
          map: map,
          files: [CSVImport.File(path: path)],
          zone: Sound.zone
        )
        var found = 0
        while try reading.next() != nil { found += 1 }
        return found
      }
    }
    try Broken.unless(found == count, "\(count) rows were rejected, \(found) are read again")
  }
}
