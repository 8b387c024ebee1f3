// What can go wrong with a book as a whole: the operator has to act.

/// Why the book cannot do what is asked.
package enum BookFault: Error, Hashable, Sendable {
  /// There is a book already.
  case exists(path: String)
  /// There are no records, not even the first.
  case empty(path: String)
  /// It has records or formats of a newer program.
  case newer(position: UInt64, what: String)
  /// A record is missing or cannot be read.
  case brokenRecord(position: UInt64)
  /// Names that wait to be filed cannot be read.
  case brokenNames
  /// A number in a record stands for nothing.
  case noLabel(what: String)
  /// The time zone of the book is not known to this machine.
  case unknownZone(String)
}

extension BookFault: CustomStringConvertible {
  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .exists(let path):
      "there is a book at \(path) already; name another folder"
    case .empty(let path):
      "the book at \(path) has no records; make it with `daybook init`, or restore an export into it"
    case .newer(let position, let what):
      "record \(position) holds \(what); the book is newer than this program, use the program that "
        + "wrote it"
    case .brokenRecord(let position):
      "record \(position) is missing or cannot be read; run `daybook verify`, and restore the book "
        + "from a backup"
    case .brokenNames:
      "names of the book cannot be read; run `daybook verify`, and restore the book from a backup"
    case .noLabel(let what):
      "\(what) has no name in the book; run `daybook verify`, and restore the book from a backup"
    case .unknownZone(let name):
      "this machine does not know the time zone \(name); install the package tzdata, or give a name "
        + "such as America/Phoenix"
    }
  }
}
