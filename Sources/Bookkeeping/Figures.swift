// Figures and days as people write them, put as bytes into room that somebody has made: whoever writes
// millions of cells has no time to make a text of each.

extension OutputSpan where Element == UInt8 {
  /// How much room any number or day takes at most.
  package static var figureRoom: Int { 48 }

  /// Adds bytes as they are.
  package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    precondition(freeCapacity >= bytes.count, "there is room")
    unsafe withUnsafeMutableBufferPointer { text, count in
      guard let start = text.baseAddress else { return }
      unsafe (start + count).initialize(from: first, count: bytes.count)
      count += bytes.count
    }
  }

  /// Adds bytes as they are.
  package mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe add($0) }
  }

  /// Adds a text as UTF-8.
  package mutating func add(_ text: String) {
    let isAdded: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe add($0) }
    if isAdded == nil { for byte in text.utf8 { append(byte) } }
  }

  /// Adds a number of smallest units as a decimal number: "-1200.00".
  package mutating func add(_ minor: Int64, decimals: Int = 0) {
    var rest = minor.magnitude
    let digits = Swift.max(rest.digitCount, decimals + 1)
    let point = decimals > 0 ? 1 : 0
    let width = digits + point + (minor < 0 ? 1 : 0)
    precondition(freeCapacity >= width, "there is room")
    unsafe withUnsafeMutableBufferPointer { text, count in
      count += width
      var place = count
      for digit in 0..<digits {
        if digit == decimals, decimals > 0 {
          place -= 1
          unsafe text[place] = UInt8(ascii: ".")
        }
        place -= 1
        let (tens, last) = rest.quotientAndRemainder(dividingBy: 10)
        unsafe text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: last)
        rest = tens
      }
      if minor < 0 { unsafe text[place - 1] = UInt8(ascii: "-") }
    }
  }

  /// Adds a number of hundredths: "65.56".
  package mutating func add(hundredths number: Int128) {
    if let small = Int64(exactly: number) { return add(small, decimals: 2) }
    let digits = String(number.magnitude)
    if number < 0 { append(UInt8(ascii: "-")) }
    add(String(digits.dropLast(2)))
    append(UInt8(ascii: "."))
    add(String(digits.suffix(2)))
  }

  /// Adds an amount without its currency: "1200.00".
  package mutating func add(_ money: Money) {
    add(money.minor, decimals: Currency(number: money.currency)?.decimals ?? 0)
  }

  /// Adds an amount as people write it: "1200.00 USD".
  package mutating func add(withCurrency money: Money) {
    add(money)
    append(UInt8(ascii: " "))
    add(Currency(number: money.currency)?.letters ?? String(money.currency))
  }

  /// Adds a day: "2026-05-31".
  package mutating func add(_ day: Day) {
    let date = day.date
    add(twoDigits: date.year / 100)
    add(twoDigits: date.year % 100)
    append(UInt8(ascii: "-"))
    add(twoDigits: date.month)
    append(UInt8(ascii: "-"))
    add(twoDigits: date.day)
  }

  private mutating func add(twoDigits number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

extension UInt64 {
  /// How many digits it has: 1 for 0.
  fileprivate var digitCount: Int {
    var count = 1
    var limit: UInt64 = 10
    while count < 20, self >= limit {
      count += 1
      limit &*= 10
    }
    return count
  }
}

extension String {
  /// A text for which so many bytes are room enough.
  init(room: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    self = unsafe String(unsafeUninitializedCapacity: room) { bytes in
      var text = unsafe OutputSpan(buffer: bytes, initializedCount: 0)
      write(&text)
      return unsafe text.finalize(for: bytes)
    }
  }
}
