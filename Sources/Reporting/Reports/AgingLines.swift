// The amounts of an ageing, line by line in one array: whoever takes in many clients as of many days
// asks for no memory for each of them.

import Bookkeeping

/// Lines of amounts: one for each bucket, then what is unapplied, then what is disputed.
struct AgingLines {
  /// Whose amounts they are, and of which currency.
  struct Name: Hashable {
    var key: Key
    var currency: UInt16
  }

  private(set) var names: [Name] = []
  private var amounts: [Int64] = []
  private let buckets: Int

  init(buckets: Int) { self.buckets = buckets }

  /// Some lines of others, in an order.
  init(_ others: AgingLines, _ lines: [Int]) {
    buckets = others.buckets
    names.reserveCapacity(lines.count)
    amounts.reserveCapacity(lines.count * width)
    for line in lines {
      names.append(others.names[line])
      amounts += others.amounts[line * width..<(line + 1) * width]
    }
  }

  var count: Int { names.count }
  /// The columns of what is no bucket.
  var unapplied: Int { buckets }
  var disputed: Int { buckets + 1 }
  private var width: Int { buckets + 2 }

  /// Adds a line on which nothing stands yet.
  mutating func append(_ name: Name) {
    names.append(name)
    amounts.append(contentsOf: repeatElement(0, count: width))
  }

  /// Adds the lines of others after these.
  mutating func append(_ others: AgingLines) {
    names += others.names
    amounts += others.amounts
  }

  /// Adds an amount to what stands in a column of a line.
  mutating func add(_ amount: Int64, to line: Int, _ column: Int) throws(Wrong) {
    try amounts[line * width + column].add(amount)
  }

  /// Adds what stands on a line of others to a line.
  mutating func add(_ others: AgingLines, _ other: Int, to line: Int) throws(Wrong) {
    for column in 0..<width { try add(others.amount(other, column), to: line, column) }
  }

  func amount(_ line: Int, _ column: Int) -> Int64 { amounts[line * width + column] }

  func isZero(_ line: Int) -> Bool {
    amounts[line * width..<(line + 1) * width].allSatisfy { $0 == 0 }
  }

  /// What the buckets and what is unapplied come to.
  func total(_ line: Int) throws(Wrong) -> Int64 {
    var sum = amount(line, unapplied)
    for bucket in 0..<buckets { try sum.add(amount(line, bucket)) }
    return sum
  }
}
