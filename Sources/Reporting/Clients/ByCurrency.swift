// A figure for each currency of a client: money of several is never added. Nearly every client has one,
// which lies in place.

/// Values by currency, in the order in which they came up.
struct ByCurrency<Value> {
  private var first: (currency: UInt16, value: Value)?
  private var others: [(currency: UInt16, value: Value)] = []

  /// Changes the value of a currency, which begins as another.
  @inline(__always)
  mutating func change(
    _ currency: UInt16,
    from beginning: @autoclosure () -> Value,
    _ body: (inout Value) -> Void
  ) {
    if var found = first {
      guard found.currency != currency else {
        body(&found.value)
        first = found
        return
      }
      let index = others.firstIndex { $0.currency == currency } ?? others.count
      if index == others.count { others.append((currency, beginning())) }
      body(&others[index].value)
    } else {
      var value = beginning()
      body(&value)
      first = (currency, value)
    }
  }

  /// Goes through the currencies.
  @inline(__always)
  func each(_ body: (_ currency: UInt16, Value) -> Void) {
    if let first { body(first.currency, first.value) }
    for other in others { body(other.currency, other.value) }
  }
}
