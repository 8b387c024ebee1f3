// Generated code: writing messages byte for byte as the library writes them, but from the end to the
// beginning: how long a message is, is known once it is written, so nothing is measured beforehand.

import SwiftProtobuf

extension Schema {
  func writers() -> String {
    Self.head + Self.writing + Self.toldForm + messages.map { writer($0) }.joined()
  }

  private func writer(_ message: Message) -> String {
    var body = ""
    var written: Set<Int32> = []
    for field in message.descriptor.field.sorted(by: { $0.number > $1.number }) {
      if !isFact(field) {
        body += write(field)
      } else if written.insert(field.oneofIndex).inserted {
        body += chosen(field.oneofIndex, of: message)
      }
    }
    let plain = """

      extension \(message.swiftName): WireWritable {
        public func write(into writing: inout WireWriting) {
          if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
      \(body)  }
      }

      """
    return message.name == ".daybook.Event" ? plain + told(message) : plain
  }

  /// The fields of the envelope that are resolved, decided or filled in.
  private static let toldFields: Set<String> = [
    "about", "effectiveOn", "recordedAt", "effectiveByRule", "wishedOn",
  ]

  /// The envelope once more, with what is told of the event in the place of what it has itself.
  private func told(_ message: Message) -> String {
    var body = ""
    let fields = message.descriptor.field.filter { !isFact($0) }.sorted { $0.number > $1.number }
    for field in fields {
      let name = Self.swiftName(field)
      if name == "id" {
        body += "    if !id.isEmpty { writing.put(id, \(field.number)) }\n"
      } else if !Self.toldFields.contains(name) {
        body += write(field)
      } else if field.type == .message {
        body += "    if let \(name) = told.\(name) { writing.put(\(name), \(field.number)) }\n"
      } else {
        precondition(field.type == .bool, "what is filled in is a message or a mark")
        body += "    if told.\(name) { writing.put(1, \(field.number)) }\n"
      }
    }
    let oneof = message.descriptor.field.first(where: isFact)?.oneofIndex ?? 0
    let subject = chosen(oneof, of: message, at: "told.subject")
    return """

      extension Event {
        /// Writes the event with what is told of it, and an id, in the place of what it has itself.
        public func write(into writing: inout WireWriting, id: String, _ told: Told) {
      \(subject)\(body)  }
      }

      """
  }

  /// The one field of a oneof that is set, at the place of all of them.
  private func chosen(
    _ index: Int32,
    of message: Message,
    at place: String? = nil
  ) -> String {
    let choices = message.descriptor.field.filter { isFact($0) && $0.oneofIndex == index }
    let numbers = choices.map(\.number)
    let others = message.descriptor.field.filter { !isFact($0) || $0.oneofIndex != index }
    let span = (numbers.min() ?? 0)...(numbers.max() ?? 0)
    precondition(
      !others.contains { span.contains($0.number) },
      "the choices of a oneof stand together"
    )
    var cases = ""
    for field in choices {
      cases += "    case .\(Self.swiftName(field))(let found)?: "
      cases += "writing.put(\(wireForm("found", field)), \(field.number))\n"
    }
    let oneof = Self.camel(message.descriptor.oneofDecl[Int(index)].name)
    return "    switch \(place ?? "self.\(oneof)") {\n\(cases)    case nil: break\n    }\n"
  }

  private func write(_ field: Google_Protobuf_FieldDescriptorProto) -> String {
    let name = Self.swiftName(field)
    if field.label == .repeated {
      guard field.type == .message else {
        precondition(field.type == .uint32, "lists are of messages or of numbers")
        return "    writing.put(list: self.\(name), \(field.number))\n"
      }
      return """
            if !self.\(name).isEmpty {
              for element in self.\(name).reversed() { writing.put(element, \(field.number)) }
            }

        """
    }
    let isSet: String
    switch field.type {
    case _ where field.type == .message || field.proto3Optional:
      isSet = "self.has\(name.prefix(1).uppercased())\(name.dropFirst())"
    case .bool: isSet = "self.\(name)"
    case .string, .bytes: isSet = "!self.\(name).isEmpty"
    case .enum: isSet = "self.\(name).rawValue != 0"
    default: isSet = "self.\(name) != 0"
    }
    return "    if \(isSet) { writing.put(\(wireForm("self.\(name)", field)), \(field.number)) }\n"
  }

  /// The value as the wire holds it.
  private func wireForm(_ value: String, _ field: Google_Protobuf_FieldDescriptorProto) -> String {
    switch field.type {
    case .message, .string, .bytes: value
    case .bool: "UInt64(\(value) ? 1 : 0)"
    case .uint32, .uint64: "UInt64(\(value))"
    case .sint32, .sint64: "WireWriting.zigzag(Int64(\(value)))"
    case .enum: "UInt64(bitPattern: Int64(\(value).rawValue))"
    default: preconditionFailure("no field of the schema is of the type of \(field.name)")
    }
  }

