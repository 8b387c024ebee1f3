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
  @usableFromInline package var amount: Int64
  /// The day it counts for, days since 1970-01-01.
  @usableFromInline package var day: Int32
  /// By kind: a second day, a count, or a second item.
  @usableFromInline package var other: Int32
  /// The client's item it concerns.
  @usableFromInline package var item: UInt32
  /// By kind: a currency, a word's code, a reason.
  @usableFromInline package var code: UInt16
  /// What is said.
  @usableFromInline package var kind: Kind
  /// By kind.
  @usableFromInline package var flags: UInt8

  /// How many bytes an entry takes.
  @inlinable package static var size: Int { 32 }

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
  /// Cost: seven loads. The caller has checked that the bytes are there.
  @inlinable
  @inline(__always)
  package init?(_ bytes: RawSpan, at offset: Int, _ kinds: Kinds = Kinds.all) {
    let raw = Raw(bytes, at: offset)
    guard let kind = kinds[raw.kind] else { return nil }
    position = raw.position
    amount = raw.amount
    day = raw.day
    other = raw.other
    item = raw.item
    code = raw.code
    self.kind = kind
    flags = raw.flags
  }

  /// The numbers of a row as they lie in it.
  @usableFromInline
  struct Raw {
    @usableFromInline let position: UInt64
    @usableFromInline let amount: Int64
    @usableFromInline let day: Int32
    @usableFromInline let other: Int32
    @usableFromInline let item: UInt32
    @usableFromInline let code: UInt16
    @usableFromInline let kind: UInt8
    @usableFromInline let flags: UInt8

    @inlinable
    @inline(__always)
    init(_ bytes: RawSpan, at offset: Int) {
      @inline(__always)
      func load<Number: FixedWidthInteger & BitwiseCopyable>(_ place: Int) -> Number {
        unsafe Number(
          littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + place, as: Number.self)
        )
      }
      position = load(0)
      amount = load(8)
      day = load(16)
      other = load(20)
      item = load(24)
      code = load(28)
      kind = load(30)
      flags = load(31)
    }
  }

  /// The position of a row of 32 bytes.
  package static func position(_ row: RawSpan) -> UInt64 {
    unsafe UInt64(littleEndian: row.unsafeLoadUnaligned(as: UInt64.self))
  }

  /// Whether a row of 32 bytes takes a record back.
  package static func isWithdrawn(_ row: RawSpan) -> Bool {
    unsafe row.unsafeLoadUnaligned(fromByteOffset: 30, as: UInt8.self) == Kind.withdrawn.rawValue
  }

  /// The entry's 32 bytes, as four words that are little-endian.
  @usableFromInline package var words: [4 of UInt64] {
    [
      position.littleEndian,
      UInt64(bitPattern: amount).littleEndian,
      (UInt64(UInt32(bitPattern: day)) | UInt64(UInt32(bitPattern: other)) << 32).littleEndian,
      (UInt64(item) | UInt64(code) << 32 | UInt64(kind.rawValue) << 48 | UInt64(flags) << 56)
        .littleEndian,
    ]
  }

  /// Appends the entry's 32 bytes.
  package func write(to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: words) { unsafe bytes.append(contentsOf: $0) }
  }

  /// The day it counts for.
  @inlinable package var effectiveDay: Day { Day(unchecked: day) }

  /// Whether it counts on the day and was known at the position.
  package func counts(at moment: Moment) -> Bool {
    position <= moment.position && day <= moment.day.number
  }
}
