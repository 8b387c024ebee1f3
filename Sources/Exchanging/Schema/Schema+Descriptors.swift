// Reading the schema from its descriptors. A schema that this cannot read is the programmer's
// mistake, made when the `.proto` files changed; it stops the process, and the tests show it first.

import Events
import Foundation
import SwiftProtobuf

extension Schema {
  /// Reads the schema that is compiled into the program.
  init() {
    // Line feeds, by bytes: asking characters what they are takes longer than all the rest.
    let text = Data(Descriptors.base64.utf8.filter { $0 > UInt8(ascii: " ") })
    guard let bytes = Data(base64Encoded: text),
      let set = try? Google_Protobuf_FileDescriptorSet(
        serializedBytes: bytes,
        extensions: Options_Extensions
      )
    else { preconditionFailure("the descriptors are broken; run Tools/generate") }
    var reading = DescriptorReading()
    for file in set.file { reading.declare(file) }
    self = reading.schema()
  }
}

/// First every message and enum is given its index, then fields are read, because they name them.
private struct DescriptorReading {
  private struct Declared {
    var name: String
    var path: [Int32]
    var comments: [[Int32]: String]
    var descriptor: Google_Protobuf_DescriptorProto
  }

  private var declared: [Declared] = []
  private var enumerations: [Schema.Enumeration] = []
  private var messageIndexes: [String: Int] = [:]
  private var enumerationIndexes: [String: Int] = [:]

  // Field numbers of descriptor.proto, which make the paths that comments are kept under.
  private static let messageOfFile: Int32 = 4
  private static let enumOfFile: Int32 = 5
  private static let fieldOfMessage: Int32 = 2
  private static let messageOfMessage: Int32 = 3
  private static let enumOfMessage: Int32 = 4
  private static let valueOfEnum: Int32 = 2

  mutating func declare(_ file: Google_Protobuf_FileDescriptorProto) {
    var comments: [[Int32]: String] = [:]
    for location in file.sourceCodeInfo.location where location.hasLeadingComments {
      comments[location.path] = location.leadingComments.split(separator: "\n")
        .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }
    let scope = ".\(file.package)"
    for (index, message) in file.messageType.enumerated() {
      declare(message, in: scope, at: [Self.messageOfFile, Int32(index)], comments)
    }
    for (index, values) in file.enumType.enumerated() {
      declare(values, in: scope, at: [Self.enumOfFile, Int32(index)], comments)
    }
  }

  private mutating func declare(
    _ message: Google_Protobuf_DescriptorProto,
    in scope: String,
    at path: [Int32],
    _ comments: [[Int32]: String]
  ) {
    let name = "\(scope).\(message.name)"
    messageIndexes[name] = declared.count
    declared.append(Declared(name: name, path: path, comments: comments, descriptor: message))
    for (index, nested) in message.nestedType.enumerated() {
      declare(nested, in: name, at: path + [Self.messageOfMessage, Int32(index)], comments)
    }
    for (index, values) in message.enumType.enumerated() {
      declare(values, in: name, at: path + [Self.enumOfMessage, Int32(index)], comments)
    }
  }

  private mutating func declare(
    _ values: Google_Protobuf_EnumDescriptorProto,
    in scope: String,
    at path: [Int32],
    _ comments: [[Int32]: String]
  ) {
    let name = "\(scope).\(values.name)"
    enumerationIndexes[name] = enumerations.count
    enumerations.append(
      Schema.Enumeration(
        name: Self.short(name),
        values: values.value.enumerated().map { index, value in
          let comment = comments[path + [Self.valueOfEnum, Int32(index)]] ?? ""
          return (value.name, Int(value.number), comment)
        }
      )
    )
  }

  func schema() -> Schema {
    Schema(messages: declared.map(message), enumerations: enumerations, facts: facts())
  }

  private func message(_ declared: Declared) -> Schema.Message {
    // What people write as one value is never walked field by field.
    let isValue = Self.values[declared.name] != nil
    let fields = isValue ? [] : declared.descriptor.field
    return Schema.Message(
      name: Self.short(declared.name),
      comment: declared.comments[declared.path] ?? "",
      fields: fields.enumerated().map { index, field in
        Schema.Field(
          number: Int(field.number),
          name: field.jsonName,
          comment: declared.comments[declared.path + [Self.fieldOfMessage, Int32(index)]] ?? "",
          shape: shape(of: field),
          isRepeated: field.label == .repeated,
          isRequired: field.options.required,
          isFilled: field.options.filled,
          creates: field.options.creates,
          vocabulary: field.options.vocabulary
        )
      }
    )
  }

  private func shape(of field: Google_Protobuf_FieldDescriptorProto) -> Schema.Shape {
    switch field.type {
    case .bool: return .bool
    case .uint32: return .uint32
    case .uint64: return .uint64
    case .sint32: return .sint32
    case .string: return .string
    case .bytes: return .bytes
    case .enum:
      if let index = enumerationIndexes[field.typeName] { return .enumeration(index) }
    case .message:
      if let shape = Self.values[field.typeName] { return shape }
      if field.typeName.hasSuffix("Reference") {
        return .reference(String(Self.short(field.typeName).dropLast("Reference".count)))
      }
      if let index = messageIndexes[field.typeName] { return .message(index) }
    case .sint64, .double, .float, .int64, .int32, .fixed64, .fixed32, .group, .sfixed32, .sfixed64:
      break
    }
    preconditionFailure("the translator does not know the type of the field \(field.name)")
  }

  /// Messages that people write as one value.
  private static let values: [String: Schema.Shape] = [
    ".daybook.Money": .money, ".daybook.Day": .day, ".daybook.Instant": .instant,
    ".daybook.EventReference": .eventReference, ".daybook.Word": .word,
    ".daybook.Personal": .personal, ".daybook.Event": .event,
  ]

  private func facts() -> [Schema.Fact] {
    guard let event = messageIndexes[".daybook.Event"] else {
      preconditionFailure("the schema has no message Event")
    }
    return declared[event].descriptor.field.filter(\.hasOneofIndex).flatMap { subject in
      guard let message = messageIndexes[subject.typeName] else {
        preconditionFailure("the schema has no message \(subject.typeName)")
      }
      return declared[message].descriptor.field.filter(\.hasOneofIndex).map { field in
        guard let fact = messageIndexes[field.typeName] else {
          preconditionFailure("the schema has no message \(field.typeName)")
        }
        return Schema.Fact(
          type: "daybook.\(subject.name).\(field.name)",
          path: Schema.FactPath(subject: Int(subject.number), fact: Int(field.number)),
          message: fact,
          options: Self.options(declared[fact].descriptor.options)
        )
      }
    }
  }

  private static func options(_ options: Google_Protobuf_MessageOptions) -> Schema.Options {
    Schema.Options(
      isOfTheBook: options.ofTheBook,
      mayHaveSubject: options.optionalSubject,
      registersClient: options.registersClient,
      isByTheBook: options.byTheBook,
      example: options.example,
      exampleAfter: options.exampleAfter,
      exampleAttributes: options.exampleAttributes
    )
  }

  private static func short(_ name: String) -> String {
    String(name.dropFirst(".daybook.".count))
  }
}
