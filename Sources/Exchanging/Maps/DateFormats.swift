// The forms in which one column writes its days or times. Most have one; exports that changed over the
// years have several.

import Bookkeeping

/// One or more forms of days or times.
struct DateFormats: Hashable, Sendable {
  var formats: [DateFormat]

  /// Reads a day, whose time of day, where it has one, is looked at and left.
  func day(_ cell: String) throws(Wrong) -> String {
    try read(cell) { format throws(Wrong) in try format.day(cell) }
  }

  /// Reads a time, as `2026-05-31T14:30:00`.
  func time(_ cell: String) throws(Wrong) -> String {
    try read(cell) { format throws(Wrong) in try format.time(cell) }
  }

  /// What the first form reads that the cell has.
  private func read(
    _ cell: String,
    _ read: (DateFormat) throws(Wrong) -> String
  ) throws(Wrong) -> String {
    for format in formats {
      do throws(Wrong) {
        return try read(format)
      } catch .badCell {
        continue
      }
    }
    let forms = formats.map(\.text).joined(separator: " or ")
    throw .badCell(Refusal.shortened(cell), expected: "a day or time written as \(forms)")
  }
}
