// The entries of one record, each under the client it is said of, in the order they are said.

/// Collects what one record says of whom.
package struct EntryList: Sendable {
  /// The record.
  package let position: UInt64
  /// The client that the event is about; 0 for the book itself.
  package var client: UInt32
  /// The day that the event counts for.
  package var day: Day
  /// The day on the document, where it names none itself: the day asked for, even when recorded
  /// late.
  package var ownDay: Day
  /// The rows, with the client each belongs to.
  package private(set) var rows: [(client: UInt32, entry: Entry)] = []

  /// Begins the list of a record.
  package init(position: UInt64, client: UInt32, day: Day) {
    self.position = position
    self.client = client
    self.day = day
    ownDay = day
  }

  /// Says something of the event's own client on the event's own day, unless told otherwise.
  package mutating func say(_ meaning: Entry.Meaning, of client: UInt32? = nil, on day: Day? = nil)
  {
    rows.append(
      (client ?? self.client, Entry(position: position, day: day ?? self.day, meaning))
    )
  }

  /// Adds an entry that another fact said, as it is.
  package mutating func add(_ entry: Entry, of client: UInt32) { rows.append((client, entry)) }

  /// The clients that the record touches, in order of their numbers.
  package var clients: [UInt32] {
    guard let first = rows.first?.client else { return [] }
    // Nearly every record touches one.
    if rows.allSatisfy({ $0.client == first }) { return [first] }
    return Set(rows.map(\.client)).sorted()
  }
}
