// Exact sums of fractions, rounded once.

/// A sum of fractions, exact; sums that do not fit are refused.
package struct Fraction: Sendable {
  private var numerator: Int128 = 0
  private var denominator: Int128 = 1

  /// Zero.
  package init() {}

  /// Adds a fraction with a positive denominator.
  package mutating func add(_ other: Int128, over part: Int128) throws(Wrong) {
    if part == denominator {
      // As nearly always: no common denominator has to be found.
      let (sum, overflow) = numerator.addingReportingOverflow(other)
      guard !overflow else { throw .sumBeyondRange }
      numerator = sum
      return
    }
    let shared = Self.divisor(denominator, part)
    let (left, one) = numerator.multipliedReportingOverflow(by: part / shared)
    let (right, two) = other.multipliedReportingOverflow(by: denominator / shared)
    let (sum, three) = left.addingReportingOverflow(right)
    let (whole, four) = denominator.multipliedReportingOverflow(by: part / shared)
    guard !one, !two, !three, !four else { throw .sumBeyondRange }
    let common = Self.divisor(sum, whole)
    (numerator, denominator) = (sum / common, whole / common)
  }

  /// So many basis points of it.
  package func part(basisPoints: Int64) throws(Wrong) -> Fraction {
    let (product, overflow) = numerator.multipliedReportingOverflow(by: Int128(basisPoints))
    guard !overflow else { throw .sumBeyondRange }
    let common = Self.divisor(product, 10_000)
    let (whole, beyond) = denominator.multipliedReportingOverflow(by: 10_000 / common)
    guard !beyond else { throw .sumBeyondRange }
    var part = Fraction()
    part.numerator = product / common
    part.denominator = whole
    return part
  }

  /// The nearest whole number, half away from zero.
  package var rounded: Int64 {
    get throws(Wrong) {
      guard let whole = Int64(exactly: numerator.divided(by: denominator)) else {
        throw .sumBeyondRange
      }
      return whole
    }
  }

  /// Whether any sum of these fractions can be worked out: numerators together at most this.
  static func fits(_ denominators: [Int128], numerators: Int128) -> Bool {
    var common: Int128 = 1
    for denominator in denominators {
      let (product, overflow) = common.multipliedReportingOverflow(
        by: denominator / divisor(common, denominator)
      )
      guard !overflow else { return false }
      common = product
    }
    return !common.multipliedReportingOverflow(by: numerators).overflow
  }

  private static func divisor(_ one: Int128, _ other: Int128) -> Int128 {
    var (a, b) = (one.magnitude, other.magnitude)
    while b != 0 {
      // Numbers of 128 bits are divided by many steps, those of 64 by one.
      if let small = UInt64(exactly: a), let smaller = UInt64(exactly: b) {
        return Int128(divisor(small, smaller))
      }
      (a, b) = (b, a % b)
    }
    return a == 0 ? 1 : Int128(a)
  }

  private static func divisor(_ one: UInt64, _ other: UInt64) -> UInt64 {
    var (a, b) = (one, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension Int128 {
  /// A number of hundredths as people write it: "65.56".
  package var asHundredths: String {
    String(room: OutputSpan.figureRoom) { $0.add(hundredths: self) }
  }

  /// Divided by a positive number, rounded half away from zero.
  package func divided(by other: Int128) -> Int128 {
    // Numbers of 128 bits are divided by many steps, those of 64 by one.
    if let small = Int64(exactly: self), let part = Int64(exactly: other), small != .min {
      let (whole, rest) = small.quotientAndRemainder(dividingBy: part)
      let isUp = rest.magnitude >= part.magnitude - rest.magnitude
      return Int128(isUp ? whole + small.signum() : whole)
    }
    let (whole, rest) = quotientAndRemainder(dividingBy: other)
    // What is left of the divisor, so that nothing is doubled beyond range.
    return rest.magnitude >= other.magnitude - rest.magnitude ? whole + signum() : whole
  }
}
