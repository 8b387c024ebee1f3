// The catalogue of events: what can be recorded, field by field, as people write it. Everything it
// says comes from the schema and its comments.

/// Describes the types of events.
package struct EventCatalogue: Sendable {
  let schema = Schema.daybook

  /// Makes the catalogue of Daybook's events.
  package init() {}

  /// One type of event.
  package struct TypeDescription: Hashable, Sendable {
    /// `daybook.invoice.issued`.
    package var type: String
    /// What it means, in a sentence or two.
    package var summary: String
    /// Whether only the book records it.
    package var isByTheBook: Bool
    /// Whether its event names a client as its subject.
    package var subject: Schema.Subject
    /// The members of its `data`, in the order of the schema.
    package var fields: [FieldDescription]
  }

  /// One member of an object in `data`.
  package struct FieldDescription: Hashable, Sendable {
    /// The name in JSON.
    package var name: String
    /// The form in which people write it: `"1200.00 USD"`, `call | meeting`, `[{invoice, amount}]`.
    package var shape: String
    /// Whether a proposal without it is refused.
    package var isRequired: Bool
    /// Whether only the book fills it in, so that no proposal has it.
    package var isFilled: Bool
    /// What it means, where its name does not say it all.
    package var comment: String
    /// The members of the object that it is, or of each of its elements.
    package var fields: [FieldDescription]
  }

  /// Every type, in the order of the schema.
  package var types: [TypeDescription] {
    schema.facts.map { fact in
      let message = schema.message(of: fact)
      return TypeDescription(
        type: fact.type,
        summary: summary(of: fact),
        isByTheBook: fact.isByTheBook,
        subject: fact.subject,
        fields: describe(message)
      )
    }
  }

  /// The type most like one that does not exist, whose `daybook.` may be missing.
  package func nearest(to type: String) -> String? {
    let types = schema.facts.map(\.type)
    return Exchanging.nearest(to: type, of: types)
      ?? Exchanging.nearest(to: "daybook.\(type)", of: types)
  }

  /// The comment of the fact's message or, where its name says it all, the name in words.
  func summary(of fact: Schema.Fact) -> String {
    let comment = schema.message(of: fact).comment
    guard comment.isEmpty else { return comment }
    let words = fact.type.split(separator: ".").dropFirst().joined(separator: " ")
      .map { $0 == "_" ? " " : $0 }
    return words.prefix(1).map { $0.uppercased() }.joined() + String(words.dropFirst()) + "."
  }

  private func describe(_ message: Schema.Message) -> [FieldDescription] {
    message.fields.map { field in
      var inner: [FieldDescription] = []
      if case .message(let index) = field.shape { inner = describe(schema.messages[index]) }
      let shape = shape(of: field)
      return FieldDescription(
        name: field.name,
        shape: field.isRepeated ? "[\(shape)]" : shape,
        isRequired: field.isRequired,
        isFilled: field.isFilled,
        comment: field.comment,
        fields: inner
      )
    }
  }

  private func shape(of field: Schema.Field) -> String {
    switch field.shape {
    case .money: "\"1200.00 USD\""
    case .day: "\"2026-05-31\""
    case .instant: "\"2026-05-31T14:30:00Z\""
    case .reference(let kind): "key of \(article(kind))"
    case .eventReference: "{source, id} | {position}"
    case .word: "word"
    case .personal, .string: "text"
    case .event: object(of: Attribute.ofReplacements(restoring: false).map(\.rawValue))
    case .message(let index):
      object(of: schema.messages[index].fields.filter { !$0.isFilled }.map(\.name))
    case .enumeration(let index): schema.enumerations[index].words.joined(separator: " | ")
    case .bool: "true | false"
    case .uint32, .uint64: "whole number from 0"
    case .sint32: "whole number"
    case .bytes: "base64"
    }
  }

  private func object(of names: [String]) -> String { "{\(names.joined(separator: ", "))}" }
}
