// What a row must hold for something to be made of it.

/// One condition on a row.
struct Condition: Hashable, Sendable {
  enum Test: Hashable, Sendable {
    case isOne(of: [String])
    case isNone(of: [String])
    case isGiven(Bool)
  }

  var column: ColumnPath
  var test: Test

  func holds(_ row: RowValues) -> Bool { holds(cell: row.cell(column)) }

  /// Whether it holds for what stands in the column.
  func holds(cell: String) -> Bool {
    switch test {
    case .isOne(let words): words.contains(cell)
    case .isNone(let words): !words.contains(cell)
    case .isGiven(let given): cell.isEmpty != given
    }
  }
}
