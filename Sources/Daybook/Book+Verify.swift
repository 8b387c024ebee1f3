// Verifying: everything that is derived is derived again from the log and compared. Nothing is changed.
// Whether the book is whole is found out on all cores; only where it is not, what differs is told, record
// by record and in order.

import Storing

/// What a verification found.
package struct Verification: Sendable {
  /// How many records the log has.
  package var records: UInt64 = 0
  /// How many entries they give.
  package var entries = 0
  /// How many clients have entries, the book itself not counted.
  package var clients = 0
  /// SHA-256 over all records in order, in hex.
  package var logDigest = ""
  /// What is wrong, the first of it; empty where the book is whole.
  package var findings: [String] = []
  /// How many findings there are.
  package var findingCount = 0

  static let shown = 100

  mutating func find(_ what: String) {
    findingCount += 1
    if findings.count < Self.shown { findings.append(what) }
  }
}

extension Book {
  /// Verifies positions, times, identities, keys and references of every record, that the ledger is
  /// what posting the log would give, and that no balance is below zero on any day.
  ///
  /// `progress` is told how many records are done; where something is wrong it begins again, to tell
  /// what.
  package func verify(
    _ progress: (_ done: UInt64, _ of: UInt64) -> Void = { _, _ in }
  ) throws -> Verification {
    _ = try opened()
    return try store.read(threads: Self.threads) { reader, team in
      let snapshot = try Snapshot(Lent(reader), kept)
      return try WholeBook.verification(snapshot, team, progress)
        ?? Verifying.verification(snapshot, progress)
    }
  }
}
