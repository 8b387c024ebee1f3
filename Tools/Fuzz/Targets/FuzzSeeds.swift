// What the fuzzer begins with: inputs that are read, and the words that they are made of.

import Bookkeeping
import Exchanging
package import Foundation

extension FuzzTarget {
  /// Inputs that are read.
  package func seeds() throws -> [[UInt8]] {
    switch self {
    case .events: try Self.examples() + Self.recorded()
    case .map: FuzzFiles.maps.map { Array($0.utf8) }
    case .rules: Self.ruleFiles.map { Array($0.utf8) }
    case .csv:
      FuzzFiles.csv.enumerated().map { index, files in
        [UInt8(index)] + files.map { Array($0.utf8) }.joined(separator: [CSVCheck.fileEnd])
      }
    }
  }

  /// The words of the seeds, and what often breaks readers.
  package func words() throws -> [String] {
    var words: Set<String> = []
    for seed in try seeds() + (self == .rules ? [Array(RulesSchema.text.utf8)] : []) {
      let text = String(decoding: seed, as: UTF8.self)
      for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
        words.insert(String(word.prefix(40)))
      }
    }
    if self == .events {
      for fact in Schema.daybook.facts { words.insert(fact.type) }
      for message in Schema.daybook.messages { words.formUnion(message.fields.map(\.name)) }
    }
    return words.filter { $0.utf8.count > 1 && $0.utf8.allSatisfy { $0 < 0x80 } }.sorted()
      + Self.nasty
  }

  private static let nasty = [
    "\"", "\"\"", "\\", "\\u0000", "\\ud83d", "\\\"", "{}", "[]", "[[", "{\"", "null", "true", "-1",
    "1e999", "-9223372036854775808", "9223372036854775807", "18446744073709551616", "0001-01-01",
    "9999-12-31", "\r\n", "\r", "\n", "\u{1e}", "\u{feff}", "\u{0}", "\t", "&a ", "*a", "<<: ",
    "!!str ", "---\n", "...\n", "? ", ": ", "- ", "|\n", ">-\n", "%YAML 1.1\n", "# ", "{{", "}}",
  ]

  /// One example of each type, and all of them in one array.
  private static func examples() -> [[UInt8]] {
    let catalogue = EventCatalogue()
    let lines = catalogue.types.compactMap { catalogue.example(of: $0.type).last }
    let few = lines.prefix(3).joined(separator: ",\r\n")
    return (lines + ["\u{feff}[\(few)]\n"]).map { Array($0.utf8) }
  }

  /// The specimens, as exports write them.
  private static func recorded() throws -> [[UInt8]] {
    let folder = FuzzFolders.root.appending(path: "Events/Recorded")
    return try FuzzFolders.files(in: folder).compactMap { bytes in
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      return lines.first { $0.starts(with: "json ".utf8) }.map { Array($0.dropFirst(5)) }
    }
  }

  /// The default rules, and rules with the keys that those leave out.
  private static let ruleFiles = [
    RuleSet.defaultText,
    """
    name: mine
    receivables: {basis: service_end, credits: oldest_first, residual_tolerance: {JPY: 5}}
    health:
      bands: {good: 33.33, bad: 0}
      measures:
        - name: calls
          weight: 1
          take: count
          of: incident.outage
          window_days: 30
          stale_after_days: 60
          half_life_days: 90
          points: [[-1.5, 100], [2, 0]]
      caps: []
    renewals: {notice_days_counted: business}
    engagement: {cadence_days: {}}

    """,
  ]
}

/// Folders of the package.
package enum FuzzFolders {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Inputs of a target that failed once, or that look as if they might.
  package static func failed(_ target: FuzzTarget) -> URL {
    root.appending(path: "Tests/ExchangingTests/Failed/\(target.rawValue)")
  }

  /// What the files of a folder hold, in the order of their names.
  package static func files(in folder: URL) throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }.map { try Array(Data(contentsOf: $0)) }
  }
}
