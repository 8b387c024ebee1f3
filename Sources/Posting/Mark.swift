// The mark: how far posting has come. It says of every unposted row whether the ledger has it, so
// that a crash at any point leaves each row counted once.

import Storing

/// How far posting has come.
struct Mark: Hashable, Comparable, TableValue {
  /// The round that is being posted takes in rows up to this position.
  var through: UInt64 = 0
  /// The round has posted the clients before this one.
  var next: UInt64 = Mark.done
  /// The version of the entries in the ledger.
  var version: UInt64 = Ledger.version

  /// The round has posted every client.
  static let done = UInt64(UInt32.max) + 1

  static let table = Table<[UInt8], Mark>("posted")
  private static let key = Array("mark".utf8)

  init() {}

  /// Whether an unposted row is not in the ledger yet.
  func isWaiting(_ client: UInt32, _ position: UInt64) -> Bool {
    position > through || UInt64(client) >= next
  }

  /// Posting only goes forward: rows that one mark calls posted are posted at every later one.
  static func < (left: Mark, right: Mark) -> Bool {
    (left.through, left.next) < (right.through, right.next)
  }

  /// Reads the mark of a book whose last record is `head`; one that promises more than there is
  /// would hide rows, so it is a fault.
  static func read(_ reading: borrowing some Reading & ~Copyable, head: UInt64) throws -> Mark {
    let mark = try reading.get(key, in: table) ?? Mark()
    guard mark.version == Ledger.version else { throw LedgerFault.otherVersion(mark.version) }
    let first = try reading.first(in: Unposted.rows)?.key ?? UInt64.max
    // A round that is done has emptied what it posted; one that is not still has it.
    guard mark.through <= head, mark.next <= done, (mark.next == done) == (first > mark.through)
    else { throw LedgerFault.brokenMark(through: mark.through, head: head) }
    return mark
  }

  func write(_ writer: borrowing Writer) throws { try writer.put(Self.key, self, in: Self.table) }

  func withValueBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    let words: [3 of UInt64] = [through.littleEndian, next.littleEndian, version.littleEndian]
    return unsafe try body(words.span.bytes)
  }

  init?(valueBytes: RawSpan) {
    guard valueBytes.byteCount == 24 else { return nil }
    func word(_ index: Int) -> UInt64 {
      unsafe UInt64(
        littleEndian: valueBytes.unsafeLoadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
      )
    }
    through = word(0)
    next = word(1)
    version = word(2)
  }
}
