// Generated code: reading a record's messages from their bytes in the form that they were written in.
// Whatever has another form, or is not known, is left to the library, which is slower and reads all.

import SwiftProtobuf

extension Schema {
  func readers() -> String {
    var out = Self.head + Self.reading
    for message in messages {
      out += message.name == ".daybook.Event" ? envelope(message) : reader(message)
    }
    return out
  }

  private func reader(_ message: Message) -> String {
    """

    extension \(message.swiftName) {
      /// Reads a message; nil where its bytes are the least unusual.
      init?(wire bytes: RawSpan, _ range: Range<Int>) {
        self.init()
        var reading = WireReading(range)
        while let found = reading.next(bytes) {
          switch found.number {
    \(message.descriptor.field.map { read($0, of: message, isInEnvelope: false) }.joined())\
          default: return nil
          }
        }
        guard reading.isWhole else { return nil }
      }
    }

    """
  }

  /// The envelope as a plain value: the texts of its own are left where they lie.
  private func envelope(_ message: Message) -> String {
    var stored = ""
    var made = ""
    for field in message.descriptor.field where !isFact(field) {
      let name = Self.swiftName(field)
      switch field.type {
      case .string:
        stored += "  public private(set) var \(name) = 0..<0\n"
        made += "    event.\(name) = WireReading.text(bytes, \(name)) ?? \"\"\n"
      case .bool:
        stored += "  public private(set) var \(name) = false\n"
        made += "    event.\(name) = \(name)\n"
      default:
        stored += "  public private(set) var \(name): \(swiftType(field))?\n"
        made += "    if let \(name) { event.\(name) = \(name) }\n"
      }
    }
    return """

      /// An event as it lies in the bytes of a record; its own texts are places in them.
      public struct EventOnWire: Sendable {
      \(stored)\
        public private(set) var subject: Event.OneOf_Subject?

        /// Reads an event; nil where its bytes are the least unusual.
        public init?(_ bytes: RawSpan) {
          var reading = WireReading(0..<bytes.byteCount)
          while let found = reading.next(bytes) {
            switch found.number {
      \(message.descriptor.field.map { read($0, of: message, isInEnvelope: true) }.joined())\
            default: return nil
            }
          }
          guard reading.isWhole else { return nil }
        }

        /// The event itself, made from the same bytes.
        public func event(_ bytes: RawSpan) -> Event {
          var event = Event()
      \(made)\
          event.subject = subject
          return event
        }
      }

      """
  }

  /// The case of one field.
  private func read(
    _ field: Google_Protobuf_FieldDescriptorProto,
    of message: Message,
    isInEnvelope: Bool
  ) -> String {
    let name = Self.swiftName(field)
    var value: String
    switch field.type {
    case .bool: value = "found.bool"
    case .uint32:
      value = field.label == .repeated ? "WireReading.numbers(bytes, found)" : "found.uint32"
    case .uint64: value = "found.uint64"
    case .sint32: value = "found.sint32"
    case .sint64: value = "found.sint64"
    case .enum:
      let index = enumerations().firstIndex { $0.name == field.typeName } ?? 0
      value = "found.enumeration(\(swiftType(field)).self, \(index))"
    case .string where isInEnvelope: value = "found.textPlace(bytes)"
    case .string: value = "found.text(bytes)"
    case .message where field.typeName == ".daybook.Event": return ""
    case .message:
      value = "found.content.flatMap({ \(swiftType(field))(wire: bytes, $0) })"
    default: return ""
    }
    let put: String
    if field.label == .repeated {
      put = field.type == .message ? "\(name).append(value)" : "\(name) = value"
    } else if isFact(field) {
      let oneof = Self.camel(message.descriptor.oneofDecl[Int(field.oneofIndex)].name)
      value += ", \(oneof) == nil"
      put = "\(oneof) = .\(name)(value)"
    } else {
      put = "\(name) = value"
    }
    let again = field.label == .repeated && field.type == .message ? "" : ", reading.isFirst"
    return """
            case \(field.number):
              guard let value = \(value)\(again) else { return nil }
              self.\(put)

      """
  }

  /// The Swift name of the message or enum that a field holds.
  private func swiftType(_ field: Google_Protobuf_FieldDescriptorProto) -> String {
    if let message = message(field.typeName) { return message.swiftName }
    for file in files {
      for family in file.enumType where ".\(file.package).\(family.name)" == field.typeName {
        return file.options.swiftPrefix + family.name
      }
    }
    for message in messages {
      for family in message.descriptor.enumType
      where "\(message.name).\(family.name)" == field.typeName {
        return "\(message.swiftName).\(family.name)"
      }
    }
    preconditionFailure("the schema has no type \(field.typeName)")
  }

