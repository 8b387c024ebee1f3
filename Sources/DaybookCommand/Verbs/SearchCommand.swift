// `daybook search`: where a text stands.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Foundation
import Reporting

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "The events in which a text stands: a key, a name, a remark, an id.",
    discussion: """
      Looked at are keys, names, words, remarks, sources and ids; not amounts and days. Capitals do \
      not count. Of an item, such as an invoice, every event is found that mentions it; what a client \
      did is listed by `daybook client`. The last ones are shown, oldest first. Ends with 1 where \
      nothing is found.

      EXAMPLES
        daybook search INV-1042
        daybook search "menu sync" --limit 5
        daybook search wire-7781 --format json
      """
  )

  @Argument(help: "The text.")
  var text: String

  @Option(help: ArgumentHelp("How many events are shown at most.", valueName: "number"))
  var limit = 50

  @OptionGroup var book: BookOptions

  @OptionGroup var output: FormatOptions

  func validate() throws {
    guard !text.isEmpty else { throw ValidationError("The text is empty.") }
    guard limit > 0 else { throw ValidationError("--limit: \(limit) is not a number from 1 on.") }
  }

  func run() throws {
    var progress = Progress("records")
    let report = try book.open().search(text, limit: limit) { progress.show($0, of: $1) }
    Progress.clear()
    switch output.format {
    case .table: Output.write(lines(of: report))
    case .json: Output.write(ReportJSON.bytes(of: report, objects: ["what"]))
    case .csv: output.format.write(report)
    }
    if report.rows.isEmpty { throw Refused(message: nil) }
  }

  /// A line for each event, from which on the text can be seen.
  private func lines(of report: Report) -> String {
    guard !report.rows.isEmpty else { return "Nothing.\n" }
    var lines = report.notes.map { "\($0)\n" }.joined()
    let clients = report.named.map { ($0.shown("client") ?? "-").displayWidth }.max() ?? 0
    for row in report.named {
      let client = (row.shown("client") ?? "-").padded(to: clients)
      let type = (row.shown("type") ?? "").split(separator: ".").dropFirst().joined(separator: ".")
      var words = ""
      if case .text(let data)? = row["what"] {
        words = DataWords.words(ofJSON: data, limit: .max).singleLine
      }
      let day = row.shown("effective") ?? ""
      // What stands elsewhere is the name that the event goes by.
      if words.range(of: text, options: .caseInsensitive) == nil {
        words = "\(row.shown("id") ?? ""), from \(row.shown("source") ?? ""): \(words)"
      }
      let head = "\(day)  \(client)  \(type.padded(to: 22))  "
      let room = max(20, Output.width - head.displayWidth)
      lines += head + words.fitted(room, around: text) + "\n"
    }
    return lines
  }
}
