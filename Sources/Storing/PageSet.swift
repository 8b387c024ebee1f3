// Which pages of a file were named, one bit each: a list of pages is 8 bytes a page on disk, and
// must not take several times as much in memory.

struct PageSet {
  private var bits: [UInt64]

  /// How many pages are in the set.
  private(set) var count = 0

  /// Makes room for the pages up to the last; none is in the set.
  init(upTo last: UInt64) {
    bits = [UInt64](repeating: 0, count: Int(last / 64) + 1)
  }

  func contains(_ page: UInt64) -> Bool {
    page / 64 < UInt64(bits.count) && bits[Int(page / 64)] & Self.bit(page) != 0
  }

  /// Puts a page in; false where it was in already or there is no room for its number.
  mutating func insert(_ page: UInt64) -> Bool {
    guard page / 64 < UInt64(bits.count), !contains(page) else { return false }
    bits[Int(page / 64)] |= Self.bit(page)
    count += 1
    return true
  }

  private static func bit(_ page: UInt64) -> UInt64 { 1 << (page % 64) }
}
