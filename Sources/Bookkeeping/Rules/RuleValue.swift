// Values of a rules file as they are written, for those who write them in another form.

/// What a file says, without a meaning.
package indirect enum RuleValue: Hashable, Sendable {
  case text(String)
  case list([RuleValue])
  case mapping([Member])

  /// A member of a mapping.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: RuleValue
  }

  /// The value of a key; nil where there is none.
  package subscript(_ name: String) -> RuleValue? {
    guard case .mapping(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
