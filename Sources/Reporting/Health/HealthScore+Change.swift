// A score beside another: that of thirty days before, and that of another client.

import Bookkeeping

extension HealthScore {
  /// The worst first, who has no score last; then by the client's place.
  struct Order: Comparable {
    var score: Int?
    var client: Int

    static func < (left: Order, right: Order) -> Bool {
      (left.score ?? Int.max, left.client) < (right.score ?? Int.max, right.client)
    }
  }

  /// How many days back a change reaches.
  static let changeDays = 30

  /// The health of the days before; nil where it was no client then.
  static func before(
    _ state: borrowing ClientState,
    on day: Day,
    _ scorer: HealthScorer,
    isExplained: Bool = false
  ) -> HealthScore? {
    guard let before = day.adding(days: -changeDays), state.isClient(on: before) else {
      return nil
    }
    return HealthScore(state, on: before, scorer, isExplained: isExplained)
  }

  /// How much more; nil where one of them is.
  static func change(from before: Int?, to now: Int?) -> Int? {
    guard let before, let now else { return nil }
    return now - before
  }
}
