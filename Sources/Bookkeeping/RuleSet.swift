// Rules as the book follows them: typed, checked, and named by a hash of their text.

import Crypto

/// A rules file.
///
/// Missing keys have the values of the default rules.
package struct RuleSet: Hashable, Sendable {
  /// What its author calls it.
  package var name: String
  /// SHA-256 of the text, in hex.
  package var hash: String
  package var basis: Basis = .due
  /// Upper ends of the ageing buckets, in days, ascending.
  package var bucketDays: [Int] = [30, 60, 90, 120]
  package var credits: Credits = .separate
  package var application: Application = .specific
  /// Residuals that may be written off, by currency number, in minor units.
  package var residualTolerance: [UInt16: Int64] = [:]

  /// The day that an item's age is counted from.
  package enum Basis: String, CaseIterable, Sendable {
    case due
    case invoice
    case serviceEnd = "service_end"
  }

  /// What a report does with unapplied receipts and credit notes.
  package enum Credits: String, CaseIterable, Sendable {
    case separate
    case ageByOwnDate = "age_by_own_date"
    case oldestFirst = "oldest_first"
  }

  /// How a receipt without a remittance is applied.
  package enum Application: String, CaseIterable, Sendable {
    case specific
    case fifo
  }

  /// Reads the rules from YAML; refuses with line and column.
  package init(text: String) throws(Wrong) {
    let bytes = text.utf8.count
    guard bytes <= Self.limitBytes else { throw .tooLong(bytes: bytes, limit: Self.limitBytes) }
    name = ""
    hash = SHA256.hash(data: Array(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    try read(text)
  }

  /// The rules as reports name them: name and the beginning of the hash.
  package var title: String { "\(name) \(hash.prefix(12))" }

  /// How long a rules file may be.
  package static let limitBytes = 1 << 20

  /// The text of the default rules, which every new book adopts.
  package static var defaultText: String {
    String(decoding: PackageResources.default_rules_yaml, as: UTF8.self)
  }
}
