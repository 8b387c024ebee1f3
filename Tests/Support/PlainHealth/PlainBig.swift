// Whole numbers of any size, as their decimal-like digits; only what the decay asks for.

/// A whole number that is not negative.
struct PlainBig {
  /// Digits to the base of 2³², the lowest first.
  private var digits: [UInt64]

  init(_ small: UInt64) { digits = [small & 0xffff_ffff, small >> 32] }

  /// Two to a power.
  static func two(_ power: Int) -> Self {
    var big = Self(0)
    big.digits = [UInt64](repeating: 0, count: power / 32) + [1 << UInt64(power % 32)]
    return big
  }

  /// A number to a power, multiplied out.
  static func power(_ base: UInt64, _ exponent: Int) -> Self {
    var result = Self(1)
    for _ in 0..<exponent { result = result * Self(base) }
    return result
  }

  static func * (one: Self, other: Self) -> Self {
    var product = [UInt64](repeating: 0, count: one.digits.count + other.digits.count)
    for (place, digit) in one.digits.enumerated() {
      var carry: UInt64 = 0
      for (otherPlace, otherDigit) in other.digits.enumerated() {
        let sum = product[place + otherPlace] + digit * otherDigit + carry
        product[place + otherPlace] = sum & 0xffff_ffff
        carry = sum >> 32
      }
      product[place + other.digits.count] = carry
    }
    var result = Self(0)
    result.digits = product
    while result.digits.count > 1, result.digits.last == 0 { result.digits.removeLast() }
    return result
  }

  static func <= (one: Self, other: Self) -> Bool {
    for place in (0..<max(one.digits.count, other.digits.count)).reversed() {
      let digit = place < one.digits.count ? one.digits[place] : 0
      let otherDigit = place < other.digits.count ? other.digits[place] : 0
      if digit != otherDigit { return digit < otherDigit }
    }
    return true
  }
}
