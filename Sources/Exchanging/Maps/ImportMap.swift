// A map: what each row of somebody's CSV file means, as events. Written in YAML by whoever knows
// the file; the page Maps describes it. The maps of files that many have are shipped.

package import Bookkeeping

/// What the rows of a file mean.
package struct ImportMap: Sendable {
  /// The source of every event that is made.
  let source: String
  /// Between the cells of the file.
  let separator: UInt8
  /// The columns that the map names.
  let columns: [ColumnRule]
  /// Indexes of the columns that tell one row from another.
  let rowColumns: [Int]
  /// The clients that a row mentions.
  let clients: [MapEvent]
  /// The events that are made of a row, in this order.
  let events: [MapEvent]

  /// How long a map may be.
  static let limitBytes = JSONValue.limitBytes

  /// Reads a map.
  ///
  /// What is wrong with it is refused with its line and column.
  package init(text: String) throws(Refusal) {
    guard text.utf8.count <= Self.limitBytes else {
      throw Refusal(.itemTooLong(limit: Self.limitBytes))
    }
    do throws(Wrong) {
      self = try MapReading.map(text)
    } catch {
      throw Refusal(error)
    }
  }

  /// Reads the map in a file.
  ///
  /// Faults are `ExchangeFault`.
  package init(path: String) throws {
    try self.init(text: BoundedFile.text(path, limit: Self.limitBytes))
  }

  init(
    source: String,
    separator: UInt8,
    columns: [ColumnRule],
    rowColumns: [Int],
    clients: [MapEvent],
    events: [MapEvent]
  ) {
    self.source = source
    self.separator = separator
    self.columns = columns
    self.rowColumns = rowColumns
    self.clients = clients
    self.events = events
  }
}

extension ImportMap {
  private static let shipped: [(name: String, text: [UInt8])] = [
    ("late-payments", PackageResources.late_payments_yaml)
  ]

  /// The names of the maps that are shipped.
  package static var shippedNames: [String] { shipped.map(\.name) }

  /// The text of a map that is shipped; nil where there is none of this name.
  package static func text(ofShipped name: String) -> String? {
    shipped.first { $0.name == name }.map { String(decoding: $0.text, as: UTF8.self) }
  }

  /// A map that is shipped; nil where there is none of this name.
  package static func shipped(named name: String) throws(Refusal) -> ImportMap? {
    guard let text = text(ofShipped: name) else { return nil }
    return try ImportMap(text: text)
  }
}

extension ImportMap {
  /// What tells a row from the others: its cells, with slashes between several of them.
  func identity(_ row: RowValues) -> String {
    let cells = rowColumns.map { row.values[$0] ?? "" }
    guard cells.count > 1 else { return cells.first ?? "" }
    // A slash of the file is no slash between cells.
    return cells.map { cell in
      cell.contains(where: { $0 == "%" || $0 == "/" })
        ? cell.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
          .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
        : cell
    }.joined(separator: "/")
  }
}
