// `daybook import csv`: files of other systems, row by row, as a map says.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Foundation
import Reporting

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Record what files of other systems hold.",
    subcommands: [ImportCSVCommand.self]
  )
}

struct ImportCSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Record the rows of CSV files.",
    discussion: """
      A map says which events a row means. A file with a bad row is refused whole, unless bad rows \
      are skipped; the same file again records nothing.

      EXAMPLES
        daybook import csv accounts-receivable.csv --map late-payments --dry-run
        daybook import csv accounts-receivable.csv --map late-payments
        daybook import csv mine.csv --map mine.yaml --skip-bad rejected.csv

      MAPS
        \(ImportMap.shippedNames.joined(separator: ", ")), or a file of yours
      """
  )

  @Argument(help: "The files; - is the standard input.")
  var files: [String]

  @Option(help: "The name of a map that comes with daybook, or a file.")
  var map: String

  @Flag(help: "Record nothing; show every bad row.")
  var dryRun = false

  @Option(help: ArgumentHelp("Record the good rows, and write the others here.", valueName: "file"))
  var skipBad: String?

  @Flag(help: "What belongs into a closed period counts on the first open day.")
  var late = false

  @OptionGroup var book: BookOptions

  @Option(help: "table, json or csv.")
  var format: Format = .table

  func run() throws {
    let book = try self.book.open()
    let importing = Importing(
      map: try readMap(),
      files: files,
      isDryRun: dryRun,
      rejects: skipBad,
      late: late
    )
    let outcome = try importing.run(book)
    Progress.clear()
    Summary([
      ("rows", .number(Int64(outcome.rows))), ("bad_rows", .number(Int64(outcome.bad))),
      ("recorded", .number(Int64(outcome.isKept ? outcome.tally.recorded : 0))),
      ("known", .number(Int64(outcome.tally.known))),
    ]).write(format, sentence: outcome.sentence(isDryRun: dryRun, rejects: skipBad))
    if outcome.bad > 0 { throw Refused(message: nil) }
  }

  private func readMap() throws -> ImportMap {
    if let shipped = try ImportMap.shipped(named: map) { return shipped }
    let known = ImportMap.shippedNames.joined(separator: ", ")
    let attributes = try? FileManager.default.attributesOfItem(atPath: map)
    guard let attributes else {
      throw ValidationError(
        "--map: \"\(map)\" is neither a map that comes with daybook (\(known)) nor a file."
      )
    }
    let size = (attributes[.size] as? Int) ?? 0
    guard size <= ImportMap.limitBytes else {
      throw Refusal(field: map, .itemTooLong(bytes: size, limit: ImportMap.limitBytes))
    }
    guard let bytes = FileManager.default.contents(atPath: map) else {
      throw ExchangeFault.unreadable(map, code: EACCES, String(cString: strerror(EACCES)))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(field: map, .notUTF8)
    }
    return try ImportMap(text: text)
  }
}
