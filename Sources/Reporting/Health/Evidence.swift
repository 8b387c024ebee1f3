// What stands behind a figure: the records it was taken from, where somebody asks.

/// Collects positions of records, or nothing.
struct Evidence {
  let isWanted: Bool
  private(set) var positions: [UInt64] = []

  init(isWanted: Bool) { self.isWanted = isWanted }

  mutating func note(_ position: UInt64) {
    if isWanted { positions.append(position) }
  }

  /// The positions in order, each once, with runs as `12..15`.
  var text: String? {
    var runs: [ClosedRange<UInt64>] = []
    for position in Set(positions).sorted() {
      if let last = runs.last, last.upperBound + 1 == position {
        runs[runs.count - 1] = last.lowerBound...position
      } else {
        runs.append(position...position)
      }
    }
    guard !runs.isEmpty else { return nil }
    return runs.map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)..\(run.upperBound)"
    }.joined(separator: " ")
  }
}
