// All identities at once, for whoever compares them with the log without looking one up.

package import Storing

extension Log {
  /// Walks all identities in the order of their keys; both are lent as they lie in the map.
  package static func scanIdentities(
    _ reading: borrowing some Reading & ~Copyable,
    _ body: (_ identity: RawSpan, _ seen: RawSpan) throws -> Void
  ) throws {
    try reading.scanBytes(identities) { key, seen in
      try body(key, seen)
      return .next
    }
  }
}

extension Identity {
  /// Makes an identity of texts as they lie in a record.
  package init(source: RawSpan, id: RawSpan) {
    var key: [UInt8] = []
    key.reserveCapacity(1 + source.byteCount + id.byteCount)
    key.append(UInt8(truncatingIfNeeded: source.byteCount))
    unsafe source.withUnsafeBytes { unsafe key.append(contentsOf: $0) }
    unsafe id.withUnsafeBytes { unsafe key.append(contentsOf: $0) }
    self.init(key: key)
  }

  /// Lends the bytes by which an event is known.
  package func withBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    unsafe try body(key.span.bytes)
  }
}