  private static let toldForm = """

    /// What an event tells, out of its envelope: it lies in one place and is nobody else's, so that it is
    /// changed where it lies. Messages share what they hold, and copy it before it is changed.
    public struct Told: Sendable {
      /// The client that the event is about.
      public var about: ClientReference?
      /// The day that it counts for.
      public var effectiveOn: WireDay?
      /// The instant it happened.
      public let occurredAt: WireInstant?
      /// The instant it is written down.
      public var recordedAt: WireInstant?
      /// Nobody gave a day.
      public var effectiveByRule: Bool
      /// The day that was asked for, where it is another one.
      public var wishedOn: WireDay?
      /// The event says why.
      public let hasReason: Bool
      /// The fact.
      public var subject: Event.OneOf_Subject?

      /// What an event tells.
      public init(_ event: Event) {
        about = event.hasAbout ? event.about : nil
        effectiveOn = event.hasEffectiveOn ? event.effectiveOn : nil
        occurredAt = event.hasOccurredAt ? event.occurredAt : nil
        recordedAt = event.hasRecordedAt ? event.recordedAt : nil
        effectiveByRule = event.effectiveByRule
        wishedOn = event.hasWishedOn ? event.wishedOn : nil
        hasReason = event.hasReason
        subject = event.subject
      }

      /// Puts it into an envelope.
      public func put(into event: inout Event) {
        if let about { event.about = about }
        if let effectiveOn { event.effectiveOn = effectiveOn }
        if let recordedAt { event.recordedAt = recordedAt }
        event.effectiveByRule = effectiveByRule
        if let wishedOn { event.wishedOn = wishedOn }
        event.subject = subject
      }
    }

    """

  private static let writing = """

    import Foundation

    /// A message that writes itself in the form of the wire.
    public protocol WireWritable {
      /// Writes the fields of the message, the last ones first.
      func write(into writing: inout WireWriting)
    }

    /// Takes in messages from the end to the beginning.
    public struct WireWriting: ~Copyable {
      private var memory: UnsafeMutableRawBufferPointer
      /// Where what was written begins.
      private var start: Int

      /// Begins with nothing.
      public init() {
        memory = .allocate(byteCount: 1 << 12, alignment: 1)
        start = memory.count
      }

      deinit { memory.deallocate() }

      /// How many bytes were written.
      public var count: Int { memory.count - start }

      /// Forgets what was written.
      public mutating func removeAll() { start = memory.count }

      /// Lends what was written last, so many bytes.
      public func withLast<R>(_ count: Int, _ body: (RawSpan) throws -> R) rethrows -> R {
        precondition(count <= self.count)
        return try body(UnsafeRawBufferPointer(rebasing: memory[start..<start + count]).bytes)
      }

      /// Lends everything that was written.
      public func withBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
        try withLast(count, body)
      }

      @inline(__always)
      private mutating func reserve(_ count: Int) {
        if start < count { grow(count) }
        start -= count
      }

      @inline(never)
      private mutating func grow(_ count: Int) {
        let written = self.count
        let larger = UnsafeMutableRawBufferPointer.allocate(
          byteCount: max(2 * memory.count, written + count),
          alignment: 1
        )
        larger[(larger.count - written)...].copyBytes(from: memory[start...])
        memory.deallocate()
        memory = larger
        start = larger.count - written
      }

      @inline(__always)
      private mutating func put(varint value: UInt64) {
        guard value >= 0x80 else {
          reserve(1)
          memory[start] = UInt8(truncatingIfNeeded: value)
          return
        }
        let count = (70 - value.leadingZeroBitCount) / 7
        reserve(count)
        var rest = value
        for place in start..<start + count - 1 {
          memory[place] = UInt8(truncatingIfNeeded: rest) | 0x80
          rest >>= 7
        }
        memory[start + count - 1] = UInt8(truncatingIfNeeded: rest)
      }

      /// Puts bytes that are whole fields already.
      @inline(never)
      mutating func put(whole bytes: Data) {
        reserve(bytes.count)
        memory[start..<start + bytes.count].copyBytes(from: bytes)
      }

      /// Puts a field that holds a number.
      @inline(__always)
      mutating func put(_ value: UInt64, _ number: UInt64) {
        put(varint: value)
        put(varint: number << 3)
      }

      /// Puts a field that holds a text.
      mutating func put(_ text: String, _ number: UInt64) {
        let count = text.utf8.count
        reserve(count)
        let place = memory.baseAddress! + start
        let isPut: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
          if let first = bytes.baseAddress { place.copyMemory(from: first, byteCount: count) }
        }
        if isPut == nil { memory[start..<start + count].copyBytes(from: Array(text.utf8)) }
        put(varint: UInt64(count))
        put(varint: number << 3 | 2)
      }

      /// Puts a field that holds bytes.
      mutating func put(_ bytes: Data, _ number: UInt64) {
        put(whole: bytes)
        put(varint: UInt64(bytes.count))
        put(varint: number << 3 | 2)
      }

      /// Puts a field that holds a message.
      @inline(__always)
      mutating func put(_ message: some WireWritable, _ number: UInt64) {
        let before = count
        message.write(into: &self)
        put(varint: UInt64(count - before))
        put(varint: number << 3 | 2)
      }

      /// Puts a field that holds numbers, where there are some.
      mutating func put(list: [UInt32], _ number: UInt64) {
        guard !list.isEmpty else { return }
        let before = count
        for value in list.reversed() { put(varint: UInt64(value)) }
        put(varint: UInt64(count - before))
        put(varint: number << 3 | 2)
      }

      @inline(__always)
      static func zigzag(_ value: Int64) -> UInt64 {
        UInt64(bitPattern: value << 1 ^ value >> 63)
      }
    }

    """
}
