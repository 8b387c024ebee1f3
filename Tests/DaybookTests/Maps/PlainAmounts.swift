// Amounts as the simplest possible reader has them.

import Events

/// An amount with up to two decimals, in hundredths.
func cents(_ text: String) -> Int {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  let fraction = ((parts.count > 1 ? parts[1] : "") + "00").prefix(2)
  return Int("\(parts.first ?? "")\(fraction)") ?? 0
}

/// Amounts in minor units by currency.
func sums(_ amounts: [WireMoney]) -> [String: Int] {
  let letters: [UInt32: String] = [840: "USD", 978: "EUR", 392: "JPY"]
  return amounts.reduce(into: [:]) { sums, amount in
    sums[letters[amount.currency] ?? "?", default: 0] += Int(amount.minor)
  }
}
