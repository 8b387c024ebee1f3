// From JSON to the wire: what a proposal's `data` says, as the bytes of the fact's message. Driven
// by the schema alone. Every refusal names its field as the JSON names it.

import Bookkeeping
import Foundation

/// Reads the members of one JSON text.
struct FactReading {
  let schema: Schema
  let zone: BookZone
  /// Whether the text is an export that is being restored, which may say what the book filled in.
  let restoring: Bool

  /// Reads an object as the fields of a message.
  func message(
    _ value: JSONValue,
    as message: Schema.Message,
    into writer: inout WireWriter
  ) throws(Refusal) {
    let object = try value.object()
    var known = 0
    for field in message.fields {
      guard let value = object[field.name] else { continue }
      known += 1
      guard !value.isNull else { continue }
      do throws(Refusal) {
        guard restoring || !field.isFilled else { throw Refusal(.filledByTheBook) }
        try self.field(value, as: field, into: &writer)
      } catch {
        throw error.inside(field.name)
      }
    }
    try refuseUnknown(object, known: known, names: message.fields.lazy.map(\.name))
  }

  func refuseUnknown(
    _ object: JSONObject,
    known: Int,
    names: some Sequence<String>
  ) throws(Refusal) {
    guard object.members.count > known else { return }
    let names = Set(names)
    guard let name = object.names.first(where: { !names.contains($0) }) else { return }
    throw Refusal.unknownField(name, of: names.sorted())
  }

  private func field(
    _ value: JSONValue,
    as field: Schema.Field,
    into writer: inout WireWriter
  ) throws(Refusal) {
    guard field.isRepeated else { return try single(value, as: field, into: &writer) }
    for (index, element) in try value.array().enumerated() {
      do throws(Refusal) {
        try single(element, as: field, into: &writer)
      } catch {
        throw error.inside(element: index)
      }
    }
  }

  private func single(
    _ value: JSONValue,
    as field: Schema.Field,
    into writer: inout WireWriter
  ) throws(Refusal) {
    let number = field.number
    switch field.shape {
    case .money:
      let text = try value.string(expected: "an amount in quotes, such as \"1200.00 USD\"")
      let money = try Texts.value(text) { text throws(Wrong) in try Money(text: text) }
      try writer.message(number) { writer throws(Refusal) in
        writer.zigzag(1, money.minor)
        writer.varint(2, UInt64(money.currency))
      }
    case .day:
      let day = try day(value)
      try writer.message(number) { writer throws(Refusal) in writer.zigzag(1, day.number) }
    case .instant:
      let instant = try zone.instant(text: value.string(expected: Self.time))
      try writer.message(number) { writer throws(Refusal) in writer.zigzag(1, instant.micros) }
    case .reference(let kind):
      let key = try Texts.key(value.string(expected: Self.key(of: kind)))
      try writer.message(number) { writer throws(Refusal) in writer.string(1, key) }
    case .word:
      let word = try Texts.key(value.string(expected: "a word in quotes"))
      try writer.message(number) { writer throws(Refusal) in writer.string(1, word) }
    case .eventReference: try eventReference(value, number, into: &writer)
    case .personal: writer.bytes(number, try personal(value))
    case .event:
      let event = try replacement(value)
      try writer.message(number) { writer throws(Refusal) in writer.raw(event) }
    case .message(let index):
      try writer.message(number) { writer throws(Refusal) in
        try message(value, as: schema.messages[index], into: &writer)
      }
    case .enumeration(let index):
      let enumeration = schema.enumerations[index]
      let word = try value.string(expected: "a word in quotes")
      guard let value = enumeration.number(of: word) else {
        throw Refusal(.unknownWord(Refusal.shortened(word), allowed: enumeration.words))
      }
      writer.varint(number, UInt64(value))
    case .bool: writer.varint(number, try value.bool() ? 1 : 0)
    case .uint32: writer.varint(number, UInt64(try value.integer(UInt32.self)))
    case .uint64: writer.varint(number, try value.integer(UInt64.self))
    case .sint32: writer.zigzag(number, try value.integer(Int32.self))
    case .string:
      writer.string(number, try Texts.free(value.text()))
    case .bytes:
      let text = try value.string(expected: "base64 in quotes")
      guard let bytes = Data(base64Encoded: text) else {
        throw Refusal(.wrongType(expected: "base64"))
      }
      writer.bytes(number, bytes)
    }
  }

  static let time = "a time in quotes, such as \"2026-05-31T14:30:00Z\""

  /// What a reference is expected to be, as "the key of a credit note in quotes".
  static func key(of kind: String) -> String {
    "the key of \(article(kind)) in quotes"
  }

  func day(_ value: JSONValue) throws(Refusal) -> Day {
    let text = try value.string(expected: "a day in quotes, such as \"2026-05-31\"")
    return try Texts.value(text) { text throws(Wrong) in try Day(text: text) }
  }
}

/// The kind of a reference in words, with its article: "an invoice", "a credit note".
func article(_ kind: String) -> String {
  let words = kind.reduce(into: "") { words, letter in
    if letter.isUppercase, !words.isEmpty { words += " " }
    words += letter.lowercased()
  }
  return ("aeiou".contains(words.prefix(1)) ? "an " : "a ") + words
}
