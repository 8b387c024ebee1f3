// Putting many lines in order by numbers, a few bits of them after the other: no two lines are ever
// compared.

extension BinaryInteger {
  /// Where a number stands among all whole numbers.
  var rank: UInt64 { UInt64(bitPattern: Int64(self)) ^ 1 << 63 }
}

extension [Int] {
  /// Puts places into the order of the numbers that stand there; those of one number stay as they are.
  ///
  /// Cost: a pass for each eleven bits in which numbers differ.
  mutating func sort(by number: (Int) -> UInt64) {
    guard let first else { return }
    var differing: UInt64 = 0
    var isInOrder = true
    var last: UInt64 = 0
    for place in self {
      let found = number(place)
      differing |= found ^ number(first)
      isInOrder = isInOrder && last <= found
      last = found
    }
    guard !isInOrder else { return }
    let (bits, mask) = (11, UInt64(1 << 11 - 1))
    var sorted = self
    for shift in stride(from: 0, to: UInt64.bitWidth, by: bits)
    where differing >> UInt64(shift) & mask != 0 {
      func digit(_ place: Int) -> Int { Int(number(place) >> UInt64(shift) & mask) }
      var starts = [Int](repeating: 0, count: 1 << bits)
      for place in self { starts[digit(place)] += 1 }
      var sum = 0
      for index in starts.indices { (starts[index], sum) = (sum, sum + starts[index]) }
      for place in self {
        sorted[starts[digit(place)]] = place
        starts[digit(place)] += 1
      }
      swap(&self, &sorted)
    }
  }
}
