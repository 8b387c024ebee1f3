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
        daybook events daybook.invoice.issued --example | daybook record -
      """
  )

  @Argument(help: "A type; its JSON Schema and an example are written.")
  var type: String?

  @Flag(help: "Write only the example: lines that `daybook record` takes.")
  var example = false

  @Flag(help: "Write only the JSON Schema.")
  var schema = false

  @Option(help: "table or json.")
  var format: Format = .table

  func validate() throws {
    if format == .csv { throw ValidationError("--format is table or json here.") }
    if type == nil, example || schema { throw ValidationError("Name a type.") }
    if example, schema { throw ValidationError("Give one of --example and --schema.") }
  }

  func run() throws {
    let catalogue = EventCatalogue()
    guard let type else {
      if format == .json {
        Output.write(catalogue.json)
        return
      }
      for description in catalogue.types { write(description) }
      return
    }
    guard let schema = catalogue.schema(of: type) else {
      let near = catalogue.nearest(to: type).map { " Did you mean \"\($0)\"?" } ?? ""
      throw ValidationError(
        "There is no type \"\(type)\".\(near) `daybook events` lists the types."
      )
    }
    let lines = catalogue.example(of: type)
    if example {
      for line in lines { Output.write(line + "\n") }
    } else if self.schema {
      Output.write(schema + "\n")
    } else if format == .json {
      Output.write(catalogue.json(of: type, schema: schema, example: lines))
    } else {
      Output.write("\(Style.bold("Schema"))\n\n\(schema)\n\n\(Style.bold("Example"))\n\n")
      if lines.isEmpty { Output.write("Only the book records this fact.\n") }
      for line in lines { Output.write(line + "\n") }
    }
  }

  private func write(_ description: EventCatalogue.TypeDescription) {
    let whose = description.isByTheBook ? " (only the book records it)" : ""
    Output.write("\(Style.bold(description.type))\(whose)\n    \(description.summary.singleLine)\n")
    let fields = description.fields.filter { !$0.isFilled }
    let width = fields.map { $0.name.count }.max() ?? 0
    for field in fields {
      let space = String(repeating: " ", count: width - field.name.count)
      let needed = field.isRequired ? " *" : ""
      Output.write("      \(field.name)\(space)  \(field.shape)\(needed)\n")
    }
  }
}
