// The bytes of several records and of their identities, each in one piece of memory, made before they are
// written, perhaps on another core.

import Events
import Recording

/// Records in the form of the wire.
struct Serialized: Sendable {
  private var bytes: [UInt8] = []
  private var identities: [UInt8] = []
  private var digests: [Digest] = []
  /// Where each record and each identity ends.
  private var ends: [(record: Int, identity: Int)] = []

  /// Serializes records, but for those that were before.
  init(_ records: [(proposal: Prepared, bytes: [UInt8]?)]) {
    // What the book fills in is short.
    bytes.reserveCapacity(records.reduce(0) { $0 + $1.proposal.sizeBytes + 64 })
    ends.reserveCapacity(records.count)
    digests.reserveCapacity(records.count)
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
      proposal.identity.withBytes { identity in
        unsafe identity.withUnsafeBytes { unsafe identities.append(contentsOf: $0) }
      }
      digests.append(proposal.digest)
      ends.append((bytes.count, identities.count))
    }
  }

  /// Lends one record, with its identity.
  func lend<R>(
    _ index: Int,
    _ body: (_ record: RawSpan, _ identity: RawSpan, Digest) throws -> R
  ) rethrows -> R {
    let start = index == 0 ? (record: 0, identity: 0) : ends[index - 1]
    let end = ends[index]
    return unsafe try body(
      bytes.span.bytes.extracting(start.record..<end.record),
      identities.span.bytes.extracting(start.identity..<end.identity),
      digests[index]
    )
  }
}
