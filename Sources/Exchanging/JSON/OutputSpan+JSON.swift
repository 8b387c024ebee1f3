// Strings of JSON, put as bytes into room that somebody has made. Whatever they hold, what comes out
// is JSON in UTF-8 without a line feed.

import Bookkeeping

extension OutputSpan where Element == UInt8 {
  /// How much room a string of so many bytes takes at most, with its quotes.
  static func room(ofString count: Int) -> Int { 6 * count + 2 }

  /// How much room a string takes at most, with its quotes.
  static func room(ofString utf8: some Collection<UInt8>) -> Int {
    utf8.reduce(2) { $0 + ($1.isPlain ? 1 : 6) }
  }

  /// Adds a string in quotes, of its bytes in UTF-8.
  mutating func add(string utf8: some Collection<UInt8>) {
    append(UInt8(ascii: "\""))
    let isAdded: Void? = utf8.withContiguousStorageIfAvailable { addEscaped($0) }
    if isAdded == nil { Array(utf8).withUnsafeBufferPointer { addEscaped($0) } }
    append(UInt8(ascii: "\""))
  }

  /// Adds the bytes of a string, as they are where none of them has to be escaped.
  private mutating func addEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.allSatisfy(\.isPlain) else { return add(text) }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case UInt8(ascii: "\n"): add("\\n")
      case UInt8(ascii: "\r"): add("\\r")
      case UInt8(ascii: "\t"): add("\\t")
      case 0..<0x20: add("\\u00\(byte < 0x10 ? "0" : "1")\(String(byte % 16, radix: 16))")
      default: append(byte)
      }
    }
  }
}

extension UInt8 {
  /// Whether it stands for itself in a string.
  fileprivate var isPlain: Bool {
    self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
