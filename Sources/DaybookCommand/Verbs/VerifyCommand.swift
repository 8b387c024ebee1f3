// `daybook verify`: is the book what its log says?

import ArgumentParser
import Bookkeeping
import Daybook
import Reporting

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every record, and everything derived from the log.",
    discussion: """
      Looks at positions, times, identities, keys and references of every record, compares the \
      ledger with what posting the log again gives, and prints digests. Exit code 1 where something \
      differs.

      EXAMPLES
        daybook verify
        daybook verify --format json
      """
  )

  @OptionGroup var book: BookOptions

  @OptionGroup var output: FormatOptions

  func run() throws {
    let book = try self.book.open()
    var progress = Progress("records")
    let found = try book.verify { done, whole in progress.show(done, of: whole) }
    Progress.clear()
    var replayed: [Replayed] = []
    if found.findingCount == 0 {
      do {
        replayed = try book.replay()
      } catch let refusal as Refusal {
        // The book is whole all the same: a sum over it is more than a report can say.
        Output.complain("note: reports cannot be folded: \(refusal.message)")
      }
    }
    Summary(
      [
        ("records", .number(Int64(found.records))), ("entries", .number(Int64(found.entries))),
        ("clients", .number(Int64(found.clients))),
        ("findings", .number(Int64(found.findingCount))), ("log_digest", .text(found.logDigest)),
      ] + replayed.map { ("\($0.name) digest".underscored, .text($0.digest)) }
    ).write(output.format, sentence: sentence(found, replayed))
    for finding in found.findings { Output.complain(finding) }
    if found.findingCount > found.findings.count {
      Output.complain("and \(found.findingCount - found.findings.count) more")
    }
    guard found.findingCount == 0 else { throw Refused(message: nil) }
  }

  private func sentence(_ found: Verification, _ replayed: [Replayed]) -> String {
    let entries = found.entries == 1 ? "1 entry" : "\(found.entries) entries"
    let counts =
      "\(counted(found.records, "record")), \(entries), \(counted(found.clients, "client")): "
      + (found.findingCount == 0
        ? "the book is whole." : "\(counted(found.findingCount, "finding")).")
    let digests = [("log", found.logDigest)] + replayed.map { ($0.name, $0.digest) }
    let width = digests.map(\.0.displayWidth).max() ?? 0
    return
      ([counts] + digests.map { name, digest in "\(name.padded(to: width))  \(digest)" })
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate var underscored: String { split(separator: " ").joined(separator: "_") }
}
