// What is said beside a proposed map of single lines of the file: those that are left out, that repeat
// another, and whose cells are not as nearly all are.

/// Looks at the entries of a file under the map that is proposed.
struct GuessRemarks {
  /// Lines that are left out.
  private(set) var left = GuessLines()
  /// Lines whose row is that of an earlier one, and how many.
  private(set) var repeated = GuessLines()
  private(set) var repeats = 0
  private(set) var entries = 0
  /// By the place of a column.
  private(set) var lacking: [Int: GuessLines] = [:]
  private(set) var misfits: [Int: GuessLines] = [:]
  private(set) var below: [Int: GuessLines] = [:]

  /// What is looked at: the column that says which rows are entries, those that tell them apart, those
  /// that must not be empty, and the forms of days, numbers and currencies.
  struct Rules {
    var telling: Int?
    var row: [Int]
    var required: [Int]
    var forms: [(place: Int, form: ColumnGuess.Form)]
    var currency: Int?
  }

  private let rules: Rules
  private var seen: Set<UInt64> = []

  init(_ rules: Rules) { self.rules = rules }

  /// Takes in a row, whose cells are without spaces around them.
  mutating func take(_ line: Int, _ cells: [String]) {
    if let telling = rules.telling, cells[telling].isEmpty { return left.take(line) }
    entries += 1
    for place in rules.required where cells[place].isEmpty {
      lacking[place, default: GuessLines()].take(line)
    }
    takeRow(line, rules.row.map { cells[$0] })
    for (place, form) in rules.forms where !cells[place].isEmpty {
      take(line, cells[place], place, form)
    }
    if let place = rules.currency, !cells[place].isEmpty, !ColumnGuess.isCurrency(cells[place]) {
      misfits[place, default: GuessLines()].take(line, cells[place])
    }
  }

  private mutating func takeRow(_ line: Int, _ key: [String]) {
    guard !key.contains("") else { return }
    let mark = ColumnGuess.mark(key.joined(separator: "\n").utf8)
    guard !seen.insert(mark).inserted else { return }
    repeats += 1
    repeated.take(line)
  }

  private mutating func take(_ line: Int, _ cell: String, _ place: Int, _ form: ColumnGuess.Form) {
    switch form {
    case .text: return
    case .day(let format):
      if (try? format.day(cell)) == nil { misfits[place, default: GuessLines()].take(line, cell) }
    case .number(let format):
      guard let number = try? format.number(cell) else {
        misfits[place, default: GuessLines()].take(line, cell)
        return
      }
      if number.hasPrefix("-") { below[place, default: GuessLines()].take(line) }
    }
  }

  /// What is said of a column.
  func remarks(_ place: Int) -> [String?] {
    let misfits = misfits[place] ?? GuessLines()
    return [
      (lacking[place] ?? GuessLines()).saying("lacks it", "lack it"),
      misfits.saying("does not fit: \(misfits.cells)", "do not fit: \(misfits.cells)"),
    ]
  }
}
