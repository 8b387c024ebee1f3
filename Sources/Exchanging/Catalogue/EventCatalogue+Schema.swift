// JSON Schema 2020-12 of a type's whole CloudEvent, as a proposal may give it. What only the book
// fills in is left out. It checks the form; what depends on the book, only the book can check.

extension EventCatalogue {
  /// The JSON Schema of a type, on one line; nil where there is no such type.
  package func schema(of type: String) -> String? {
    guard let fact = schema.fact(ofType: type) else { return nil }
    var json = JSONText()
    var parts = Parts()
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", type)
      json.member("description", summary(of: fact))
      json.member("type", "object")
      json.name("properties")
      json.object { json in
        for attribute in Attribute.allCases where !attribute.isFilled {
          if attribute == .subject, fact.subject == .none { continue }
          json.name(attribute.rawValue)
          write(attribute, of: fact, into: &json, &parts)
        }
      }
      json.name("required")
      json.array { json in
        for name in ["specversion", "source", "type"] { json.string(name) }
        if fact.subject == .required { json.string("subject") }
        if schema.message(of: fact).fields.contains(where: \.isRequired) { json.string("data") }
      }
      json.member("additionalProperties", false)
      definitions(parts, into: &json)
    }
    return json.text
  }

  /// Which definitions a schema refers to.
  struct Parts {
    var messages: [Int] = []
    var hasReplacement = false
  }

  private func write(
    _ attribute: Attribute,
    of fact: Schema.Fact,
    into json: inout JSONText,
    _ parts: inout Parts
  ) {
    switch attribute {
    case .specversion: json.object { $0.member("const", "1.0") }
    case .type: json.object { $0.member("const", fact.type) }
    case .datacontenttype: json.object { $0.member("const", "application/json") }
    case .id, .source, .subject: json.raw(Self.reference("key"))
    case .time: json.raw(Self.reference("time"))
    case .effectiveon: json.raw(Self.reference("day"))
    case .actor, .reason, .causationid, .correlationid: json.raw(Self.text)
    case .data: object(schema.message(of: fact), comment: nil, into: &json, &parts)
    case .recordedtime, .sequence, .wishedon, .effectivebyrule: json.raw("false")
    }
  }

  private func object(
    _ message: Schema.Message,
    comment: String?,
    into json: inout JSONText,
    _ parts: inout Parts
  ) {
    let fields = message.fields.filter { !$0.isFilled }
    json.object { json in
      if let comment, !comment.isEmpty { json.member("description", comment) }
      json.member("type", "object")
      json.name("properties")
      json.object { json in
        for field in fields {
          json.name(field.name)
          write(field, into: &json, &parts)
        }
      }
      let required = fields.filter(\.isRequired)
      if !required.isEmpty {
        json.name("required")
        json.array { json in
          for field in required { json.string(field.name) }
        }
      }
      json.member("additionalProperties", false)
    }
  }

  private func write(_ field: Schema.Field, into json: inout JSONText, _ parts: inout Parts) {
    json.object { json in
      if !field.comment.isEmpty { json.member("description", field.comment) }
      guard field.isRepeated else { return shape(field.shape, into: &json, &parts) }
      json.member("type", "array")
      if field.isRequired { json.member("minItems", 1) }
      json.name("items")
      json.object { shape(field.shape, into: &$0, &parts) }
    }
  }

  /// Writes the members that say what a value looks like.
  private func shape(_ shape: Schema.Shape, into json: inout JSONText, _ parts: inout Parts) {
    switch shape {
    case .money: json.member("$ref", "#/$defs/money")
    case .day: json.member("$ref", "#/$defs/day")
    case .instant: json.member("$ref", "#/$defs/time")
    case .reference, .word: json.member("$ref", "#/$defs/key")
    case .eventReference: json.member("$ref", "#/$defs/event")
    case .personal, .string: json.member("type", "string")
    case .event:
      parts.hasReplacement = true
      json.member("$ref", "#/$defs/replacement")
    case .message(let index):
      if !parts.messages.contains(index) { parts.messages.append(index) }
      json.member("$ref", "#/$defs/\(schema.messages[index].name)")
    case .enumeration(let index):
      json.name("enum")
      json.array { json in
        for word in schema.enumerations[index].words { json.string(word) }
      }
    case .bool: json.member("type", "boolean")
    case .uint32: Self.integer(0, UInt64(UInt32.max), into: &json)
    case .uint64: Self.integer(0, UInt64.max, into: &json)
    case .sint32: Self.integer(Int64(Int32.min), UInt64(Int32.max), into: &json)
    case .bytes:
      json.member("type", "string")
      json.member("contentEncoding", "base64")
    }
  }

  private func definitions(_ parts: Parts, into json: inout JSONText) {
    var parts = parts
    json.name("$defs")
    json.object { json in
      for (name, definition) in Self.values { json.member(raw: name, definition) }
      var next = 0
      // A message may refer to others that come after it.
      while next < parts.messages.count {
        let message = schema.messages[parts.messages[next]]
        json.name(message.name)
        object(message, comment: message.comment, into: &json, &parts)
        next += 1
      }
      if parts.hasReplacement { replacement(into: &json) }
    }
  }

  private func replacement(into json: inout JSONText) {
    json.name("replacement")
    json.object { json in
      json.member("type", "object")
      json.name("properties")
      json.object { json in
        json.name("type")
        json.object { json in
          json.name("enum")
          json.array { json in
            for fact in schema.facts where !fact.isByTheBook { json.string(fact.type) }
          }
        }
        for (name, definition) in [("subject", "key"), ("effectiveon", "day"), ("time", "time")] {
          json.member(raw: name, Self.reference(definition))
        }
        json.member(raw: "data", #"{"type":"object"}"#)
      }
      json.member(raw: "required", #"["type"]"#)
      json.member("additionalProperties", false)
    }
  }

  private static func integer(_ least: Int64, _ most: UInt64, into json: inout JSONText) {
    json.member("type", "integer")
    json.member("minimum", least)
    json.member("maximum", most)
  }

  private static func reference(_ name: String) -> String { ##"{"$ref":"#/$defs/\##(name)"}"## }

  private static let text = #"{"type":"string"}"#

  /// Forms of single values.
  ///
  /// The patterns are those of ECMA-262, as JSON Schema wants them.
  private static let values = [
    ("key", #"{"type":"string","minLength":1,"maxLength":200}"#),
    ("money", #"{"type":"string","pattern":"^-?[0-9]+([.][0-9]+)? [A-Z]{3}$"}"#),
    ("day", #"{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}"#),
    (
      "time",
      #"{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}"#
        + #"([.][0-9]{1,6})?([Zz]|[+-][0-9]{2}:[0-9]{2})?$"}"#
    ),
    (
      "event",
      ##"{"oneOf":[{"type":"object","properties":{"source":{"$ref":"#/$defs/key"},"##
        + ##""id":{"$ref":"#/$defs/key"}},"required":["source","id"],"additionalProperties":false},"##
        + #"{"type":"object","properties":{"position":{"type":["integer","string"],"minimum":1,"#
        + #""pattern":"^[0-9]+$"}},"required":["position"],"additionalProperties":false}]}"#
    ),
  ]
}
