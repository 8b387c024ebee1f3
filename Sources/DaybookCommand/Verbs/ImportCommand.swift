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
    discussion: """
      EXAMPLES
        daybook import csv accounts-receivable.csv --map late-payments --dry-run
        daybook import csv mine.csv --map mine.yaml --skip-bad rejected.csv
        daybook import csv quickbooks-export --map quickbooks --skip-bad rejected
        daybook import maps
      """,
    subcommands: [ImportCSVCommand.self, ImportMapsCommand.self]
  )
}

struct ImportCSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Record the rows of CSV files.",
    discussion: """
      A map says which events a row means. A file with a bad row is refused whole, unless bad rows \
      are skipped; the same file again records nothing. A row whose end is not found refuses the \
      file in any case. Files that belong together are given together, or as the folder that has them; \
      NAME=FILE gives one that is called otherwise than the map says.

      EXAMPLES
        daybook import csv accounts-receivable.csv --map late-payments --dry-run
        daybook import csv accounts-receivable.csv --map late-payments
        daybook import csv mine.csv --guess > mine.yaml
        daybook import csv mine.csv --map mine.yaml --skip-bad rejected.csv

      MAPS
        \(ImportMap.shippedNames.joined(separator: ", ")), or a file of yours
      """
  )

  @Argument(help: "The files; - is the standard input.")
  var files: [String]

  @Option(
    help: "The name of a map that comes with daybook, or a file.",
    completion: .list(ImportMap.shippedNames)
  )
  var map: String?

  @Flag(
    help: """
      Propose a map for a file, from its columns and cells, in the currency of the book where there \
      is one, and record nothing.
      """
  )
  var guess = false

  @Flag(help: "Record nothing; show every bad row.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Record the good rows, and write the others to this new file.",
      valueName: "file"
    )
  )
  var skipBad: String?

  @OptionGroup var lateness: LateOptions

  @OptionGroup var book: BookOptions

  @OptionGroup var output: FormatOptions

  func validate() throws {
    if guess, map != nil || files.count > 1 || dryRun || skipBad != nil || lateness.late {
      throw ValidationError(
        "--guess proposes a map for one file and records nothing; no other option goes with it."
      )
    }
    guard let map else {
      if guess { return }
      throw ValidationError(
        "--map is missing: give one of \(ImportMap.shippedNames.joined(separator: ", ")), or a file; "
          + "--guess proposes one."
      )
    }
    if !ImportMap.shippedNames.contains(map), !FileManager.default.fileExists(atPath: map) {
      throw ValidationError("--map: \(ImportMap.unknown(map))")
    }
    if let skipBad, ["", "-"].contains(skipBad) {
      throw ValidationError("--skip-bad: \"\(skipBad)\" is no name of a file. Name a new one.")
    }
    if let skipBad, RejectedFile.isTaken(skipBad) {
      throw ValidationError(
        "--skip-bad: \(skipBad) is there already, and nothing is written over. Name a new file."
      )
    }
  }

  /// A map for the file, and for the book where there is one.
  private func proposal() throws -> String {
    let settings = try book.openIfThere()?.opened()
    let house = settings.map { HouseGuess(currency: $0.currency, zoneName: $0.zoneName) }
    return try MapGuess(file: SpooledFile(path: files[0]), house: house).text
  }

  func run() throws {
    if guess { return Output.write(try proposal()) }
    let map = self.map ?? ""
    let book = try self.book.open()
    let importMap = try ImportMap.shipped(named: map) ?? ImportMap(path: map)
    let files = try self.files.flatMap { argument in
      let files = try FileArgument.files(argument, of: importMap)
      guard !files.isEmpty else {
        throw ValidationError(
          "\(argument) has none of the files of the map: "
            + "\(importMap.fileNames.joined(separator: ", "))."
        )
      }
      return files
    }
    if let twice = FileArgument.repeated(files) {
      throw ValidationError("\(twice) is given twice.")
    }
    let importing = Importing(
      map: importMap,
      files: files,
      isDryRun: dryRun,
      rejects: skipBad,
      late: lateness.late
    )
    let outcome: Importing.Outcome
    do {
      outcome = try importing.run(book)
    } catch let refusal as Refusal {
      throw Refused(message: "\(refusal.message)\nNothing was recorded.")
    }
    Progress.clear()
    Summary([
      ("rows", .number(Int64(outcome.rows))), ("bad_rows", .number(Int64(outcome.bad))),
      ("left_out", .number(Int64(outcome.leftOut))),
      ("recorded", .number(Int64(outcome.isKept ? outcome.tally.recorded : 0))),
      ("would_record", .number(Int64(importing.wouldRecord(outcome)))),
      ("known", .number(Int64(outcome.isKept ? outcome.tally.known : 0))),
      ("repeated", .number(Int64(outcome.isKept ? outcome.tally.repeated : 0))),
      ("kept", .flag(outcome.isKept)),
    ]).write(output.format, sentence: importing.sentence(of: outcome))
    Output.note(book.postingFault)
    if outcome.bad > 0 { throw Refused(message: nil) }
  }
}

extension ImportMap {
  /// What is said of a map that there is not.
  static func unknown(_ name: String) -> String {
    let near = nearest(to: name, of: shippedNames).map { " Did you mean \"\($0)\"?" } ?? ""
    return "\"\(name)\" is neither a map that comes with daybook "
      + "(\(shippedNames.joined(separator: ", "))) nor a file.\(near)"
  }
}
