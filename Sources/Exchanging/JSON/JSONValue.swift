// A JSON text as a value, with the questions that reading a proposal asks of it. Numbers keep the
// digits that were written, so nothing is rounded; members keep their order.

import Bookkeeping

/// A JSON value.
enum JSONValue {
  case null
  case bool(Bool)
  /// The number as it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// Whether a member counts as absent.
  var isNull: Bool { if case .null = self { true } else { false } }

  /// The members of an object.
  func object() throws(Refusal) -> JSONObject {
    guard case .object(let object) = self else { throw Refusal(.wrongType(expected: "an object")) }
    return object
  }

  func array() throws(Refusal) -> [JSONValue] {
    guard case .array(let elements) = self else { throw Refusal(.wrongType(expected: "an array")) }
    return elements
  }

  func string(expected: @autoclosure () -> String) throws(Refusal) -> String {
    guard case .string(let text) = self else { throw Refusal(.wrongType(expected: expected())) }
    return text
  }

  /// A string that may hold any text.
  func text() throws(Refusal) -> String { try string(expected: Self.textExpected) }

  /// What a text is expected to be.
  static let textExpected = "text in quotes"

  func bool() throws(Refusal) -> Bool {
    guard case .bool(let flag) = self else {
      throw Refusal(.wrongType(expected: "true or false"))
    }
    return flag
  }

  /// A whole number, written without a fraction and an exponent.
  func integer<Value: FixedWidthInteger>(_: Value.Type) throws(Refusal) -> Value {
    guard case .number(let digits) = self,
      digits.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || ($0 >= 48 && $0 <= 57) })
    else { throw Refusal(.wrongType(expected: "a whole number")) }
    guard let value = Value(digits) else {
      throw Refusal(.beyondRange(Refusal.shortened(digits)))
    }
    return value
  }
}

/// The members of a JSON object, in the order in which they were written.
struct JSONObject {
  /// One member.
  struct Member {
    let name: String
    var value: JSONValue
  }

  private(set) var members: [Member] = []

  /// The names of the members.
  var names: [String] { members.map(\.name) }

  /// The value of a member; nil where there is none.
  subscript(name: String) -> JSONValue? {
    get { members.first { $0.name == name }?.value }
    set {
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The value of a member that is there and not null.
  func given(_ name: String) -> JSONValue? {
    guard let value = self[name], !value.isNull else { return nil }
    return value
  }

  /// Adds a member that is not among the others.
  mutating func append(_ name: String, _ value: JSONValue) {
    members.append(Member(name: name, value: value))
  }
}
