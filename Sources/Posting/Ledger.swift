// The ledger: every entry, by client, then by position. What commits have not posted yet lies in
// `Unposted`; together they are complete at every moment.
//
// On disk: key = client, position of the first row, part (big-endian 4 + 8 + 2 bytes); value = up to
// 127 rows of 32 bytes, which fill a page of their own, so that the pages between hold keys alone and
// whoever walks them knows the next value before it has read this one. `withdrawn` rows stand apart at position 0,
// before the client's run. Only the last value of a run is ever rewritten.

import Bookkeeping
package import Storing

/// The entries that were posted, clustered by client.
package enum Ledger {
  /// Client, position, part → rows.
  static let rows = Table<LedgerKey, [UInt8]>("ledger")

  /// The tables of this room.
  package static let tables: [any AnyTable] = [rows, Unposted.rows, Mark.table]

  /// How many rows one value holds at most.
  static let rowsPerValue = 127

  /// The version of what facts mean: a ledger posted with another is posted again.
  package static let version: UInt64 = 1

  /// Empties the ledger of a book that is emptied.
  package static func clear(_ writer: borrowing Writer) throws {
    try writer.clear(rows)
    try writer.clear(Unposted.rows)
    try writer.clear(Mark.table)
  }
}

/// Where rows lie in the ledger.
struct LedgerKey: TableKey, Hashable {
  var client: UInt32
  /// The position of the first row; 0 for the rows that stand apart.
  var position: UInt64
  /// Counts values that begin with rows of the same record.
  var part: UInt16

  static var isInteger: Bool { false }

  init(client: UInt32, position: UInt64 = 0, part: UInt16 = 0) {
    self.client = client
    self.position = position
    self.part = part
  }

  func withKeyBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    let (high, low) = (
      (UInt64(client) << 32 | position >> 32).bigEndian,
      (UInt32(truncatingIfNeeded: position)).bigEndian
    )
    var bytes: [14 of UInt8] = .init(repeating: 0)
    for index in 0..<8 { bytes[index] = UInt8(truncatingIfNeeded: high >> (8 * index)) }
    for index in 0..<4 { bytes[8 + index] = UInt8(truncatingIfNeeded: low >> (8 * index)) }
    bytes[12] = UInt8(part >> 8)
    bytes[13] = UInt8(part & 0xff)
    return unsafe try body(bytes.span.bytes)
  }

  init?(keyBytes: RawSpan) {
    guard keyBytes.byteCount == 14 else { return nil }
    client = unsafe UInt32(bigEndian: keyBytes.unsafeLoadUnaligned(as: UInt32.self))
    position = unsafe UInt64(
      bigEndian: keyBytes.unsafeLoadUnaligned(fromByteOffset: 4, as: UInt64.self)
    )
    part = unsafe UInt16(
      bigEndian: keyBytes.unsafeLoadUnaligned(fromByteOffset: 12, as: UInt16.self)
    )
  }
}
