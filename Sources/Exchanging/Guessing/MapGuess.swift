// A map proposed for somebody's file, from the names of its columns and all of its cells: a beginning
// that a person reads, corrects and keeps. What cannot be told is said beside it.
//
// The rows are looked at three times: for how the cells of each column are written, for which rows are
// entries, and for the lines that are not as the others. Memory is bounded by eight bytes a cell.

import Bookkeeping

/// Proposes a map for a CSV file.
package struct MapGuess {
  let columns: [ColumnGuess]
  let roles: RoleGuess
  let kind: KindGuess
  let house: HouseGuess?
  /// The names of the columns that tell one row from another.
  let row: [String]
  let entries: EntryGuess
  let remarks: GuessRemarks
  let rows: GuessRows
  /// The columns that the map names.
  let used: Set<String>

  /// Reads a file, for a book where there is one.
  ///
  /// Refuses one without rows, or in which no columns tell one row from another.
  package init(file: SpooledFile, house: HouseGuess? = nil) throws {
    self.house = house
    var rows = try GuessRows(file)
    let columns = try Self.columns(&rows, house)
    let roles = RoleGuess(columns)
    let kind = KindGuess(roles)
    let places = Dictionary(
      uniqueKeysWithValues: columns.enumerated().map { ($0.element.name, $0.offset) }
    )
    let key = Self.key(columns, roles, kind)
    let needed = ([key] + kind.needed).compactMap { $0.flatMap { places[$0] } }
    var entries = EntryGuess(needed: needed, columns: columns.count)
    try rows.read { entries.take($1) }
    let row =
      key.map { [$0] }
      ?? columns.indices.filter { !entries.isOptional($0) }.map { columns[$0].name }
    guard !row.isEmpty else { throw Refusal(.rowsNotTold) }
    let numbers = Self.number(roles, kind).filter { name in
      places[name].map { !entries.isOptional($0) } ?? false
    }
    let used = Self.used(roles, kind, row + numbers)
    var remarks = GuessRemarks(
      GuessRemarks.Rules(
        telling: entries.telling,
        row: row.compactMap { places[$0] },
        required: needed + [roles[.currency]].compactMap { $0.flatMap { places[$0] } },
        forms: roles.formed.compactMap { places[$0] }.map { ($0, columns[$0].form) },
        currency: roles[.currency].flatMap { places[$0] }
      )
    )
    try rows.read { remarks.take($0, $1) }
    guard isFew(remarks.repeats, of: remarks.entries) else { throw Refusal(.rowsNotTold) }
    for name in columns.map(\.name) where used.contains(name) && name.contains(where: "{}".contains)
    {
      throw Refusal(field: GuessRows.place(name), .bracesInColumn)
    }
    (self.columns, self.roles, self.kind, self.row) = (columns, roles, kind, row)
    (self.entries, self.remarks, self.rows, self.used) = (entries, remarks, rows, used)
  }

  /// How the cells of each column are written.
  private static func columns(_ rows: inout GuessRows, _ house: HouseGuess?) throws -> [ColumnGuess]
  {
    var columns = rows.header.map { ColumnGuess($0) }
    try rows.read { _, cells in
      guard !cells.allSatisfy(\.isEmpty) else { return }
      for index in columns.indices { columns[index].take(cells[index]) }
    }
    try rows.check()
    // A column that tells whether days come before months tells it of the others.
    let told = columns.lazy.compactMap(\.tellsDayFirst).first
    for index in columns.indices {
      columns[index].isDayFirst = told ?? house?.isDayFirst ?? false
    }
    return columns
  }

  /// The one column that tells rows apart: the invoice's or payment's number, where it does but for a few
  /// rows; else a column of which no two cells are the same, and that is no client, amount or day.
  private static func key(
    _ columns: [ColumnGuess],
    _ roles: RoleGuess,
    _ kind: KindGuess
  ) -> String? {
    let numbers: [RoleGuess.Role] =
      if case .payments = kind { [.payment, .invoice] } else { [.invoice, .payment] }
    let keys = numbers.compactMap { roles[$0] }
      .compactMap { name in columns.first { $0.name == name } }
    let others = [
      RoleGuess.Role.client, .clientName, .amount, .issued, .due, .settled, .currency,
    ].compactMap { roles[$0] }
    let free = columns.filter { !others.contains($0.name) }
    let numbered = free.filter { HeaderName($0.name).isNumber }
    let found =
      keys.first(where: \.hasNoRepeats) ?? keys.first(where: \.isNearlyUnique)
      ?? numbered.first(where: \.hasNoRepeats) ?? free.first(where: \.isUnique)
    return found?.name
  }

  /// The column that holds the number of the invoice or payment that a row is.
  static func number(_ roles: RoleGuess, _ kind: KindGuess) -> [String] {
    switch kind {
    case .invoices: [roles[.invoice]].compactMap { $0 }
    case .payments: [roles[.payment]].compactMap { $0 }
    case .remarks: []
    }
  }

  /// The columns that a map of these rows names, beside those that tell rows apart.
  private static func used(_ roles: RoleGuess, _ kind: KindGuess, _ row: [String]) -> Set<String> {
    let besides: [RoleGuess.Role] =
      switch kind {
      case .invoices: [.clientName, .due, .settled, .currency]
      case .payments: [.clientName, .currency]
      case .remarks(.some): [.clientName, .issued, .note]
      case .remarks(nil): []
      }
    return Set(row + kind.needed + besides.compactMap { roles[$0] })
  }
}
