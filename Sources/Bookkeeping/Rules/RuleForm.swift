// The form of a value: what it looks like, and how it is read. Both are made in one place from the same
// ranges and words, so that what is read and what is said of it never differ.

/// A form of values of one type.
struct RuleForm<Value>: Sendable {
  let shape: RuleShape
  let read: @Sendable (RuleNode) throws(Wrong) -> Value
}

/// A value, and where it was read.
struct Placed<Value> {
  var value: Value
  var node: RuleNode
}

extension RuleForm {
  /// The same form, with what is made of its values.
  func map<Other>(
    _ make: @escaping @Sendable (Value, RuleNode) throws(Wrong) -> Other
  ) -> RuleForm<Other> {
    RuleForm<Other>(shape: shape) { (node) throws(Wrong) in try make(try read(node), node) }
  }

  /// The same form, with the place of each value.
  var placed: RuleForm<Placed<Value>> {
    RuleForm<Placed<Value>>(shape: shape) { (node) throws(Wrong) in
      Placed(value: try read(node), node: node)
    }
  }
}

extension RuleForm<String> {
  /// A name of one line.
  static var label: RuleForm {
    let limitBytes = 80
    return RuleForm(shape: .label(limitBytes: limitBytes)) { (node) throws(Wrong) in
      try node.label(limitBytes: limitBytes)
    }
  }

  /// A name of one line that is one of these words or begins with one that ends with a dot.
  ///
  /// Which of them it may be, the reader decides.
  static func path(_ words: [String]) -> RuleForm {
    RuleForm(shape: .path(words), read: label.read)
  }
}

extension RuleForm<Int> {
  /// A whole number within a range; `what` says what something else is not.
  static func number(_ range: ClosedRange<Int>, _ what: String? = nil) -> RuleForm {
    RuleForm(shape: .number(range)) { (node) throws(Wrong) in try node.number(range, what) }
  }

  /// A number with at most two decimals, in hundredths.
  static var hundredths: RuleForm { decimal(-1_000_000_000...1_000_000_000, saysRange: false) }

  /// Points or percent from 0 to 100, in basis points.
  static var points: RuleForm { decimal(0...10_000, saysRange: true) }

  private static func decimal(_ range: ClosedRange<Int>, saysRange: Bool) -> RuleForm {
    RuleForm(shape: .decimal(range)) { (node) throws(Wrong) in
      try node.hundredths(range, saysRange: saysRange)
    }
  }
}

extension RuleForm<Day> {
  static var day: RuleForm { RuleForm(shape: .day) { (node) throws(Wrong) in try node.day() } }
}

extension RuleForm<[UInt16: Int64]> {
  /// Amounts by currency, in minor units.
  static var amounts: RuleForm {
    RuleForm(shape: .amounts) { (node) throws(Wrong) in try node.amounts() }
  }
}

extension RuleForm
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// A word of a closed list.
  static var word: RuleForm {
    RuleForm(shape: .word(Value.allCases.map(\.rawValue))) { (node) throws(Wrong) in
      try node.word()
    }
  }
}
