// How the cells of a column are written, guessed from all of them: the first form that reads every cell.

import Bookkeeping

/// What is guessed of one column.
struct ColumnGuess {
  enum Form: Hashable {
    case text
    case day(String)
    case number(String)
  }

  let name: String
  private(set) var isOptional = false
  /// Whether no two cells are the same, and none is empty.
  private(set) var isUnique = true
  private(set) var rows = 0
  private var days: [DateFormat]
  private var numbers: [NumberFormat]
  private var hasLeadingZero = false
  /// What stands for the cells so far: eight bytes each, the same in every run.
  private var seen: Set<UInt64> = []
  private var filled = 0

  /// Forms of days, those that are meant more often first.
  private static let dayForms = [
    "YYYY-MM-DD", "M/D/YYYY", "D/M/YYYY", "D.M.YYYY", "YYYY/MM/DD", "D-M-YYYY", "D MMM YYYY",
    "MMM D, YYYY", "YYYYMMDD", "YYYY-MM-DD h:mm:ss", "YYYY-MM-DD h:mm", "YYYY-MM-DDThh:mm:ss",
    "YYYY-MM-DDThh:mm:ssZ", "YYYY-MM-DDThh:mm:ss.fZ", "M/D/YYYY h:mm", "D/M/YYYY h:mm",
  ].compactMap { DateFormat($0) }

  private static let numberForms = [
    "1234", "1234.56", "1,234.56", "$1,234.56", "($1,234.56)", "(1,234.56)", "1.234,56", "1234,56",
    "€1.234,56", "1.234,56 €",
  ].compactMap { NumberFormat($0) }

  init(_ name: String) {
    self.name = name
    days = Self.dayForms
    numbers = Self.numberForms
  }

  /// Takes in a cell, without spaces around it.
  mutating func take(_ cell: String) {
    rows += 1
    guard !cell.isEmpty else {
      (isOptional, isUnique) = (true, false)
      return
    }
    filled += 1
    days.removeAll { format in (try? format.day(cell)) == nil }
    numbers.removeAll { format in (try? format.number(cell)) == nil }
    if cell.utf8.count > 1, cell.utf8.first == UInt8(ascii: "0"), !cell.contains(".") {
      hasLeadingZero = true
    }
    if isUnique, !seen.insert(Self.mark(cell.utf8)).inserted { isUnique = false }
  }

  /// Eight bytes for others, by FNV-1a.
  static func mark(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// The form of the cells; a number with zeros in front is a key.
  var form: Form {
    guard filled > 0 else { return .text }
    if let day = days.first { return .day(day.text) }
    if let number = numbers.first, !hasLeadingZero { return .number(number.text) }
    return .text
  }

  /// Another form of days that reads every cell, in which days and months are exchanged.
  var otherDay: String? {
    guard case .day(let form) = form, form.hasPrefix("M/D") else { return nil }
    return days.first { $0.text == form.replacing("M/D", with: "D/M") }?.text
  }

  /// Whether the cells can be amounts.
  var isAmount: Bool { if case .number = form { true } else { false } }

  var isDay: Bool { if case .day = form { true } else { false } }
}
