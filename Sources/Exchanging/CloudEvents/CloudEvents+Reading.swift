// Reading a CloudEvent: the attributes of its envelope, then its data under the fact that `type`
// names.

package import Bookkeeping
package import Events
import Foundation
import SwiftProtobuf

extension CloudEvents {
  /// Reads one CloudEvent as an event, and its sequence where it is restored.
  ///
  /// Refuses with the field as the JSON names it, such as `data.applications[1].amount`.
  package func event(
    from json: [UInt8],
    restoring: Bool
  ) throws(Refusal) -> (event: Event, sequence: UInt64?) {
    guard case .object(let object) = try JSONValue(json) else { throw Refusal(.notAnObject) }
    try Self.refuseUnknown(object)
    try Self.refuseOtherVersion(object)
    for required in [Attribute.specversion, .type, .source] {
      guard object.given(required.rawValue) != nil else {
        throw Refusal(field: required.rawValue, .missing)
      }
    }
    let reading = FactReading(schema: schema, zone: zone, restoring: restoring)
    return try reading.envelope(object, Attribute.allCases)
  }

  private static func refuseOtherVersion(_ object: JSONObject) throws(Refusal) {
    let version: String
    switch object.given(Attribute.specversion.rawValue) {
    case nil: return
    case .string(let text) where text == "1.0": return
    case .string(let text), .number(let text): version = text
    default: version = "?"
    }
    throw Refusal(field: "specversion", .notOneDotZero(Refusal.shortened(version)))
  }

  private static func refuseUnknown(_ object: JSONObject) throws(Refusal) {
    guard let name = object.names.first(where: { Attribute(rawValue: $0) == nil }) else { return }
    let shown = Refusal.shortened(name)
    let near = nearest(to: name, of: Attribute.allCases.map(\.rawValue))
    throw Refusal(
      field: shown,
      near == nil ? .notACloudEvent(shown) : .unknownField(nearest: near)
    )
  }
}

extension FactReading {
  /// Reads the attributes of an event, of which `allowed` may be there.
  func envelope(
    _ object: JSONObject,
    _ allowed: [Attribute]
  ) throws(Refusal) -> (event: Event, sequence: UInt64?) {
    let fact = try fact(object)
    var writer = WireWriter()
    try at("data") { () throws(Refusal) in
      let data = object.given("data")
      try writer.message(fact.path.subject) { writer throws(Refusal) in
        try writer.message(fact.path.fact) { writer throws(Refusal) in
          guard let data else { return }
          try message(data, as: schema.message(of: fact), into: &writer)
        }
      }
    }
    guard var event = try? Event(serializedBytes: writer.bytes) else {
      throw Refusal(field: "data", .tooDeep(limit: JSONValue.depthLimit))
    }
    var sequence: UInt64?
    for attribute in allowed {
      guard let value = object.given(attribute.rawValue) else { continue }
      try at(attribute.rawValue) { () throws(Refusal) in
        guard restoring || !attribute.isFilled else { throw Refusal(.filledByTheBook) }
        try set(attribute, value, of: &event, &sequence)
      }
    }
    switch fact.subject {
    case .none where event.hasAbout: throw Refusal(field: "subject", .hasSubject)
    case .required where !event.hasAbout: throw Refusal(field: "subject", .noSubject)
    case .none, .required, .optional: return (event, sequence)
    }
  }

  private func fact(_ object: JSONObject) throws(Refusal) -> Schema.Fact {
    try at("type") { () throws(Refusal) in
      guard let value = object.given("type") else { throw Refusal(.missing) }
      let type = try value.text()
      guard let fact = schema.fact(ofType: type) else {
        let near = nearest(to: type, of: schema.facts.map(\.type))
        throw Refusal(.unknownType(Refusal.shortened(type), nearest: near))
      }
      guard restoring || !fact.isByTheBook else { throw Refusal(.recordedByTheBook) }
      return fact
    }
  }

  private func set(
    _ attribute: Attribute,
    _ value: JSONValue,
    of event: inout Event,
    _ sequence: inout UInt64?
  ) throws(Refusal) {
    switch attribute {
    case .specversion, .type, .data: break  // Read before the others.
    case .id: event.id = try Texts.key(value.text())
    case .source: event.source = try Texts.key(value.text())
    case .subject: event.about.key = try Texts.key(value.text())
    case .time:
      let text = try value.string(expected: Self.time)
      event.occurredAt = try zone.instant(text: text).wire
    case .recordedtime:
      let text = try value.string(expected: Self.time)
      event.recordedAt = try zone.instant(text: text).wire
    case .sequence: sequence = try Self.sequence(value.text())
    case .effectiveon: event.effectiveOn = try day(value).wire
    case .wishedon: event.wishedOn = try day(value).wire
    case .effectivebyrule: event.effectiveByRule = try value.bool()
    case .actor: event.actor = try decodedPersonal(value)
    case .reason: event.reason = try decodedPersonal(value)
    case .causationid: event.causation = try Texts.free(value.text())
    case .correlationid: event.correlation = try Texts.free(value.text())
    case .datacontenttype:
      let type = try value.text()
      guard type == "application/json" else {
        throw Refusal(.unknownWord(Refusal.shortened(type), allowed: ["application/json"]))
      }
    }
  }

  private func decodedPersonal(_ value: JSONValue) throws(Refusal) -> Personal {
    let bytes: [UInt8] = try personal(value)
    guard let personal = try? Personal(serializedBytes: bytes) else {
      throw Refusal(.wrongType(expected: JSONValue.textExpected))
    }
    return personal
  }

  /// A position as twenty digits.
  private static func sequence(_ text: String) throws(Refusal) -> UInt64 {
    guard text.utf8.count == 20, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      let sequence = UInt64(text)
    else { throw Refusal(.wrongType(expected: "a position of 20 digits")) }
    return sequence
  }
}
