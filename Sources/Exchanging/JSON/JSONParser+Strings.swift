// Strings of JSON: with escapes, of which some are half a character each, and without control
// characters.

import Bookkeeping

extension JSONParser {
  /// Reads a string from its opening quote.
  mutating func string() throws(Refusal) -> String {
    index += 1
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return text
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw broken("a control character is not escaped")
      default: index += 1
      }
    }
    throw broken("a string is not closed")
  }

  /// Reads a string on from its first escape.
  private mutating func escapedString(from start: Int) throws(Refusal) -> String {
    var text = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        index += 1
        text += String(Character(try escape())).utf8
      case 0..<0x20: throw broken("a control character is not escaped")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw broken("a string is not closed")
  }

  /// Reads what stands after a backslash.
  private mutating func escape() throws(Refusal) -> Unicode.Scalar {
    guard index < bytes.count else { throw broken("a string is not closed") }
    if let scalar = Self.short(bytes[index]) {
      index += 1
      return scalar
    }
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // Beyond the first 65,536 a character is written as two.
    guard unit < 0xdc00, index < bytes.count, bytes[index] == UInt8(ascii: "\\") else {
      throw broken("half a character is missing")
    }
    index += 1
    let low = UInt32(try codeUnit())
    let scalar =
      low >= 0xdc00 && low < 0xe000
      ? Unicode.Scalar(0x1_0000 + (UInt32(unit) - 0xd800) << 10 + (low - 0xdc00)) : nil
    guard let scalar else { throw broken("half a character is missing") }
    return scalar
  }

  private static func short(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(letter)
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{c}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: nil
    }
  }

  /// Reads the `u` of an escape and its four digits.
  private mutating func codeUnit() throws(Refusal) -> UInt16 {
    let end = index + 5
    guard end <= bytes.count, bytes[index] == UInt8(ascii: "u") else {
      throw broken("there is no such escape")
    }
    var unit: UInt16 = 0
    for byte in bytes[index + 1..<end] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw broken("there is no such escape")
      }
      unit = unit << 4 | UInt16(digit)
    }
    index = end
    return unit
  }
}
