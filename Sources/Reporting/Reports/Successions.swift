// What follows a term: the contract's next one, or the contracts that take its place.

import Bookkeeping

/// Works out what the contracts of a client bring after their terms.
struct Successions {
  private let contracts: Contracts
  private let day: Day
  /// What a contract that takes the place of others brings each of them.
  private var shares: [UInt32: [UInt32: Int64]] = [:]

  init(_ contracts: Contracts, by day: Day) {
    self.contracts = contracts
    self.day = day
  }

  /// What recurs in a year after a term; nil where nothing follows it.
  mutating func new(
    after term: Contracts.Term,
    of contract: Contracts.Contract
  ) throws(Wrong) -> Int64? {
    let next = contract.terms.filter { $0.first > term.last }.min { $0.first < $1.first }
    if let next { return try contract.annual(on: next.first).rounded }
    var sum: Int64?
    for replacement in contract.replacements {
      let share = try shares(in: replacement.number)[contract.number] ?? 0
      var whole = sum ?? 0
      try whole.add(share)
      sum = whole
    }
    return sum
  }

  /// What one contract brings, in proportion to what was due of each that it replaces: floored, what
  /// is left by the largest remainder, the first contract first.
  private mutating func shares(in replacement: UInt32) throws(Wrong) -> [UInt32: Int64] {
    if let known = shares[replacement] { return known }
    var dues: [(number: UInt32, due: Int64)] = []
    for old in contracts.all
    where old.replacements.contains(where: { $0.number == replacement }) {
      let last = old.terms.max { $0.last < $1.last }.flatMap { old.lastDay(of: $0, by: day) }
      let due = try last.map { (day) throws(Wrong) in try old.annual(on: day).rounded } ?? 0
      dues.append((old.number, due))
    }
    var whole: Int64 = 0
    if let new = contracts.items.item(replacement), let first = new.terms.first {
      whole = try new.annual(on: first.first).rounded
    }
    let sum = dues.reduce(Int128(0)) { $0 + Int128($1.due) }
    let parts =
      sum == 0
      ? dues.map { _ in 0 }
      : Shares(
        dues.map { Int128(whole) * Int128($0.due) },
        over: sum,
        addingUpTo: Int128(whole)
      ).parts
    let found = Dictionary(
      zip(dues.map(\.number), parts.map { Int64($0) }),
      uniquingKeysWith: { first, _ in first }
    )
    shares[replacement] = found
    return found
  }
}
