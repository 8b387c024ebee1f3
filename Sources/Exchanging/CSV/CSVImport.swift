// CSV files as proposals, row by row, as a map says. The files are read twice: first for the earliest
// day on which they mention each client and for the rows that other rows need, then for the events.
// Memory is bounded by one row, by what is kept of each client, its key and a day, and by the columns
// of the map in files that belong together.

import Bookkeeping
package import Foundation

/// Reads CSV files as events.
///
/// Copies share the places in the files that they read from.
package struct CSVImport {
  let map: ImportMap
  let cloudEvents: CloudEvents
  let zone: BookZone
  let knows: (String) throws -> Bool
  /// The files in the order in which they are read, which is that of the map.
  package private(set) var tables: [CSVTable] = []
  var clients: [String: Client] = [:]
  private(set) var belonging: BelongingRows
  /// The file that is being read.
  private var at = 0

  struct Client {
    var firstDay: Day?
    var isRegistered = false
  }

  /// Learns that a row was refused when it was to be recorded, so that those that it belongs to, and
  /// those that name it, are refused too.
  package mutating func refuse(_ row: Row) {
    if map.files.count > 1 { belonging.refuse(row.table.index, line: row.line) }
  }

  /// A file to import.
  package struct File {
    /// What people call it.
    package var name: String
    /// What the map calls it; nil where its name tells.
    package var form: String?
    /// The file itself.
    package var file: SpooledFile

    /// Opens a file; `-` is the standard input, which is read to its end.
    package init(path: String, form: String? = nil) throws(ExchangeFault) {
      name = path
      self.form = form
      file = try SpooledFile(path: path)
    }
  }

  /// Reads files once.
  ///
  /// `knows` says whether the book has a client; one that it has is not registered again. Refuses a
  /// file that the map does not know, that lacks a column of the map, or of which a row's end is not
  /// found, and files without one that they need. Faults are `ExchangeFault`.
  package init(
    map: ImportMap,
    files: [File],
    zone: TimeZone,
    knows: @escaping (String) throws -> Bool = { _ in false }
  ) throws {
    self.map = map
    self.knows = knows
    cloudEvents = CloudEvents(zone: zone)
    self.zone = BookZone(zone: zone)
    var named: [(form: Int, file: File)] = []
    for file in Self.shortened(files) { named.append((try map.form(of: file), file)) }
    named = map.files.indices.flatMap { form in named.filter { $0.form == form } }
    let given = Set(named.map(\.form))
    try map.check(given)
    let names = map.files.enumerated().map { index, form in
      named.first { $0.form == index }?.file.name ?? form.fileName ?? ""
    }
    belonging = BelongingRows(map.files, names: names, given: given)
    for (form, file) in named {
      try Self.inFile(files.count > 1 ? file.name : nil) {
        tables.append(try CSVTable(map, form, name: file.name, file: file.file))
      }
    }
    for (index, table) in tables.enumerated() where belonging.needs(table.index) {
      try readOnce(index) { try $0.belonging.keep($1, of: $2) }
    }
    // Without clients to register, nothing more is to be known.
    guard map.mentionsClients else { return }
    for (index, table) in tables.enumerated() where table.form.isRecorded {
      try readOnce(index) { $0.noteClients(of: $1, $2) }
    }
  }

  /// The files with the last parts of their paths alone, where these tell them apart.
  private static func shortened(_ files: [File]) -> [File] {
    let names = files.map { $0.name.split(separator: "/").last.map(String.init) ?? $0.name }
    guard Set(names).count == files.count else { return files }
    return zip(files, names).map { file, name in
      var file = file
      file.name = name
      return file
    }
  }

  /// Reads a file for what is to be known before its events are made.
  private mutating func readOnce(
    _ index: Int,
    _ take: (inout CSVImport, CSVRow, CSVTable) throws -> Void
  ) throws {
    try inFile(index) { reading in
      while let row = try reading.tables[index].next() {
        try take(&reading, row, reading.tables[index])
      }
      try reading.tables[index].rewind()
    }
  }

  /// Reads the next row and the file that it stands in; nil at the end.
  mutating func nextRow() throws -> (row: CSVRow, table: CSVTable)? {
    while at < tables.count {
      let index = at
      let row = try inFile(index) { try $0.tables[index].next() }
      if let row { return (row, tables[index]) }
      at += 1
    }
    return nil
  }

  /// Names the file in what is refused, where there are several.
  private mutating func inFile<Value>(
    _ index: Int,
    _ read: (inout CSVImport) throws -> Value
  ) throws -> Value {
    let name = tables.count > 1 ? tables[index].name : nil
    do {
      return try read(&self)
    } catch let refusal as Refusal {
      throw refusal.inFile(name)
    }
  }

  private static func inFile(_ name: String?, _ read: () throws -> Void) throws {
    do {
      try read()
    } catch let refusal as Refusal {
      throw refusal.inFile(name)
    }
  }
}

extension Refusal {
  /// The refusal of what stands in one of several files.
  fileprivate func inFile(_ name: String?) -> Refusal {
    guard let name, field != name else { return self }
    return Refusal(field: name + (field.isEmpty ? "" : ", \(field)"), wrong)
  }
}
