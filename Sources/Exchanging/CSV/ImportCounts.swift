// What the rows of an import come to: events by type, and the amounts of those that have one, by
// currency.

import Bookkeeping
package import Events

/// Counts events.
package struct ImportCounts {
  /// Events of one type.
  package struct Line {
    /// The type: `daybook.invoice.issued`.
    package let type: String
    package fileprivate(set) var count = 0
    /// Their amounts added up, with their currency: `1,200.00 USD`.
    package var sums: [String] {
      amounts.sorted { $0.key < $1.key }.map { letters, minor in
        guard let minor = Int64(exactly: minor), let currency = Currency(letters: letters) else {
          return "more \(letters) than an account can hold"
        }
        return "\(Money(minor: minor, currency: currency.number).number.grouped) \(letters)"
      }
    }
    /// In minor units, by the letters of the currency.
    fileprivate var amounts: [String: Int128] = [:]
  }

  private let exchange: CloudEvents
  private var byType: [String: Line] = [:]

  package init(_ exchange: CloudEvents) { self.exchange = exchange }

  /// The types in the order of their names.
  package var lines: [Line] { byType.values.sorted { $0.type < $1.type } }

  package mutating func take(_ event: Event) throws(ExchangeFault) {
    let type = event.type ?? ""
    var line = byType[type] ?? Line(type: type)
    line.count += 1
    if let amount = try amount(of: event) {
      let letters = Currency(number: amount.currency)?.letters ?? ""
      line.amounts[letters, default: 0] += Int128(amount.minor)
    }
    byType[type] = line
  }

  private func amount(of event: Event) throws(ExchangeFault) -> Money? {
    let data = Array(try exchange.data(event).utf8)
    guard let object = try? JSONValue(data).object(),
      case .string(let text)? = object.members.first(where: { $0.name == "amount" })?.value
    else { return nil }
    return try? Money(text: text)
  }
}
