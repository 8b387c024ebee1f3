// Written by Tools/generate from the schema. Do not edit.

// swift-format-ignore-file

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

extension ClientReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension LocationReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension LicenceReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension ContactReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension InvoiceReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension CreditNoteReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension ReceiptReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension DisputeReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension PromiseReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension ContractReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension TaskReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension IncidentReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension OpportunityReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.key = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.client = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension EventReference {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.source = value
      case 2:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.id = value
      case 3:
        guard let value = found.uint64, reading.isFirst else { return nil }
        self.position = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Word {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.word = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.code = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Personal {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), form == nil, reading.isFirst else { return nil }
        self.form = .clear(value)
      case 2:
        guard let value = found.content.flatMap({ Sealed(wire: bytes, $0) }), form == nil, reading.isFirst else { return nil }
        self.form = .sealed(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Sealed {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.uint64, reading.isFirst else { return nil }
        self.subject = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Terms {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.netDays = value
      case 2:
        guard let value = found.bool, reading.isFirst else { return nil }
        self.endOfMonth = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Book {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Book.Opened(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .opened(value)
      case 2:
        guard let value = found.content.flatMap({ Book.WordCoined(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .wordCoined(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Book.Opened {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.format = value
      case 2:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.zone = value
      case 3:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.currency = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Book.WordCoined {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.enumeration(Vocabulary.self, 0), reading.isFirst else { return nil }
        self.vocabulary = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.code = value
      case 3:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.word = value
      case 4:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.name = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Client {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Client.Registered(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .registered(value)
      case 2:
        guard let value = found.content.flatMap({ Client.Renamed(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .renamed(value)
      case 3:
        guard let value = found.content.flatMap({ Client.OwnerAssigned(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .ownerAssigned(value)
      case 4:
        guard let value = found.content.flatMap({ Client.ParentSet(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .parentSet(value)
      case 5:
        guard let value = found.content.flatMap({ Client.Closed(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .closed(value)
      case 6:
        guard let value = found.content.flatMap({ Client.Noted(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .noted(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Client.Registered {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.name = value
      case 2:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.legalName = value
      case 3:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.tier = value
      case 4:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.state = value
      case 5:
        guard let value = found.content.flatMap({ Terms(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.terms = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Client.Renamed {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.name = value
      case 2:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.legalName = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Client.OwnerAssigned {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.owner = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Client.ParentSet {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ClientReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.parent = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Client.Closed {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Client.Noted {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.text = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contact {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Contact.Added(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .added(value)
      case 2:
        guard let value = found.content.flatMap({ Contact.Departed(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .departed(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contact.Added {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContactReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contact = value
      case 2:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.name = value
      case 3:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.role = value
      case 4:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.email = value
      case 5:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.phone = value
      case 6:
        guard let value = found.bool, reading.isFirst else { return nil }
        self.champion = value
      case 7:
        guard let value = found.bool, reading.isFirst else { return nil }
        self.decisionMaker = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contact.Departed {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContactReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contact = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension WireMoney {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.sint64, reading.isFirst else { return nil }
        self.minor = value
      case 2:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.currency = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension WireDay {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.sint32, reading.isFirst else { return nil }
        self.number = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension WireInstant {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.sint64, reading.isFirst else { return nil }
        self.micros = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contract {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Contract.Signed(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .signed(value)
      case 2:
        guard let value = found.content.flatMap({ Contract.Amended(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .amended(value)
      case 3:
        guard let value = found.content.flatMap({ Contract.NoticeGiven(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .noticeGiven(value)
      case 4:
        guard let value = found.content.flatMap({ Contract.Renewed(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .renewed(value)
      case 5:
        guard let value = found.content.flatMap({ Contract.Terminated(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .terminated(value)
      case 6:
        guard let value = found.content.flatMap({ Contract.Lost(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .lost(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contract.Signed {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.firstDay = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.lastDay = value
      case 4:
        guard let value = found.content.flatMap({ ContractLine(wire: bytes, $0) }) else { return nil }
        self.lines.append(value)
      case 5:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.upliftBasisPoints = value
      case 6:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.noticeDays = value
      case 7:
        guard let value = found.bool, reading.isFirst else { return nil }
        self.renewsByItself = value
      case 8:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }) else { return nil }
        self.replaces.append(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contract.Amended {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.content.flatMap({ ContractLine(wire: bytes, $0) }) else { return nil }
        self.lines.append(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contract.NoticeGiven {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.enumeration(Contract.Party.self, 2), reading.isFirst else { return nil }
        self.by = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.termEnd = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contract.Renewed {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.firstDay = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.lastDay = value
      case 4:
        guard let value = found.content.flatMap({ ContractLine(wire: bytes, $0) }) else { return nil }
        self.lines.append(value)
      case 5:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.upliftBasisPoints = value
      case 6:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.noticeDays = value
      case 7:
        guard let value = found.bool, reading.isFirst else { return nil }
        self.renewsByItself = value
      case 8:
        guard let value = found.bool, reading.isFirst else { return nil }
        self.automatic = value
      case 9:
        guard let value = found.content.flatMap({ ContractTerm(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.term = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contract.Terminated {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.lastDay = value
      case 3:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.reason = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Contract.Lost {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.reason = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.termEnd = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension ContractLine {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.product = value
      case 2:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.text = value
      case 3:
        guard let value = found.enumeration(ContractLine.Kind.self, 3), reading.isFirst else { return nil }
        self.kind = value
      case 4:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 5:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.months = value
      case 6:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.fromDay = value
      case 7:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.untilDay = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension ContractTerm {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.firstDay = value
      case 2:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.lastDay = value
      case 3:
        guard let value = found.content.flatMap({ ContractLine(wire: bytes, $0) }) else { return nil }
        self.lines.append(value)
      case 4:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.upliftBasisPoints = value
      case 5:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.noticeDays = value
      case 6:
        guard let value = found.bool, reading.isFirst else { return nil }
        self.renewsByItself = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Receipt {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Receipt.Recorded(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .recorded(value)
      case 2:
        guard let value = found.content.flatMap({ Receipt.Identified(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .identified(value)
      case 3:
        guard let value = found.content.flatMap({ Receipt.Applied(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .applied(value)
      case 4:
        guard let value = found.content.flatMap({ Receipt.Unapplied(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .unapplied(value)
      case 5:
        guard let value = found.content.flatMap({ Receipt.Returned(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .returned(value)
      case 6:
        guard let value = found.content.flatMap({ Receipt.Voided(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .voided(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Receipt.Recorded {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ReceiptReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.receipt = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.enumeration(Receipt.Rail.self, 4), reading.isFirst else { return nil }
        self.rail = value
      case 4:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.payer = value
      case 5:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.reference = value
      case 6:
        guard let value = found.content.flatMap({ Application(wire: bytes, $0) }) else { return nil }
        self.applications.append(value)
      case 7:
        guard let value = found.enumeration(Method.self, 1), reading.isFirst else { return nil }
        self.method = value
      case 8:
        guard let value = found.content.flatMap({ Application(wire: bytes, $0) }) else { return nil }
        self.allocated.append(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Receipt.Identified {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ReceiptReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.receipt = value
      case 2:
        guard let value = found.content.flatMap({ ReceiptReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.identifiedAs = value
      case 3:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 4:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.receivedOn = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Receipt.Applied {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ReceiptReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.receipt = value
      case 2:
        guard let value = found.content.flatMap({ Application(wire: bytes, $0) }) else { return nil }
        self.applications.append(value)
      case 3:
        guard let value = found.enumeration(Method.self, 1), reading.isFirst else { return nil }
        self.method = value
      case 4:
        guard let value = found.content.flatMap({ Application(wire: bytes, $0) }) else { return nil }
        self.allocated.append(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Receipt.Unapplied {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ReceiptReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.receipt = value
      case 2:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoice = value
      case 3:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 4:
        guard let value = found.content.flatMap({ Undone(wire: bytes, $0) }) else { return nil }
        self.undone.append(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Receipt.Returned {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ReceiptReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.receipt = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.reason = value
      case 4:
        guard let value = found.content.flatMap({ Application(wire: bytes, $0) }) else { return nil }
        self.named.append(value)
      case 5:
        guard let value = found.content.flatMap({ Undone(wire: bytes, $0) }) else { return nil }
        self.undone.append(value)
      case 6:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.returned = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Receipt.Voided {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ReceiptReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.receipt = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Application {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoice = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.effectiveOn = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Undone {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoice = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.effectiveOn = value
      case 4:
        guard let value = found.uint64, reading.isFirst else { return nil }
        self.position = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension CreditNote {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ CreditNote.Issued(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .issued(value)
      case 2:
        guard let value = found.content.flatMap({ CreditNote.Applied(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .applied(value)
      case 3:
        guard let value = found.content.flatMap({ CreditNote.Unapplied(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .unapplied(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension CreditNote.Issued {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ CreditNoteReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.creditNote = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoice = value
      case 4:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.reason = value
      case 5:
        guard let value = found.content.flatMap({ Application(wire: bytes, $0) }) else { return nil }
        self.allocated.append(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension CreditNote.Applied {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ CreditNoteReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.creditNote = value
      case 2:
        guard let value = found.content.flatMap({ Application(wire: bytes, $0) }) else { return nil }
        self.applications.append(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension CreditNote.Unapplied {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ CreditNoteReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.creditNote = value
      case 2:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoice = value
      case 3:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 4:
        guard let value = found.content.flatMap({ Undone(wire: bytes, $0) }) else { return nil }
        self.undone.append(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Dispute {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Dispute.Opened(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .opened(value)
      case 2:
        guard let value = found.content.flatMap({ Dispute.Resolved(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .resolved(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Dispute.Opened {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ DisputeReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.dispute = value
      case 2:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoice = value
      case 3:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 4:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.reason = value
      case 5:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.disputed = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Dispute.Resolved {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ DisputeReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.dispute = value
      case 2:
        guard let value = found.enumeration(Dispute.Outcome.self, 5), reading.isFirst else { return nil }
        self.outcome = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Engagement {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Engagement.Logged(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .logged(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Engagement.Logged {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.enumeration(Engagement.Kind.self, 6), reading.isFirst else { return nil }
        self.kind = value
      case 2:
        guard let value = found.enumeration(Engagement.Direction.self, 7), reading.isFirst else { return nil }
        self.direction = value
      case 3:
        guard let value = found.content.flatMap({ ContactReference(wire: bytes, $0) }) else { return nil }
        self.contacts.append(value)
      case 4:
        guard let value = found.content.flatMap({ LocationReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.location = value
      case 5:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.durationMinutes = value
      case 6:
        guard let value = found.sint32, reading.isFirst else { return nil }
        self.sentiment = value
      case 7:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.outcome = value
      case 8:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.nextStep = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Rules {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Rules.Adopted(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .adopted(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Rules.Adopted {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.text = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Period {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Period.Closed(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .closed(value)
      case 2:
        guard let value = found.content.flatMap({ Period.Reopened(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .reopened(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Period.Closed {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.through = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Period.Reopened {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.through = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Location {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Location.Opened(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .opened(value)
      case 2:
        guard let value = found.content.flatMap({ Location.Closed(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .closed(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Location.Opened {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ LocationReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.location = value
      case 2:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.name = value
      case 3:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.state = value
      case 4:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.county = value
      case 5:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.address = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Location.Closed {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ LocationReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.location = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Licence {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Licence.Recorded(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .recorded(value)
      case 2:
        guard let value = found.content.flatMap({ Licence.StatusChanged(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .statusChanged(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Licence.Recorded {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ LicenceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.licence = value
      case 2:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.authority = value
      case 3:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.type = value
      case 4:
        guard let value = found.enumeration(Licence.Status.self, 8), reading.isFirst else { return nil }
        self.status = value
      case 5:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.issuedOn = value
      case 6:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.expiresOn = value
      case 7:
        guard let value = found.content.flatMap({ LocationReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.location = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Licence.StatusChanged {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ LicenceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.licence = value
      case 2:
        guard let value = found.enumeration(Licence.Status.self, 8), reading.isFirst else { return nil }
        self.status = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.expiresOn = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Invoice {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Invoice.Issued(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .issued(value)
      case 2:
        guard let value = found.content.flatMap({ Invoice.Voided(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .voided(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Invoice.Issued {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoice = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.tax = value
      case 4:
        guard let value = found.content.flatMap({ Invoice.Line(wire: bytes, $0) }) else { return nil }
        self.lines.append(value)
      case 5:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoiceOn = value
      case 6:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.dueOn = value
      case 7:
        guard let value = found.content.flatMap({ Terms(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.terms = value
      case 8:
        guard let value = found.content.flatMap({ Invoice.Instalment(wire: bytes, $0) }) else { return nil }
        self.instalments.append(value)
      case 9:
        guard let value = found.content.flatMap({ LocationReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.location = value
      case 10:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.serviceFrom = value
      case 11:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.serviceUntil = value
      case 12:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.purchaseOrder = value
      case 13:
        guard let value = found.content.flatMap({ Invoice.Due(wire: bytes, $0) }) else { return nil }
        self.schedule.append(value)
      case 14:
        guard let value = found.bool, reading.isFirst else { return nil }
        self.dueAssumed = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Invoice.Line {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.text = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.product = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Invoice.Instalment {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.dueOn = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.shareBasisPoints = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Invoice.Due {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.dueOn = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Invoice.Voided {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoice = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Promise {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Promise.Made(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .made(value)
      case 2:
        guard let value = found.content.flatMap({ Promise.Withdrawn(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .withdrawn(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Promise.Made {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ PromiseReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.promise = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.payBy = value
      case 4:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }) else { return nil }
        self.invoices.append(value)
      case 5:
        guard let value = found.content.flatMap({ ContactReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contact = value
      case 6:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.toleranceDays = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Promise.Withdrawn {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ PromiseReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.promise = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension WriteOff {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ WriteOff.Recorded(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .recorded(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension WriteOff.Recorded {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ InvoiceReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.invoice = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.enumeration(WriteOff.Class.self, 9), reading.isFirst else { return nil }
        self.class = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Renewal {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Renewal.StageMoved(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .stageMoved(value)
      case 2:
        guard let value = found.content.flatMap({ Renewal.ForecastSet(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .forecastSet(value)
      case 3:
        guard let value = found.content.flatMap({ Renewal.RiskFlagged(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .riskFlagged(value)
      case 4:
        guard let value = found.content.flatMap({ Renewal.RiskCleared(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .riskCleared(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Renewal.StageMoved {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.stage = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.termEnd = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Renewal.ForecastSet {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.category = value
      case 4:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.termEnd = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Renewal.RiskFlagged {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.reason = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.termEnd = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Renewal.RiskCleared {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ContractReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contract = value
      case 2:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.termEnd = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Task {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Task.Opened(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .opened(value)
      case 2:
        guard let value = found.content.flatMap({ Task.Done(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .done(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Task.Opened {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ TaskReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.task = value
      case 2:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.kind = value
      case 3:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.text = value
      case 4:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.dueOn = value
      case 5:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.assignee = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Task.Done {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ TaskReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.task = value
      case 2:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.outcome = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Incident {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Incident.Opened(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .opened(value)
      case 2:
        guard let value = found.content.flatMap({ Incident.Resolved(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .resolved(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Incident.Opened {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ IncidentReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.incident = value
      case 2:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.kind = value
      case 3:
        guard let value = found.content.flatMap({ WireInstant(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.startedAt = value
      case 4:
        guard let value = found.content.flatMap({ LocationReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.location = value
      case 5:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.text = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Incident.Resolved {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ IncidentReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.incident = value
      case 2:
        guard let value = found.content.flatMap({ WireInstant(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.endedAt = value
      case 3:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.text = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Feedback {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Feedback.Received(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .received(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Feedback.Received {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.theme = value
      case 2:
        guard let value = found.sint32, reading.isFirst else { return nil }
        self.sentiment = value
      case 3:
        guard let value = found.content.flatMap({ ContactReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contact = value
      case 4:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.text = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Usage {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Usage.Measured(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .measured(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Usage.Measured {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.measure = value
      case 2:
        guard let value = found.uint64, reading.isFirst else { return nil }
        self.value = value
      case 3:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.days = value
      case 4:
        guard let value = found.content.flatMap({ LocationReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.location = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Survey {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Survey.Answered(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .answered(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Survey.Answered {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.survey = value
      case 2:
        guard let value = found.sint32, reading.isFirst else { return nil }
        self.score = value
      case 3:
        guard let value = found.content.flatMap({ ContactReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.contact = value
      case 4:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.text = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Health {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Health.Overridden(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .overridden(value)
      case 2:
        guard let value = found.content.flatMap({ Health.OverrideCleared(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .overrideCleared(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Health.Overridden {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.uint32, reading.isFirst else { return nil }
        self.scoreBasisPoints = value
      case 2:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.until = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Health.OverrideCleared {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Opportunity {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Opportunity.Opened(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .opened(value)
      case 2:
        guard let value = found.content.flatMap({ Opportunity.Revised(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .revised(value)
      case 3:
        guard let value = found.content.flatMap({ Opportunity.StageMoved(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .stageMoved(value)
      case 4:
        guard let value = found.content.flatMap({ Opportunity.Won(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .won(value)
      case 5:
        guard let value = found.content.flatMap({ Opportunity.Lost(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .lost(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Opportunity.Opened {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ OpportunityReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.opportunity = value
      case 2:
        guard let value = found.text(bytes), reading.isFirst else { return nil }
        self.name = value
      case 3:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 4:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.closeOn = value
      case 5:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.stage = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Opportunity.Revised {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ OpportunityReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.opportunity = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      case 3:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.closeOn = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Opportunity.StageMoved {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ OpportunityReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.opportunity = value
      case 2:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.stage = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Opportunity.Won {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ OpportunityReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.opportunity = value
      case 2:
        guard let value = found.content.flatMap({ WireMoney(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.amount = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Opportunity.Lost {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ OpportunityReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.opportunity = value
      case 2:
        guard let value = found.content.flatMap({ Word(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.reason = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

/// An event as it lies in the bytes of a record; its own texts are places in them.
public struct EventOnWire: Sendable {
  public private(set) var about: ClientReference?
  public private(set) var effectiveOn: WireDay?
  public private(set) var occurredAt: WireInstant?
  public private(set) var recordedAt: WireInstant?
  public private(set) var id = 0..<0
  public private(set) var source = 0..<0
  public private(set) var actor: Personal?
  public private(set) var reason: Personal?
  public private(set) var causation = 0..<0
  public private(set) var correlation = 0..<0
  public private(set) var effectiveByRule = false
  public private(set) var wishedOn: WireDay?
  public private(set) var subject: Event.OneOf_Subject?

  /// Reads an event; nil where its bytes are the least unusual.
  public init?(_ bytes: RawSpan) {
    var reading = WireReading(0..<bytes.byteCount)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ ClientReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.about = value
      case 2:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.effectiveOn = value
      case 3:
        guard let value = found.content.flatMap({ WireInstant(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.occurredAt = value
      case 4:
        guard let value = found.content.flatMap({ WireInstant(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.recordedAt = value
      case 5:
        guard let value = found.textPlace(bytes), reading.isFirst else { return nil }
        self.id = value
      case 6:
        guard let value = found.textPlace(bytes), reading.isFirst else { return nil }
        self.source = value
      case 7:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.actor = value
      case 8:
        guard let value = found.content.flatMap({ Personal(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.reason = value
      case 9:
        guard let value = found.textPlace(bytes), reading.isFirst else { return nil }
        self.causation = value
      case 10:
        guard let value = found.textPlace(bytes), reading.isFirst else { return nil }
        self.correlation = value
      case 11:
        guard let value = found.bool, reading.isFirst else { return nil }
        self.effectiveByRule = value
      case 12:
        guard let value = found.content.flatMap({ WireDay(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.wishedOn = value
      case 16:
        guard let value = found.content.flatMap({ Book(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .book(value)
      case 17:
        guard let value = found.content.flatMap({ Rules(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .rules(value)
      case 18:
        guard let value = found.content.flatMap({ Period(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .period(value)
      case 19:
        guard let value = found.content.flatMap({ Correction(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .event(value)
      case 20:
        guard let value = found.content.flatMap({ Client(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .client(value)
      case 21:
        guard let value = found.content.flatMap({ Location(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .location(value)
      case 22:
        guard let value = found.content.flatMap({ Licence(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .licence(value)
      case 23:
        guard let value = found.content.flatMap({ Contact(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .contact(value)
      case 24:
        guard let value = found.content.flatMap({ Engagement(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .engagement(value)
      case 25:
        guard let value = found.content.flatMap({ Invoice(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .invoice(value)
      case 26:
        guard let value = found.content.flatMap({ CreditNote(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .creditNote(value)
      case 27:
        guard let value = found.content.flatMap({ Receipt(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .receipt(value)
      case 28:
        guard let value = found.content.flatMap({ Dispute(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .dispute(value)
      case 29:
        guard let value = found.content.flatMap({ Promise(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .promise(value)
      case 30:
        guard let value = found.content.flatMap({ WriteOff(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .writeOff(value)
      case 31:
        guard let value = found.content.flatMap({ Contract(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .contract(value)
      case 32:
        guard let value = found.content.flatMap({ Renewal(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .renewal(value)
      case 33:
        guard let value = found.content.flatMap({ Task(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .task(value)
      case 34:
        guard let value = found.content.flatMap({ Incident(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .incident(value)
      case 35:
        guard let value = found.content.flatMap({ Feedback(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .feedback(value)
      case 36:
        guard let value = found.content.flatMap({ Usage(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .usage(value)
      case 37:
        guard let value = found.content.flatMap({ Survey(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .survey(value)
      case 38:
        guard let value = found.content.flatMap({ Health(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .health(value)
      case 39:
        guard let value = found.content.flatMap({ Opportunity(wire: bytes, $0) }), subject == nil, reading.isFirst else { return nil }
        self.subject = .opportunity(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }

  /// The event itself, made from the same bytes.
  public func event(_ bytes: RawSpan) -> Event {
    var event = Event()
    if let about { event.about = about }
    if let effectiveOn { event.effectiveOn = effectiveOn }
    if let occurredAt { event.occurredAt = occurredAt }
    if let recordedAt { event.recordedAt = recordedAt }
    event.id = WireReading.text(bytes, id) ?? ""
    event.source = WireReading.text(bytes, source) ?? ""
    if let actor { event.actor = actor }
    if let reason { event.reason = reason }
    event.causation = WireReading.text(bytes, causation) ?? ""
    event.correlation = WireReading.text(bytes, correlation) ?? ""
    event.effectiveByRule = effectiveByRule
    if let wishedOn { event.wishedOn = wishedOn }
    event.subject = subject
    return event
  }
}

extension Correction {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ Correction.Corrected(wire: bytes, $0) }), fact == nil, reading.isFirst else { return nil }
        self.fact = .corrected(value)
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}

extension Correction.Corrected {
  /// Reads a message; nil where its bytes are the least unusual.
  init?(wire bytes: RawSpan, _ range: Range<Int>) {
    self.init()
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      switch found.number {
      case 1:
        guard let value = found.content.flatMap({ EventReference(wire: bytes, $0) }), reading.isFirst else { return nil }
        self.target = value
      case 3:
        guard let value = WireReading.numbers(bytes, found), reading.isFirst else { return nil }
        self.touched = value
      default: return nil
      }
    }
    guard reading.isWhole else { return nil }
  }
}
