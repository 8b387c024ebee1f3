// Identity: an event is known for ever by its source and id. The same event proposed again is found
// by it, and told from another one by a digest of what was proposed.

import Crypto
import Storing

/// What makes an event unique: the source, and the id that the source gave it.
package struct Identity: Hashable, Sendable {
  /// The ids of a source lie together in the order of their bytes, so that ids that follow the
  /// time, or a count, are put beside each other.
  let key: [UInt8]
  /// Worked out once, because an identity is looked up more often than it is made.
  private let hash: Int

  /// The identity that the table has under a key.
  init(key: [UInt8]) {
    self.key = key
    hash = Self.hash(of: key)
  }

  private static func hash(of key: [UInt8]) -> Int {
    var hasher = Hasher()
    unsafe key.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// Makes an identity; a source and an id have at most 200 bytes.
  package init(source: String, id: String) {
    var key: [UInt8] = []
    key.reserveCapacity(1 + source.utf8.count + id.utf8.count)
    key.append(UInt8(truncatingIfNeeded: source.utf8.count))
    key += source.utf8
    key += id.utf8
    self.key = key
    hash = Self.hash(of: key)
  }

  /// Whether it lies behind another one in the order of the table.
  package func isAfter(_ other: Identity) -> Bool {
    let mine = unsafe key.span.bytes
    let others = unsafe other.key.span.bytes
    let common = min(mine.byteCount, others.byteCount)
    var place = 0
    // Ids that follow the time begin with the same bytes.
    while place + 8 <= common {
      let (one, two) = unsafe (
        mine.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).bigEndian,
        others.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).bigEndian
      )
      if one != two { return one > two }
      place += 8
    }
    while place < common {
      if key[place] != other.key[place] { return key[place] > other.key[place] }
      place += 1
    }
    return mine.byteCount > others.byteCount
  }

  /// Whether its source is the one whose identities begin with these bytes.
  func isOf(source: ArraySlice<UInt8>) -> Bool {
    key.count >= source.count && source.indices.allSatisfy { key[$0] == source[$0] }
  }

  package static func == (left: Identity, right: Identity) -> Bool {
    left.hash == right.hash && left.key == right.key
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The bytes that the identities of its source begin with.
  var sourceKey: ArraySlice<UInt8> { key.prefix(1 + Int(key[0])) }

  /// Who tells of the event.
  var source: String { String(decoding: key.dropFirst().prefix(Int(key[0])), as: UTF8.self) }

  /// The source's name for it.
  var id: String { String(decoding: key.dropFirst(1 + Int(key[0])), as: UTF8.self) }
}

/// SHA-256 of what was proposed, without what the book fills in.
package struct Digest: Hashable, Sendable {
  /// 32 bytes.
  private let words: [4 of UInt64]

  /// Hashes a proposal in its canonical bytes.
  package init(of bytes: RawSpan) {
    var hash = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    words = unsafe hash.finalize().withUnsafeBytes { Self.words(unsafe $0.bytes) }
  }

  /// The digest at a place; the caller has checked that its bytes are there.
  fileprivate init(_ bytes: RawSpan, at offset: Int) {
    words = Self.words(bytes.extracting(offset..<offset + Self.size))
  }

  private static func words(_ bytes: RawSpan) -> [4 of UInt64] {
    [4 of UInt64] { index in
      unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
    }
  }

  package static func == (left: Digest, right: Digest) -> Bool {
    left.words.indices.allSatisfy { left.words[$0] == right.words[$0] }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(words[0]) }

  /// One word of the digest, in the order of its bytes.
  fileprivate subscript(word index: Int) -> UInt64 { words[index] }

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
}

/// Position as eight bytes, little-endian, then the digest.
extension Seen: TableValue {
  package func withValueBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    let words: [5 of UInt64] = [
      position.littleEndian, digest[word: 0], digest[word: 1], digest[word: 2], digest[word: 3],
    ]
    return unsafe try body(words.span.bytes)
  }

  package init?(valueBytes: RawSpan) {
    guard valueBytes.byteCount == 8 + Digest.size else { return nil }
    position = unsafe UInt64(littleEndian: valueBytes.unsafeLoadUnaligned(as: UInt64.self))
    digest = Digest(valueBytes, at: 8)
  }
}
