// Reports that can be compared under two sets of rules, client by client.

import Bookkeeping

/// A report each of whose rows belongs to one client and follows from that client's state alone.
protocol Compared: Projection {
  /// The columns that tell one row of a client from another; the first is the client.
  static var keys: [String] { get }
  /// Whether the report could differ under two sets of rules.
  static func reads(_ one: RuleSet, otherThan other: RuleSet) -> Bool
  /// Counts that belong beside the sums, by what is counted: rows by band.
  static var counted: String? { get }
}

extension Compared {
  static var counted: String? { nil }
}

extension Aging: Compared {
  static var keys: [String] { ["client", "currency"] }

  static func reads(_ one: RuleSet, otherThan other: RuleSet) -> Bool {
    one.receivables != other.receivables
  }
}

extension HealthScores: Compared {
  static var keys: [String] { ["client"] }
  static var counted: String? { "band" }

  static func reads(_ one: RuleSet, otherThan other: RuleSet) -> Bool { one.health != other.health }
}

extension Renewals: Compared {
  static var keys: [String] { ["client", "contract", "term_end", "currency"] }

  static func reads(_ one: RuleSet, otherThan other: RuleSet) -> Bool {
    one.renewals != other.renewals || one.health != other.health
  }
}
