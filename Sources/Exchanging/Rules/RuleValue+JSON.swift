// Values of rules as JSON: a scalar is a number where its form is one.

import Bookkeeping

extension RulesSchema {
  /// Writes a value of a form.
  static func write(_ value: RuleValue, as shape: RuleShape, into json: inout JSONText) {
    switch value {
    case .text(let text):
      switch shape {
      case .number, .decimal: json.raw(text)
      default: json.string(text)
      }
    case .list(let elements):
      json.array { json in
        for (index, element) in elements.enumerated() {
          write(element, as: shape.element(at: index), into: &json)
        }
      }
    case .mapping(let members):
      json.object { json in
        for member in members {
          json.name(member.name)
          write(member.value, as: shape.member(member.name), into: &json)
        }
      }
    }
  }
}

extension RuleShape {
  /// The shape of an element; its own where it is no list.
  fileprivate func element(at index: Int) -> RuleShape {
    switch self {
    case .list(_, let element, _): element
    case .tuple(let elements): index < elements.count ? elements[index] : self
    default: self
    }
  }

  /// The shape of what stands under a key; its own where it has none.
  fileprivate func member(_ name: String) -> RuleShape {
    switch self {
    case .table(_, let element, _, _): element
    case .mapping(let mapping): mapping.members.first { $0.name == name }?.shape ?? self
    default: self
    }
  }
}
