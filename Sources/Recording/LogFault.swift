// What can be wrong with a log: the operator has to act.

/// Why the log cannot be read.
package enum LogFault: Error, Hashable, Sendable {
  /// The mark of an identity cannot be read.
  case brokenIdentity(Identity)
  /// The number of records is not the position of the last one.
  case gap(records: Int, last: UInt64)
}

extension LogFault: CustomStringConvertible {
  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .brokenIdentity(let identity):
      "the mark of event \"\(identity.id)\" from \"\(identity.source)\" cannot be read; run "
        + "`daybook verify`, and restore the book from a backup if it is damaged"
    case .gap(let records, let last):
      "records are missing: the log has \(records), and the last is at position \(last); "
        + "restore the book from a backup"
    }
  }
}
