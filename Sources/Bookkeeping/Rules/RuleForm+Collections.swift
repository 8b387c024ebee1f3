// The forms that hold others: lists, pairs, tables with names of the writer's, and mappings with fixed
// keys.

extension RuleForm {
  /// A list of so many; `misfit` says what is wrong with an element behind those before it.
  static func list<Element>(
    _ count: ClosedRange<Int>,
    of what: String,
    _ element: RuleForm<Element>,
    isDistinct: Bool = false,
    misfit: @escaping @Sendable (Element, [Element]) -> String? = { _, _ in nil }
  ) -> RuleForm where Value == [Element] {
    let shape = RuleShape.list(count, of: element.shape, isDistinct: isDistinct)
    return RuleForm(shape: shape) { (node) throws(Wrong) in
      var elements: [Element] = []
      for node in try node.list(count, of: what) {
        let element = try element.read(node)
        if let misfit = misfit(element, elements) { throw node.refuse(misfit) }
        elements.append(element)
      }
      return elements
    }
  }

  /// A list of two.
  static func pair<First, Second>(
    of what: String,
    _ first: RuleForm<First>,
    _ second: RuleForm<Second>
  ) -> RuleForm where Value == (First, Second) {
    RuleForm(shape: .tuple([first.shape, second.shape])) { (node) throws(Wrong) in
      let nodes = try node.list(2...2, of: what)
      return (try first.read(nodes[0]), try second.read(nodes[1]))
    }
  }

  /// So many values under names, in the order of the file; `misnamed` says what is wrong with a name
  /// that nothing may have.
  static func table<Element>(
    _ count: ClosedRange<Int>,
    of what: String,
    _ element: RuleForm<Element>,
    notNamed: [String] = [],
    misnamed: (@Sendable (String) -> String)? = nil
  ) -> RuleForm where Value == [RuleEntry<Element>] {
    let names = RuleForm<String>.label
    let shape = RuleShape.table(count, of: element.shape, names: names.shape, not: notNamed)
    return RuleForm(shape: shape) { (node) throws(Wrong) in
      var entries: [RuleEntry<Element>] = []
      for (key, value) in try node.pairs(count, of: what) {
        if let misnamed, key.text.isEmpty || notNamed.contains(key.text) {
          throw key.refuse(misnamed(key.text))
        }
        let name = try names.placed.read(key)
        entries.append(RuleEntry(name: name, content: try element.placed.read(value)))
      }
      return entries
    }
  }

  /// A mapping with fixed keys, of which something is made.
  static func mapping(
    _ mapping: RuleMapping,
    make: @escaping @Sendable (RuleMembers) throws(Wrong) -> Value
  ) -> RuleForm {
    RuleForm(shape: .mapping(mapping)) { (node) throws(Wrong) in
      try make(RuleMembers(node, mapping))
    }
  }
}

/// A name of the writer's, and what stands under it.
struct RuleEntry<Value> {
  var name: Placed<String>
  var content: Placed<Value>
}
