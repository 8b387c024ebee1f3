// How much room a text takes on a terminal: two places for the wide letters of East Asia and for
// emoji, none for what is put on another letter.

extension String {
  /// How many places of a terminal the text takes.
  var displayWidth: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with spaces up to a width: behind it, or before it where it stands to the right.
  func padded(to width: Int, isRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - displayWidth))
    return isRight ? space + self : self + space
  }
}

extension Character {
  /// The width of its widest part: what is joined with it stands on the same place.
  fileprivate var displayWidth: Int { unicodeScalars.map(\.displayWidth).max() ?? 0 }
}

extension Unicode.Scalar {
  /// What East Asian fonts show twice as wide, as UAX #11 lists it, in whole blocks.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x4dbf, 0x4e00...0xa4cf, 0xa960...0xa97f,
    0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6f, 0xff00...0xff60,
    0xffe0...0xffe6, 0x17000...0x18cff, 0x1b000...0x1b2ff, 0x1f200...0x1f2ff, 0x20000...0x3fffd,
  ]

  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    // The emoji form of a letter is asked for by a mark behind it.
    case .nonspacingMark: return value == 0xfe0f ? 2 : 0
    case .enclosingMark, .format: return 0
    default: break
    }
    let isWide = properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) }
    return isWide ? 2 : 1
  }
}
