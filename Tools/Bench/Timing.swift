// How long things take: several times each, in turns, so that what slows the machine down slows all of
// them.

/// The times of one thing, in seconds.
struct Timing {
  private(set) var seconds: [Double] = []

  init(seconds: [Double] = []) { self.seconds = seconds }

  var median: Double {
    let sorted = seconds.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// Whether it was neither taken five times nor for a minute.
  var isWanting: Bool { seconds.count < 5 && seconds.reduce(0, +) < 60 }

  var spread: ClosedRange<Double> { (seconds.min() ?? 0)...(seconds.max() ?? 0) }

  /// What it comes to for each of so many things, in another unit.
  func each(of count: Int, in unit: Double) -> Timing {
    Timing(seconds: seconds.map { $0 * unit / Double(count) })
  }

  /// How many of so many things were done a second.
  func rate(of count: Int) -> Timing { Timing(seconds: seconds.map { Double(count) / $0 }) }

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
