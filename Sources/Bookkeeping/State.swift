// States, as the post office writes them: two letters, and in entries one number.

/// A state of the union by its two letters.
package enum State {
  /// The number of two letters; 0 for none.
  package static func code(_ letters: String) -> UInt16 {
    let bytes = Array(letters.utf8)
    return bytes.count == 2 ? UInt16(bytes[0]) << 8 | UInt16(bytes[1]) : 0
  }

  /// The two letters of a number; nil for none.
  package static func letters(_ code: UInt16) -> String? {
    guard code != 0 else { return nil }
    return String(decoding: [UInt8(code >> 8), UInt8(code & 0xff)], as: UTF8.self)
  }

  /// Whether it is two capital letters.
  package static func isWellFormed(_ letters: String) -> Bool {
    letters.utf8.count == 2 && letters.utf8.allSatisfy { $0 >= 65 && $0 <= 90 }
  }
}

extension Desk {
  /// A state has to be two capital letters.
  func state(_ letters: String, required: Bool, _ field: String) throws {
    if letters.isEmpty {
      if required { throw refuse(field, .missing) }
    } else if !State.isWellFormed(letters) {
      throw refuse(field, .notAState(letters))
    }
  }
}
