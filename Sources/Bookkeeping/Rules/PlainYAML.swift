// YAML as rules and maps write it: values, lists and mappings of words to values. Anchors, aliases
// and tags are refused. A few aliases, one in the other, stand for more values than any memory
// holds, and the parser looks at all of them where they are keys; so they are found before it runs.

package import Yams

/// Reads YAML without anchors, aliases, tags and keys that are no words.
package enum PlainYAML {
  /// What is wrong with a text, and where, counted from 1.
  package struct Broken: Error, Hashable, Sendable {
    package var line: Int
    package var column: Int
    package var what: String
  }

  private static let noAliases = "anchors and aliases are not read here; write the value out"

  /// The one document that a text holds.
  package static func compose(_ text: String) throws(Broken) -> Node {
    try refuseAliases(text)
    try refuseLargeKeys(text)
    do {
      let parser = try Parser(yaml: text, resolver: .basic)
      guard let node = try parser.singleRoot() else {
        throw Broken(line: 1, column: 1, what: "the file is empty")
      }
      // Nodes know their anchors only as long as the parser is there.
      try withExtendedLifetime(parser) { try refuseOthers(node) }
      return node
    } catch {
      throw Self.broken(error)
    }
  }

  /// Refuses a `*name` whose `&name` stands before it, wherever they stand.
  ///
  /// Where a quote or a comment ends is the parser's business, so these are looked at as well.
  private static func refuseAliases(_ text: String) throws(Broken) {
    var names: Set<String> = []
    let bytes = text.utf8
    var index = bytes.startIndex
    while let sign = bytes[index...].firstIndex(where: { $0 == anchor || $0 == alias }) {
      index = bytes.index(after: sign)
      let name = String(bytes[index...].prefix(while: isName)) ?? ""
      guard !name.isEmpty else { continue }
      if bytes[sign] == anchor {
        names.insert(name)
      } else if names.contains(name) {
        let before = text[..<sign].split(separator: "\n", omittingEmptySubsequences: false)
        let column = (before.last?.unicodeScalars.count ?? 0) + 1
        throw Broken(line: before.count, column: column, what: noAliases)
      }
    }
  }

  private static let anchor = UInt8(ascii: "&")
  private static let alias = UInt8(ascii: "*")

  /// Whether a byte belongs to the name of an anchor.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Refuses anchors that nothing refers to, tags, and keys that are no words.
  private static func refuseOthers(_ node: Node) throws(Broken) {
    func refuse(_ what: String) -> Broken {
      Broken(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, what: what)
    }
    guard node.anchor == nil else { throw refuse(noAliases) }
    guard
      ["", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
        .contains(node.tag.description)
    else { throw refuse("tags are not read here; write the value alone") }
    switch node {
    case .scalar, .alias: break
    case .sequence(let elements):
      for element in elements { try refuseOthers(element) }
    case .mapping(let members):
      for (key, value) in members {
        guard key.scalar != nil else {
          throw Broken(
            line: key.mark?.line ?? 1,
            column: key.mark?.column ?? 1,
            what: "the key is not a word"
          )
        }
        try refuseOthers(key)
        try refuseOthers(value)
      }
    }
  }

  /// What the parser refuses, in the house's words where its own are for programmers.
  private static func broken(_ error: any Error) -> Broken {
    switch error {
    case let broken as Broken: broken
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      Broken(line: mark.line, column: mark.column, what: words(context?.text, problem))
    case YamlError.duplicatedKeysInMapping(let names, let context):
      Broken(
        line: context.mark.line,
        column: context.mark.column,
        what: "the key \"\(names.first ?? "")\" is given twice"
      )
    case YamlError.reader(let problem, _, _, _): Broken(line: 1, column: 1, what: problem)
    default: Broken(line: 1, column: 1, what: "the file is not YAML")
    }
  }

  private static func words(_ context: String?, _ problem: String) -> String {
    if problem.hasPrefix("Maximum nesting level") {
      return "lists and mappings are nested too deep"
    }
    if problem.hasPrefix("found undefined alias") { return noAliases }
    return context.map { "\($0), \(problem)" } ?? problem
  }
}
