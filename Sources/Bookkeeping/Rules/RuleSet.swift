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
  package var receivables: Receivables
  package var health: HealthRules
  package var renewals: RenewalRules
  /// How often a client of a tier is to be talked to, in days.
  package var cadenceDays: [String: Int]

  /// The section `receivables`.
  package struct Receivables: Hashable, Sendable {
    package var basis: Basis
    /// Upper ends of the ageing buckets, in days, ascending.
    package var bucketDays: [Int]
    package var credits: Credits
    package var application: Application
    /// Residuals that may be written off, by currency number, in minor units.
    package var residualTolerance: [UInt16: Int64]
  }

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
    hash = SHA256.hash(data: Array(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    let file = try RuleMembers(RuleNode(text: text), Keys.all)
    name = try file.value(Keys.name)
    receivables = try file[Keys.receivables] ?? Self.standard.receivables
    health = try file[Keys.health] ?? Self.standard.health
    renewals = try file[Keys.renewals] ?? Self.standard.renewals
    cadenceDays = try file[Keys.engagement] ?? Self.standard.cadenceDays
  }

  /// The default rules, which fill in for whatever a file does not say.
  ///
  /// Every key is in their own text, so that reading them asks for nothing of them.
  package static let standard: RuleSet = {
    do throws(Wrong) {
      return try RuleSet(text: defaultText)
    } catch {
      preconditionFailure("the default rules cannot be read: \(error.what)")
    }
  }()

  /// The rules as reports name them: name and the beginning of the hash.
  package var title: String { "\(name) \(hash.prefix(12))" }

  /// How long a rules file may be.
  package static let limitBytes = 1 << 20

  /// The text of the default rules, which every new book adopts.
  package static var defaultText: String {
    String(decoding: PackageResources.default_rules_yaml, as: UTF8.self)
  }
}
