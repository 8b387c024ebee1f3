// The last identities of sources: ids that follow the time lie behind all that are there, and nobody has to
// look for them.

package import Storing

/// The last written identity of each source that was asked for lately.
package struct LastIdentities {
  /// How many sources are remembered.
  private static let limit = 8

  private var lasts: [(source: ArraySlice<UInt8>, last: Identity?)] = []

  /// Knows of no source.
  package init() {}

  /// Whether the identity lies behind every written one of its source.
  package mutating func precede(
    _ identity: Identity,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> Bool {
    if let index = lasts.firstIndex(where: { identity.isOf(source: $0.source) }) {
      return lasts[index].last.map(identity.isAfter) ?? true
    }
    let source = identity.sourceKey
    let last = try Log.lastIdentity(of: source, reading)
    if lasts.count == Self.limit { lasts.removeFirst() }
    lasts.append((source, last))
    return last.map(identity.isAfter) ?? true
  }
}

extension Log {
  /// The last identity of a source in the order of the table; nil where it has none.
  fileprivate static func lastIdentity(
    of source: ArraySlice<UInt8>,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> Identity? {
    // No text has this byte.
    guard let found = try reading.floorKey(source + [0xff], in: identities) else { return nil }
    return found.starts(with: source) ? Identity(key: found) : nil
  }
}
