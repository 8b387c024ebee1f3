// The bytes of several records in one piece of memory, made before they are written, perhaps on another core.

import Events

/// Records in the form of the wire.
struct Serialized: Sendable {
  private var bytes: [UInt8] = []
  /// Where each record ends.
  private var ends: [Int] = []

  /// Serializes records, but for those that were before.
  init(_ records: [(proposal: Prepared, bytes: [UInt8]?)]) {
    ends.reserveCapacity(records.count)
    var writing = WireWriting()
    for (proposal, known) in records {
      if let known {
        bytes += known
      } else {
        proposal.write(into: &writing)
        writing.withBytes { record in
          unsafe record.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        }
      }
      ends.append(bytes.count)
    }
  }

  /// Lends the bytes of one record.
  func withBytes<R>(of index: Int, _ body: (RawSpan) throws -> R) rethrows -> R {
    let start = index == 0 ? 0 : ends[index - 1]
    return unsafe try body(bytes.span.bytes.extracting(start..<ends[index]))
  }
}
