// JSON, read by RFC 8259 and by nothing else: no comments, no trailing commas, no second member of
// the same name, no text in another encoding than UTF-8. Written by hand because Foundation's
// parser lets some of these pass, rounds long numbers and takes five times as long.

import Bookkeeping

extension JSONValue {
  /// How many levels of objects and arrays a text may have.
  static let depthLimit = 64
  /// How long a text may be.
  static let limitBytes = 1 << 20

  /// Reads a text.
  ///
  /// Refuses what is too long, too deep, not UTF-8 or not JSON, and, with its path, a member that
  /// an object has twice.
  init(_ bytes: [UInt8]) throws(Refusal) {
    guard bytes.count <= Self.limitBytes else {
      throw Refusal(.itemTooLong(limit: Self.limitBytes))
    }
    guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else {
      throw Refusal(.notUTF8)
    }
    var parser = JSONParser(bytes: bytes)
    self = try parser.text()
  }
}

struct JSONParser {
  let bytes: [UInt8]
  var index = 0
  private var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A value with nothing but white space around it.
  mutating func text() throws(Refusal) -> JSONValue {
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw broken("there is more after the end") }
    return value
  }

  func broken(_ what: String) -> Refusal {
    Refusal(.brokenJSON("\(what), at byte \(min(index + 1, bytes.count))"))
  }

  private mutating func skipSpace() {
    while index < bytes.count, Chunks.isSpace(bytes[index]) { index += 1 }
  }

  /// The next byte that is not white space, which stays; 0 at the end, where no JSON has a 0.
  private mutating func next() -> UInt8 {
    skipSpace()
    return index < bytes.count ? bytes[index] : 0
  }

  /// Takes a byte if it comes next.
  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: byte) else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(Refusal) -> JSONValue {
    switch next() {
    case UInt8(ascii: "{"): return try nested { parser throws(Refusal) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(Refusal) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw broken("a value is missing")
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(Refusal) -> JSONValue
  ) throws(Refusal) -> JSONValue {
    guard depth < JSONValue.depthLimit else {
      throw Refusal(.tooDeep(limit: JSONValue.depthLimit))
    }
    index += 1
    depth += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(Refusal) -> JSONValue {
    var object = JSONObject()
    // Objects of proposals are small; of a large one the names are kept in a set.
    var seen: Set<String> = []
    if take("}") { return .object(object) }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw broken("a name in quotes is missing") }
      let name = try string()
      let count = object.members.count
      if count == 16 { seen = Set(object.names) }
      let isRepeated = count < 16 ? object[name] != nil : !seen.insert(name).inserted
      guard !isRepeated else { throw Refusal(field: Refusal.shortened(name), .repeatedField) }
      guard take(":") else { throw broken("a colon is missing") }
      do throws(Refusal) {
        object.append(name, try value())
      } catch {
        throw error.wrong == .repeatedField ? error.inside(Refusal.shortened(name)) : error
      }
    } while take(",")
    guard take("}") else { throw broken("a comma or a closing brace is missing") }
    return .object(object)
  }

  private mutating func array() throws(Refusal) -> JSONValue {
    var elements: [JSONValue] = []
    if take("]") { return .array(elements) }
    repeat {
      do throws(Refusal) {
        elements.append(try value())
      } catch {
        throw error.wrong == .repeatedField ? error.inside(element: elements.count) : error
      }
    } while take(",")
    guard take("]") else { throw broken("a comma or a closing bracket is missing") }
    return .array(elements)
  }

  private mutating func word(
    _ word: StaticString,
    _ value: JSONValue
  ) throws(Refusal) -> JSONValue {
    for byte in word.description.utf8 {
      guard index < bytes.count, bytes[index] == byte else { throw broken("a value is missing") }
      index += 1
    }
    return value
  }

  private mutating func number() throws(Refusal) -> String {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    let digits = takeDigits()
    guard digits > 0 else { throw broken("a digit is missing") }
    guard digits == 1 || bytes[first] != UInt8(ascii: "0") else {
      throw broken("a number begins with 0")
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard takeDigits() >= 1 else { throw broken("a digit is missing") }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
      {
        index += 1
      }
      guard takeDigits() >= 1 else { throw broken("a digit is missing") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func takeDigits() -> Int {
    let start = index
    while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 { index += 1 }
    return index - start
  }
}
