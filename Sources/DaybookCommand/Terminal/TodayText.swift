// `today` for people: under each account manager a line for each thing to look at.

import Bookkeeping
import Reporting

/// Writes what somebody should look at.
struct TodayText {
  private let report: Report
  private let width: Int

  init(_ report: Report, width: Int = Output.width) {
    self.report = report
    self.width = width
  }

  var text: String {
    let rows = report.named
    guard !rows.isEmpty else { return report.heading + "Nothing.\n" }
    func client(_ row: [String: Cell]) -> String { row.shown("client") ?? "" }
    // A key that is very long stands out, and takes no room from the others.
    let widest = rows.map { client($0).displayWidth }.max() ?? 0
    let clients = min(widest, max(12, min(width, 240) / 3))
    let matters = rows.map { MatterWords($0).matter.displayWidth }.max() ?? 0
    var text = report.heading
    var owner: String?
    for row in rows {
      let next = row.shown("owner") ?? "looked after by nobody"
      if next != owner { text += (owner == nil ? "" : "\n") + "\(Style.bold(next))\n" }
      owner = next
      let words = MatterWords(row)
      let line =
        "\(client(row).padded(to: clients))  \(words.matter.padded(to: matters))  \(words.rest)"
      text += line.wrapped(width - 2, indent: 4).map { "  \($0)\n" }.joined()
    }
    return text
  }
}
