// A moment: as of which business day, as known at which position. Reports are always about one.

/// The two axes on which a report is asked: the effective day and the known position.
package struct Moment: Hashable, Sendable {
  /// Facts that count for a later day are left out.
  package var day: Day
  /// Records at a later position are left out.
  package var position: UInt64

  /// Makes a moment from its two axes.
  package init(day: Day, position: UInt64) {
    self.day = day
    self.position = position
  }
}
