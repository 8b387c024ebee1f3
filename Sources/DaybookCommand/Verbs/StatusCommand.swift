// `daybook status`: what a book holds and how it stands.

import ArgumentParser
import Bookkeeping
import Daybook
import Foundation
import Reporting

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "What the book holds, how large it is, its rules, and the last close.",
    discussion: """
      EXAMPLES
        daybook status
        daybook status --format json
      """
  )

  @OptionGroup var book: BookOptions

  @OptionGroup var output: FormatOptions

  func run() throws {
    let book = try self.book.open()
    let (settings, figures) = (try book.opened(), try book.figures())
    let rules = try book.adoptedRules().rules
    let members: [(name: String, value: Cell)] = [
      ("book", .text(book.path)), ("zone", .text(settings.zoneName)),
      ("currency", .text(settings.currency)), ("records", .number(Int64(figures.records))),
      ("entries", .number(Int64(figures.entries))), ("unposted", .number(Int64(figures.unposted))),
      ("clients", .number(Int64(figures.clients))),
      ("last_recorded", figures.lastRecorded?.text.map { .text($0) } ?? .none),
      ("closed_through", figures.closedThrough.map { .day($0) } ?? .none),
      ("rules", .text(rules.title)), ("file_bytes", .number(Int64(figures.fileBytes))),
      ("used_bytes", .number(Int64(figures.usedBytes))),
    ]
    Summary(members).write(output.format, sentence: Self.text(members, figures))
  }

  private static func text(_ members: [(name: String, value: Cell)], _ figures: BookFigures)
    -> String
  {
    let width = members.map(\.name.count).max() ?? 0
    return members.map { name, value in
      let shown =
        if case .number(let number) = value { String(number).grouped } else { value.shown }
      return "\(name.replacing("_", with: " ").padded(to: width))  \(shown)"
        + (name == "unposted" && figures.unposted > 0 ? "  (in every report all the same)" : "")
    }.joined(separator: "\n")
  }
}
