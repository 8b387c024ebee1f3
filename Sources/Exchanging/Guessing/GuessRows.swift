// The rows of a file that a map is proposed for, as often as they are looked at. Rows that no map could
// read are left out where they are few.

import Bookkeeping

/// Reads the first rows of a file.
struct GuessRows {
  /// The names of the columns.
  let header: [String]
  let separator: UInt8
  /// How many rows there are, without the blank ones and those that no map could read.
  private(set) var count = 0
  /// Lines of rows that no map could read.
  private(set) var unread = GuessLines()
  /// Whether the file has no more rows than are looked at.
  private(set) var isWhole = true

  private let file: SpooledFile
  private var unreadCount = 0
  private var refusal: Refusal?

  /// How many rows are looked at.
  private static let limit = 100_000

  init(_ file: SpooledFile) throws {
    self.file = file
    (header, separator) = try Self.header(of: file)
  }

  /// Reads them from the first one: the line, and the cells without spaces around them.
  mutating func read(_ take: (Int, [String]) -> Void) throws {
    (count, unreadCount, unread) = (0, 0, GuessLines())
    var reader = try CSVReader(file.chunks(), separator: separator)
    _ = try reader.next()
    for _ in 0..<Self.limit {
      guard let row = try reader.next() else { return }
      guard let wrong = wrong(row) else {
        let cells = row.cells.map(ColumnRule.trimmed)
        if !cells.allSatisfy(\.isEmpty) { count += 1 }
        take(row.line, cells)
        continue
      }
      refusal = refusal ?? Refusal(field: "line \(row.line)", wrong)
      unreadCount += 1
      unread.take(row.line)
    }
    isWhole = try reader.next() == nil
  }

  private func wrong(_ row: CSVRow) -> Wrong? {
    if let (_, wrong) = row.wrong { return wrong }
    guard row.cells.count != header.count else { return nil }
    return .rowOfOtherWidth(cells: row.cells.count, columns: header.count)
  }

  /// Refuses a file that has no rows, or of which no map could read more than a few.
  func check() throws(Refusal) {
    if let refusal, !isFew(unreadCount, of: count + unreadCount) { throw refusal }
    guard count > 0 else { throw Refusal(.emptyFile) }
  }

  /// Where a column's name stands.
  static func place(_ column: String) -> String { "line 1, column \(Refusal.shortened(column))" }

  /// The names of the columns, and the separator that makes the most of them.
  private static func header(of file: SpooledFile) throws -> ([String], UInt8) {
    var best: ([String], UInt8)?
    var refusal: Refusal?
    for separator in Separator.bytes {
      var reader = try CSVReader(file.chunks(), separator: separator)
      guard let row = try reader.next() else { continue }
      guard !row.bytes.hasLoneReturn else { throw Refusal(field: "line 1", .loneReturns) }
      // Under the wrong separator quotes stand in the middle of cells.
      if let (_, wrong) = row.wrong {
        refusal = refusal ?? Refusal(field: "line 1", wrong)
        continue
      }
      let names = row.cells.map(ColumnRule.trimmed)
      if names.count > best?.0.count ?? 0 { best = (names, separator) }
    }
    guard let (names, separator) = best else { throw refusal ?? Refusal(.emptyFile) }
    var seen: Set<String> = []
    for name in names {
      guard !name.isEmpty else { throw Refusal(field: "line 1", .missing) }
      guard seen.insert(name).inserted else { throw Refusal(field: place(name), .repeatedField) }
    }
    return (names, separator)
  }
}
