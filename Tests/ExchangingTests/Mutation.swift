// Bytes, broken at random.

/// Breaks bytes in small ways, with pieces that often break readers.
struct Mutation {
  private static let pieces =
    [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud83d", "null", "true", "-1", "0",
      "1e999", "18446744073709551616", "\u{0}", "\n", "9999-12-31", "{}", "[]", "\"\"", ".", "\r",
      ";", "- ", "? ", "&a ", "*a", "!", "|\n", "  ", "\t", "-9223372036854775808", "{{", "\u{1e}",
    ].map { Array($0.utf8) } + [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80]]

  /// Breaks bytes in one to three places.
  static func mutate(_ bytes: inout [UInt8], _ generator: inout Seeded) {
    for _ in 0..<Int.random(in: 1...3, using: &generator) { mutateOnce(&bytes, &generator) }
  }

  private static func mutateOnce(_ bytes: inout [UInt8], _ generator: inout Seeded) {
    let at = Int.random(in: 0...bytes.count, using: &generator)
    let length = min(Int.random(in: 0...8, using: &generator), bytes.count - at)
    switch Int.random(in: 0...4, using: &generator) {
    case 0: bytes.removeSubrange(at..<at + length)
    case 1: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: at)
    case 2:
      bytes.replaceSubrange(at..<at + length, with: pieces.randomElement(using: &generator) ?? [])
    case 3 where at < bytes.count: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &generator)
    default: bytes.insert(contentsOf: bytes[at..<at + length], at: at)
    }
  }
}
