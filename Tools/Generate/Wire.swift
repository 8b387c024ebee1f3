// Generated code: the schema as numbers, for whoever goes over the bytes of a record without making a
// message of them: what each field holds, and what the book does with it.

import SwiftProtobuf

extension Schema {
  /// What the walk over bytes does with a field; `WireField.Kind` in the generated code.
  private static let roles: [String: String] = [
    ".daybook.ClientReference": "client",
    ".daybook.EventReference": "event",
    ".daybook.Word": "word",
    ".daybook.Personal": "personal",
  ]

  func wire() -> String {
    let changing = leading { field in
      Self.roles[field.typeName] != nil || isItemReference(field.typeName)
        || field.value(of: .filled) == 1
    }
    let enumerations = enumerations()
    var starts: [Int] = []
    var rows = ""
    var count = 0
    for message in messages {
      let last = message.descriptor.field.map(\.number).max() ?? 0
      starts.append(count)
      count += Int(last) + 1
      rows += "    // \(message.name)\n"
      let fields = (0...last).map { number in
        let field = message.descriptor.field.first { $0.number == number }
        return field.map { row($0, changing, enumerations) } ?? "0"
      }
      rows += "    \(fields.joined(separator: ", ")),\n"
    }
    starts.append(count)
    let event = messages.firstIndex { $0.name == ".daybook.Event" } ?? 0
    return Self.head + """

      /// One field of a message on the wire.
      public struct WireField: Sendable {
        /// What it holds.
        public enum Kind: UInt8, Sendable {
          case unknown = 0
          case number, bytes, numbers, enumeration, message, client, item, event, word, personal
        }

        let bits: UInt32

        /// What it holds; `unknown` where the schema has no such field.
        public var kind: Kind { Kind(rawValue: UInt8(bits & 0xf)) ?? .unknown }
        /// Whether only the book fills it in.
        public var isFilled: Bool { bits & 0x10 != 0 }
        /// Whether the fact brings the item into being.
        public var creates: Bool { bits & 0x20 != 0 }
        /// Whether there may be several.
        public var isRepeated: Bool { bits & 0x40 != 0 }
        /// Whether nothing within it is changed between proposal and record.
        public var isPlain: Bool { bits & 0x80 != 0 }
        /// The number of an item's kind or of a vocabulary.
        public var code: UInt8 { UInt8(truncatingIfNeeded: bits >> 8) }
        /// Which message it holds, or which enum.
        public var target: Int { Int(bits >> 16) }
      }

      /// The schema as the bytes of a record follow it.
      public enum WireSchema {
        /// The message `Event`.
        public static let event = \(event)
        /// The field `effective_on` of an event.
        public static let effectiveOn: UInt64 = \(number("effective_on", of: "Event"))
        /// The fields that make an event unique.
        public static let id: UInt64 = \(number("id", of: "Event"))
        public static let source: UInt64 = \(number("source", of: "Event"))
        /// The first of the fields that hold what an event says, which are the last ones.
        public static let firstSubject: UInt64 = \(firstSubject)
        /// The fields of a reference.
        public static let key: UInt64 = \(referenceNumber("key"))
        public static let client: UInt64 = \(number("client", of: "InvoiceReference"))
        public static let number: UInt64 = \(referenceNumber("number"))
        /// The fields of a word.
        public static let word: UInt64 = \(number("word", of: "Word"))
        public static let code: UInt64 = \(number("code", of: "Word"))
        /// The field of a reference to an event that the book fills in.
        public static let position: UInt64 = \(number("position", of: "EventReference"))
        /// The field of a text about a person that is in clear.
        public static let clear: UInt64 = \(number("clear", of: "Personal"))

        /// A field of a message by its number.
        @inline(__always)
        public static func field(_ number: UInt64, of message: Int) -> WireField {
          let start = Int(starts[message])
          guard number < UInt64(Int(starts[message + 1]) - start) else { return WireField(bits: 0) }
          return WireField(bits: fields[start + Int(number)])
        }

        /// Whether an enum has a value.
        public static func has(_ value: UInt64, enumeration: Int) -> Bool {
          value < 64 && values[enumeration] >> value & 1 == 1
        }

        /// For each enum the values that it has, as bits.
        private static let values: [UInt64] = [
      \(enumerations.map { "    0x" + String($0.bits, radix: 16) + ",  // \($0.name)\n" }.joined())
        ]

        /// For each message where its fields begin, and where the last ones end.
        private static let starts: [UInt16] = [
      \(starts.map { "    \($0),\n" }.joined())
        ]

        /// The fields of each message, from number 0.
        private static let fields: [UInt32] = [
      \(rows)
        ]
      }

      """
  }

