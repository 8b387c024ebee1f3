// Lines of a file that a proposed map says something of: the first five by their numbers, the others
// counted.

import Bookkeeping

/// Some lines, and what stands there.
struct GuessLines {
  private static let limit = 5

  private var count = 0
  private var first: [(line: Int, cell: String)] = []

  mutating func take(_ line: Int, _ cell: String = "") {
    count += 1
    if first.count < Self.limit { first.append((line, Refusal.shortened(cell))) }
  }

  var isEmpty: Bool { count == 0 }

  /// `line 18 lacks it`, `lines 18, 20 lack it`; nil where there are none.
  func saying(_ one: String, _ several: String) -> String? {
    guard !isEmpty else { return nil }
    let lines = first.map { String($0.line) }.joined(separator: ", ")
    let more = count > first.count ? " and \(count - first.count) more" : ""
    return count == 1 ? "line \(lines) \(one)" : "lines \(lines)\(more) \(several)"
  }

  /// What stands there, as a list, with what nobody sees written out.
  var cells: String { first.map { "\"\($0.cell)\"" }.joined(separator: ", ") }
}
