// `daybook events`: what can be recorded.

import ArgumentParser
import Exchanging

struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "List what can be recorded, or describe one type of event.",
    discussion: """
      EXAMPLES
        daybook events
        daybook events daybook.invoice.issued
        daybook events daybook.invoice.issued --schema
        daybook events daybook.invoice.issued --example | daybook record -
      """
  )

  /// The forms of the catalogue, which is no table of cells.
  enum CatalogueFormat: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
  }

  @Argument(help: "A type; its fields and an example are written.")
  var type: String?

  @Flag(help: "Write only the example: lines that `daybook record` takes.")
  var example = false

  @Flag(help: "Write only the JSON Schema.")
  var schema = false

  @Option(help: "table or json.")
  var format: CatalogueFormat = .table

  func validate() throws {
    if type == nil, example || schema { throw ValidationError("Name a type.") }
    if example, schema { throw ValidationError("Give one of --example and --schema.") }
    guard let type, EventCatalogue().schema(of: type) == nil else { return }
    let near = EventCatalogue().nearest(to: type).map { " Did you mean \"\($0)\"?" } ?? ""
    throw ValidationError("There is no type \"\(type)\".\(near) `daybook events` lists the types.")
  }

  func run() throws {
    let catalogue = EventCatalogue()
    guard let type, let schema = catalogue.schema(of: type) else {
      switch format {
      case .json: Output.write(catalogue.json)
      case .table:
        for description in catalogue.types { write(description) }
        Output.write("\n\(Self.legend)\n")
      }
      return
    }
    let lines = catalogue.example(of: type)
    if example {
      for line in lines { Output.write(line + "\n") }
    } else if self.schema {
      Output.write(schema + "\n")
    } else if format == .json {
      Output.write(catalogue.json(of: type, schema: schema, example: lines))
    } else {
      for description in catalogue.types where description.type == type { write(description) }
      Output.write("\n\(Self.legend)\n\n\(Style.bold("Example"))\n\n")
      if lines.isEmpty { Output.write("Only the book records this fact.\n") }
      for line in lines { Output.write(line + "\n") }
    }
  }

  private static let legend = "* must be given; the other fields may be."

  private func write(_ description: EventCatalogue.TypeDescription) {
    let whose = description.isByTheBook ? " (only the book records it)" : ""
    Output.write("\(Style.bold(description.type))\(whose)\n    \(description.summary.singleLine)\n")
    let fields = description.fields.filter { !$0.isFilled }
    let width = fields.map(\.name.displayWidth).max() ?? 0
    for field in fields {
      let needed = field.isRequired ? " *" : ""
      Output.write("      \(field.name.padded(to: width))  \(field.shape)\(needed)\n")
    }
  }
}
