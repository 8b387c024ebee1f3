// The protobuf wire format, as far as the schema uses it: varints and what has a length. Written
// here and read by SwiftProtobuf, and the other way round, so that the two check each other.

import Bookkeeping

/// Writes fields of a message.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func varint(_ number: Int, _ value: UInt64) {
    append(UInt64(number) << 3)
    append(value)
  }

  mutating func zigzag(_ number: Int, _ value: Int32) {
    varint(number, UInt64(UInt32(bitPattern: (value << 1) ^ (value >> 31))))
  }

  mutating func zigzag(_ number: Int, _ value: Int64) {
    varint(number, UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  mutating func bytes(_ number: Int, _ value: some Collection<UInt8>) {
    append(UInt64(number) << 3 | 2)
    append(UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  mutating func string(_ number: Int, _ value: String) { bytes(number, value.utf8) }

  /// Writes a message whose fields the closure writes.
  mutating func message(
    _ number: Int,
    _ fields: (inout WireWriter) throws(Refusal) -> Void
  ) throws(Refusal) {
    var inner = WireWriter()
    try fields(&inner)
    bytes(number, inner.bytes)
  }

  /// Writes fields that are encoded already.
  mutating func raw(_ fields: [UInt8]) { bytes += fields }

  private mutating func append(_ value: UInt64) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }
}

/// A field as it lies on the wire.
struct WireField {
  enum Value {
    case varint(UInt64)
    case bytes(ArraySlice<UInt8>)
  }

  var number: Int
  var value: Value
}

/// Reads the fields of a message one after the other.
struct WireReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// The next field; nil at the end.
  mutating func next() throws(ExchangeFault) -> WireField? {
    guard !rest.isEmpty else { return nil }
    let key = try varint()
    let number = Int(truncatingIfNeeded: key >> 3)
    switch key & 7 {
    case 0: return WireField(number: number, value: .varint(try varint()))
    case 2:
      let count = try varint()
      guard count <= UInt64(rest.count) else { throw Self.cut }
      let bytes = rest.prefix(Int(count))
      rest = rest.dropFirst(Int(count))
      return WireField(number: number, value: .bytes(bytes))
    default: throw .bookIsNewer("a field \(number) of an unknown wire type")
    }
  }

  /// The next varint, of several that stand together.
  mutating func varint() throws(ExchangeFault) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst() {
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
      guard shift < 64 else { throw Self.cut }
    }
    throw Self.cut
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// What SwiftProtobuf wrote a moment ago cannot be cut short; a record that is would not decode.
  private static let cut = ExchangeFault.bookIsNewer("a message of another form")
}
