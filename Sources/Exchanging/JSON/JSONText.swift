// JSON, written: commas, quotes and escapes are put where they belong, on one line. Whatever the
// strings hold, what comes out is JSON in UTF-8 without a line feed.

/// Writes one JSON text.
package struct JSONText {
  /// What is written so far.
  package private(set) var bytes: [UInt8]
  private var needsComma = false

  /// Begins a text, after bytes that are there already.
  package init(after bytes: consuming [UInt8] = []) { self.bytes = bytes }

  /// The text as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object; the closure writes each member's name, then its value.
  package mutating func object<E: Error>(_ members: (inout JSONText) throws(E) -> Void) throws(E) {
    try enclosed(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Writes an array; the closure writes its elements.
  package mutating func array<E: Error>(_ elements: (inout JSONText) throws(E) -> Void) throws(E) {
    try enclosed(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// Writes the name of the member whose value comes next.
  package mutating func name(_ name: some StringProtocol) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a member that is a string.
  package mutating func member(_ name: some StringProtocol, _ value: some StringProtocol) {
    self.name(name)
    string(value)
  }

  /// Writes a member that is a whole number.
  package mutating func member(_ name: some StringProtocol, _ value: some BinaryInteger) {
    self.name(name)
    raw(String(value))
  }

  /// Writes a member that is true or false.
  package mutating func member(_ name: some StringProtocol, _ value: Bool) {
    self.name(name)
    raw(value ? "true" : "false")
  }

  /// Writes a member that is JSON already.
  package mutating func member(raw name: some StringProtocol, _ value: some StringProtocol) {
    self.name(name)
    raw(value)
  }

  /// Writes a string.
  package mutating func string(_ value: some StringProtocol) { string(utf8: value.utf8) }

  /// Writes a string that is given as UTF-8.
  package mutating func string(utf8: some Collection<UInt8>) {
    comma()
    bytes.append(addingCapacity: OutputSpan.room(ofString: utf8)) { $0.add(string: utf8) }
    needsComma = true
  }

  /// Writes what is JSON already: a number, `true`, `null`, or a whole text on one line.
  package mutating func raw(_ value: some StringProtocol) {
    comma()
    bytes += value.utf8
    needsComma = true
  }

  /// Writes a value that somebody adds to the bytes.
  mutating func value(_ add: (inout [UInt8]) -> Void) {
    comma()
    add(&bytes)
    needsComma = true
  }

  /// Writes a value that was read.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): raw(flag ? "true" : "false")
    case .number(let digits): raw(digits)
    case .string(let text): string(text)
    case .array(let elements):
      array { json in
        for element in elements { json.value(element) }
      }
    case .object(let object):
      self.object { json in
        for member in object.members {
          json.name(member.name)
          json.value(member.value)
        }
      }
    }
  }

  /// Takes back everything after the first so many bytes.
  mutating func truncate(to count: Int) { bytes.removeLast(max(0, bytes.count - count)) }

  private mutating func enclosed<E: Error>(
    _ open: UInt8,
    _ close: UInt8,
    _ body: (inout JSONText) throws(E) -> Void
  ) throws(E) {
    comma()
    bytes.append(open)
    needsComma = false
    try body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }
}
