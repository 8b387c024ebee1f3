// Totals: the amounts of the rows added up, one line a currency. They can only be what the rows say.

import Bookkeeping

extension Report {
  /// Adds up every column of amounts; refuses a sum that does not fit.
  mutating func addTotals() throws(Wrong) {
    guard let currencyColumn = columns.firstIndex(of: "currency") else { return }
    var sums: [UInt16: [Int: Int64]] = [:]
    for row in rows {
      for (column, cell) in row.enumerated() {
        guard case .money(let money) = cell else { continue }
        try sums[money.currency, default: [:]][column, default: 0].add(money.minor)
      }
    }
    let lines = sums.map { (letters: Currency(number: $0.key)?.letters ?? "", $0.key, $0.value) }
    totals = lines.sorted { $0.letters < $1.letters }.map { letters, currency, sums in
      columns.indices.map { column in
        if column == currencyColumn { return .text(letters) }
        return sums[column].map { .money(Money(minor: $0, currency: currency)) } ?? .none
      }
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

  static func day(_ day: Day?) -> Cell { day.map { .day($0) } ?? .none }

  /// A number in hundredths, or nothing.
  static func hundredths(_ number: Int?) -> Cell { number.map { .hundredths(Int128($0)) } ?? .none }
}
