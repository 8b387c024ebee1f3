// Values with more than one form: references to events, personal fields, and the event that takes
// another's place.

import Bookkeeping
import Foundation
import SwiftProtobuf

extension FactReading {
  /// Reads `{"source": …, "id": …}` or `{"position": …}`.
  mutating func eventReference(
    _ value: Any, _ number: Int, into writer: inout WireWriter
  ) throws(Refusal) {
    let object = try tree.object(value).filter { !JSONTree.isNull($0.value) }
    let names = ["source", "id", "position"]
    try refuseUnknown(object, known: names.count { object[$0] != nil }, names: names)
    if let position = object["position"] {
      guard object.count == 1 else { throw Refusal(.oneOnly(of: "position, source and id")) }
      let position = try at("position") { () throws(Refusal) in try self.position(position) }
      try writer.message(number) { writer throws(Refusal) in writer.varint(3, position) }
    } else {
      let parts = try names.prefix(2).map { name throws(Refusal) in
        try at(name) { () throws(Refusal) in
          guard let part = object[name] else { throw Refusal(.missing) }
          return try Texts.key(JSONTree.string(part, expected: "text in quotes"))
        }
      }
      try writer.message(number) { writer throws(Refusal) in
        for (index, part) in parts.enumerated() { writer.string(index + 1, part) }
      }
    }
  }

  /// A position: a whole number from 1, or the same as a string of digits.
  private func position(_ value: Any) throws(Refusal) -> UInt64 {
    let position: UInt64
    if let text = value as? String {
      guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
        throw Refusal(.wrongType(expected: "a whole number"))
      }
      guard let number = UInt64(text) else {
        throw Refusal(.beyondRange(Refusal.shortened(text)))
      }
      position = number
    } else {
      position = try JSONTree.integer(value, UInt64.self)
    }
    guard position > 0 else { throw Refusal(.beyondRange("0")) }
    return position
  }

  /// Reads a string, or in a restore `{"sealed": {"subject": …, "nonce": …, "ciphertext": …}}`.
  mutating func personal(
    _ value: Any, _ number: Int, into writer: inout WireWriter
  ) throws(Refusal) {
    if let text = value as? String {
      let text = try Texts.free(text)
      return try writer.message(number) { writer throws(Refusal) in writer.string(1, text) }
    }
    guard value is [String: Any] else { throw Refusal(.wrongType(expected: "text in quotes")) }
    let object = try tree.object(value)
    try refuseUnknown(object, known: object["sealed"] == nil ? 0 : 1, names: ["sealed"])
    let sealed = schema.sealed
    try writer.message(number) { writer throws(Refusal) in
      try at("sealed") { () throws(Refusal) in
        guard let form = object["sealed"] else { throw Refusal(.missing) }
        // Only the book has keys to seal with.
        guard restoring else { throw Refusal(.filledByTheBook) }
        try writer.message(2) { writer throws(Refusal) in
          try message(form, as: sealed, into: &writer)
        }
        let given = form as? [String: Any] ?? [:]
        for field in sealed.fields where given[field.name].map(JSONTree.isNull) ?? true {
          throw Refusal(field: field.name, .missing)
        }
      }
    }
  }

  /// Reads an event that has only what a replacement may have, as the bytes of an `Event`.
  mutating func replacement(_ value: Any) throws(Refusal) -> [UInt8] {
    let object = try tree.object(value)
    let allowed = Attribute.ofReplacements(restoring: restoring)
    for name in object.keys.sorted() where !allowed.contains(where: { $0.rawValue == name }) {
      guard Attribute(rawValue: name) != nil else {
        throw Refusal.unknownField(name, of: allowed.map(\.rawValue))
      }
      throw Refusal(field: name, .replacementOutOfPlace(name))
    }
    let (event, _) = try envelope(object, allowed)
    guard let bytes: [UInt8] = try? event.serializedBytes() else {
      throw Refusal(.tooDeep(limit: JSONScan.depthLimit))
    }
    return bytes
  }

  /// Reads a member and names it in what is refused.
  func at<Value>(
    _ name: String, _ read: () throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    do throws(Refusal) {
      return try read()
    } catch {
      throw error.inside(name)
    }
  }
}
