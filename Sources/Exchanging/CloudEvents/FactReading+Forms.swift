// Values with more than one form: references to events, personal fields, and the event that takes
// another's place.

import Bookkeeping
import Foundation
import SwiftProtobuf

extension FactReading {
  /// Reads `{"source": …, "id": …}` or `{"position": …}`.
  func eventReference(
    _ value: JSONValue,
    _ number: Int,
    into writer: inout WireWriter
  ) throws(Refusal) {
    let object = try value.object()
    let names = ["source", "id", "position"]
    try refuseUnknown(object, known: names.count { object[$0] != nil }, names: names)
    if let position = object.given("position") {
      guard names.count(where: { object.given($0) != nil }) == 1 else {
        throw Refusal(.oneOnly(of: "position, source and id"))
      }
      let position = try at("position") { () throws(Refusal) in try self.position(position) }
      try writer.message(number) { writer throws(Refusal) in writer.varint(3, position) }
    } else {
      let parts = try names.prefix(2).map { name throws(Refusal) in
        try at(name) { () throws(Refusal) in
          guard let part = object.given(name) else { throw Refusal(.missing) }
          return try Texts.key(part.text())
        }
      }
      try writer.message(number) { writer throws(Refusal) in
        for (index, part) in parts.enumerated() { writer.string(index + 1, part) }
      }
    }
  }

  /// A position: a whole number from 1, or the same as a string of digits.
  private func position(_ value: JSONValue) throws(Refusal) -> UInt64 {
    let position: UInt64
    if case .string(let text) = value {
      guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
        throw Refusal(.wrongType(expected: "a whole number"))
      }
      guard let number = UInt64(text) else {
        throw Refusal(.beyondRange(Refusal.shortened(text)))
      }
      position = number
    } else {
      position = try value.integer(UInt64.self)
    }
    guard position > 0 else { throw Refusal(.beyondRange("0")) }
    return position
  }

  /// Reads a string, or in a restore the members `subject`, `nonce` and `ciphertext` of `sealed`,
  /// as the bytes of a `Personal`.
  func personal(_ value: JSONValue) throws(Refusal) -> [UInt8] {
    var writer = WireWriter()
    if case .string(let text) = value {
      writer.string(1, try Texts.free(text))
      return writer.bytes
    }
    guard case .object(let object) = value else {
      throw Refusal(.wrongType(expected: JSONValue.textExpected))
    }
    try refuseUnknown(object, known: object["sealed"] == nil ? 0 : 1, names: ["sealed"])
    let sealed = schema.sealed
    try at("sealed") { () throws(Refusal) in
      guard let form = object["sealed"] else { throw Refusal(.missing) }
      // Only the book has keys to seal with.
      guard restoring else { throw Refusal(.filledByTheBook) }
      try writer.message(2) { writer throws(Refusal) in
        try message(form, as: sealed, into: &writer)
      }
      let given = try form.object()
      for field in sealed.fields where given.given(field.name) == nil {
        throw Refusal(field: field.name, .missing)
      }
    }
    return writer.bytes
  }

  /// Reads an event that has only what a replacement may have, as the bytes of an `Event`.
  func replacement(_ value: JSONValue) throws(Refusal) -> [UInt8] {
    let object = try value.object()
    let allowed = Attribute.ofReplacements(restoring: restoring)
    for name in object.names where !allowed.contains(where: { $0.rawValue == name }) {
      guard Attribute(rawValue: name) != nil else {
        throw Refusal.unknownField(name, of: allowed.map(\.rawValue))
      }
      throw Refusal(field: name, .replacementOutOfPlace(name))
    }
    let (event, _) = try envelope(object, allowed)
    guard let bytes: [UInt8] = try? event.serializedBytes() else {
      throw Refusal(.tooDeep(limit: JSONValue.depthLimit))
    }
    return bytes
  }

  /// Reads a member and names it in what is refused.
  func at<Value>(
    _ name: String,
    _ read: () throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    do throws(Refusal) {
      return try read()
    } catch {
      throw error.inside(name)
    }
  }
}
