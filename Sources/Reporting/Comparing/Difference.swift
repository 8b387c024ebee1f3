// What differs between two reports: cell by cell, rows found by their keys.

/// One cell that differs.
struct Difference: Hashable {
  /// Where it stands.
  struct Place: Hashable {
    /// The cells of the key columns.
    var row: [Cell]
    var column: String
  }

  var place: Place
  var before: Cell
  var after: Cell

  /// The cells that differ between two reports of one kind, in the order of the first, what only the
  /// second has at the end.
  ///
  /// A row or a column that one of them has not says nothing there.
  static func all(_ before: Report, _ after: Report, keys: [String]) -> [Difference] {
    let (old, new) = (Table(before, keys), Table(after, keys))
    let columns = old.columns + new.columns.filter { !old.columns.contains($0) }
    var found: [Difference] = []
    for row in old.order + new.order.filter({ old.rows[$0] == nil }) {
      for column in columns {
        let cells = (old.rows[row]?[column] ?? .none, new.rows[row]?[column] ?? .none)
        guard cells.0 != cells.1 else { continue }
        let place = Place(row: row, column: column)
        found.append(Difference(place: place, before: cells.0, after: cells.1))
      }
    }
    return found
  }

  /// The rows of a report by their keys.
  private struct Table {
    var order: [[Cell]] = []
    var rows: [[Cell]: [String: Cell]] = [:]
    /// The columns that are no keys.
    let columns: [String]

    init(_ report: Report, _ keys: [String]) {
      columns = report.columns.filter { !keys.contains($0) }
      for cells in report.rows {
        let named = Dictionary(zip(report.columns, cells)) { first, _ in first }
        let key = keys.map { named[$0] ?? .none }
        order.append(key)
        rows[key] = named
      }
    }
  }
}
