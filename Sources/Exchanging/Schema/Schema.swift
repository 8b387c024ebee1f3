// The schema, as the translator and the catalogue of events need it: read once from the
// descriptors that Tools/generate commits. Nothing here, or below it, names a fact.

package import Events

/// What the `.proto` files say of messages, fields and facts.
package struct Schema: Sendable {
  /// Every message of the schema.
  package let messages: [Message]
  /// Every enum of the schema.
  package let enumerations: [Enumeration]
  /// Every fact, in the order of the envelope and of each subject.
  package let facts: [Fact]

  private let factsByType: [String: Int]
  private let factsByPath: [FactPath: Int]

  /// The schema of Daybook.
  package static let daybook = Schema()

  init(messages: [Message], enumerations: [Enumeration], facts: [Fact]) {
    self.messages = messages
    self.enumerations = enumerations
    self.facts = facts
    factsByType = Dictionary(
      uniqueKeysWithValues: facts.enumerated().map { ($0.element.type, $0.offset) }
    )
    factsByPath = Dictionary(
      uniqueKeysWithValues: facts.enumerated().map { ($0.element.path, $0.offset) }
    )
  }

  /// The fact of a type such as `daybook.invoice.issued`.
  package func fact(ofType type: String) -> Fact? { factsByType[type].map { facts[$0] } }

  /// The fact at a path of field numbers.
  package func fact(at path: FactPath) -> Fact? { factsByPath[path].map { facts[$0] } }

  /// The message that a fact's `data` is.
  package func message(of fact: Fact) -> Message { messages[fact.message] }

  /// The message that holds what is sealed.
  var sealed: Message {
    guard let message = messages.first(where: { $0.name == "Sealed" }) else {
      preconditionFailure("the schema has no message Sealed")
    }
    return message
  }
}

extension Schema {
  /// Where a fact stands in the envelope: the numbers of its subject's field and of its own.
  package struct FactPath: Hashable, Sendable {
    /// The number of the subject in the envelope.
    package var subject: Int
    /// The number of the fact in the subject.
    package var fact: Int
  }

  /// One kind of fact.
  package final class Fact: Sendable {
    /// The type as CloudEvents name it: `daybook.invoice.issued`.
    package let type: String
    /// Where it stands in the envelope.
    package let path: FactPath
    /// Index of its message in `messages`.
    package let message: Int
    /// Whether it registers the client that its event is about.
    package let registersClient: Bool
    /// Whether only the book records it.
    package let isByTheBook: Bool
    /// A small `data` for it, as JSON.
    package let example: String
    /// Types whose examples come before its own.
    package let exampleAfter: [String]
    /// Attributes of its example's event, as JSON.
    package let exampleAttributes: String

    init(type: String, path: FactPath, message: Int, options: Options) {
      self.type = type
      self.path = path
      self.message = message
      subject = options.isOfTheBook ? .none : options.mayHaveSubject ? .optional : .required
      registersClient = options.registersClient
      isByTheBook = options.isByTheBook
      example = options.example
      exampleAfter = options.exampleAfter
      exampleAttributes = options.exampleAttributes
    }

    /// Whether its event must, may or must not name a client as its subject.
    package let subject: Subject
  }

  /// Whether a fact's event names a client.
  package enum Subject: Hashable, Sendable {
    case none
    case optional
    case required
  }

  /// What the options of a fact's message say.
  struct Options {
    var isOfTheBook = false
    var mayHaveSubject = false
    var registersClient = false
    var isByTheBook = false
    var example = ""
    var exampleAfter: [String] = []
    var exampleAttributes = ""
  }

  /// One message: a fact, or a part of one.
  package final class Message: Sendable {
    /// The name without its package: `Invoice.Issued`.
    package let name: String
    /// What the schema says of it.
    package let comment: String
    /// In the order of the schema.
    package let fields: [Field]
    private let byNumber: [Int]

    init(name: String, comment: String, fields: [Field]) {
      self.name = name
      self.comment = comment
      self.fields = fields
      var byNumber: [Int] = []
      for (index, field) in fields.enumerated() {
        while byNumber.count <= field.number { byNumber.append(-1) }
        byNumber[field.number] = index
      }
      self.byNumber = byNumber
    }

    /// The index in `fields` of the field with a number.
    package func index(ofNumber number: Int) -> Int? {
      guard number < byNumber.count, byNumber[number] >= 0 else { return nil }
      return byNumber[number]
    }
  }

  /// One field of a message.
  package final class Field: Sendable {
    /// The number on the wire.
    package let number: Int
    /// The name in JSON: `dueOn`.
    package let name: String
    /// What the schema says of it.
    package let comment: String
    /// What it holds.
    package let shape: Shape
    /// Whether it holds any number of them.
    package let isRepeated: Bool
    /// Whether a proposal without it is refused.
    package let isRequired: Bool
    /// Whether only the book fills it in.
    package let isFilled: Bool
    /// Whether it names an item that the fact creates.
    package let creates: Bool
    /// The family of its words, where it holds one.
    package let vocabulary: Vocabulary

    init(
      number: Int,
      name: String,
      comment: String,
      shape: Shape,
      isRepeated: Bool,
      isRequired: Bool,
      isFilled: Bool,
      creates: Bool,
      vocabulary: Vocabulary
    ) {
      self.number = number
      self.name = name
      self.comment = comment
      self.shape = shape
      self.isRepeated = isRepeated
      self.isRequired = isRequired
      self.isFilled = isFilled
      self.creates = creates
      self.vocabulary = vocabulary
    }
  }

  /// What a field holds, and so how people write it.
  package enum Shape: Hashable, Sendable {
    case money
    case day
    case instant
    /// A reference by key, with its kind: `Invoice`.
    case reference(String)
    case eventReference
    case word
    case personal
    case event
    /// Another message, by its index in `messages`.
    case message(Int)
    /// An enum, by its index in `enumerations`.
    case enumeration(Int)
    case bool
    case uint32
    case uint64
    case sint32
    case string
    case bytes
  }

  /// An enum of the schema.
  package final class Enumeration: Sendable {
    /// The name without its package: `WriteOff.Class`.
    package let name: String
    /// Names of the values in the order of the schema, without the unspecified one.
    package let words: [String]
    /// Comments, one for each of `words`.
    package let comments: [String]
    private let numbers: [String: Int]
    private let names: [Int: String]

    init(name: String, values: [(name: String, number: Int, comment: String)]) {
      self.name = name
      let specified = values.filter { $0.number != 0 }
      words = specified.map(\.name)
      comments = specified.map(\.comment)
      numbers = Dictionary(uniqueKeysWithValues: specified.map { ($0.name, $0.number) })
      names = Dictionary(uniqueKeysWithValues: specified.map { ($0.number, $0.name) })
    }

    /// The number on the wire of a word; nil where there is no such word.
    package func number(of word: String) -> Int? { numbers[word] }
    /// The word of a number on the wire; nil where this program has none.
    package func word(of number: Int) -> String? { names[number] }
  }
}
