// Generated code: the walk over what the book resolves, and the fields that it fills in.

import SwiftProtobuf

extension Schema {
  private static let leaves: [String: String] = [
    ".daybook.ClientReference": "client",
    ".daybook.EventReference": "event",
    ".daybook.Word": "word",
    ".daybook.Personal": "personal",
  ]

  func isItemReference(_ type: String) -> Bool {
    type.hasSuffix("Reference") && Self.leaves[type] == nil
  }

  /// Messages whose fields lead to something that satisfies `isLeaf`, themselves included.
  func leading(
    to isLeaf: (Google_Protobuf_FieldDescriptorProto) -> Bool
  ) -> Set<String> {
    var found: Set<String> = []
    var grew = true
    while grew {
      grew = false
      for message in messages where !found.contains(message.name) {
        let leads = message.descriptor.field.contains { isLeaf($0) || found.contains($0.typeName) }
        if leads {
          found.insert(message.name)
          grew = true
        }
      }
    }
    return found
  }

  func walks() -> String {
    var out = Self.head + Self.protocols
    for message in messages where isItemReference(message.name) {
      let kind = message.descriptor.name.dropLast("Reference".count)
      let item = kind.prefix(1).lowercased() + kind.dropFirst()
      out += """

        extension \(message.swiftName): ItemReference {
          public static var item: ItemKind { .\(item) }
        }

        """
    }
    let kinds = messages.filter { isItemReference($0.name) }.map {
      let kind = $0.descriptor.name.dropLast("Reference".count)
      return kind.prefix(1).lowercased() + kind.dropFirst()
    }
    out += "\n/// What a client has several of, each numbered from 1 within the client.\n"
    out += "public enum ItemKind: UInt8, CaseIterable, Sendable {\n"
    for (index, kind) in kinds.enumerated() { out += "  case \(kind) = \(index + 1)\n" }
    out += "}\n"
    out += visits() + creations() + filled()
    return out
  }

  private func visits() -> String {
    let walked = leading { field in
      Self.leaves[field.typeName] != nil || isItemReference(field.typeName)
    }
    var out = ""
    for message in messages
    where walked.contains(message.name) && Self.leaves[message.name] == nil {
      out += "\nextension \(message.swiftName) {\n"
      out += "  /// Visits every reference, word and personal field, in the order of the schema.\n"
      out += "  @inlinable\n"
      out += "  public mutating func accept(_ visitor: inout some FactVisitor) throws {\n"
      for field in message.descriptor.field where !isFact(field) { out += visit(field, walked) }
      guard message.name != ".daybook.Event" else {
        out += Self.visitOfSubject + facts(message, walked, in: "self") + "  }\n}\n"
        continue
      }
      out += facts(message, walked)
      out += "  }\n}\n"
    }
    return out
  }

  /// The visit of the one field of a oneof that is set.
  private func facts(_ message: Message, _ walked: Set<String>, in place: String? = nil) -> String {
    chosen(message, in: place) { field in
      guard !visit(field, walked).isEmpty else { return nil }
      return """
              visitor.path.append(FieldStep("\(field.jsonName)"))
              try taken.accept(&visitor)
              visitor.path.removeLast()

        """
    }
  }

  /// The end of the envelope's walk, and the beginning of the walk over what it holds, which may also lie
  /// elsewhere.
  private static let visitOfSubject = """
        var taken: Event.OneOf_Subject?
        swap(&taken, &subject)
        defer { subject = taken }
        try taken.accept(&visitor)
      }
    }

    extension Optional where Wrapped == Event.OneOf_Subject {
      /// Visits every reference, word and personal field, in the order of the schema.
      @inlinable
      public mutating func accept(_ visitor: inout some FactVisitor) throws {

    """

  private func visit(
    _ field: Google_Protobuf_FieldDescriptorProto,
    _ walked: Set<String>
  ) -> String {
    let name = Self.swiftName(field)
    let json = field.jsonName
    let call: (String) -> String
    if field.typeName == ".daybook.Word" {
      let family = vocabulary(field.value(of: .vocabulary))
      call = { "try visitor.visit(&\($0), of: .\(family))" }
    } else if isItemReference(field.typeName) {
      let creates = field.value(of: .creates) == 1
      call = { "try visitor.visit(&\($0), creates: \(creates))" }
    } else if Self.leaves[field.typeName] != nil {
      call = { "try visitor.visit(&\($0))" }
    } else if walked.contains(field.typeName) {
      call = { "try \($0).accept(&visitor)" }
    } else {
      return ""
    }
    if field.label == .repeated {
      return """
            try \(name).lend { element, index in
              visitor.path.append(FieldStep("\(json)", index))
              \(call("element"))
              visitor.path.removeLast()
            }

        """
    }
    return """
          if has\(name.prefix(1).uppercased())\(name.dropFirst()) {
            visitor.path.append(FieldStep("\(json)"))
            \(call(name))
            visitor.path.removeLast()
          }

      """
  }

