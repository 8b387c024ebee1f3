// What the values of a rules file look like, as data: whoever writes a schema or a manual goes through
// it. It is declared once, beside the reading; see `RuleForm`.

/// What a value looks like.
package indirect enum RuleShape: Hashable, Sendable {
  /// A name of one line, of so many bytes at most.
  case label(limitBytes: Int)
  case word([String])
  /// A word of these or, behind one that ends with a dot, any word of the writer's.
  case path([String])
  case number(ClosedRange<Int>)
  /// A number with at most two decimals, within a range in hundredths.
  case decimal(ClosedRange<Int>)
  case day
  /// Amounts by currency, none below zero.
  case amounts
  /// So many of one shape; distinct where none of them can be there twice.
  case list(ClosedRange<Int>, of: RuleShape, isDistinct: Bool)
  /// One of each, in order.
  case tuple([RuleShape])
  /// So many of one shape under names of the writer's, but not under these words.
  case table(ClosedRange<Int>, of: RuleShape, names: RuleShape, not: [String])
  case mapping(RuleMapping)
}

/// A mapping with fixed keys.
package struct RuleMapping: Hashable, Sendable {
  package var members: [RuleMember]
  /// What else holds by one of its words.
  package var variants: RuleVariants?
  /// Keys that are given all or not at all.
  package var together: [String]

  /// Whether the value of a key that is missing is that of the default rules.
  package var isSection: Bool { members.contains { $0.presence == .standard } }

  init(_ members: [RuleMember], variants: RuleVariants? = nil, together: [String] = []) {
    self.members = members
    self.variants = variants
    self.together = together
  }
}

/// A key of a mapping.
package struct RuleMember: Hashable, Sendable {
  package var name: String
  package var shape: RuleShape
  /// One sentence about what it says.
  package var explanation: String
  package var presence: RulePresence
}

/// What it means that a key is not there.
package enum RulePresence: Hashable, Sendable {
  /// It is refused.
  case required
  /// The value is that of the default rules.
  case standard
  /// Nothing is said.
  case optional
}

/// What a mapping has besides, by one of its words.
package struct RuleVariants: Hashable, Sendable {
  /// The key of the word.
  package var key: String
  package var variants: [RuleVariant]

  /// Keys that belong to some of the variants only.
  package var keys: [String] {
    var keys: [String] = []
    for key in variants.flatMap({ $0.required + $0.optional }) where !keys.contains(key) {
      keys.append(key)
    }
    return keys
  }
}

/// What a mapping has where one of its keys has this word.
package struct RuleVariant: Hashable, Sendable {
  package var word: String
  /// Of the keys that belong to some variants only, those that have to be there.
  package var required: [String] = []
  /// And those that may be.
  package var optional: [String] = []
  /// What values of other keys look like then.
  package var shapes: [String: RuleShape] = [:]
}
