// Names that are not in the tables of names yet. Many names at once belong all over those tables, so a
// commit of many writes its own as one run, in order, and they are filed when enough have gathered: each
// page of the tables is then written once for several.
//
// Invariants:
// - Of two names of one key, in runs or in the table, the one of the later record holds.
// - What a number is called never changes, so a label holds wherever it is found.
// - Filing a name twice changes nothing, so a crash while names are filed loses none.

import Storing

/// When names are filed, and how many at once.
package struct FilingPolicy: Sendable {
  /// How many names of one commit make a run; fewer go where they belong at once.
  package var leastOfRun = 256
  /// How many names may wait to be filed.
  package var limit = 1 << 17
  /// How many names one slice files.
  package var namesPerSlice = 4_000

  /// The policy of every book but a test's.
  package init() {}
}

/// The names of all runs, as the writer keeps them in memory.
struct UnfiledNames {
  /// Every name of the runs, in their order: a key may have several, and each of them has a label.
  private var names: [(key: NameKey, name: Name)] = []
  /// Where the last name of each key is.
  private var places: [NameKey: Int] = [:]
  private var lastNumbers: [NumberKey: UInt32] = [:]
  /// Every run below this key has been taken in.
  private var nextKey: UInt64 = 0
  /// What is being filed.
  private var filing: Filing?

  /// A round of filing.
  private struct Filing {
    var names: [(key: NameKey, name: Name)]
    /// How many keys and how many labels are filed.
    var keys = 0
    var labels = 0
    /// The run that is the last of the round.
    var through: UInt64
  }

  var count: Int { names.count }
  var isFiling: Bool { filing != nil }

  func name(_ key: NameKey) -> Name? {
    names.isEmpty ? nil : places[key].map { names[$0].name }
  }

  /// The greatest number; 0 for none.
  func lastNumber(_ kind: NameKey.Kind, client: UInt32) -> UInt32 {
    names.isEmpty ? 0 : lastNumbers[NumberKey(kind, client: client, number: 0)] ?? 0
  }

  /// Catches up with the runs that were written since, here or by another process.
  mutating func catchUp(_ reading: borrowing some Reading & ~Copyable) throws {
    // Another process has filed: what is left is read again.
    let first = try reading.firstKey(in: Names.unfiled)
    if nextKey > 0, first != firstKey { self = UnfiledNames() }
    firstKey = first
    guard let first else { return }
    var taken = self
    try reading.scan(Names.unfiled, from: max(first, nextKey)) { position, bytes in
      try bytes.forEachName { taken.take($0, $1) }
      taken.nextKey = position + 1
      return .next
    }
    self = taken
  }

  /// The first run that there is; nil where there is none.
  private var firstKey: UInt64?

  /// Takes in the run that this process has just written.
  mutating func take(_ run: [(key: NameKey, name: Name)], at position: UInt64) {
    for (key, name) in run { take(key, name) }
    if firstKey == nil { firstKey = position }
    nextKey = position + 1
  }

  private mutating func take(_ key: NameKey, _ name: Name) {
    places[key] = names.count
    names.append((key, name))
    let last = NumberKey(key.kind, client: name.client, number: 0)
    lastNumbers[last] = max(lastNumbers[last] ?? 0, name.number)
  }

  /// Files the next slice; whether there is more.
  mutating func fileSlice(_ policy: FilingPolicy, _ writer: borrowing Writer) throws -> Bool {
    var filing =
      self.filing
      ?? Filing(names: names.placesByKey().map { names[$0] }, through: nextKey - 1)
    self.filing = nil
    let keys = filing.names[filing.keys...].prefix(policy.namesPerSlice)
    for (key, name) in keys { try Names.file(key, name, writer) }
    filing.keys += keys.count
    if keys.isEmpty {
      if filing.labels == 0 {
        filing.names = filing.names.placesByNumber().map { filing.names[$0] }
      }
      let labels = filing.names[filing.labels...].prefix(policy.namesPerSlice)
      for (key, name) in labels {
        try writer.put(key.number(of: name), Array(key.key.utf8), in: Names.labels)
      }
      filing.labels += labels.count
      guard !labels.isEmpty else {
        try Names.forgetRuns(through: filing.through, writer)
        self = UnfiledNames()
        try catchUp(writer)
        return false
      }
    }
    self.filing = filing
    return true
  }
}

extension NameKey {
  /// The number that stands for the key.
  func number(of name: Name) -> NumberKey {
    NumberKey(kind, client: name.client, number: name.number)
  }

  /// The order of the table.
  static func < (left: NameKey, right: NameKey) -> Bool {
    (left.kind.code, left.key) < (right.kind.code, right.key)
  }
}

extension NumberKey {
  /// The order of the table.
  static func < (left: NumberKey, right: NumberKey) -> Bool {
    (left.kind.code, left.client, left.number) < (right.kind.code, right.client, right.number)
  }
}
