// A history for people: a line for each event, and where they ask for it, the times and the origin of
// each below it.

import Bookkeeping
import Exchanging
import Reporting

/// Writes a client's history.
struct HistoryText {
  private let report: Report
  private let width: Int
  /// Whether times and origins are shown.
  private let isLong: Bool
  /// How many of the last events are shown; nil for all.
  private let last: Int?

  init(_ report: Report, width: Int, isLong: Bool, last: Int?) {
    self.report = report
    self.width = width
    self.isLong = isLong
    self.last = last
  }

  var text: String {
    // By the day that each counts for; of one day, in the order in which they were recorded.
    let rows = report.named.enumerated()
      .sorted { one, other in (day(one.element), one.offset) < (day(other.element), other.offset) }
      .map(\.element)
    let shown = last.map { Array(rows.suffix($0)) } ?? rows
    var text = "\n\(Style.bold("What happened"))\n"
    if shown.count < rows.count {
      text += Style.dim("  \(rows.count - shown.count) earlier events; --all shows them\n")
    }
    for row in shown { text += isLong ? long(row) : line(row) }
    return text
  }

  private func day(_ row: [String: Cell]) -> Day {
    if case .day(let day)? = row["effective"] { day } else { .first }
  }

  private func type(_ row: [String: Cell]) -> String {
    (row.shown("type") ?? "").split(separator: ".").dropFirst().joined(separator: ".")
  }

  private func standing(_ row: [String: Cell]) -> String? {
    row.shown("standing").flatMap { $0 == "stands" ? nil : $0 }
  }

  private func words(_ row: [String: Cell]) -> String {
    guard case .text(let data)? = row["what"] else { return "" }
    return DataWords.words(ofJSON: data).singleLine
  }

  private func line(_ row: [String: Cell]) -> String {
    let type = type(row).padded(to: 22)
    let words = (standing(row).map { "[\($0)] " } ?? "") + words(row)
    let line = "  \(row.shown("effective") ?? "")  \(type)  \(words)"
    return line.fitted(width) + "\n"
  }

  private func long(_ row: [String: Cell]) -> String {
    let standing = standing(row).map { "  [\($0)]" } ?? ""
    let origin = [
      row.shown("position").map { "position \($0)" },
      row.shown("happened").map { "happened \($0)" },
      row.shown("recorded").map { "recorded \($0)" }, row.shown("by").map { "by \($0)" },
      row.shown("source").map { "from \($0), \(row.shown("id") ?? "")" },
      row.shown("why").map { "because: \($0)" },
    ]
    let heading = "\(row.shown("effective") ?? "")  \(Style.bold(type(row)))\(standing)"
    return "\n\(heading)\n    \(words(row))\n"
      + Style.dim("    " + origin.compactMap { $0 }.joined(separator: "; ")) + "\n"
  }
}
