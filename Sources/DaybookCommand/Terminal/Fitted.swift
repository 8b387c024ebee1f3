// Texts as far as there is room for them.

import Foundation

extension String {
  /// As much of the text as fits, where a part of it can be seen, in any case of letters.
  func fitted(_ width: Int, around part: String) -> String {
    guard displayWidth > width, let found = range(of: part, options: .caseInsensitive) else {
      return fitted(width)
    }
    guard String(self[..<found.upperBound]).displayWidth >= width else { return fitted(width) }
    // Some words before it tell what it is said of.
    let before = self[..<found.lowerBound].suffix(width / 3)
    let words = before.firstIndex(of: " ").map { before[$0...].dropFirst() } ?? before
    return "… \(words)\(self[found.lowerBound...])".fitted(width)
  }

  /// The text as far as it fits, with an ellipsis where it does not.
  func fitted(_ width: Int) -> String {
    guard displayWidth > width else { return self }
    var (text, used) = ("", 0)
    for character in self {
      used += String(character).displayWidth
      guard used < width else { break }
      text.append(character)
    }
    return text + "…"
  }

  /// The text in lines of a width, broken at spaces; all but the first are indented.
  func wrapped(_ width: Int, indent: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let isFirst = line.allSatisfy { $0 == " " }
      if !isFirst, line.displayWidth + 1 + String(word).displayWidth > width {
        while line.last == " " { line.removeLast() }
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += (line.isEmpty && lines.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}
