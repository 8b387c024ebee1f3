// Questions that reading a map asks of its YAML. Every answer that is not as it should be is
// refused with line and column.

import Bookkeeping
import Yams

/// One value of a map's YAML.
struct MapNode {
  let node: Node

  /// Reads a text.
  init(text: String) throws(Wrong) {
    do throws(PlainYAML.Broken) {
      node = try PlainYAML.compose(text)
    } catch {
      throw .map(line: error.line, column: error.column, error.what)
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
    guard scalar.style != .plain || !Self.nothing.contains(scalar.string) else {
      throw wrong("\(name) is null; leave it out, or put the word in quotes")
    }
    return scalar.string
  }

  /// The words that mean nothing in YAML, unless they are in quotes.
  private static let nothing = ["~", "null", "Null", "NULL"]

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

  func int(_ name: String) throws(Wrong) -> Int {
    guard let text = node.scalar?.string, let number = Int(text),
      (-36_600...36_600).contains(number)
    else {
      throw wrong("\(name) is not a whole number from -36600 to 36600")
    }
    return number
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
}
