// How numbers and plain bytes are laid out as keys and values. What is written here is on disk for
// ever: integer keys in the machine's own order (LMDB compares them as integers), integer values
// little-endian, bytes as they are.

extension UInt64: TableKey {
  @inlinable package static var isInteger: Bool { true }

  @inlinable
  package func withKeyBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    let single: [1 of UInt64] = [self]
    return unsafe try body(single.span.bytes)
  }

  @inlinable
  package init?(keyBytes: RawSpan) {
    guard keyBytes.byteCount == 8 else { return nil }
    self = unsafe keyBytes.unsafeLoadUnaligned(as: UInt64.self)
  }
}

extension UInt64: TableValue {
  @inlinable
  package func withValueBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    let single: [1 of UInt64] = [littleEndian]
    return unsafe try body(single.span.bytes)
  }

  @inlinable
  package init?(valueBytes: RawSpan) {
    guard valueBytes.byteCount == 8 else { return nil }
    self = unsafe UInt64(littleEndian: valueBytes.unsafeLoadUnaligned(as: UInt64.self))
  }
}

extension [UInt8]: TableKey {
  @inlinable package static var isInteger: Bool { false }

  @inlinable
  package func withKeyBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    unsafe try body(span.bytes)
  }

  @inlinable
  package init?(keyBytes: RawSpan) {
    self = unsafe keyBytes.withUnsafeBytes { unsafe [UInt8]($0) }
  }
}

extension [UInt8]: TableValue {
  @inlinable
  package func withValueBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    unsafe try body(span.bytes)
  }

  @inlinable
  package init?(valueBytes: RawSpan) {
    self = unsafe valueBytes.withUnsafeBytes { unsafe [UInt8]($0) }
  }
}
