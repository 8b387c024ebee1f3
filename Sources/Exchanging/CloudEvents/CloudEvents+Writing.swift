// Writing an event as one CloudEvent on one line: the envelope's attributes in a fixed order, then
// the fact's fields in the order of the schema. What this program does not know is a fault, never
// dropped.

import Bookkeeping
package import Events
import SwiftProtobuf

extension CloudEvents {
  /// Writes an event, in which the keys of references are filled back in, as one line of JSON
  /// without a line feed.
  ///
  /// On a fault nothing is written.
  package func write(
    _ event: Event,
    position: UInt64,
    into bytes: inout [UInt8]
  ) throws(ExchangeFault) {
    let start = bytes.count
    var json = JSONText(after: bytes)
    bytes = []
    defer { bytes = json.bytes }
    do throws(ExchangeFault) {
      try FactWriting(schema: schema).event(event, position: position, into: &json)
    } catch {
      json.truncate(to: start)
      throw error
    }
  }
}

extension FactWriting {
  /// Writes an event; one without a position is a replacement.
  func event(
    _ event: Event,
    position: UInt64?,
    into json: inout JSONText
  ) throws(ExchangeFault) {
    let (fact, data) = try fact(of: event)
    let written =
      position == nil ? Attribute.ofReplacements(restoring: true) : Attribute.allCases
    try json.object { json throws(ExchangeFault) in
      for attribute in Attribute.allCases {
        if written.contains(attribute) {
          try write(attribute, of: event, fact, position ?? 0, data, into: &json)
        } else if attribute.isGiven(by: event) {
          throw .unwritable(field: "replacement.\(attribute.rawValue)")
        }
      }
    }
  }

  /// Writes the data of an event.
  func data(of event: Event, into json: inout JSONText) throws(ExchangeFault) {
    let (fact, data) = try fact(of: event)
    try message(data, as: schema.message(of: fact), into: &json)
  }

  private func write(
    _ attribute: Attribute,
    of event: Event,
    _ fact: Schema.Fact,
    _ position: UInt64,
    _ data: ArraySlice<UInt8>,
    into json: inout JSONText
  ) throws(ExchangeFault) {
    let name = attribute.rawValue
    switch attribute {
    case .specversion: json.member(name, "1.0")
    case .type: json.member(name, fact.type)
    case .sequence:
      let digits = String(position)
      json.member(name, String(repeating: "0", count: max(0, 20 - digits.count)) + digits)
    case .datacontenttype: break
    case .data:
      json.name(name)
      try message(data, as: schema.message(of: fact), into: &json)
    case .id, .source, .subject, .time, .recordedtime, .effectiveon, .wishedon, .effectivebyrule,
      .actor, .reason, .causationid, .correlationid:
      guard attribute.isGiven(by: event) else { return }
      try stored(attribute, of: event, into: &json)
    }
  }

  /// Writes an attribute that is a field of the envelope and is there.
  private func stored(
    _ attribute: Attribute,
    of event: Event,
    into json: inout JSONText
  ) throws(ExchangeFault) {
    let name = attribute.rawValue
    switch attribute {
    case .id: json.member(name, event.id)
    case .source: json.member(name, event.source)
    case .subject:
      guard !event.about.key.isEmpty else { throw .keyMissing(field: name) }
      json.member(name, event.about.key)
    case .time: json.member(name, try Self.text(Instant(event.occurredAt).text, name))
    case .recordedtime: json.member(name, try Self.text(Instant(event.recordedAt).text, name))
    case .effectiveon: json.member(name, try Self.text(Day(event.effectiveOn)?.text, name))
    case .wishedon: json.member(name, try Self.text(Day(event.wishedOn)?.text, name))
    case .effectivebyrule: json.member(name, event.effectiveByRule)
    case .actor:
      json.name(name)
      try personal(event.actor, name, into: &json)
    case .reason:
      json.name(name)
      try personal(event.reason, name, into: &json)
    case .causationid: json.member(name, event.causation)
    case .correlationid: json.member(name, event.correlation)
    case .specversion, .type, .sequence, .datacontenttype, .data: break
    }
  }

  /// The fact of an event, and the bytes of its message.
  private func fact(
    of event: Event
  ) throws(ExchangeFault) -> (Schema.Fact, ArraySlice<UInt8>) {
    guard event.unknownFields.data.isEmpty else {
      throw .bookIsNewer("an event with a field or fact that is not in the schema")
    }
    guard let bytes: [UInt8] = try? event.serializedBytes() else {
      throw .unwritable(field: "data")
    }
    let subject = try last(of: bytes[...]) { $0 >= Self.firstSubject }
    guard let subject, let fact = try last(of: subject.bytes, where: { _ in true }) else {
      throw .bookIsNewer("an event with a fact that is not in the schema")
    }
    let path = Schema.FactPath(subject: subject.number, fact: fact.number)
    guard let known = schema.fact(at: path) else {
      throw .bookIsNewer("an event with a fact that is not in the schema")
    }
    return (known, fact.bytes)
  }

  /// Fields of the envelope from this number on are subjects.
  private static let firstSubject = 16

  private func last(
    of bytes: ArraySlice<UInt8>,
    where wanted: (Int) -> Bool
  ) throws(ExchangeFault) -> (number: Int, bytes: ArraySlice<UInt8>)? {
    var reader = WireReader(bytes)
    var found: (number: Int, bytes: ArraySlice<UInt8>)?
    while let field = try reader.next() {
      guard wanted(field.number), case .bytes(let bytes) = field.value else { continue }
      guard found == nil else { throw .bookIsNewer("an event with two facts") }
      found = (field.number, bytes)
    }
    return found
  }

  static func text(_ text: String?, _ field: String) throws(ExchangeFault) -> String {
    guard let text else { throw .unwritable(field: field) }
    return text
  }
}
