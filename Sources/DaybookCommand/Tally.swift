// How much of a file was recorded.

import Bookkeeping
import Daybook

/// What became of the proposals of a file so far.
struct Tally {
  private(set) var recorded = 0
  /// Recorded before, and passed over.
  private(set) var known = 0
  /// Said twice in what is recorded now, and recorded once.
  private(set) var repeated = 0
  /// The positions of what was recorded now, first and last.
  private(set) var positions: ClosedRange<UInt64>?
  /// The line of the last event that is recorded.
  private(set) var line: Int?

  var count: UInt64 { UInt64(recorded + known + repeated) }

  mutating func take(_ outcomes: [Recorded], through line: Int) {
    self.line = line
    for outcome in outcomes {
      switch outcome {
      case .before(let position):
        if positions?.contains(position) == true { repeated += 1 } else { known += 1 }
      case .now(let position):
        recorded += 1
        positions = (positions?.lowerBound ?? position)...position
      }
    }
  }

  var sentence: String {
    var before = known == 0 ? "" : "; \(known) \(known == 1 ? "was" : "were") recorded before"
    if repeated > 0 { before += "; \(repeated) \(repeated == 1 ? "is" : "are") there twice" }
    guard let positions else { return "Recorded nothing\(before)." }
    let (first, last) = (positions.lowerBound, positions.upperBound)
    let places = first == last ? "position \(first)" : "positions \(first) to \(last)"
    return "Recorded \(counted(recorded, "event")), \(places)\(before)."
  }

  /// What holds after a refusal.
  var howFar: String {
    guard let line else { return "Nothing was recorded. Correct it and record the file again." }
    return
      "Recorded up to line \(line), nothing after it. Correct it and record the file again: what "
      + "is recorded is passed over, the rest follows."
  }
}
