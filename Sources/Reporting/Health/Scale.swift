// From a datum to a score: straight lines through the points of the rules, and what age takes away.

import Bookkeeping

extension HealthRules.Measure {
  /// The score of a datum in basis points, rounded once, half away from zero.
  func score(_ datum: Datum, on day: Day, _ decay: Decay?) -> Int {
    let fresh = Int128(score(datum.value))
    guard let decay else { return Int(fresh) }
    let age = day.days(since: datum.newest)
    let one = Int128(1) << 32
    let scaled = Self.neutral * one + (fresh - Self.neutral) * decay.factor(age: age)
    return Int(scaled.divided(by: one))
  }

  private static var neutral: Int128 { 5_000 }

  private func score(_ value: Int128) -> Int {
    guard let above = points.firstIndex(where: { value <= Int128($0.value) }) else {
      return points.last?.score ?? 0
    }
    guard above > 0 else { return points[0].score }
    let (left, right) = (points[above - 1], points[above])
    let width = Int128(right.value - left.value)
    let rise = Int128(right.score - left.score) * (value - Int128(left.value))
    return Int((Int128(left.score) * width + rise).divided(by: width))
  }
}
