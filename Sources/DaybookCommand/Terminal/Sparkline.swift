// A row of numbers as a row of bars.

/// Draws numbers as bars, one letter each.
enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// The bars of numbers between 0 and a top; a dot where there is no number.
  static func text(_ numbers: [Int64?], top: Int64) -> String {
    String(
      numbers.map { number in
        guard let number else { return "·" }
        guard top > 0, number > 0 else { return bars[0] }
        let step = Int128(min(number, top)) * Int128(bars.count) / Int128(top)
        return bars[min(Int(step), bars.count - 1)]
      }
    )
  }
}
