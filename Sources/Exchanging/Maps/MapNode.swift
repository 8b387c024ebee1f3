// Questions that reading a map asks of its YAML. Every answer that is not as it should be is
// refused with line and column.

import Bookkeeping
import Yams

/// One value of a map's YAML.
struct MapNode {
  let node: Node

  /// Reads a text.
  init(text: String) throws(Wrong) {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw Wrong.map(line: 1, column: 1, "the map is empty")
      }
      self.node = node
    } catch {
      throw Self.wrong(error)
    }
  }

  init(_ node: Node) { self.node = node }

  /// What is wrong with it.
  func wrong(_ what: String) -> Wrong {
    .map(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, what)
  }

  /// What is wrong with a word that is none of those known.
  func unknown(_ what: String, _ word: String, _ known: [String]) -> Wrong {
    let near = nearest(to: word, of: known).map { "; the nearest is \"\($0)\"" }
    let all = known.count <= 12 ? "; known are \(known.joined(separator: ", "))" : ""
    return wrong("there is no \(what) \"\(Refusal.shortened(word))\"\(near ?? all)")
  }

  /// A text without further structure.
  func text(_ name: String) throws(Wrong) -> String {
    guard let scalar = node.scalar else { throw wrong("\(name) is not a text") }
    guard !scalar.string.isEmpty else { throw wrong("\(name) is empty") }
    return scalar.string
  }

  /// Whether nothing is written.
  var isEmpty: Bool { node.scalar?.string.isEmpty ?? false }

  /// Whether it has members.
  var isMapping: Bool { node.mapping != nil }

  /// Whether it is a list.
  var isList: Bool { node.sequence != nil }

  func bool(_ name: String) throws(Wrong) -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default: throw wrong("\(name) is neither true nor false")
    }
  }

  /// The elements of a list, of which there is at least one.
  func list(_ name: String) throws(Wrong) -> [MapNode] {
    guard let nodes = node.sequence, !nodes.isEmpty else {
      throw wrong("\(name) is not a list of one or more")
    }
    return nodes.map(MapNode.init)
  }

  /// The members of a mapping, in order.
  ///
  /// The parser has refused equal keys.
  func members(_ name: String) throws(Wrong) -> [(key: MapNode, name: String, value: MapNode)] {
    guard let mapping = node.mapping else {
      throw wrong("\(name) is not a mapping of names to values")
    }
    var found: [(key: MapNode, name: String, value: MapNode)] = []
    for (key, value) in mapping {
      found.append((MapNode(key), try MapNode(key).text("a name"), MapNode(value)))
    }
    return found
  }

  /// The members of a mapping by name, of which some are known and some must be there.
  func members(
    _ name: String,
    known: [String],
    required: [String] = []
  ) throws(Wrong) -> [String: MapNode] {
    var found: [String: MapNode] = [:]
    for member in try members(name) {
      guard known.contains(member.name) else {
        throw member.key.unknown("key of \(name)", member.name, known)
      }
      found[member.name] = member.value
    }
    for key in required where found[key] == nil {
      throw wrong("\(name) has no \"\(key)\"")
    }
    return found
  }

  private static func wrong(_ error: any Error) -> Wrong {
    switch error {
    case let wrong as Wrong: wrong
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      .map(line: mark.line, column: mark.column, problem)
    case YamlError.duplicatedKeysInMapping(let names, let context):
      .map(
        line: context.mark.line,
        column: context.mark.column,
        "the key \"\(names.first ?? "")\" is given twice"
      )
    case YamlError.reader(let problem, _, _, _): .map(line: 1, column: 1, problem)
    default: .map(line: 1, column: 1, "the map is not YAML")
    }
  }
}
