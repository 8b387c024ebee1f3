// When an invoice falls due: its parts by due day, against what is open of it. Whatever was settled
// fills the earliest due first.

/// The parts of an invoice, the earliest due first.
@usableFromInline
package struct Schedule: Sendable {
  /// An amount that falls due on a day.
  @usableFromInline
  package struct Part: Sendable {
    @usableFromInline package var due: Day
    @usableFromInline package var amount: Int64

    @inlinable
    package init(due: Day, amount: Int64) {
      self.due = due
      self.amount = amount
    }
  }

  private var parts = ShortList<Part>()
  /// What the parts make together.
  private var whole: Int64 = 0

  /// No parts.
  package init() {}

  /// Adds a part, after those that are due on the same day; refuses a whole that does not fit.
  package mutating func add(_ amount: Int64, due: Day) throws(Wrong) {
    try whole.add(amount)
    var index = parts.count
    while index > 0, parts[index - 1].due > due { index -= 1 }
    parts.insert(Part(due: due, amount: amount), at: index)
  }

  /// The due day of the first part that is open.
  package func earliestOpen(_ open: Int64) -> Day? {
    guard open > 0 else { return nil }
    var settling = Settling(whole: whole, open: open)
    for part in parts where settling.open(part) > 0 { return part.due }
    return nil
  }

  /// Settles parts, the earliest due first, with what is not open of their whole.
  @usableFromInline
  package struct Settling {
    @usableFromInline var settled: Int64

    @inlinable
    package init(whole: Int64, open: Int64) { settled = max(0, whole - open) }

    /// What is open of the next part.
    @inlinable
    package mutating func open(_ part: Part) -> Int64 {
      let paid = min(settled, part.amount)
      settled -= paid
      return part.amount - paid
    }
  }
}
