// The entry: what a fact means for one client, as a fixed-width row of numbers in a small
// vocabulary. Its layout is a format on disk, described with a specimen in `Entries.md`.
//
// Invariants:
// - 32 bytes, little-endian, no padding.
// - An entry needs no rules and no day to be understood.

/// One row of the ledger.
@usableFromInline
package struct Entry: Hashable, Sendable {
  /// The record it comes from.
  @usableFromInline package var position: UInt64
  /// Minor units, or by kind.
  package var amount: Int64
  /// The day it counts for, days since 1970-01-01.
  package var day: Int32
  /// By kind: a second day, a count, or a second item.
  package var other: Int32
  /// The client's item it concerns.
  package var item: UInt32
  /// By kind: a currency, a word's code, a reason.
  package var code: UInt16
  /// What is said.
  package var kind: Kind
  /// By kind.
  package var flags: UInt8

  /// How many bytes an entry takes.
  package static let size = 32

  package init(
    position: UInt64,
    kind: Kind,
    day: Day,
    item: UInt32 = 0,
    other: Int32 = 0,
    amount: Int64 = 0,
    code: UInt16 = 0,
    flags: UInt8 = 0
  ) {
    self.position = position
    self.amount = amount
    self.day = day.number
    self.other = other
    self.item = item
    self.code = code
    self.kind = kind
    self.flags = flags
  }

  /// Reads an entry from 32 bytes; nil where the kind is not known.
  ///
  /// Cost: six loads. The caller has checked that the bytes are there.
  package init?(_ bytes: RawSpan, at offset: Int) {
    let kind = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset + 30, as: UInt8.self)
    guard let kind = Kind(rawValue: kind) else { return nil }
    position = unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    )
    amount = unsafe Int64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 8, as: Int64.self)
    )
    day = unsafe Int32(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 16, as: Int32.self)
    )
    other = unsafe Int32(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 20, as: Int32.self)
    )
    item = unsafe UInt32(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 24, as: UInt32.self)
    )
    code = unsafe UInt16(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 28, as: UInt16.self)
    )
    self.kind = kind
    flags = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset + 31, as: UInt8.self)
  }

  /// Appends the entry's 32 bytes.
  package func write(to bytes: inout [UInt8]) {
    func put(_ value: some FixedWidthInteger) {
      unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }
    put(position)
    put(amount)
    put(day)
    put(other)
    put(item)
    put(code)
    put(kind.rawValue)
    put(flags)
  }

  /// The day it counts for.
  @usableFromInline package var effectiveDay: Day { Day(unchecked: day) }

  /// Whether it counts on the day and was known at the position.
  package func counts(at moment: Moment) -> Bool {
    position <= moment.position && day <= moment.day.number
  }
}
