// Which rows of a file are entries, and which are blank, or totals: those that lack most of what no
// entry can do without. A map can leave them out where they all lack one column that every entry has.

/// Counts what rows lack.
struct EntryGuess {
  /// The places of the columns that no entry can do without; at most four.
  private let needed: [Int]
  /// How many rows lack what, by the bits of a number; blank ones apart.
  private var rows: [Int]
  private var blanks = 0
  /// For each column, in how many of each of these its cell is empty.
  private var empties: [Int32]

  init(needed: [Int], columns: Int) {
    self.needed = needed
    rows = [Int](repeating: 0, count: 1 << needed.count)
    empties = [Int32](repeating: 0, count: columns << needed.count)
  }

  /// Takes in a row, whose cells are without spaces around them.
  mutating func take(_ cells: [String]) {
    guard !cells.allSatisfy(\.isEmpty) else {
      blanks += 1
      return
    }
    var lacks = 0
    for (bit, place) in needed.enumerated() where cells[place].isEmpty { lacks |= 1 << bit }
    rows[lacks] += 1
    for place in cells.indices where cells[place].isEmpty {
      empties[place << needed.count + lacks] += 1
    }
  }

  /// The place of the column of which rows that lack it are no entries; nil where there are none, where no
  /// column tells, or where they are more than a few.
  var telling: Int? {
    let all = rows.reduce(0, +)
    var best: (count: Int, bit: Int)?
    for bit in needed.indices where rows[1 << bit] == 0 {
      let count = rows.indices.reduce(0) { $1 & (1 << bit) == 0 ? $0 : $0 + rows[$1] }
      guard isFew(count, of: all), count + blanks > best?.count ?? 0 else { continue }
      best = (count + blanks, bit)
    }
    return best.map { needed[$0.bit] }
  }

  /// Whether a column is empty in some entry.
  func isOptional(_ place: Int) -> Bool {
    let left = telling.flatMap { needed.firstIndex(of: $0) }.map { 1 << $0 } ?? 0
    return rows.indices.contains { lacks in
      lacks & left == 0 && empties[place << needed.count + lacks] > 0
    }
  }
}
