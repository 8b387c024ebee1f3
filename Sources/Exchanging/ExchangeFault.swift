// Faults of the exchange: what the person who proposes or exports cannot help, but the operator
// can.

/// Why reading or writing a foreign form failed.
package enum ExchangeFault: Error, Hashable, Sendable {
  /// The record holds something that this program's schema does not have.
  case bookIsNewer(String)
  /// A field of the record cannot be written, because what the book fills back in is not there.
  case keyMissing(field: String)
  /// A field of the record holds a value that no proposal could have given it.
  case unwritable(field: String)
  /// The system could not open or read a file.
  case unreadable(String, code: Int32, String)
}

extension ExchangeFault: CustomStringConvertible {
  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .bookIsNewer(let what):
      "The book is newer than this program: it holds \(what). Use the program that wrote it."
    case .keyMissing(let field):
      "\(field): the record's reference has no key. Fill keys back in before writing it."
    case .unwritable(let field):
      "\(field): the record holds a value outside its range. Verify the book."
    case .unreadable(let file, let code, let reason):
      "\(file) cannot be read: \(reason) (\(code))."
    }
  }
}
