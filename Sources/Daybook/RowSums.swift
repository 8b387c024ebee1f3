// Sums over rows, the same in whichever order they are met: two tables are proven equal without looking
// one up in the other. The keys of the hash are drawn anew each time, so that nobody can have prepared
// rows which go unnoticed; two sums over different rows are equal by a chance of about one in 2^64.

/// A sum over hashes.
struct RowSum: Equatable, Sendable {
  private(set) var count = 0
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func add(_ hash: RowHash.Value) {
    count += 1
    low &+= hash.low
    high &+= hash.high
  }

  mutating func add(_ sum: RowSum) {
    count += sum.count
    low &+= sum.low
    high &+= sum.high
  }

  mutating func takeOut(_ hash: RowHash.Value) {
    count -= 1
    low &-= hash.low
    high &-= hash.high
  }
}

/// A hash with keys of its own.
struct RowHash: Sendable {
  struct Value: Equatable, Sendable {
    var low: UInt64
    var high: UInt64
  }

  private let keys: [8 of UInt64]

  init() {
    var random = SystemRandomNumberGenerator()
    keys = [8 of UInt64] { _ in random.next() }
  }

  /// Of five words.
  @inline(__always)
  func callAsFunction(
    _ a: UInt64,
    _ b: UInt64,
    _ c: UInt64 = 0,
    _ d: UInt64 = 0,
    _ e: UInt64 = 0
  ) -> Value {
    let left = Self.fold(a ^ keys[0], b ^ keys[1])
    let right = Self.fold(c ^ keys[2], d ^ keys[3])
    let both = Self.fold(left ^ keys[4], right ^ e ^ keys[5])
    return Value(low: both, high: Self.fold(left ^ e ^ keys[6], right ^ both ^ keys[7]))
  }

  /// Of a text, with a number beside it.
  @inline(__always)
  func callAsFunction(_ bytes: RawSpan, _ number: UInt64 = 0) -> UInt64 {
    var hash = Self.fold(number ^ keys[0], UInt64(bytes.byteCount) ^ keys[1])
    var offset = 0
    while offset + 8 <= bytes.byteCount {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = Self.fold(hash ^ word ^ keys[2], keys[3])
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.byteCount {
      rest = rest << 8 | UInt64(unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
      offset += 1
    }
    return Self.fold(hash ^ rest ^ keys[4], keys[5])
  }

  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
