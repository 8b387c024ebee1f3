// The keys of a rules file: each is declared once, with its form and what it says, and a section is read
// by its keys alone.

/// A key whose values have a form.
struct RuleKey<Value>: Sendable {
  let name: String
  let form: RuleForm<Value>
  let explanation: String
  let presence: RulePresence

  init(
    _ name: String,
    _ form: RuleForm<Value>,
    _ explanation: String,
    _ presence: RulePresence = .standard
  ) {
    self.name = name
    self.form = form
    self.explanation = explanation
    self.presence = presence
  }

  /// The key as data.
  var member: RuleMember {
    RuleMember(name: name, shape: form.shape, explanation: explanation, presence: presence)
  }
}

/// The members of a mapping in a file, each of them known and given once.
struct RuleMembers {
  private let node: RuleNode
  private let mapping: RuleMapping
  private let found: [String: RuleNode]

  init(_ node: RuleNode, _ mapping: RuleMapping) throws(Wrong) {
    found = try node.members(mapping.members.map(\.name))
    self.node = node
    self.mapping = mapping
    let required = mapping.members.filter { $0.presence == .required }
    for member in required where found[member.name] == nil {
      throw node.refuse(node.lacks(member.name))
    }
  }

  /// What is wrong with the whole.
  func refuse(_ what: String) -> Wrong { node.refuse(what) }

  /// Where the value of a key is; nil where it is not given.
  func node<Value>(_ key: RuleKey<Value>) -> RuleNode? { found[key.name] }

  /// A key that is given and belongs to other variants only, and where its value is.
  func foreign(to variant: RuleVariant) -> (name: String, node: RuleNode)? {
    let known = variant.required + variant.optional
    for name in mapping.variants?.keys ?? [] where !known.contains(name) {
      if let node = found[name] { return (name, node) }
    }
    return nil
  }

  /// A key that a variant asks for and that is not given.
  func lacking(_ variant: RuleVariant) -> String? {
    variant.required.first { found[$0] == nil }
  }

  /// The value of a key; nil where it is not given.
  subscript<Value>(_ key: RuleKey<Value>) -> Value? {
    get throws(Wrong) {
      guard let node = found[key.name] else { return nil }
      return try key.form.read(node)
    }
  }

  /// The value of a key that has to be there.
  func value<Value>(_ key: RuleKey<Value>, orSay what: String? = nil) throws(Wrong) -> Value {
    guard let value = try self[key] else { throw node.refuse(what ?? node.lacks(key.name)) }
    return value
  }
}