  /// A change of the one field of a oneof that is set.
  ///
  /// It is taken out meanwhile, because what is changed in its place would be copied first. Every
  /// oneof of a subject is called `fact`, the envelope's `subject`.
  private func chosen(
    _ message: Message,
    in place: String? = nil,
    _ change: (Google_Protobuf_FieldDescriptorProto) -> String?
  ) -> String {
    guard let name = message.descriptor.oneofDecl.first.map({ Self.camel($0.name) }) else {
      return ""
    }
    let oneof = place ?? name
    var cases = ""
    for field in message.descriptor.field where isFact(field) {
      guard let change = change(field) else { continue }
      let name = Self.swiftName(field)
      cases += """
            case .\(name)(var taken)?:
              defer { \(oneof) = .\(name)(taken) }
        \(change)
        """
    }
    guard !cases.isEmpty else { return "" }
    let type = "\(message.swiftName).OneOf_\(name.prefix(1).uppercased())\(name.dropFirst())"
    return """
          var whole: \(type)?
          swap(&whole, &\(oneof))
          switch consume whole {
      \(cases)    case let other: \(oneof) = other
          }

      """
  }

  /// What is read of the one field of a oneof that is set.
  private func read(
    _ message: Message,
    in place: String? = nil,
    _ read: (Google_Protobuf_FieldDescriptorProto) -> String?
  ) -> String {
    guard let name = message.descriptor.oneofDecl.first.map({ Self.camel($0.name) }) else {
      return ""
    }
    let oneof = place ?? name
    var cases = ""
    for field in message.descriptor.field where isFact(field) {
      guard let read = read(field) else { continue }
      cases += "    case .\(Self.swiftName(field))(let found)?: \(read)\n"
    }
    return cases.isEmpty ? "" : "    switch \(oneof) {\n\(cases)    default: break\n    }\n"
  }

  /// The items that facts bring into being.
  private func creations() -> String {
    let walked = leading { $0.value(of: .creates) == 1 }
    var out = ""
    for message in messages where walked.contains(message.name) {
      var take = ""
      for field in message.descriptor.field where !isFact(field) {
        let name = Self.swiftName(field)
        let test = "if has\(name.prefix(1).uppercased())\(name.dropFirst())"
        if field.value(of: .creates) == 1 {
          take += "    \(test) { items.append(CreatedItem(\(name))) }\n"
        } else if walked.contains(field.typeName) {
          let holder = field.typeName == ".daybook.Event" ? ".subject" : ""
          take +=
            field.label == .repeated
            ? "    for element in \(name) { element.created(into: &items) }\n"
            : "    \(test) { \(name)\(holder).created(into: &items) }\n"
        }
      }
      // The envelope itself creates nothing, so what it holds does.
      let isEnvelope = message.name == ".daybook.Event"
      let name = isEnvelope ? "Optional where Wrapped == Event.OneOf_Subject" : message.swiftName
      take += read(message, in: isEnvelope ? "self" : nil) { field in
        walked.contains(field.typeName) ? "found.created(into: &items)" : nil
      }
      out += """

        extension \(name) {
          /// Adds the items that come into being, in the order of the schema.
          public func created(into items: inout [CreatedItem]) {
        \(take)  }
        }

        """
    }
    return out
  }

  private func vocabulary(_ number: UInt64) -> String {
    for file in files {
      for family in file.enumType where family.name == "Vocabulary" {
        for value in family.value where value.number == Int32(number) {
          return Self.camel(value.name)
        }
      }
    }
    preconditionFailure("no vocabulary has the number \(number)")
  }

