// How much of a score is left with its age (rule 24).

import Synchronization

/// The factors of the decay.
package enum PlainDecay {
  /// 2³² × 2^(−age / half life), rounded to the nearest whole number.
  ///
  /// It is the greatest T that is at most half above it: (2T − 1) ≤ 2³³ × 2^(−a/H), which is to
  /// say (2T − 1)^H × 2^a ≤ 2^(33 H). The 2T − 1 is never equal to an irrational number, and where
  /// a is a multiple of H, halves are rounded up.
  package static func factor(age: Int, halfLife: Int) -> UInt64 {
    let key = Key(age: age, halfLife: halfLife)
    if let known = known.withLock({ $0[key] }) { return known }
    let most = PlainBig.two(33 * halfLife)
    var factor: UInt64 = 0
    for bit in (0...32).reversed() {
      let trial = factor + (1 << UInt64(bit))
      let power = PlainBig.power(2 * trial - 1, halfLife) * PlainBig.two(age)
      if power <= most { factor = trial }
    }
    known.withLock { $0[key] = factor }
    return factor
  }

  /// A score after so many days: nearer to 50.00, rounded once more.
  package static func decayed(_ score: Int, age: Int, halfLife: Int) -> Int {
    let factor = Int128(factor(age: age, halfLife: halfLife))
    let whole = Int128(1) << 32
    let neutral: Int128 = 5000
    let moved = neutral * whole + (Int128(score) - neutral) * factor
    return Int(PlainFraction(moved, whole).rounded)
  }

  private struct Key: Hashable {
    var age: Int
    var halfLife: Int
  }

  /// What was worked out before.
  private static let known = Mutex<[Key: UInt64]>([:])
}
