// A balance over days: what is open of an invoice, or left of a receipt, on any day. No balance may
// be below zero on any day, so a backdated fact is held against every day after it.

/// An amount that changes on days, as the sum of its changes up to and including a day.
///
/// It can be inlined, because every fold of a client runs through it.
@usableFromInline
package struct Balance: Sendable {
  @usableFromInline
  package struct Change: Sendable {
    @usableFromInline package var day: Day
    @usableFromInline package var amount: Int64

    @inlinable
    package init(day: Day, amount: Int64) {
      self.day = day
      self.amount = amount
    }
  }

  /// One change a day, in order of days.
  @usableFromInline var changes = ShortList<Change>()
  /// The sum of all changes without their signs, or the greatest number: while it fits, so does every
  /// balance.
  @usableFromInline var turnover: Int64 = 0

  /// Makes a balance that is zero on every day.
  @inlinable package init() {}

  /// Adds a change on a day; refuses where the sum does not fit.
  @inlinable
  package mutating func add(_ amount: Int64, on day: Day) throws(Wrong) {
    var index = changes.count
    while index > 0, changes[index - 1].day >= day { index -= 1 }
    if index < changes.count, changes[index].day == day {
      try changes[index].amount.add(amount)
    } else {
      changes.insert(Change(day: day, amount: amount), at: index)
    }
    let (sum, overflow) = turnover.addingReportingOverflow(Int64(clamping: amount.magnitude))
    turnover = overflow ? Int64.max : sum
    if turnover == Int64.max { try requireSums() }
  }

  /// Refuses where a balance does not fit.
  @usableFromInline
  func requireSums() throws(Wrong) {
    var sum: Int64 = 0
    for change in changes { try sum.add(change.amount) }
  }

  /// The balance at the end of a day.
  @inlinable
  package func on(_ day: Day) -> Int64 {
    var sum: Int64 = 0
    for change in changes where change.day <= day { sum += change.amount }
    return sum
  }

  /// The balance after every change.
  @inlinable package var last: Int64 { changes.reduce(0) { $0 + $1.amount } }

  /// The least balance at the end of any day from this one on.
  package func lowest(from day: Day) -> Int64 {
    var sum = on(day)
    var least = sum
    for change in changes where change.day > day {
      sum += change.amount
      least = min(least, sum)
    }
    return least
  }

  /// The first day that ends below zero, with the balance then.
  package var firstBelowZero: (day: Day, amount: Int64)? {
    var sum: Int64 = 0
    for change in changes {
      sum += change.amount
      if sum < 0 { return (change.day, sum) }
    }
    return nil
  }

  /// The first day from which on it is zero up to a day; nil where it is not zero on that day.
  package func zeroSince(by day: Day) -> Day? {
    var standing = Standing()
    for change in changes where change.day <= day { standing.take(change) }
    return standing.zeroSince
  }

  /// How a balance stands after some of its changes, in order of days.
  @usableFromInline
  package struct Standing {
    @usableFromInline package var sum: Int64 = 0
    @usableFromInline var since: Day?

    @inlinable package init() {}

    @inlinable
    package mutating func take(_ change: Change) {
      let before = sum
      sum += change.amount
      if sum != 0 { since = nil } else if before != 0 || since == nil { since = change.day }
    }

    /// The first day from which on it is zero; nil where it is not, or nothing changed it.
    @inlinable package var zeroSince: Day? { sum == 0 ? since : nil }
  }
}
