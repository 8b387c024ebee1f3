// `daybook import maps`: the maps that come with daybook.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Reporting

struct ImportMapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maps",
    abstract: "The maps that come with daybook, and the files that each reads.",
    discussion: """
      With a name, the map itself: save it, change it, and give the file to --map.

      EXAMPLES
        daybook import maps
        daybook import maps quickbooks > mine.yaml
      """
  )

  @Argument(help: "One map, as its text.")
  var map: String?

  @OptionGroup var output: FormatOptions

  func run() throws {
    if let map {
      guard let text = ImportMap.text(ofShipped: map) else {
        throw ValidationError(ImportMap.unknown(map))
      }
      return Output.write(text)
    }
    let columns = ["map", "name", "file", "about"]
    var rows: [[Cell]] = []
    for name in ImportMap.shippedNames {
      guard let map = try ImportMap.shipped(named: name) else { continue }
      if map.formNames.isEmpty { rows.append([.text(name), .none, .none, .text(map.about)]) }
      for (index, form) in zip(map.formNames, map.fileNames).enumerated() {
        let about: Cell = output.format == .table && index > 0 ? .text("") : .text(map.about)
        let shown: Cell = output.format == .table && index > 0 ? .text("") : .text(name)
        rows.append([shown, .text(form.0), .text(form.1), about])
      }
    }
    switch output.format {
    case .table:
      var table = TextTable(columns: columns)
      for row in rows { table.add(row) }
      Output.write(table.text())
    case .json: Output.write(ReportJSON.bytes(columns: columns, rows: rows))
    case .csv: Output.write(ReportCSV.bytes(columns: columns, rows: rows))
    }
  }
}