  private func filled() -> String {
    let walked = leading { $0.value(of: .filled) == 1 }
    var out = ""
    for message in messages where walked.contains(message.name) {
      var find = ""
      var clear = ""
      for field in message.descriptor.field where !isFact(field) {
        let name = Self.swiftName(field)
        let upper = "\(name.prefix(1).uppercased())\(name.dropFirst())"
        let isMessage = field.type == .message
        if field.value(of: .filled) == 1 {
          if field.label == .repeated {
            find += "    if !\(name).isEmpty { return \"\(field.jsonName)\" }\n"
            clear += "    \(name) = []\n"
          } else if isMessage {
            find += "    if has\(upper) { return \"\(field.jsonName)\" }\n"
            clear += "    clear\(upper)()\n"
          } else {
            let empty = field.type == .bool ? "false" : "0"
            find += "    if \(name) != \(empty) { return \"\(field.jsonName)\" }\n"
            clear += "    \(name) = \(empty)\n"
          }
        } else if walked.contains(field.typeName) {
          if field.label == .repeated {
            find += """
                  for index in \(name).indices {
                    if let field = \(name)[index].filledField() {
                      return "\(field.jsonName)[\\(index)].\\(field)"
                    }
                  }

              """
            clear += "    \(name).lend { element, _ in element.clearFilled() }\n"
          } else {
            find += """
                  if has\(upper), let field = \(name).filledField() {
                    return "\(field.jsonName).\\(field)"
                  }

              """
            clear += "    if has\(upper) { \(name).clearFilled() }\n"
          }
        }
      }
      // Subjects and facts are not part of a field's path as people write it.
      find += read(message) { field in
        walked.contains(field.typeName)
          ? "if let field = found.filledField() { return field }" : nil
      }
      clear += chosen(message) { field in
        walked.contains(field.typeName) ? "      taken.clearFilled()\n" : nil
      }
      out += """

        extension \(message.swiftName) {
          /// The first field that only the book fills in and that is set.
          public func filledField() -> String? {
        \(find)    return nil
          }

          /// Takes out what the book filled in, so that what was proposed is left.
          public mutating func clearFilled() {
        \(clear)  }
        }

        """
    }
    return out
  }

  /// Whether it is a choice of a oneof.
  func isFact(_ field: Google_Protobuf_FieldDescriptorProto) -> Bool {
    field.hasOneofIndex && !field.proto3Optional
  }

  static let head = """
    // Written by Tools/generate from the schema. Do not edit.

    // swift-format-ignore-file

    """

  private static let protocols = """

    /// A reference to one of a client's items.
    public protocol ItemReference: Sendable {
      /// What kind of item it names.
      static var item: ItemKind { get }
      /// What people write.
      var key: String { get set }
      /// The client whose item it is, as the book numbers clients.
      var client: UInt32 { get set }
      /// The item's number within the client.
      var number: UInt32 { get set }
    }

    /// An item that a fact brings into being.
    public struct CreatedItem: Sendable {
      /// What kind of item it is.
      public var kind: ItemKind
      /// What people write.
      public var key: String
      /// The client whose item it is, as the book numbers clients.
      public var client: UInt32
      /// The item's number within the client.
      public var number: UInt32

      init<R: ItemReference>(_ reference: R) {
        kind = R.item
        key = reference.key
        client = reference.client
        number = reference.number
      }
    }

    /// One step of the way to a field, as JSON names it.
    public struct FieldStep: Sendable {
      /// The field's name in JSON.
      public var name: StaticString
      /// Which of several, from 0.
      public var index: Int?

      @inlinable
      init(_ name: StaticString, _ index: Int? = nil) {
        self.name = name
        self.index = index
      }

      /// The step to the client that an event is about.
      public static let about = FieldStep("about")
    }

    /// The way to a field, from the envelope on; one that is not absurdly long takes no memory.
    public struct FieldPath: Sendable {
      @usableFromInline var first = [8 of FieldStep](repeating: FieldStep(""))
      @usableFromInline var others: [FieldStep] = []
      @usableFromInline var length = 0

      /// Stands at the envelope.
      @inlinable public init() {}

      /// How many steps it has.
      @inlinable public var count: Int { length }

      /// The steps in their order.
      public var steps: [FieldStep] { (0..<min(length, 8)).map { first[$0] } + others }

      @inlinable
      public mutating func append(_ step: FieldStep) {
        if length < 8 { first[length] = step } else { others.append(step) }
        length += 1
      }

      @inlinable
      public mutating func removeLast() {
        length -= 1
        if length >= 8 { others.removeLast() }
      }
    }

    /// Sees, and may change, what the book resolves in a fact: references, words, personal fields.
    public protocol FactVisitor {
      /// The way to the field that is being visited.
      var path: FieldPath { get set }
      /// Visits a reference to a client.
      mutating func visit(_ reference: inout ClientReference) throws
      /// Visits a reference to an item; `creates` where the fact brings the item into being.
      mutating func visit<R: ItemReference>(_ reference: inout R, creates: Bool) throws
      /// Visits a reference to another event.
      mutating func visit(_ reference: inout EventReference) throws
      /// Visits a word of a vocabulary.
      mutating func visit(_ word: inout Word, of vocabulary: Vocabulary) throws
      /// Visits a field about a person.
      mutating func visit(_ personal: inout Personal) throws
    }

    extension Array {
      /// Lends each element, with its index, to be changed.
      ///
      /// A list of a message is read and written back as a whole: here once, however long it is.
      @inlinable
      package mutating func lend(_ body: (inout Element, Int) throws -> Void) rethrows {
        for index in indices { try body(&self[index], index) }
      }
    }

    """
}
