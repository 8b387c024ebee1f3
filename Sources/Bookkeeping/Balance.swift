// A balance over days: what is open of an invoice, or left of a receipt, on any day. No balance may
// be below zero on any day, so a backdated fact is held against every day after it.

/// An amount that changes on days, as the sum of its changes up to and including a day.
package struct Balance: Sendable {
  /// One change a day, in order of days.
  private var changes: [(day: Day, amount: Int64)] = []

  /// Makes a balance that is zero on every day.
  package init() {}

  /// Adds a change on a day; refuses where the sum does not fit.
  package mutating func add(_ amount: Int64, on day: Day) throws(Wrong) {
    let index = changes.firstIndex { $0.day >= day } ?? changes.count
    if index < changes.count, changes[index].day == day {
      try changes[index].amount.add(amount)
    } else {
      changes.insert((day, amount), at: index)
    }
    var sum: Int64 = 0
    for change in changes { try sum.add(change.amount) }
  }

  /// The balance at the end of a day.
  package func on(_ day: Day) -> Int64 {
    changes.prefix { $0.day <= day }.reduce(0) { $0 + $1.amount }
  }

  /// The balance after every change.
  package var last: Int64 { changes.reduce(0) { $0 + $1.amount } }

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
    var sum: Int64 = 0
    var since: Day?
    for change in changes where change.day <= day {
      let before = sum
      sum += change.amount
      if sum != 0 { since = nil } else if before != 0 || since == nil { since = change.day }
    }
    return sum == 0 ? since : nil
  }
}
