// What a report answers, as the CSV of the report has it.

/// Columns and rows, every value as the text that the CSV has for it; what is not known is empty.
package struct PlainReport: Equatable {
  package var columns: [String]
  package var rows: [[String]]
  /// What it says besides, where the model knows that.
  package var notes: [String] = []

  /// The whole as CSV.
  ///
  /// Keys in tests need no quotes.
  package var csv: String {
    ([columns] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// The values of one column.
  package func column(_ name: String) -> [String] {
    guard let index = columns.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }
}

/// Which day the age of an invoice is counted from.
package enum PlainBasis: String, CaseIterable {
  case due
  case invoice
  case serviceEnd = "service_end"
}

/// What the rows of the ageing are.
package enum PlainKey: String, CaseIterable {
  case client
  case invoice
  case parent
  case owner
  case state
}

/// What becomes of credits in the ageing.
package enum PlainCredits: String, CaseIterable {
  case separate
  case ageByOwnDate = "age_by_own_date"
  case oldestFirst = "oldest_first"
}

/// Order of texts by their UTF-8 bytes.
func inByteOrder(_ one: String, _ other: String) -> Bool {
  one.utf8.lexicographicallyPrecedes(other.utf8)
}

/// Order of items: the client's key, then the record that made the item, then its key.
struct PlainItemOrder: Comparable {
  var client: String
  var position: UInt64
  var key: String

  static func < (one: Self, other: Self) -> Bool {
    if one.client != other.client { return inByteOrder(one.client, other.client) }
    if one.position != other.position { return one.position < other.position }
    return inByteOrder(one.key, other.key)
  }
}
