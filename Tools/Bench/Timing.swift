// How long things take: several times each, in turns, so that what slows the machine down slows all of
// them.

/// The times of one thing, in seconds.
struct Timing {
  private(set) var seconds: [Double] = []

  var median: Double {
    let sorted = seconds.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// Whether it was neither taken five times nor for a minute.
  var isWanting: Bool { seconds.count < 5 && seconds.reduce(0, +) < 60 }

  var spread: ClosedRange<Double> { (seconds.min() ?? 0)...(seconds.max() ?? 0) }

  /// Runs something once.
  mutating func take(_ body: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    let elapsed = try clock.measure(body)
    let (whole, parts) = elapsed.components
    seconds.append(Double(whole) + Double(parts) / 1e18)
  }

  /// Runs several things in turns, so many times each.
  static func inTurns(_ times: Int, _ bodies: [() throws -> Void]) throws -> [Timing] {
    var timings = bodies.map { _ in Timing() }
    for _ in 0..<times {
      for index in bodies.indices { try timings[index].take(bodies[index]) }
    }
    return timings
  }
}
