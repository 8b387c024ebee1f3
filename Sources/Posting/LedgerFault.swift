// What can be wrong with a ledger. Nothing is lost then: it is posted again from the log.

/// Why the ledger cannot be read.
package enum LedgerFault: Error, Hashable, Sendable {
  /// It was posted by a program for which facts mean something else.
  case otherVersion(UInt64)
  /// Rows of a client cannot be read.
  case brokenRows(client: UInt32)
  /// A value of unposted rows cannot be read.
  case brokenUnposted(position: UInt64)
  /// The mark contradicts the rows that wait.
  case brokenMark(through: UInt64, head: UInt64)
}

extension LedgerFault: CustomStringConvertible {
  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .otherVersion(let version):
      "the ledger was posted with version \(version) of the entries and this program has version "
        + "\(Ledger.version); run `daybook replay --from-log` to post it again"
    case .brokenRows(let client):
      "ledger rows of client number \(client) cannot be read; run `daybook verify`, then "
        + "`daybook replay --from-log` to post the ledger again"
    case .brokenUnposted(let position):
      "unposted rows of record \(position) cannot be read; run `daybook verify`, then "
        + "`daybook replay --from-log` to post the ledger again"
    case .brokenMark(let through, let head):
      "the mark of posting says record \(through) of \(head), which the rows that wait contradict; "
        + "run `daybook replay --from-log` to post the ledger again"
    }
  }
}
