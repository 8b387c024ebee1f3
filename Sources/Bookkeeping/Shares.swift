// Parts that add up to a total: each floored, what is left by the largest remainder, the first first.

/// Fractions of one denominator as whole numbers that add up.
package struct Shares {
  /// In the order of the fractions.
  package let parts: [Int128]

  /// Floors fractions, none of them below zero, and hands out what a total has besides.
  ///
  /// The total is their sum, rounded; the denominator is above zero.
  package init(_ numerators: [Int128], over denominator: Int128, addingUpTo total: Int128) {
    var parts = numerators.map { $0 / denominator }
    let left = Int(clamping: total - parts.reduce(0, +))
    let order = numerators.indices.sorted {
      (numerators[$1] % denominator, $0) < (numerators[$0] % denominator, $1)
    }
    for index in order.prefix(max(0, left)) { parts[index] += 1 }
    self.parts = parts
  }
}
