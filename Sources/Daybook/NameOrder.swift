// Sorting many names: as the tables have them, by what is worked out once of each. Comparing two texts takes
// longer than anything else of a sort.

import Bookkeeping

extension [(key: NameKey, name: Name)] {
  /// The places of the names in the order of their kinds and keys, those of one key as they stand here.
  func placesByKey() -> [Int] {
    let beginnings = map { $0.key.beginning }
    return indices.sorted { one, other in
      let (left, right) = (beginnings[one], beginnings[other])
      guard left == right else { return left < right }
      let (leftKey, rightKey) = (self[one].key, self[other].key)
      return leftKey == rightKey ? one < other : leftKey < rightKey
    }
  }

  /// The places of the names in the order of their kinds, clients and numbers.
  func placesByNumber() -> [Int] {
    let numbers = map { name in
      (UInt64(name.key.kind.code) << 32 | UInt64(name.name.client), name.name.number)
    }
    return indices.sorted { numbers[$0] < numbers[$1] }
  }
}

extension NameKey {
  /// The kind and the first 15 bytes of the key, as numbers in the order of the table.
  fileprivate var beginning: (UInt64, UInt64) {
    var (high, low) = (UInt64(kind.code) << 56, UInt64(0))
    for (place, byte) in key.utf8.prefix(15).enumerated() {
      if place < 7 {
        high |= UInt64(byte) << UInt64(48 - 8 * place)
      } else {
        low |= UInt64(byte) << UInt64(112 - 8 * place)
      }
    }
    return (high, low)
  }
}
