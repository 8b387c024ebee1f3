// From the wire to JSON: the bytes of a fact's message as an object, in the order of the schema.

import Bookkeeping
import Events
import Foundation
import SwiftProtobuf

/// Writes messages by the schema.
struct FactWriting {
  let schema: Schema

  /// Writes the bytes of a message as an object.
  func message(
    _ bytes: ArraySlice<UInt8>,
    as message: Schema.Message,
    into json: inout JSONText
  ) throws(ExchangeFault) {
    var found: [(index: Int, value: WireField.Value)] = []
    var isSorted = true
    var reader = WireReader(bytes)
    while let field = try reader.next() {
      guard let index = message.index(ofNumber: field.number) else {
        throw .bookIsNewer("a field \(field.number) of \(message.name)")
      }
      if let last = found.last, last.index > index { isSorted = false }
      found.append((index, field.value))
    }
    if !isSorted {
      found = message.fields.indices.flatMap { index in found.filter { $0.index == index } }
    }
    try json.object { json throws(ExchangeFault) in
      var next = 0
      while next < found.count {
        let field = message.fields[found[next].index]
        var end = next + 1
        while end < found.count, found[end].index == found[next].index { end += 1 }
        json.name(field.name)
        if field.isRepeated {
          try json.array { json throws(ExchangeFault) in
            for (_, value) in found[next..<end] { try elements(value, of: field, into: &json) }
          }
        } else {
          try single(found[end - 1].value, of: field, into: &json)
        }
        next = end
      }
    }
  }

  /// Writes one element, or the numbers that a repeated field packs together.
  private func elements(
    _ value: WireField.Value,
    of field: Schema.Field,
    into json: inout JSONText
  ) throws(ExchangeFault) {
    switch field.shape {
    case .enumeration, .bool, .uint32, .uint64, .sint32:
      guard case .bytes(let packed) = value else { break }
      var reader = WireReader(packed)
      while !reader.isAtEnd {
        try single(.varint(try reader.varint()), of: field, into: &json)
      }
      return
    case .money, .day, .instant, .reference, .eventReference, .word, .personal, .event, .message,
      .string, .bytes:
      break
    }
    try single(value, of: field, into: &json)
  }

  private func single(
    _ value: WireField.Value,
    of field: Schema.Field,
    into json: inout JSONText
  ) throws(ExchangeFault) {
    switch value {
    case .varint(let number): try scalar(number, of: field, into: &json)
    case .bytes(let bytes): try composite(bytes, of: field, into: &json)
    }
  }

  private func scalar(
    _ value: UInt64,
    of field: Schema.Field,
    into json: inout JSONText
  ) throws(ExchangeFault) {
    switch field.shape {
    case .enumeration(let index):
      let enumeration = schema.enumerations[index]
      guard let number = Int(exactly: value), let word = enumeration.word(of: number) else {
        throw .bookIsNewer("a value \(value) of \(enumeration.name)")
      }
      json.string(word)
    case .bool: json.raw(value == 0 ? "false" : "true")
    case .uint32, .uint64: json.raw(String(value))
    case .sint32:
      let folded = UInt32(truncatingIfNeeded: value)
      json.raw(String(Int32(bitPattern: folded >> 1) ^ -Int32(bitPattern: folded & 1)))
    case .money, .day, .instant, .reference, .eventReference, .word, .personal, .event, .message,
      .string, .bytes:
      throw .bookIsNewer("a number in \(field.name)")
    }
  }

  private func composite(
    _ bytes: ArraySlice<UInt8>,
    of field: Schema.Field,
    into json: inout JSONText
  ) throws(ExchangeFault) {
    let name = field.name
    switch field.shape {
    case .money:
      let wire: WireMoney = try decoded(bytes, name)
      guard let number = UInt16(exactly: wire.currency), Currency(number: number) != nil else {
        throw .unwritable(field: name)
      }
      json.string(Money(wire).text)
    case .day: json.string(try Self.text(Day(try decoded(bytes, name) as WireDay)?.text, name))
    case .instant:
      json.string(try Self.text(Instant(try decoded(bytes, name) as WireInstant).text, name))
    case .reference, .word: json.string(utf8: try key(bytes, name))
    case .eventReference:
      let reference: EventReference = try decoded(bytes, name)
      guard reference.position > 0 || !reference.id.isEmpty else { throw .keyMissing(field: name) }
      json.object { json in
        if reference.position > 0 {
          json.member("position", reference.position)
        } else {
          json.member("source", reference.source)
          json.member("id", reference.id)
        }
      }
    case .personal: try personal(try decoded(bytes, name), name, into: &json)
    case .event: try event(try decoded(bytes, name), position: nil, into: &json)
    case .message(let index): try message(bytes, as: schema.messages[index], into: &json)
    case .string: json.string(utf8: bytes)
    case .bytes: json.string(Data(bytes).base64EncodedString())
    case .enumeration, .bool, .uint32, .uint64, .sint32:
      throw .bookIsNewer("bytes in \(name)")
    }
  }

  func personal(
    _ personal: Personal,
    _ name: String,
    into json: inout JSONText
  ) throws(ExchangeFault) {
    switch personal.form {
    case .clear(let text): json.string(text)
    case .sealed(let sealed):
      json.object { json in
        json.name("sealed")
        json.object { json in
          json.member("subject", sealed.subject)
          json.member("nonce", sealed.nonce.base64EncodedString())
          json.member("ciphertext", sealed.ciphertext.base64EncodedString())
        }
      }
    case nil: throw .bookIsNewer("a personal field of another form in \(name)")
    }
  }

  /// The key of a reference, or the word of a word: the message's field 1.
  private func key(
    _ bytes: ArraySlice<UInt8>,
    _ name: String
  ) throws(ExchangeFault) -> ArraySlice<UInt8> {
    var reader = WireReader(bytes)
    while let field = try reader.next() {
      if field.number == 1, case .bytes(let key) = field.value, !key.isEmpty { return key }
    }
    throw .keyMissing(field: name)
  }

  private func decoded<M: Message>(
    _ bytes: ArraySlice<UInt8>,
    _ name: String
  ) throws(ExchangeFault) -> M {
    guard let message = try? M(serializedBytes: Array(bytes)) else {
      throw .unwritable(field: name)
    }
    guard message.unknownFields.data.isEmpty else { throw .bookIsNewer("more in \(name)") }
    return message
  }
}
