// What it takes to derive everything from the log again: the ledger posted anew, and the whole book
// verified. The bars are on the figures themselves.

import Daybook
import Foundation

/// The measures of rebuilding a book.
enum Rebuilding {
  /// Something is wrong with the book that was to be measured.
  struct Broken: Error {
    var findings: [String]
  }

  /// All measures, of the book in a folder; each opens it in a process of its own.
  static func measures(_ book: String) throws -> [Measure] {
    [
      measure(
        "replay --from-log: the ledger posted again, all cores",
        atLeast: 1_000_000,
        try Child.run(.repost, book)
      ),
      measure(
        "verify: everything checked, all cores",
        atLeast: 700_000,
        try Child.run(.verify, book)
      ),
    ]
  }

  private static func measure(_ name: String, atLeast bar: Double, _ found: Child.Found) -> Measure
  {
    let rate = found.timing.rate(of: found.records)
    return Measure(
      name: name,
      figure: rate.median,
      unit: "records/s",
      bar: bar,
      better: "higher",
      spread: [rate.spread.lowerBound, rate.spread.upperBound]
    )
  }

  /// Does one of them again and again.
  static func found(_ work: Child, _ path: String) throws -> Child.Found {
    let book = try Book.open(path)
    var timing = Timing()
    while timing.isWanting {
      try timing.take {
        guard work == .verify else { return try book.repost { _, _ in } }
        let found = try book.verify()
        guard found.findingCount == 0 else { throw Broken(findings: found.findings) }
      }
    }
    return Child.Found(records: Int(try book.head()), seconds: timing.seconds)
  }
}
