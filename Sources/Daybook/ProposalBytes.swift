// The bytes of what was proposed, written from the bytes of its record by the schema's own tables: what
// the book filled in is left out, and the keys that it took out are put back. The same that filling in,
// normalizing and serializing the message gives, without a message; what is the least unusual is left to
// those.

import Events
import Storing

/// Writes the bytes of one proposal after the other.
struct ProposalBytes {
  private let labels: LabelIndex
  /// The proposal that was written last.
  private(set) var bytes: [UInt8] = []
  /// Whether it brings an item into being.
  private(set) var creates = false

  init(_ labels: LabelIndex) {
    self.labels = labels
    bytes.reserveCapacity(1 << 12)
  }

  /// Writes the proposal of a record; whether it could.
  mutating func write(_ record: RawSpan, of event: EventOnWire) -> Bool {
    // A day that was moved is put back by whoever makes a message.
    guard event.wishedOn == nil else { return false }
    bytes.removeAll(keepingCapacity: true)
    creates = false
    return write(
      record,
      0..<record.byteCount,
      of: WireSchema.event,
      leavingOut: event.effectiveByRule ? WireSchema.effectiveOn : 0
    )
  }

  private mutating func write(
    _ record: RawSpan,
    _ range: Range<Int>,
    of message: Int,
    leavingOut left: UInt64 = 0
  ) -> Bool {
    var reading = WireReading(range)
    while let found = reading.next(record) {
      let field = WireSchema.field(found.number, of: message)
      if field.isFilled || found.number == left { continue }
      guard let content = found.content, !field.isPlain else {
        guard field.kind != .unknown else { return false }
        copy(record, found.whole)
        continue
      }
      switch field.kind {
      case .unknown, .number, .enumeration: return false
      case .bytes, .numbers: copy(record, found.whole)
      case .message:
        // What takes the place of another event has no envelope of its own.
        guard field.target != WireSchema.event else { return false }
        begin(found.number)
        let start = bytes.count
        guard write(record, content, of: field.target) else { return false }
        close(start)
      case .client, .item, .word:
        if field.creates { creates = true }
        guard writeKey(record, found.number, content, field) else { return false }
      case .event:
        guard holds(WireSchema.position, record, content) else { return false }
        copy(record, found.whole)
      case .personal:
        guard holds(WireSchema.clear, record, content) else { return false }
        copy(record, found.whole)
      }
    }
    return reading.isWhole
  }

  /// A reference or a word as it was proposed: by its key alone.
  private mutating func writeKey(
    _ record: RawSpan,
    _ number: UInt64,
    _ content: Range<Int>,
    _ field: WireField
  ) -> Bool {
    var reading = WireReading(content)
    var (client, item): (UInt32, UInt32) = (0, 0)
    let itemNumber = field.kind == .word ? WireSchema.code : WireSchema.number
    while let found = reading.next(record) {
      if found.number == itemNumber {
        item = found.uint32 ?? 0
      } else if found.number == WireSchema.client, field.kind == .item {
        client = found.uint32 ?? 0
      }
    }
    let kind: UInt8 =
      switch field.kind {
      case .item: field.code
      case .word: NameKey.Kind.word(Vocabulary(rawValue: Int(field.code)) ?? .unspecified).code
      default: 0
      }
    guard reading.isWhole, let place = labels.place(kind, client, item) else { return false }
    begin(number)
    let start = bytes.count
    begin(field.kind == .word ? WireSchema.word : WireSchema.key)
    bytes[bytes.count - 1] = UInt8(truncatingIfNeeded: place.count)
    // A key has at most 200 bytes, so its length has two at most.
    if place.count >= 0x80 {
      bytes[bytes.count - 1] = UInt8(truncatingIfNeeded: place.count) | 0x80
      bytes.append(UInt8(truncatingIfNeeded: place.count >> 7))
    }
    labels.append(place, to: &bytes)
    close(start)
    return true
  }

  /// Whether a message holds one field, and which.
  private func holds(_ number: UInt64, _ record: RawSpan, _ content: Range<Int>) -> Bool {
    var reading = WireReading(content)
    guard let found = reading.next(record), found.number == number else { return false }
    return reading.isWhole
  }

  /// Begins a field that has a length, of one byte until it is closed.
  private mutating func begin(_ number: UInt64) {
    var key = number << 3 | 2
    while key >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: key) | 0x80)
      key >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: key))
    bytes.append(0)
  }

  /// Puts the length before what was written since.
  private mutating func close(_ start: Int) {
    var length = bytes.count - start
    guard length >= 0x80 else {
      bytes[start - 1] = UInt8(truncatingIfNeeded: length)
      return
    }
    var varint: [UInt8] = []
    while length >= 0x80 {
      varint.append(UInt8(truncatingIfNeeded: length) | 0x80)
      length >>= 7
    }
    varint.append(UInt8(truncatingIfNeeded: length))
    bytes.replaceSubrange(start - 1..<start, with: varint)
  }

  @inline(__always)
  private mutating func copy(_ from: RawSpan, _ range: Range<Int>) {
    unsafe from.extracting(range).withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }
}