  private static let reading = """

    import SwiftProtobuf

    /// Goes from field to field of a message as it lies in the bytes of a record.
    public struct WireReading {
      /// A field as it lies in the bytes.
      public struct Field {
        /// The number of the field in its message.
        public let number: UInt64
        /// The number that it holds, where it holds one.
        @usableFromInline let value: UInt64
        /// Where the content lies, of what has a length.
        public let content: Range<Int>?
        /// Where the field lies as a whole.
        public let whole: Range<Int>

        @inlinable
        init(number: UInt64, value: UInt64, content: Range<Int>?, whole: Range<Int>) {
          self.number = number
          self.value = value
          self.content = content
          self.whole = whole
        }

        @inlinable public var uint64: UInt64? { content == nil ? value : nil }
        @inlinable public var uint32: UInt32? { content == nil ? UInt32(exactly: value) : nil }
        var bool: Bool? { content == nil && value <= 1 ? value == 1 : nil }
        var sint32: Int32? {
          uint32.map { Int32(bitPattern: $0 >> 1) ^ -Int32(bitPattern: $0 & 1) }
        }
        var sint64: Int64? {
          uint64.map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
        }
        func enumeration<E: SwiftProtobuf.Enum>(_: E.Type, _ index: Int) -> E? {
          guard content == nil, WireSchema.has(value, enumeration: index) else { return nil }
          return E(rawValue: Int(value))
        }
        func textPlace(_ bytes: RawSpan) -> Range<Int>? {
          content.flatMap { WireReading.isText(bytes, $0) ? $0 : nil }
        }
        func text(_ bytes: RawSpan) -> String? { content.flatMap { WireReading.text(bytes, $0) } }
      }

      @usableFromInline var offset: Int
      @usableFromInline let end: Int
      @usableFromInline var last: UInt64 = 0
      /// Whether the field that was found is not another one of the same number.
      public var isFirst = true
      @usableFromInline var isBroken = false

      /// Begins at the start of a message.
      @inlinable
      public init(_ range: Range<Int>) {
        offset = range.lowerBound
        end = range.upperBound
      }

      /// Whether there was nothing unusual through the end.
      @inlinable public var isWhole: Bool { offset == end && !isBroken }

      /// The next field; nil at the end, and where it is not written as this program writes.
      ///
      /// Fields come in the order of their numbers.
      @inlinable
      public mutating func next(_ bytes: RawSpan) -> Field? {
        guard offset < end else { return nil }
        let start = offset
        let key = varint(bytes)
        let value = varint(bytes)
        let number = key >> 3
        guard number >= last else { isBroken = true; return nil }
        isFirst = number > last
        last = number
        if key & 7 == 0, !isBroken {
          return Field(number: number, value: value, content: nil, whole: start..<offset)
        }
        guard key & 7 == 2, !isBroken, value <= UInt64(end - offset) else {
          isBroken = true
          return nil
        }
        let content = offset..<offset + Int(value)
        offset = content.upperBound
        return Field(number: number, value: 0, content: content, whole: start..<offset)
      }

      @inlinable
      mutating func varint(_ bytes: RawSpan) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while offset < end, shift < 64 {
          let byte = bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
          offset += 1
          value |= UInt64(byte & 0x7f) << shift
          if byte < 0x80 { return value }
          shift += 7
        }
        isBroken = true
        return 0
      }

      /// A list of numbers that lie together.
      static func numbers(_ bytes: RawSpan, _ field: Field) -> [UInt32]? {
        guard let content = field.content else { return nil }
        var reading = WireReading(content)
        var numbers: [UInt32] = []
        while reading.offset < reading.end {
          guard let number = UInt32(exactly: reading.varint(bytes)) else { return nil }
          numbers.append(number)
        }
        return reading.isWhole ? numbers : nil
      }

      /// The text at a place; nil where it is none.
      public static func text(_ bytes: RawSpan, _ range: Range<Int>) -> String? {
        bytes.extracting(range).withUnsafeBytes { String(validating: $0, as: UTF8.self) }
      }

      /// Whether the bytes at a place are a text.
      public static func isText(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
        isASCII(bytes, range) || text(bytes, range) != nil
      }

      /// Whether the bytes at a place are all below 0x80.
      static func isASCII(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        var bits: UInt64 = 0
        while offset + 8 <= range.upperBound {
          bits |= bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
          offset += 8
        }
        while offset < range.upperBound {
          bits |= UInt64(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
          offset += 1
        }
        return bits & 0x8080_8080_8080_8080 == 0
      }
    }

    """
}
