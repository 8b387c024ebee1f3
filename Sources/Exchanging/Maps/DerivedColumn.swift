// A column that a file has not: made of those that it has.

import Bookkeeping

/// A value that a map makes of other columns of the row.
struct DerivedColumn: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// The first of these columns that is not empty.
    case firstOf([Int])
    /// The day in a column, so many months and then so many days later.
    case later(Int, months: Int, days: Int)
    /// The number in a column where it is zero or more.
    case debit(Int)
    /// The number in a column without its sign, where it is below zero.
    case credit(Int)
  }

  var name: String
  var form: Form

  /// The columns of the file that it is made of, also through others that are derived.
  ///
  /// Kept, because columns made of two others each, one after the other, lead to a column in more
  /// ways than anybody can go.
  var origins: [Int]

  /// Its value; nil where everything that it is made of is empty.
  func value(_ values: [String?]) throws(Wrong) -> String? {
    switch form {
    case .firstOf(let columns): return columns.lazy.compactMap { values[$0] }.first
    case .debit(let column): return values[column].flatMap { $0.hasPrefix("-") ? nil : $0 }
    case .credit(let column):
      return values[column].flatMap { $0.hasPrefix("-") ? String($0.dropFirst()) : nil }
    case .later(let column, let months, let days):
      guard let text = values[column] else { return nil }
      let day = try Day(text: text)
      guard let later = day.adding(months: months)?.adding(days: days) else {
        throw .dayBeyondCalendar
      }
      return later.text
    }
  }
}
