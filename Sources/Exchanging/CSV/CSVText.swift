// CSV, written by RFC 4180, but for the end of a row: a line feed alone, as the tools that read such
// files in a pipe expect it. A separator between cells, quotes only where they are needed.

/// Writes one CSV text.
struct CSVText {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []
  private let separator: UInt8

  init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

  /// Writes a row.
  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      // Without quotes, a row of one empty cell would be no row at all.
      self.cell(cell, isQuoted: cells.count == 1 && cell.isEmpty || needsQuotes(cell))
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func needsQuotes(_ cell: String) -> Bool {
    let utf8 = cell.utf8
    guard utf8.first != UInt8(ascii: " "), utf8.last != UInt8(ascii: " ") else { return true }
    return utf8.contains { byte in
      byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\n")
    }
  }

  private mutating func cell(_ cell: String, isQuoted: Bool) {
    guard isQuoted else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
