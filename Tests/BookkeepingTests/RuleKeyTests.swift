// Every key of the rules can be switched by itself: a key that is added and cannot be is named here.

import Testing

@testable import Bookkeeping

@Suite struct `A key of the rules` {
  @Test func `is a rule that can be switched`() {
    let names = SwitchableRule.all(in: .standard, and: .standard).map(\.name)
    let keys = Self.leaves(RuleSet.shape, "").filter { $0 != "name" }
    #expect(keys.count >= 16)
    for key in keys {
      #expect(
        names.contains { $0 == key || $0.hasPrefix("\(key).") || key.hasPrefix("\($0).") },
        "\(key) is in no change of rules"
      )
    }
  }

  /// The paths of all keys below which there are no others with fixed names.
  private static func leaves(_ shape: RuleShape, _ path: String) -> [String] {
    guard case .mapping(let mapping) = shape else { return [path] }
    return mapping.members.flatMap { member in
      leaves(member.shape, path.isEmpty ? member.name : "\(path).\(member.name)")
    }
  }
}