  private func number(_ field: String, of name: String) -> Int32 {
    guard let message = message(".daybook.\(name)"),
      let found = message.descriptor.field.first(where: { $0.name == field })
    else { preconditionFailure("the schema has no field \(field) of \(name)") }
    return found.number
  }

  /// The first field of the envelope's oneof.
  private var firstSubject: Int32 {
    message(".daybook.Event")?.descriptor.field.filter(isFact).map(\.number).min() ?? 0
  }

  /// The number of a field that every reference by key has.
  private func referenceNumber(_ field: String) -> Int32 {
    let number = number(field, of: "ClientReference")
    for message in messages where isItemReference(message.name) {
      precondition(
        message.descriptor.field.contains { $0.name == field && $0.number == number },
        "references have their fields under the same numbers"
      )
    }
    return number
  }

  struct Enumeration {
    var name: String
    var bits: UInt64
  }

  func enumerations() -> [Enumeration] {
    func read(_ family: Google_Protobuf_EnumDescriptorProto, in scope: String) -> Enumeration {
      Enumeration(
        name: "\(scope).\(family.name)",
        bits: family.value.reduce(0) { bits, value in
          precondition((0..<64).contains(value.number), "values of an enum are below 64")
          return bits | 1 << UInt64(value.number)
        }
      )
    }
    return files.flatMap { file in file.enumType.map { read($0, in: ".\(file.package)") } }
      + messages.flatMap { message in
        message.descriptor.enumType.map { read($0, in: message.name) }
      }
  }

  /// The bits of `WireField`.
  private func row(
    _ field: Google_Protobuf_FieldDescriptorProto,
    _ changing: Set<String>,
    _ enumerations: [Enumeration]
  ) -> String {
    var kind: String
    var target = 0
    var code: UInt64 = 0
    switch field.type {
    case .bool, .uint32, .uint64, .sint32, .sint64:
      kind = field.label == .repeated ? "numbers" : "number"
    case .string, .bytes: kind = "bytes"
    case .enum:
      precondition(field.label != .repeated, "no fact has a list of an enum")
      kind = "enumeration"
      target = enumerations.firstIndex { $0.name == field.typeName } ?? 0
    default:
      target = messages.firstIndex { $0.name == field.typeName } ?? 0
      kind = "message"
      if let role = Self.roles[field.typeName] { kind = role }
      if field.typeName == ".daybook.Word" { code = field.value(of: .vocabulary) }
      if isItemReference(field.typeName) {
        kind = "item"
        let kinds = messages.filter { isItemReference($0.name) }
        code = UInt64((kinds.firstIndex { $0.name == field.typeName } ?? 0) + 1)
      }
    }
    let kinds = [
      "unknown", "number", "bytes", "numbers", "enumeration", "message", "client", "item", "event",
      "word", "personal",
    ]
    var bits = UInt64(kinds.firstIndex(of: kind) ?? 0)
    if field.value(of: .filled) == 1 { bits |= 0x10 }
    if field.value(of: .creates) == 1 { bits |= 0x20 }
    if field.label == .repeated, kind != "numbers" { bits |= 0x40 }
    if field.type == .message, !changing.contains(field.typeName), kind == "message" {
      bits |= 0x80
    }
    return "0x" + String(bits | code << 8 | UInt64(target) << 16, radix: 16)
  }
}
