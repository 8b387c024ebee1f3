// Files of other systems, imported into a book as `daybook import csv --skip-bad` does.

import Bookkeeping
import Daybook
import Exchanging
import Testing

extension Daybook.Book {
  /// Imports files: each row as a whole, new clients before it; `each` learns what became of it.
  func take(
    _ paths: [String],
    through map: ImportMap,
    each: (CSVImport.Row, Result<[Recorded], RowRefusal>) throws -> Void = { _, _ in }
  ) throws {
    let zone = try opened().zone
    try recording { recorder in
      let clients = recorder.knownClients
      var rows = try CSVImport(
        map: map,
        files: paths.map { try CSVImport.File(path: $0) },
        zone: zone
      ) { try clients.knows($0) }
      try recorder.record(&rows, each: each)
    }
  }
}

extension ImportMap {
  /// A map that comes with daybook.
  static func known(_ name: String) throws -> ImportMap { try #require(try shipped(named: name)) }
}
