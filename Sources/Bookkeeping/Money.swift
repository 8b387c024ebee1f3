// Money: whole minor units of a currency. It is read and written exactly as many decimals as
// ISO 4217 gives the currency; more are refused, never rounded, and no sum overflows in silence.

package import Events

/// An amount of a currency, in minor units.
package struct Money: Hashable, Sendable {
  /// Minor units: cents for USD.
  package var minor: Int64
  /// ISO 4217 number of the currency.
  package var currency: UInt16

  /// The greatest amount of one fact, in minor units: ten thousand times as much still has a sum.
  package static let limit: UInt64 = 1_000_000_000_000_000

  /// Makes an amount from its minor units.
  package init(minor: Int64, currency: UInt16) {
    self.minor = minor
    self.currency = currency
  }

  /// Reads "1200.00 USD": digits with an optional sign and fraction, a space, three letters.
  package init(text: some StringProtocol) throws(Wrong) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .notMoney(String(text)) }
    guard let currency = Currency(letters: parts[1]) else {
      throw .unknownCurrency(String(parts[1]))
    }
    self.currency = currency.number
    minor = try Self.minor(of: parts[0], decimals: currency.decimals, currency.letters)
  }

  /// Reads a decimal number as minor units; `1234.5` with two decimals is 123450.
  package static func minor(
    of text: some StringProtocol,
    decimals: Int,
    _ letters: String
  ) throws(Wrong) -> Int64 {
    var digits = text.utf8[...]
    let negative = digits.first == UInt8(ascii: "-")
    if negative { digits = digits.dropFirst() }
    var minor: Int64 = 0
    var fraction: Int?
    var count = 0
    for byte in digits {
      if byte == UInt8(ascii: ".") {
        guard fraction == nil, count > 0 else { throw .notMoney(String(text)) }
        fraction = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
        throw .notMoney(String(text))
      }
      count += 1
      if let places = fraction {
        guard places < decimals else { throw .tooManyDecimals(String(text), letters, decimals) }
        fraction = places + 1
      }
      minor = try append(Int64(byte - UInt8(ascii: "0")), to: minor, negative, text)
    }
    guard count > 0, fraction != 0 else { throw .notMoney(String(text)) }
    for _ in (fraction ?? 0)..<decimals { minor = try append(0, to: minor, negative, text) }
    return minor
  }

  private static func append(
    _ digit: Int64,
    to minor: Int64,
    _ negative: Bool,
    _ text: some StringProtocol
  ) throws(Wrong) -> Int64 {
    let (tens, overflow) = minor.multipliedReportingOverflow(by: 10)
    let (sum, carry) =
      negative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
    guard !overflow, !carry else { throw .beyondRange(String(text)) }
    return sum
  }

  /// The number alone, with the currency's decimals: "1200.00".
  package var number: String { String(room: OutputSpan.figureRoom) { $0.add(self) } }

  /// The amount as people write it: "1200.00 USD".
  package var text: String { String(room: OutputSpan.figureRoom) { $0.add(withCurrency: self) } }

  /// A whole number of smallest units as a decimal number.
  package static func number(_ minor: Int64, decimals: Int) -> String {
    // Beside the digits a point and a sign; of a number that is all fraction a 0 besides.
    String(room: OutputSpan.figureRoom + decimals) { $0.add(minor, decimals: decimals) }
  }
}

extension Money {
  /// Reads an amount as a record holds it.
  package init(_ wire: WireMoney) {
    self.init(minor: wire.minor, currency: UInt16(truncatingIfNeeded: wire.currency))
  }

  /// The amount as a record holds it.
  package var wire: WireMoney {
    var wire = WireMoney()
    wire.minor = minor
    wire.currency = UInt32(currency)
    return wire
  }
}

extension Int64 {
  /// Adds amounts; a sum that does not fit is refused.
  @inlinable
  package mutating func add(_ other: Int64) throws(Wrong) {
    let (sum, overflow) = addingReportingOverflow(other)
    guard !overflow else { throw .sumBeyondRange }
    self = sum
  }
}
