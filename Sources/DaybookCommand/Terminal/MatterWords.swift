// What somebody should look at, in words: the page of a client and that of a day say the same.

import Bookkeeping
import Reporting

/// The words of a row of `today`.
struct MatterWords {
  private let row: [String: Cell]

  init(_ row: [String: Cell]) { self.row = row }

  /// What it is: `past due`.
  var matter: String { (row.shown("matter") ?? "").replacing("_", with: " ") }

  /// Since when or by when, how much, and of what.
  var rest: String {
    [when, amount, score, row.shown("kind"), row.shown("item")].compactMap { $0 }
      .joined(separator: ", ")
  }

  private var when: String? {
    guard case .number(let days)? = row["days"], let day = row.shown("day") else { return nil }
    if days < 0 { return "since \(day), \(counted(-days, "day"))" }
    guard row["score"] == Cell.none else { return nil }
    return ["incident", "past_due"].contains(row.shown("matter")) ? "since \(day)" : "by \(day)"
  }

  private var amount: String? {
    row.shown("amount").map { "\($0) \(row.shown("currency") ?? "")" }
  }

  private var score: String? {
    guard let score = row.shown("score"), let change = row.shown("change_30d") else { return nil }
    return "\(score), \(change) in 30 days"
  }
}
