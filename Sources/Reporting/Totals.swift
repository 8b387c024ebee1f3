// Totals: the amounts of the rows added up, one line a currency. They can only be what the rows say.

import Bookkeeping

extension Report {
  /// Adds up every column of amounts, of rows that agree in a column of words apart, where one is
  /// named; refuses a sum that does not fit.
  mutating func addTotals(by column: String? = nil) throws(Wrong) {
    guard let currencyColumn = columns.firstIndex(of: "currency") else { return }
    let wordColumn = column.flatMap { columns.firstIndex(of: $0) }
    // As many lines as there are currencies and words: few beside the rows.
    var lines: [Sum: Int] = [:]
    var amounts: [Int64] = []
    var isSummed: [Bool] = []
    var last: (currency: UInt16, word: String, line: Int)?
    let width = columns.count
    try rows.each(0..<rows.count) { (row) throws(Wrong) in
      var word = ""
      if let wordColumn, case .text(let text) = row[wordColumn] { word = text }
      for column in row.indices {
        guard case .money(let money) = row[column] else { continue }
        var line = last?.line ?? 0
        if last == nil || last?.currency != money.currency || last?.word != word {
          let letters = Currency(number: money.currency)?.letters ?? ""
          let sum = Sum(letters: letters, currency: money.currency, word: word)
          line = lines[sum] ?? lines.count
          if line == lines.count {
            lines[sum] = line
            amounts += Array(repeating: 0, count: width)
            isSummed += Array(repeating: false, count: width)
          }
          last = (money.currency, word, line)
        }
        try amounts[line * width + column].add(money.minor)
        isSummed[line * width + column] = true
      }
    }
    totals = lines.sorted { $0.key < $1.key }.map { sum, line in
      columns.indices.map { column in
        if column == currencyColumn { return .text(sum.letters) }
        if column == wordColumn { return .text(sum.word) }
        let place = line * width + column
        return isSummed[place] ? .money(amounts[place], sum.currency) : .none
      }
    }
  }

  /// What is added up in one line.
  private struct Sum: Hashable, Comparable {
    var letters: String
    var currency: UInt16
    var word: String

    static func < (one: Sum, other: Sum) -> Bool {
      (Bytes(one.letters), Bytes(one.word)) < (Bytes(other.letters), Bytes(other.word))
    }
  }
}

extension Cell {
  /// The letters of a currency.
  static func currency(_ number: UInt16) -> Cell {
    .text(Currency(number: number)?.letters ?? String(number))
  }

  static func money(_ minor: Int64, _ currency: UInt16) -> Cell {
    .money(Money(minor: minor, currency: currency))
  }

  /// A text, or nothing.
  static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }

  static func day(_ day: Day?) -> Cell { day.map { .day($0) } ?? .none }

  /// A number in hundredths, or nothing.
  static func hundredths(_ number: Int?) -> Cell { number.map { .hundredths(Int128($0)) } ?? .none }
}
