// Help and version: exit code 0, on the standard output, nothing on the standard error.

import Crash
import Reporting
import Testing

@Suite struct `Help` {
  static let verbs =
    [
      "", "init", "record", "import", "import csv", "ar", "client", "rules", "rules show",
      "rules check", "rules schema", "rules adopt", "rules diff", "replay", "verify", "export",
      "export events", "events", "search", "status", "completions", "demo", "import maps",
      "hygiene", "hygiene lateness", "hygiene duplicates",
    ] + Catalog.projections.map { $0.name }

  @Test(arguments: verbs)
  func `is there for every verb`(_ verb: String) throws {
    let folder = try TestFolder()
    let ended = try folder.daybook("\(verb) --help")
    #expect(ended.code == 0)
    #expect(ended.output.contains("USAGE: daybook \(verb)".trimmingSuffix(" ")))
    #expect(ended.errors == "")
  }

  @Test(arguments: ["", "ar", "rules", "import", "export"])
  func `is what a family of verbs says by itself`(_ verb: String) throws {
    let ended = try TestFolder().daybook(verb)
    #expect(ended.code == 0)
    #expect(ended.output.contains("SUBCOMMANDS:"))
    #expect(ended.errors == "")
  }

  @Test func `has a version`() throws {
    let ended = try TestFolder().daybook("--version")
    #expect(ended.code == 0)
    #expect(ended.output.hasPrefix("daybook "))
    #expect(ended.errors == "")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
