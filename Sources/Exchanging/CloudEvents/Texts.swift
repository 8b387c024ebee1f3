// What a text may hold. Keys and ids are compared byte by byte, so they are brought into one form
// (NFC), have no control characters and are short; texts keep what people wrote.

package import Bookkeeping
import Foundation

/// The forms of texts.
package enum Texts {
  /// How long a key, an id or a source may be.
  package static let keyLimitBytes = 200

  /// A key, id, source or word, in normal form.
  package static func key(_ text: String) throws(Refusal) -> String {
    if isPlain(text) { return text }
    var isASCII = true
    for byte in text.utf8 {
      if byte >= 0x80 { isASCII = false }
      guard byte >= 0x20, byte != 0x7f else { throw Refusal(.controlCharacters) }
    }
    var key = text
    if !isASCII {
      // The controls of Latin-1, U+0080 to U+009F.
      guard !text.unicodeScalars.contains(where: { (0x80...0x9f).contains($0.value) }) else {
        throw Refusal(.controlCharacters)
      }
      guard !text.unicodeScalars.contains(where: Self.isInvisible) else {
        throw Refusal(.invisibleCharacters)
      }
      key = text.precomposedStringWithCanonicalMapping
    }
    guard key.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else { throw Refusal(.missing) }
    guard key.first?.isWhitespace == false, key.last?.isWhitespace == false else {
      throw Refusal(.spaceAround)
    }
    guard key.utf8.count <= keyLimitBytes else {
      throw Refusal(.tooLong(bytes: key.utf8.count, limit: keyLimitBytes))
    }
    return key
  }

  /// Whether it is in normal form beyond doubt: nearly every key is short and ASCII.
  ///
  /// Cost: one look at each byte.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { isPlain(UnsafeRawBufferPointer($0)) } ?? false
  }

  /// The same of the bytes of a text.
  package static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let space = UInt8(ascii: " ")
    guard let first = bytes.first, let last = bytes.last, first != space, last != space,
      bytes.count <= keyLimitBytes
    else { return false }
    return bytes.allSatisfy { $0 >= space && $0 < 0x7f }
  }

  /// Characters that change how a key looks beside another, or that are not seen at all; in a key
  /// the two joiners are among them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isUnseen || scalar.properties.generalCategory == .format
  }

  /// Free text: any length, with line feeds and tabs.
  static func free(_ text: String) throws(Refusal) -> String {
    for byte in text.utf8
    where byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t") {
      throw Refusal(.controlCharacters)
    }
    return text
  }

  /// What a value's own reader refuses, with no more of a long text than needs to be shown.
  static func value<Value>(
    _ text: String,
    _ read: (String) throws(Wrong) -> Value
  ) throws(Refusal) -> Value {
    do {
      return try read(Refusal.shortened(text))
    } catch {
      throw Refusal(error)
    }
  }
}
