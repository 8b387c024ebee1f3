// The digest of a report: equal where the rows are equal, whatever order or storage they came from.

import Bookkeeping
import Crypto

extension Report {
  /// SHA-256 over columns and rows in a canonical form, in hex.
  package var digest: String {
    var hash = SHA256()
    func put(_ tag: UInt8, _ text: String) {
      let bytes = Array(text.utf8)
      let length = UInt32(truncatingIfNeeded: bytes.count)
      hash.update(data: [tag] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) })
      hash.update(data: bytes)
    }
    for column in columns { put(0, column) }
    for row in rows {
      put(1, "")
      for cell in row {
        switch cell {
        case .none: put(2, "")
        case .text(let text): put(3, text)
        case .number(let number): put(4, String(number))
        case .money(let money): put(5, money.text)
        case .day(let day): put(6, day.text)
        case .hundredths(let number): put(8, number.asHundredths)
        case .flag(let flag): put(7, flag ? "true" : "false")
        }
      }
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
