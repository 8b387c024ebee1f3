// A history for people: each event on a line of its own, with the times and the origin below it.

import Bookkeeping
import Exchanging
import Reporting

/// Writes a client's history.
struct HistoryText {
  private let client: String
  private let report: Report

  init(_ client: String, _ report: Report) {
    self.client = client
    self.report = report
  }

  var text: String {
    var text =
      "\(Style.bold("client \(client)")) as of \(report.moment.day.text), known at "
      + "\(report.moment.position)\n"
    for row in report.rows {
      let cells = Dictionary(uniqueKeysWithValues: zip(report.columns, row))
      func shown(_ column: String) -> String? {
        guard let cell = cells[column], cell != .none else { return nil }
        return cell.shown
      }
      let type = (shown("type") ?? "").split(separator: ".").dropFirst().joined(separator: ".")
      let standing = shown("standing").flatMap { $0 == "stands" ? nil : "  [\($0)]" } ?? ""
      text += "\n\(shown("effective") ?? "")  \(Style.bold(type))\(standing)\n"
      if case .text(let data)? = cells["what"] {
        text += "    \(DataWords.words(ofJSON: data).singleLine)\n"
      }
      let origin = [
        shown("position").map { "position \($0)" }, shown("happened").map { "happened \($0)" },
        shown("recorded").map { "recorded \($0)" }, shown("by").map { "by \($0)" },
        shown("source").map { "from \($0), \(shown("id") ?? "")" },
        shown("why").map { "because: \($0)" },
      ]
      text += Style.dim("    " + origin.compactMap { $0 }.joined(separator: "; ")) + "\n"
    }
    return text
  }
}
