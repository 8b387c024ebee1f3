// Identity: an event is known for ever by its source and id. The same event proposed again is found
// by it, and told from another one by a digest of what was proposed.

import Crypto

/// What makes an event unique: the source, and the id that the source gave it.
package struct Identity: Hashable, Sendable {
  /// Who tells of the event, at most 200 bytes.
  package var source: String
  /// The source's name for it, at most 200 bytes.
  package var id: String

  /// Makes an identity.
  package init(source: String, id: String) {
    self.source = source
    self.id = id
  }

  /// The ids of a source lie together in the order of their bytes, so that ids that follow the
  /// time, or a count, are put beside each other.
  var key: [UInt8] {
    let source = Array(source.utf8)
    return [UInt8(truncatingIfNeeded: source.count)] + source + Array(id.utf8)
  }
}

/// SHA-256 of what was proposed, without what the book fills in.
package struct Digest: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// Hashes a proposal in its canonical bytes.
  package init(of bytes: [UInt8]) { self.bytes = Array(SHA256.hash(data: bytes)) }

  init(stored bytes: [UInt8]) { self.bytes = bytes }

  static let size = 32
}

/// An event that is recorded already.
package struct Seen: Hashable, Sendable {
  /// Where its record is.
  package var position: UInt64
  /// What was proposed.
  package var digest: Digest

  /// Makes the mark of a recorded event.
  package init(position: UInt64, digest: Digest) {
    self.position = position
    self.digest = digest
  }

  /// Position as eight bytes, little-endian, then the digest.
  var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: position >> (8 * $0)) } + digest.bytes
  }

  init?(_ bytes: [UInt8]) {
    guard bytes.count == 8 + Digest.size else { return nil }
    position = (0..<8).reduce(0) { $0 | UInt64(bytes[$1]) << (8 * $1) }
    digest = Digest(stored: Array(bytes[8...]))
  }
}
