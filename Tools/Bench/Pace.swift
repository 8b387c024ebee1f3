// How fast many small things went, each timed by itself.

/// The times of many calls, and how much each did.
struct Pace {
  private var seconds: [Double] = []
  private var counts: [Int] = []

  /// Runs something that does so much.
  mutating func take<R>(_ count: Int, _ body: () throws -> R) rethrows {
    let clock = ContinuousClock()
    let elapsed = try clock.measure { _ = try body() }
    let (whole, parts) = elapsed.components
    seconds.append(Double(whole) + Double(parts) / 1e18)
    counts.append(count)
  }

  /// How much was done a second, over all.
  var rate: Double {
    let time = seconds.reduce(0, +)
    return time > 0 ? Double(counts.reduce(0, +)) / time : 0
  }

  /// The rates of the slowest and the fastest of ten parts, in order of time.
  var spread: [Double] {
    let size = max(1, seconds.count / 10)
    let rates = stride(from: 0, to: seconds.count, by: size).map { start in
      let end = min(start + size, seconds.count)
      return Double(counts[start..<end].reduce(0, +)) / seconds[start..<end].reduce(0, +)
    }
    return [rates.min() ?? 0, rates.max() ?? 0]
  }

  /// The time within which a part of the calls ended.
  func longest(_ part: Double) -> Double {
    let sorted = seconds.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
  }
}
