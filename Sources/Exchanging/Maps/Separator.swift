// What stands between the cells of a file: a map names it, and a file that has another is told so.

import Bookkeeping

/// The separators that a map may name.
enum Separator {
  /// Each with the words that maps have for it and the word that people have.
  private static let all: [(byte: UInt8, words: [String], name: String)] = [
    (UInt8(ascii: ","), [","], "commas"), (UInt8(ascii: ";"), [";"], "semicolons"),
    (UInt8(ascii: "|"), ["|"], "bars"), (UInt8(ascii: "\t"), ["tab", "\t"], "tabs"),
  ]

  /// All of them, what is meant more often first.
  static var bytes: [UInt8] { all.map(\.byte) }

  /// The separator of a map; nil where it is none.
  static func byte(ofWord word: String) -> UInt8? {
    all.first { $0.words.contains(word) }?.byte
  }

  /// What people call a separator.
  static func name(of byte: UInt8) -> String {
    all.first { $0.byte == byte }?.name ?? "something else"
  }

  /// The separator that stands in a header of one column; nil where none does.
  static func inside(_ header: String) -> UInt8? {
    all.first { header.utf8.contains($0.byte) }?.byte
  }
}

extension MapFile {
  /// What is wrong where the header of a file is one column with another separator in it.
  func otherSeparator(in header: [String]) -> Wrong? {
    guard header.count == 1, let found = Separator.inside(header[0]) else { return nil }
    return .otherSeparator(
      found: Separator.name(of: found),
      expected: Separator.name(of: separator)
    )
  }
}
