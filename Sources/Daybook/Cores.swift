// Work on many things that do not depend on each other, shared among the cores.

import Dispatch

enum Cores {
  /// How many things are done in one go: fewer are not worth another core.
  private static let atOnce = 64

  /// What becomes of each number below a count, in order.
  static func map<Result>(
    _ count: Int,
    _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard count >= 2 * atOnce else { return (0..<count).map(body) }
    return unsafe [Result](unsafeUninitializedCapacity: count) { places, filled in
      nonisolated(unsafe) let places = unsafe places
      DispatchQueue.concurrentPerform(iterations: (count + atOnce - 1) / atOnce) { part in
        for index in part * atOnce..<min((part + 1) * atOnce, count) {
          unsafe places.initializeElement(at: index, to: body(index))
        }
      }
      filled = count
    }
  }
}
