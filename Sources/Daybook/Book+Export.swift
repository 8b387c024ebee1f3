// Exporting: every record as a CloudEvent, one a line, with the keys that people write.

import Bookkeeping
import Events
import Exchanging
import Recording
import Storing

extension Book {
  /// Writes every record, in order of position, as lines of JSON; `write` gets them in pieces.
  ///
  /// The pieces are about 64 KiB; memory stays bounded whatever the book holds.
  package func exportEvents(_ write: ([UInt8]) throws -> Void) throws {
    let exchange = CloudEvents(zone: try opened().zone)
    try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), kept)
      var lines: [UInt8] = []
      try Log.scan(reader) { position, bytes in
        var event = try Record.event(Array(copying: bytes), at: position)
        try event.fillIn(snapshot)
        try exchange.write(event, position: position, into: &lines)
        lines.append(UInt8(ascii: "\n"))
        if lines.count >= 64 << 10 {
          try write(lines)
          lines.removeAll(keepingCapacity: true)
        }
        return .next
      }
      if !lines.isEmpty { try write(lines) }
    }
  }
}

extension [UInt8] {
  /// The bytes, copied.
  init(copying bytes: RawSpan) {
    self = unsafe bytes.withUnsafeBytes { unsafe Array($0) }
  }
}
