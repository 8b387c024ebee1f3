// Amounts in minor units, and how they are written. Only the currencies that tests use.

package import Events

/// An amount of one currency in minor units.
package struct PlainMoney: Equatable {
  /// Minor units: cents for USD, yen for JPY, fils for KWD.
  package var minor: Int64
  /// The currency's ISO 4217 number.
  package var currency: UInt32

  package init(_ minor: Int64, _ currency: UInt32) {
    self.minor = minor
    self.currency = currency
  }

  init(_ wire: WireMoney) { self.init(wire.minor, wire.currency) }

  /// Reads a text like `1200.00 USD`, which must have all the decimals of its currency.
  package init(_ text: String) {
    let halves = text.split(separator: " ").map(String.init)
    precondition(halves.count == 2, "money is written like 1200.00 USD, not \(text)")
    let currency = PlainCurrency.number(halves[1])
    let parts = halves[0].split(separator: ".").map(String.init)
    let decimals = parts.count == 2 ? parts[1].count : 0
    precondition(decimals == PlainCurrency.decimals(currency), "the decimals of \(text)")
    guard let minor = Int64(parts.joined()) else { preconditionFailure("money: \(text)") }
    self.init(minor, currency)
  }

  /// The amount as a proposal carries it.
  package var wire: WireMoney {
    var wire = WireMoney()
    wire.minor = minor
    wire.currency = currency
    return wire
  }

  /// The amount without its currency, like `-600.00`.
  package var text: String {
    let decimals = PlainCurrency.decimals(currency)
    var digits = String(minor.magnitude)
    while digits.count <= decimals { digits = "0" + digits }
    let whole = digits.dropLast(decimals)
    let part = digits.suffix(decimals)
    return (minor < 0 ? "-" : "") + (decimals == 0 ? digits : "\(whole).\(part)")
  }
}

/// The currencies that tests use, by their ISO 4217 numbers.
package enum PlainCurrency {
  package static let usd: UInt32 = 840
  package static let eur: UInt32 = 978
  package static let jpy: UInt32 = 392
  package static let kwd: UInt32 = 414

  static let known: [(number: UInt32, letters: String, decimals: Int)] = [
    (usd, "USD", 2), (eur, "EUR", 2), (jpy, "JPY", 0), (kwd, "KWD", 3),
  ]

  package static func number(_ letters: String) -> UInt32 {
    for currency in known where currency.letters == letters { return currency.number }
    preconditionFailure("tests know no currency \(letters)")
  }

  package static func letters(_ number: UInt32) -> String {
    for currency in known where currency.number == number { return currency.letters }
    preconditionFailure("tests know no currency \(number)")
  }

  static func decimals(_ number: UInt32) -> Int {
    for currency in known where currency.number == number { return currency.decimals }
    preconditionFailure("tests know no currency \(number)")
  }
}
