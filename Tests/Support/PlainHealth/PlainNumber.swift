// Exact numbers: fractions that are rounded once, and hundredths as texts.

/// A fraction of whole numbers.
struct PlainFraction: Comparable {
  var numerator: Int128
  /// Above zero.
  var denominator: Int128

  init(_ whole: some BinaryInteger) { self.init(Int128(whole), Int128(1)) }

  init(_ numerator: some BinaryInteger, _ denominator: some BinaryInteger) {
    precondition(denominator > 0, "a denominator is above zero")
    self.numerator = Int128(numerator)
    self.denominator = Int128(denominator)
  }

  static func + (one: Self, other: Self) -> Self {
    Self(
      one.numerator * other.denominator + other.numerator * one.denominator,
      one.denominator * other.denominator
    ).reduced
  }

  static func * (one: Self, other: Self) -> Self {
    Self(
      one.numerator * other.numerator,
      one.denominator * other.denominator
    ).reduced
  }

  static func < (one: Self, other: Self) -> Bool {
    one.numerator * other.denominator < other.numerator * one.denominator
  }

  static func == (one: Self, other: Self) -> Bool {
    one.numerator * other.denominator == other.numerator * one.denominator
  }

  /// The same by the smallest numbers.
  private var reduced: Self {
    var (one, other) = (numerator.magnitude, denominator.magnitude)
    while other != 0 { (one, other) = (other, one % other) }
    return one == 0 ? self : Self(numerator / Int128(one), denominator / Int128(one))
  }

  /// The nearest whole number; of two the one further from zero (rule 1).
  var rounded: Int64 {
    let nearest = (2 * numerator.magnitude + denominator.magnitude) / (2 * denominator.magnitude)
    return numerator < 0 ? -Int64(nearest) : Int64(nearest)
  }

  /// The greatest whole number that is not above it, of what is not below zero, and what is over.
  var floored: (whole: Int64, rest: Self) {
    precondition(numerator >= 0, "only what is not below zero is floored here")
    return (
      Int64(numerator / denominator), Self(numerator % denominator, denominator)
    )
  }
}

/// Texts of numbers.
enum PlainNumber {
  /// Hundredths as a decimal, like `-0.05`.
  static func text(_ hundredths: some BinaryInteger) -> String {
    let digits = String(hundredths.magnitude)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return (hundredths < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
  }

  /// Hundredths as a decimal, or nothing where they are not known.
  static func text(_ hundredths: Int?) -> String { hundredths.map { text($0) } ?? "" }

  /// Positions in order, runs of them as `12..15`.
  static func runs(_ positions: [UInt64]) -> String {
    let all = Set(positions)
    // A run goes from one that has none before it to the next that has none behind it.
    let firsts = all.filter { !all.contains($0 - 1) }.sorted()
    return firsts.map { first in
      let last = all.filter { $0 >= first && !all.contains($0 + 1) }.min() ?? first
      return first == last ? "\(first)" : "\(first)..\(last)"
    }.joined(separator: " ")
  }
}
