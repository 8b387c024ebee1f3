// Reading records back as events. What this program does not know is a fault, never skipped.

import Events
import Recording
import Storing
import SwiftProtobuf

enum Record {
  /// The event at a position; nil where there is no record.
  static func event(at position: UInt64, _ reading: Lent) throws -> Event? {
    try Log.record(position, reading).map { try event($0, at: position) }
  }

  /// Reads the bytes of a record.
  static func event(_ bytes: [UInt8], at position: UInt64) throws -> Event {
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
