// A text that is looked for, in what somebody wrote and, quickly, in bytes that may hold it.

import Events
import Foundation
import SwiftProtobuf

/// A text that is looked for; capitals do not count.
struct Needle {
  private let text: String
  /// The longest run of ASCII in it, in small letters: bytes without it do not hold the text.
  private let run: [UInt8]

  init(_ text: String) {
    self.text = text
    // Composed, so that a letter does not stand there without its accent.
    let runs = text.precomposedStringWithCanonicalMapping.utf8.split { $0 >= 0x80 }
    let longest = runs.max { $0.count < $1.count }
    run = longest.map { $0.map(Self.small) } ?? []
  }

  /// Whether it stands in a text.
  func isIn(_ other: String) -> Bool {
    other.range(of: text, options: .caseInsensitive) != nil
  }

  /// Whether it stands in what somebody wrote of an event whose keys and words are filled in: any text
  /// but the key of the client that it is about, which only the registration says.
  func isIn(_ event: Event) throws -> Bool {
    var event = event
    if event.subject?.registersClient != true { event.clearAbout() }
    var walk = TextWalk(needle: self)
    try event.traverse(visitor: &walk)
    return walk.isFound
  }

  /// Whether it can stand in bytes.
  func canBeIn(_ bytes: RawSpan) -> Bool {
    guard let first = run.first else { return true }
    return unsafe bytes.withUnsafeBytes { bytes in
      guard bytes.count >= run.count else { return false }
      for start in 0...(bytes.count - run.count)
      where unsafe Self.small(bytes[start]) == first {
        var length = 1
        while length < run.count, unsafe Self.small(bytes[start + length]) == run[length] {
          length += 1
        }
        if length == run.count { return true }
      }
      return false
    }
  }

  /// A letter of ASCII as a small one.
  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }
}

/// Looks at every text of a message.
private struct TextWalk: MessageWalk {
  let needle: Needle
  var isFound = false

  mutating func visitSingularStringField(value: String, fieldNumber: Int) {
    isFound = isFound || needle.isIn(value)
  }
}
