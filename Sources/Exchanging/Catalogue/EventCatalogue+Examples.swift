// Examples that can be recorded: for a type, the events that its own example depends on, each once
// and before what needs it, then its own. What depends on what is read from the schema:
//
// - A client that is named, as subject or in data, is registered first.
// - An item that is named is made first, by the fact whose field `creates` its kind. Under another
//   key than that fact's own example has, it is made plain: with its required fields only.
// - A fact that fills in a reference of the kind of one that it names gives the item to the client;
//   until then the item is nobody's. So it is made plain and without a subject.
// - Types that `example_after` names come before it.

extension EventCatalogue {
  /// CloudEvents, a line each, that a book without them records in this order; the last is of the
  /// type.
  ///
  /// Empty where there is no such type, or where only the book records it.
  package func example(of type: String) -> [String] {
    guard let fact = schema.fact(ofType: type), !fact.isByTheBook else { return [] }
    var examples = Examples(schema: schema)
    examples.need(fact)
    return examples.lines
  }
}

/// Puts examples in the order in which they can be recorded.
private struct Examples {
  let schema: Schema
  private(set) var lines: [String] = []
  private var begun: Set<String> = []

  /// The client of examples that name none.
  static let client = "green-leaf"
  static let day = "2026-05-01"
  /// The source of examples, which those that name another event name too.
  static let source = "crm"

  init(schema: Schema) { self.schema = schema }

  /// Which example of a type is meant, where another one needs it.
  private struct Variant {
    var key: String?
    var isNobodys = false
  }

  mutating func need(_ fact: Schema.Fact) { need(fact, Variant()) }

  private mutating func need(_ fact: Schema.Fact, _ variant: Variant) {
    let message = schema.message(of: fact)
    var attributes = Self.object(fact.exampleAttributes)
    var data = Self.object(fact.example)
    var subject = fact.subject == .none ? nil : attributes["subject"]?.plainText ?? Self.client
    let creates = message.fields.first(where: \.creates)
    if fact.registersClient {
      if let key = variant.key, key != subject {
        subject = key
        data = Self.plain(data, message)
      }
    } else if let creates, let key = variant.key, key != data[creates.name]?.plainText {
      data = Self.plain(data, message)
      data[creates.name] = .string(key)
    }
    if variant.isNobodys { subject = nil }
    let key = fact.registersClient ? subject : creates.flatMap { data[$0.name]?.plainText }
    guard begun.insert("\(fact.type) \(key ?? "")").inserted else { return }

    if let subject, !fact.registersClient { needClient(subject) }
    needReferences(of: data, message)
    for type in fact.exampleAfter {
      if let earlier = schema.fact(ofType: type) { need(earlier) }
    }
    attributes["subject"] = subject.map(JSONValue.string)
    write(fact, key, attributes, data)
  }

  private mutating func needClient(_ key: String) {
    guard let fact = schema.facts.first(where: \.registersClient) else { return }
    need(fact, Variant(key: key))
  }

  private mutating func needReferences(of data: JSONObject, _ message: Schema.Message) {
    for field in message.fields where !field.creates {
      guard let value = data[field.name] else { continue }
      for element in (try? value.array()) ?? [value] {
        switch field.shape {
        case .reference(let kind):
          guard let key = element.plainText else { continue }
          let isMoved = message.fields.contains { $0.isFilled && $0.shape == field.shape }
          needItem(kind, field.shape, Variant(key: key, isNobodys: isMoved))
        case .message(let index):
          guard let object = try? element.object() else { continue }
          needReferences(of: object, schema.messages[index])
        case .money, .day, .instant, .eventReference, .word, .personal, .event, .enumeration, .bool,
          .uint32, .uint64, .sint32, .string, .bytes:
          break
        }
      }
    }
  }

  private mutating func needItem(_ kind: String, _ shape: Schema.Shape, _ variant: Variant) {
    guard kind != "Client" else { return needClient(variant.key ?? Self.client) }
    let maker = schema.facts.first { fact in
      schema.message(of: fact).fields.contains { $0.creates && $0.shape == shape }
    }
    if let maker { need(maker, variant) }
  }

  private static func plain(_ data: JSONObject, _ message: Schema.Message) -> JSONObject {
    var plain = JSONObject()
    for field in message.fields where field.isRequired { plain[field.name] = data[field.name] }
    return plain
  }

  private static func object(_ text: String) -> JSONObject {
    guard !text.isEmpty else { return JSONObject() }
    guard let object = try? JSONValue(Array(text.utf8)).object() else {
      preconditionFailure("an example in the schema is no JSON object: \(text)")
    }
    return object
  }

  private mutating func write(
    _ fact: Schema.Fact,
    _ key: String?,
    _ attributes: JSONObject,
    _ data: JSONObject
  ) {
    var attributes = attributes
    let words = fact.type.split(whereSeparator: { $0 == "." || $0 == "_" }).dropFirst()
    let id = (["example"] + words.map(String.init) + (key.map { [$0] } ?? [])).joined(
      separator: "-"
    )
    let given: [(Attribute, String)] = [
      (.specversion, "1.0"), (.id, id), (.source, Self.source), (.type, fact.type),
      (.effectiveon, Self.day),
    ]
    for (attribute, text) in given where attributes[attribute.rawValue] == nil {
      attributes[attribute.rawValue] = .string(text)
    }
    attributes[Attribute.data.rawValue] = .object(data)
    var ordered = JSONObject()
    for attribute in Attribute.allCases {
      ordered[attribute.rawValue] = attributes[attribute.rawValue]
    }
    var json = JSONText()
    json.value(.object(ordered))
    lines.append(json.text)
  }
}

extension JSONValue {
  /// The text of a string.
  fileprivate var plainText: String? { if case .string(let text) = self { text } else { nil } }
}
