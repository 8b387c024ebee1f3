// The log in ranges of positions: what is done to each record alone is done on all cores, a range at a
// time, and what came of the ranges is taken in order.

import Recording
import Storing

/// Ranges of positions of about equally many records.
struct LogRanges: Sendable {
  /// Enough that a range costs more than it takes to hand it over, few enough that what comes of it is
  /// small.
  private static let recordsEach: UInt64 = 4_096

  /// The position of the last record.
  let head: UInt64

  var count: Int { Int((head + Self.recordsEach - 1) / Self.recordsEach) }

  subscript(index: Int) -> ClosedRange<UInt64> {
    let first = UInt64(index) * Self.recordsEach + 1
    return first...min(head, first + Self.recordsEach - 1)
  }

  /// Walks the records of a range; the bytes are valid only inside the closure.
  ///
  /// A record that is missing is a fault.
  static func scan(
    _ range: ClosedRange<UInt64>,
    _ reading: borrowing some Reading & ~Copyable,
    _ body: (UInt64, RawSpan) throws -> Void
  ) throws {
    var next = range.lowerBound
    try Log.scan(from: next, reading) { position, bytes in
      guard position == next else { throw BookFault.brokenRecord(position: next) }
      try body(position, bytes)
      next += 1
      return next <= range.upperBound ? .next : .stop
    }
    guard next > range.upperBound else { throw BookFault.brokenRecord(position: next) }
  }

  /// Does something with each range on every core, and gives what came of them to the caller in order.
  func each<R: Sendable>(
    _ team: borrowing Team,
    _ work: @escaping @Sendable (ClosedRange<UInt64>, Lent) throws -> R,
    _ take: (ClosedRange<UInt64>, R) throws -> Void
  ) throws {
    try team.inOrder(
      count,
      ahead: 4 * team.count,
      { index, reader in try work(self[index], Lent(reader)) },
      { index, result in try take(self[index], result) }
    )
  }
}
