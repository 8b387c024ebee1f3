// What must hold before a text goes to the JSON parser, and what the parser does not say: Foundation
// reads UTF-16 by guessing, lets the last of two equal keys win, and lets trailing commas pass.
// One linear pass, without recursion.

import Bookkeeping
import Foundation

/// What a pass over a JSON text found.
struct JSONScan {
  /// How many levels of objects and arrays an item may have.
  static let depthLimit = 64
  /// How long an item may be.
  static let itemLimitBytes = 1 << 20

  /// How many members all its objects have together, equal keys counted each time.
  let members: Int

  /// Refuses what is too long, too deep or not UTF-8.
  init(_ bytes: [UInt8]) throws(Refusal) {
    guard bytes.count <= Self.itemLimitBytes else {
      throw Refusal(.itemTooLong(bytes: bytes.count, limit: Self.itemLimitBytes))
    }
    var members = 0
    var depth = 0
    var inString = false
    var escaped = false
    var afterComma = false
    var isASCII = true
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 { isASCII = false }
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: ":"): members += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        guard depth <= Self.depthLimit else { throw Refusal(.tooDeep(limit: Self.depthLimit)) }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        guard !afterComma else {
          throw Refusal(.brokenJSON("comma before a closing bracket around character \(index)"))
        }
      case 0..<0x20, 0x7f:
        throw Refusal(.brokenJSON("control character around character \(index)"))
      default: break
      }
      afterComma = byte == UInt8(ascii: ",")
    }
    guard isASCII || String(validating: bytes, as: UTF8.self) != nil else {
      throw Refusal(.notUTF8)
    }
    self.members = members
  }

  /// The field that is given twice, as a path; for a text that parses.
  static func repeatedField(in bytes: [UInt8]) -> String? {
    var levels: [Level] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): levels.append(Level(isObject: true))
      case UInt8(ascii: "["): levels.append(Level(isObject: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
      case UInt8(ascii: ","): levels.nextElement()
      case UInt8(ascii: "\""):
        let end = endOfString(in: bytes, from: index)
        if let name = levels.name(bytes[index..<end]) { return name }
        index = end
        continue
      case UInt8(ascii: ":"): levels.beginValue()
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The index after a string's closing quote.
  static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }
}

/// An object or array that the search for equal keys is in.
private struct Level {
  let isObject: Bool
  var seen: Set<String> = []
  var name = ""
  var isBeforeValue = true
  var index = 0

  init(isObject: Bool) { self.isObject = isObject }
}

extension [Level] {
  fileprivate mutating func nextElement() {
    guard let last = indices.last else { return }
    self[last].index += 1
    self[last].isBeforeValue = true
  }

  fileprivate mutating func beginValue() {
    if let last = indices.last { self[last].isBeforeValue = false }
  }

  /// Takes a string; gives its path where it is a key for the second time.
  fileprivate mutating func name(_ quoted: ArraySlice<UInt8>) -> String? {
    guard let last = indices.last, self[last].isObject, self[last].isBeforeValue else { return nil }
    let parsed = try? JSONSerialization.jsonObject(
      with: Data(quoted), options: [.fragmentsAllowed])
    let name = parsed as? String ?? ""
    self[last].name = name
    guard !self[last].seen.insert(name).inserted else { return nil }
    return reduce(into: "") { path, level in
      let step = level.isObject ? Refusal.shortened(level.name) : "[\(level.index)]"
      path += path.isEmpty || !level.isObject ? step : ".\(step)"
    }
  }
}
