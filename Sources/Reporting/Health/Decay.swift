// How a score moves towards neutral with age: T[a] = round(2^32 * 2^(-a/H)), in integers only.

/// The factors of one half-life, by age in days.
struct Decay {
  /// After so many days the factor is a half.
  private let halfLife: Int

  /// How many binary places a factor is worked out with.
  private static let places: UInt128 = 124
  private static let one = UInt128(1) << places

  /// 2^(-1/2), 2^(-1/4), 2^(-1/8), …: each the square root of the one before.
  private static let roots: [UInt128] = {
    var power = one >> 1
    return (0..<120).map { _ in
      power = root(power)
      return power
    }
  }()

  /// 2^(-a/H) for the ages of one half-life.
  private let fractions: [UInt128]

  init(halfLifeDays: Int) {
    halfLife = halfLifeDays
    fractions = (0..<halfLifeDays).map { days in
      var factor = Self.one
      // days/halfLife in binary: a root for each digit that is 1.
      var rest = days
      for root in Self.roots where rest != 0 {
        rest *= 2
        guard rest >= halfLifeDays else { continue }
        rest -= halfLifeDays
        factor = Self.product(factor, root)
      }
      return factor
    }
  }

  /// The factor at an age, in units of 2^-32.
  ///
  /// What is lost on the way is below 2^-110 of the factor. After whole half-lives nothing is.
  func factor(age: Int) -> Int128 {
    let (halvings, days) = age.quotientAndRemainder(dividingBy: halfLife)
    guard halvings < 34 else { return 0 }
    let shift = Self.places - 32 + UInt128(halvings)
    return Int128((fractions[days] + (UInt128(1) << (shift - 1))) >> shift)
  }

  /// The product of two fractions, floored.
  private static func product(_ one: UInt128, _ other: UInt128) -> UInt128 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return (high << (128 - places)) | (low >> places)
  }

  /// The square root of a fraction: the greatest whose square, floored, is not more.
  private static func root(_ square: UInt128) -> UInt128 {
    var low: UInt128 = 0
    var high = one
    while low < high {
      let middle = low + (high - low + 1) / 2
      if product(middle, middle) <= square { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
