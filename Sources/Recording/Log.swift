// The daybook: every record in the order it was written, by position, without gaps. What the bytes
// of a record mean is nobody's business here.
//
// Invariants:
// - Positions run from 1 without gaps.
// - What is written is never written again.

package import Storing

/// The append-only log of records.
package enum Log {
  /// Position → the bytes of the record.
  static let records = Table<UInt64, [UInt8]>("log")
  /// Source and id → where the record is, and what was proposed.
  static let identities = Table<[UInt8], Seen>("ids")

  /// The tables of this room.
  package static let tables: [any AnyTable] = [records, identities]

  /// The position of the last record; 0 in an empty log.
  ///
  /// A log with a gap is a fault: positions after it would not be what they were.
  package static func head(_ reading: borrowing some Reading & ~Copyable) throws -> UInt64 {
    let last = try reading.lastKey(in: records) ?? 0
    let count = try reading.count(records)
    guard last == UInt64(count) else { throw LogFault.gap(records: count, last: last) }
    return last
  }

  /// The bytes of a record; nil where there is none.
  package static func record(
    _ position: UInt64,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> [UInt8]? {
    try reading.get(position, in: records)
  }

  /// Walks the records from a position on.
  ///
  /// The bytes are valid only inside the closure.
  package static func scan(
    from position: UInt64 = 1,
    _ reading: borrowing some Reading & ~Copyable,
    _ body: (UInt64, RawSpan) throws -> Step
  ) throws {
    try reading.scan(records, from: position, body)
  }

  /// Writes the next records, which `lend` puts one after the other; their identities have not been
  /// written before.
  package static func append(
    from first: UInt64,
    _ writer: borrowing Writer,
    lend: (_ put: (_ record: RawSpan, _ identity: RawSpan, Digest) throws -> Void) throws -> Void
  ) throws {
    var position = first
    try writer.fill(records) { records in
      try writer.fill(identities) { identities in
        try lend { record, identity, digest in
          try records.append(position, bytes: record)
          try Seen(position: position, digest: digest).withValueBytes { seen in
            try identities.put(keyBytes: identity, bytes: seen)
          }
          position += 1
        }
      }
    }
  }

  /// Where an event was recorded, and what was proposed then; nil where it is new.
  package static func find(
    _ identity: Identity,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> Seen? {
    do {
      return try reading.get(identity.key, in: identities)
    } catch  where error.code == .unreadable {
      throw LogFault.brokenIdentity(identity)
    }
  }

  /// How many identities there are: as many as records, where nothing is broken.
  package static func identityCount(
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> Int {
    try reading.count(identities)
  }

  /// Empties a log that nobody has relied on yet.
  package static func clear(_ writer: borrowing Writer) throws {
    try writer.clear(records)
    try writer.clear(identities)
  }
}
