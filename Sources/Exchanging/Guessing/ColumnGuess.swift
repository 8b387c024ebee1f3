// How the cells of a column are written, guessed from all of them: the form that reads the most cells,
// where it reads nearly all.

import Bookkeeping

/// What is guessed of one column.
struct ColumnGuess {
  enum Form {
    case text
    case day(DateFormat)
    case number(NumberFormat)
  }

  let name: String
  /// Whether 03/04 is the third of April where the cells do not tell.
  var isDayFirst = false
  private var rows = 0
  private var filled = 0
  private var days = FormTally(forms: dayForms.count)
  private var numbers = FormTally(forms: numberForms.count)
  /// How many cells are no letters of a currency; and whether some are small.
  private var noCurrencies = 0
  private(set) var hasSmallLetters = false
  private var leadingZeros = 0
  /// How many cells are the same as one before.
  private var repeats = 0
  /// Whether that were too many, so that they are no longer counted.
  private var isRepeating = false
  /// What stands for the cells so far: eight bytes each, the same in every run.
  private var seen: Set<UInt64> = []

  /// Forms of days, those that are meant more often first.
  private static let dayForms = [
    "YYYY-MM-DD", "M/D/YYYY", "D/M/YYYY", "D.M.YYYY", "YYYY/MM/DD", "D-M-YYYY", "D MMM YYYY",
    "MMM D, YYYY", "YYYYMMDD", "YYYY-MM-DD h:mm:ss", "YYYY-MM-DD h:mm", "YYYY-MM-DDThh:mm:ss",
    "YYYY-MM-DDThh:mm:ssZ", "YYYY-MM-DDThh:mm:ss.fZ", "M/D/YYYY h:mm", "D/M/YYYY h:mm",
  ].compactMap { DateFormat($0) }

  private static let numberForms = [
    "1234", "1234.56", "1,234.56", "$1,234.56", "($1,234.56)", "(1,234.56)", "1.234,56", "1234,56",
    "€1.234,56", "1.234,56 €", "€1,234.56", "£1,234.56",
  ].compactMap { NumberFormat($0) }

  init(_ name: String) { self.name = name }

  /// Takes in a cell, without spaces around it.
  mutating func take(_ cell: String) {
    rows += 1
    guard !cell.isEmpty else { return }
    filled += 1
    days.take(filled) { (try? Self.dayForms[$0].day(cell)) != nil }
    numbers.take(filled) { (try? Self.numberForms[$0].number(cell)) != nil }
    let zero = UInt8(ascii: "0")
    if cell.utf8.first == zero,
      cell.utf8.dropFirst().first.map({ (zero...57).contains($0) }) == true,
      !cell.contains(".")
    {
      leadingZeros += 1
    }
    takeCurrency(cell)
    guard !isRepeating, !seen.insert(Self.mark(cell.utf8)).inserted else { return }
    repeats += 1
    guard isTooMany(repeats, ofFirst: filled) else { return }
    isRepeating = true
    seen = []
  }

  private mutating func takeCurrency(_ cell: String) {
    let isCurrency = Self.isCurrency(cell)
    if !isCurrency { noCurrencies += 1 }
    if isCurrency, cell != cell.uppercased() { hasSmallLetters = true }
  }

  /// Whether a cell is the letters of a currency, small or not.
  static func isCurrency(_ cell: String) -> Bool {
    cell.utf8.count == 3 && Currency(letters: cell.uppercased()) != nil
  }

  /// Eight bytes for others, by FNV-1a.
  static func mark(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension ColumnGuess {
  /// The form of nearly all cells; a number with zeros in front is a key.
  var form: Form {
    if let day { return .day(Self.dayForms[day]) }
    if let number = numbers.best(of: filled), isFew(leadingZeros, of: filled) {
      return .number(Self.numberForms[number])
    }
    return .text
  }

  private var day: Int? {
    days.best(of: filled).map { best in isDayFirst ? exchanged(best) ?? best : best }
  }

  /// The form that reads as many cells, in which days and months are exchanged.
  private func exchanged(_ day: Int) -> Int? {
    Self.exchanged(day).flatMap { days.isEven(day, $0) ? $0 : nil }
  }

  /// The form in which days and months are exchanged.
  private static func exchanged(_ day: Int) -> Int? {
    let text = dayForms[day].text
    let rest = text.dropFirst(3)
    let other = text.hasPrefix("M/D") ? "D/M" + rest : "M/D" + rest
    return text.hasPrefix("M/D") || text.hasPrefix("D/M")
      ? dayForms.firstIndex { $0.text == other } : nil
  }

  /// The other form of days that reads as many cells.
  var otherDay: String? { day.flatMap(exchanged).map { Self.dayForms[$0].text } }

  /// Whether its days come before its months; nil where the cells do not tell.
  var tellsDayFirst: Bool? {
    guard let day = days.best(of: filled), Self.exchanged(day) != nil, exchanged(day) == nil
    else { return nil }
    return Self.dayForms[day].text.hasPrefix("D/M")
  }

  /// Whether the cells can be amounts.
  var isAmount: Bool { if case .number = form { true } else { false } }

  var isDay: Bool { if case .day = form { true } else { false } }

  var isEmpty: Bool { filled == 0 }

  /// Whether nearly all cells are currencies.
  var isCurrency: Bool { filled > 0 && isFew(noCurrencies, of: filled) }

  /// Whether every cell is a currency.
  var isAllCurrencies: Bool { filled > 0 && noCurrencies == 0 }

  /// Whether nearly every row has a cell, and nearly no two are the same.
  var isNearlyUnique: Bool {
    !isRepeating && isFew(repeats, of: filled) && isFew(rows - filled, of: rows)
  }

  /// Whether no two cells are the same, and none is empty.
  var isUnique: Bool { repeats == 0 && filled == rows }

  /// Whether no two cells are the same, and nearly every row has one.
  var hasNoRepeats: Bool { repeats == 0 && isFew(rows - filled, of: rows) }
}
