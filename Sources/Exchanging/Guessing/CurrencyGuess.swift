// In which currency a file's amounts are: a column says it, or the name of the amounts, or the sign at
// them, or the book, and else nobody.

import Bookkeeping

/// The currency of amounts.
enum CurrencyGuess {
  case column(String)
  case letters(String, why: String)

  init(_ roles: RoleGuess, _ amount: ColumnGuess?, _ house: HouseGuess?) {
    if let column = roles[.currency] {
      self = .column(column)
    } else if let letters = amount.flatMap({ Self.letters(in: $0.name) }) {
      self = .letters(letters, why: "as the column of amounts is called")
    } else if let letters = amount.flatMap({ Self.letters(atCellsOf: $0, house) }) {
      self = .letters(letters, why: "no column of currencies: by the sign at the amounts")
    } else if let house {
      self = .letters(house.currency, why: "no column of currencies: the book's")
    } else {
      self = .letters("USD", why: "no column of currencies, and no book that says one")
    }
  }

  /// The currency in a name such as `Amount (EUR)`; in a name all in capitals, no word is one.
  private static func letters(in name: String) -> String? {
    guard name.contains(where: \.isLowercase) else { return nil }
    return name.split { !$0.isLetter }.map(String.init).first { Currency(letters: $0) != nil }
  }

  /// The currency of the sign at the cells; many currencies are dollars.
  private static func letters(
    atCellsOf column: ColumnGuess,
    _ house: HouseGuess?
  ) -> String? {
    guard case .number(let format) = column.form else { return nil }
    if format.text.contains("€") { return "EUR" }
    if format.text.contains("£") { return "GBP" }
    guard format.text.contains("$") else { return nil }
    return house.flatMap { $0.currency.hasSuffix("D") ? $0.currency : nil } ?? "USD"
  }
}
