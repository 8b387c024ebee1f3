// One report under two sets of rules: which cells differ, which rule makes the difference, and what the
// totals are before and after.

import Bookkeeping

/// Compares one report, client by client.
struct Comparison<P: Compared> {
  /// The report before its first client, under the one rules and under the others.
  private let before: P
  private let after: P
  /// The same under each rule that differs, switched by itself.
  private let switched: [(name: String, report: P)]
  private var clients: [Client] = []
  private var sums: [Sum: (before: Int64, after: Int64)] = [:]
  /// The columns of both, those of the first in front.
  private var columns: [String] = []

  /// A client whose rows differ.
  private struct Client {
    var before: P
    var after: P
    /// Under one changed rule alone, where that alone changes something.
    var alone: [(name: String, report: P)]
  }

  /// What is summed: a column of a currency, or rows by what a column says.
  struct Sum: Hashable {
    var currency: UInt16?
    var column: String
  }

  /// A cell that differs, with one rule that changes it alone; nil where only several together do.
  struct Finding {
    var difference: Difference
    var rule: String?
    var alone: Cell
  }

  init(_ before: Question, _ after: Question) {
    self.before = P(before)
    self.after = P(after)
    switched = before.rules.changes(to: after.rules).compactMap { change in
      var question = before
      question.rules = change.applied(to: before.rules)
      guard P.reads(question.rules, otherThan: before.rules) else { return nil }
      return (change.name, P(question))
    }
  }

  /// Takes in a client.
  mutating func take(_ state: borrowing ClientState) throws {
    let (old, new) = (try report(before, state), try report(after, state))
    let (was, would) = (try old.report(NumberLabels()), try new.report(NumberLabels()))
    columns = was.columns + would.columns
    try sum(was, \.before)
    try sum(would, \.after)
    guard was.columns != would.columns || was.rows != would.rows,
      !Difference.all(was, would, keys: P.keys).isEmpty
    else { return }
    let alone = try switched.compactMap { name, empty -> (String, P)? in
      let report = try report(empty, state)
      let found = try report.report(NumberLabels())
      return Difference.all(was, found, keys: P.keys).isEmpty ? nil : (name, report)
    }
    clients.append(Client(before: old, after: new, alone: alone))
  }

  /// Adds what differs of other clients.
  mutating func merge(_ shard: Comparison) throws(Wrong) {
    clients += shard.clients
    if columns.isEmpty { columns = shard.columns }
    for (sum, amounts) in shard.sums {
      try sums[sum, default: (0, 0)].before.add(amounts.before)
      try sums[sum, default: (0, 0)].after.add(amounts.after)
    }
  }

  private func report(_ empty: P, _ state: borrowing ClientState) throws -> P {
    var report = empty
    try report.take(state)
    return report
  }

  private mutating func sum(
    _ report: Report,
    _ side: WritableKeyPath<(before: Int64, after: Int64), Int64>
  ) throws {
    for row in report.rows {
      for (column, cell) in zip(report.columns, row) {
        switch cell {
        case .money(let money):
          let sum = Sum(currency: money.currency, column: column)
          try sums[sum, default: (0, 0)][keyPath: side].add(money.minor)
        case .text(let text) where column == P.counted:
          let sum = Sum(currency: nil, column: "\(column) \(text)")
          sums[sum, default: (0, 0)][keyPath: side] += 1
        default: break
        }
      }
    }
  }

  /// The cells that differ, in the order of the clients' keys.
  func findings(_ labels: some Labels) throws -> [Finding] {
    try clients.map { client in
      let old = try client.before.report(labels)
      let differences = try Difference.all(old, client.after.report(labels), keys: P.keys)
      var alone: [Difference.Place: [(rule: String, cell: Cell)]] = [:]
      for (name, report) in client.alone {
        for found in try Difference.all(old, report.report(labels), keys: P.keys) {
          alone[found.place, default: []].append((name, found.after))
        }
      }
      return differences.flatMap { difference -> [Finding] in
        guard let rules = alone[difference.place] else {
          return [Finding(difference: difference, rule: nil, alone: .none)]
        }
        return rules.map { Finding(difference: difference, rule: $0.rule, alone: $0.cell) }
      }
    }
    .sorted { Bytes($0.first?.client) < Bytes($1.first?.client) }
    .flatMap { $0 }
  }

  /// The sums that differ, by currency and column as the report has them.
  func totals() -> [(sum: Sum, before: Int64, after: Int64)] {
    func order(_ sum: Sum) -> (Letters, Int, Bytes) {
      (
        Letters(sum.currency ?? 0), columns.firstIndex(of: sum.column) ?? columns.count,
        Bytes(sum.column)
      )
    }
    return sums.filter { $0.value.before != $0.value.after }
      .map { ($0.key, $0.value.before, $0.value.after) }
      .sorted { order($0.0) < order($1.0) }
  }
}

extension Comparison.Finding {
  /// The client's key.
  var client: String? {
    if case .text(let text)? = difference.place.row.first { text } else { nil }
  }
}
