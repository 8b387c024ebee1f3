// A parsed JSON text, as Foundation gives it, with the questions that reading a proposal asks of it.
// Each answer refuses what has another type; no number is rounded on the way.

import Bookkeeping
import Foundation

/// One JSON text and a count of the members that were looked at.
struct JSONTree {
  /// The outermost value.
  let root: Any
  private let bytes: [UInt8]
  private let members: Int
  private var membersSeen = 0

  /// Parses a text.
  init(_ bytes: [UInt8]) throws(Refusal) {
    members = try JSONScan(bytes).members
    self.bytes = bytes
    do {
      root = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    } catch {
      throw Refusal(.brokenJSON(Self.detail(of: error)))
    }
  }

  private static func detail(of error: any Error) -> String {
    let detail = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
    return Refusal.shortened((detail ?? "It cannot be read").trimmingCharacters(in: ["."]))
  }

  /// The members of an object.
  mutating func object(_ value: Any) throws(Refusal) -> [String: Any] {
    guard let members = value as? [String: Any] else {
      throw Refusal(.wrongType(expected: "an object"))
    }
    membersSeen += members.count
    return members
  }

  /// Refuses a text in which an object has two members of the same name. The parser keeps one of
  /// them, so fewer have been seen than were written.
  func refuseRepeatedFields() throws(Refusal) {
    guard membersSeen < members, let field = JSONScan.repeatedField(in: bytes) else { return }
    throw Refusal(field: field, .repeatedField)
  }

  /// Whether a member counts as absent.
  static func isNull(_ value: Any) -> Bool { value is NSNull }

  static func array(_ value: Any) throws(Refusal) -> [Any] {
    guard let elements = value as? [Any] else { throw Refusal(.wrongType(expected: "an array")) }
    return elements
  }

  static func string(_ value: Any, expected: String) throws(Refusal) -> String {
    guard let text = value as? String else { throw Refusal(.wrongType(expected: expected)) }
    return text
  }

  static func bool(_ value: Any) throws(Refusal) -> Bool {
    guard let number = value as? NSNumber, isBool(number) else {
      throw Refusal(.wrongType(expected: "true or false"))
    }
    return number.boolValue
  }

  static func integer<Value: FixedWidthInteger>(_ value: Any, _: Value.Type) throws(Refusal) -> Value {
    guard let number = value as? NSNumber, !isBool(number) else {
      throw Refusal(.wrongType(expected: "a whole number"))
    }
    switch number.objCType.pointee {
    case CChar(bitPattern: UInt8(ascii: "d")), CChar(bitPattern: UInt8(ascii: "f")):
      // Numbers beyond 64 bits come as these too.
      guard number.doubleValue.magnitude < 0x1p53 else { break }
      throw Refusal(.wrongType(expected: "a whole number"))
    case CChar(bitPattern: UInt8(ascii: "Q")):
      if let value = Value(exactly: number.uint64Value) { return value }
    default:
      if let value = Value(exactly: number.int64Value) { return value }
    }
    throw Refusal(.beyondRange(Refusal.shortened(number.stringValue)))
  }

  private static func isBool(_ number: NSNumber) -> Bool {
    number.objCType.pointee == CChar(bitPattern: UInt8(ascii: "c"))
  }
}
