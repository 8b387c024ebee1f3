// Reading records back as events. What this program does not know is a fault, never skipped.

import Bookkeeping
import Events
import Recording
import Storing
import SwiftProtobuf

enum Record {
  /// The event at a position; nil where there is no record.
  static func event(at position: UInt64, _ reading: Lent) throws -> Event? {
    try Log.record(position, reading).map { try event($0, at: position) }
  }

  /// The event at a position where there has to be one.
  static func existing(at position: UInt64, _ reading: Lent) throws -> Event {
    guard let event = try event(at: position, reading) else {
      throw BookFault.brokenRecord(position: position)
    }
    return event
  }

  /// Reads the bytes of a record.
  static func event(_ bytes: [UInt8], at position: UInt64) throws -> Event {
    unsafe try event(bytes.span.bytes, at: position)
  }

  /// Reads the bytes of a record where they lie.
  static func event(_ bytes: RawSpan, at position: UInt64) throws -> Event {
    // What this program wrote is read without the library, which takes several times as long.
    if let event = EventOnWire(bytes)?.event(bytes), event.type != nil { return event }
    guard let event = try? Event(serializedBytes: bytes) else {
      throw BookFault.brokenRecord(position: position)
    }
    guard event.subject != nil, event.type != nil else {
      throw BookFault.newer(position: position, what: "a fact that this program does not know")
    }
    var search = NewerSearch()
    try event.traverse(visitor: &search)
    if let what = search.found { throw BookFault.newer(position: position, what: what) }
    return event
  }

  /// What a record means, read from its bytes where they lie.
  static func entries(_ bytes: RawSpan, at position: UInt64) throws -> EntryList {
    // A fact gives an entry; what gives none has no fact that is known.
    if let list = EventOnWire(bytes)?.entries(at: position), !list.rows.isEmpty { return list }
    return try event(bytes, at: position).entries(at: position)
  }
}

extension Book {
  /// The bytes of every record after a position, as the log has them.
  package func recordBytes(after position: UInt64) throws -> [[UInt8]] {
    try store.read { reader in
      var found: [[UInt8]] = []
      try Log.scan(from: position + 1, reader) { _, bytes in
        found.append(Array(copying: bytes))
        return .next
      }
      return found
    }
  }
}
