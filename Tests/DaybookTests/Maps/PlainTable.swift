// A CSV file as the simplest possible reader has it.

/// Reads a CSV file byte by byte.
enum PlainTable {
  /// The rows, each cell under the name of its column.
  static func rows(_ text: String) -> [[String: String]] {
    let rows = cells(text).filter { $0 != [""] }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { cells in
      var row: [String: String] = [:]
      for (name, cell) in zip(header, cells) { row[name] = cell }
      return row
    }
  }

  /// A table with some columns of rows, every cell within quotes.
  static func text(_ rows: [[String: String]], _ columns: [String]) -> String {
    let lines = [columns] + rows.map { row in columns.map { row[$0, default: ""] } }
    return lines.map { cells in
      cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    .joined(separator: "\n")
  }

  private static func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      // A quote within quotes is written twice: it ends them, and begins them again.
      case "\"":
        if !isQuoted, !cell.isEmpty { cell.append(character) }
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.append(character)
      }
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [cell]) }
    return rows
  }
}
