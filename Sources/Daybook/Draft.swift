// A draft: what a transaction is about to write. Names, identities and entries are found here before
// they are on disk; a group of events that is refused is taken back, at the cost of that group alone.

import Bookkeeping
import Events
import Posting
import Recording
import Storing

/// Records that are checked and not written yet.
struct Draft {
  /// One record.
  private struct Line {
    let proposal: Prepared
    /// Its bytes, where its length mattered.
    var bytes: [UInt8]?
    /// How many rows and names there are with this record's.
    var rowCount: Int
    var nameCount: Int
  }

  /// How many records are serialized in one piece; fewer are not worth another core.
  private static let atOnce = 256

  /// A name, and what the draft said of its key and its number before.
  private struct Named {
    var key: NameKey
    var name: Name
    var before: Name?
    var lastNumberBefore: UInt32
  }

  /// The position of the first record; 0 while there is none.
  private var first: UInt64 = 0
  private var lines: [Line] = []
  /// The first records, in pieces that are serialized together, perhaps on another core, and where each
  /// piece ends.
  private var pieces: [(records: Aside<Serialized>, end: Int)] = []
  /// What the records say, in their order.
  private(set) var rows: [(client: UInt32, entry: Entry)] = []
  /// For each of the first rows, the one before it of the same client: worked out when somebody asks for the
  /// rows of a client, which few records make necessary.
  private var rowsBefore: [Int] = []
  private var lastRows: [UInt32: Int] = [:]
  private var named: [Named] = []
  /// The identities of the first records: worked out when one is looked for that may be there.
  private var identities: [Identity: Int] = [:]
  private var identityCount = 0
  /// No identity lies behind this one.
  private var lastIdentity: Identity?
  private var names: [NameKey: Name] = [:]
  /// Whether a client or a word has been named.
  private var hasOtherNames = false
  private var lastNumbers: [NumberKey: UInt32] = [:]

  /// How many records there are.
  var count: Int { lines.count }

  /// Adds the record at the position that comes next.
  mutating func append(
    _ proposal: Prepared,
    _ bytes: [UInt8]?,
    at position: UInt64,
    _ entries: [(client: UInt32, entry: Entry)],
    _ names: [(key: NameKey, name: Name)]
  ) {
    if lines.isEmpty { first = position }
    if lastIdentity.map(proposal.identity.isAfter) ?? true { lastIdentity = proposal.identity }
    rows += entries
    for (key, name) in names { put(key, name) }
    lines.append(
      Line(
        proposal: proposal,
        bytes: bytes,
        rowCount: rows.count,
        nameCount: named.count
      )
    )
    if lines.count - serializedCount >= Self.atOnce { putAside() }
  }

  private var serializedCount: Int { pieces.last?.end ?? 0 }

  /// Has another core serialize what has been drafted since.
  private mutating func putAside() {
    let records = lines[serializedCount...].map { (proposal: $0.proposal, bytes: $0.bytes) }
    let piece = Aside { Serialized(records) }
    pieces.append((piece, lines.count))
    Aside.begin([piece])
  }

  private mutating func put(_ key: NameKey, _ name: Name) {
    let last = NumberKey(key.kind, client: name.client, number: 0)
    let lastNumber = lastNumbers[last] ?? 0
    if !key.kind.isItem { hasOtherNames = true }
    let before = names.updateValue(name, forKey: key)
    named.append(
      Named(
        key: key,
        name: name,
        before: before,
        lastNumberBefore: lastNumber
      )
    )
    if name.number > lastNumber { lastNumbers[last] = name.number }
  }

  /// Takes back everything after the first records.
  mutating func truncate(to count: Int) {
    guard count < lines.count else { return }
    let (rowCount, nameCount) =
      count == 0 ? (0, 0) : (lines[count - 1].rowCount, lines[count - 1].nameCount)
    while identityCount > count {
      identityCount -= 1
      identities[lines[identityCount].proposal.identity] = nil
    }
    while rowsBefore.count > rowCount {
      let before = rowsBefore.removeLast()
      lastRows[rows[rowsBefore.count].client] = before < 0 ? nil : before
    }
    rows.removeLast(rows.count - rowCount)
    while named.count > nameCount {
      let taken = named.removeLast()
      let last = NumberKey(taken.key.kind, client: taken.name.client, number: 0)
      names[taken.key] = taken.before
      lastNumbers[last] = taken.lastNumberBefore == 0 ? nil : taken.lastNumberBefore
    }
    lines.removeLast(lines.count - count)
    while let last = pieces.last, last.end > count {
      let start = pieces.count > 1 ? pieces[pieces.count - 2].end : 0
      if start >= count { pieces.removeLast() } else { pieces[pieces.count - 1].end = count }
    }
  }

  /// The clients with rows of records after the first ones.
  func clients(after count: Int) -> some Sequence<UInt32> {
    rows[(count == 0 ? 0 : lines[count - 1].rowCount)...].lazy.map(\.client)
  }

  mutating func seen(_ identity: Identity) -> Seen? {
    guard let lastIdentity, !identity.isAfter(lastIdentity) else { return nil }
    for index in identityCount..<lines.count { identities[lines[index].proposal.identity] = index }
    identityCount = lines.count
    return identities[identity].map {
      Seen(position: first + UInt64($0), digest: lines[$0].proposal.digest)
    }
  }

  func name(_ key: NameKey) -> Name? {
    // Nearly all names are of items, and nearly all that are looked up of clients and words.
    key.kind.isItem || hasOtherNames ? names[key] : nil
  }
  /// What a number is called for ever: as the first record says that gives it a name.
  func label(_ number: NumberKey) -> String? {
    named.first { $0.key.number(of: $0.name) == number }?.key.key
  }

  /// The rows of a client, in order of position.
  mutating func entries(of client: UInt32) -> [Entry] {
    for index in rowsBefore.count..<rows.count {
      rowsBefore.append(lastRows.updateValue(index, forKey: rows[index].client) ?? -1)
    }
    var found: [Entry] = []
    var row = lastRows[client] ?? -1
    while row >= 0 {
      found.append(rows[row].entry)
      row = rowsBefore[row]
    }
    return found.reversed()
  }

  /// The greatest number drafted; 0 for none.
  func lastNumber(_ kind: NameKey.Kind, client: UInt32) -> UInt32 {
    lastNumbers[NumberKey(kind, client: client, number: 0)] ?? 0
  }

  func event(at position: UInt64) throws -> Event? {
    guard !lines.isEmpty, position >= first, position - first < UInt64(lines.count) else {
      return nil
    }
    let index = Int(position - first)
    guard index < serializedCount else { return lines[index].proposal.event }
    let piece = pieces.firstIndex { index < $0.end } ?? 0
    let start = piece == 0 ? 0 : pieces[piece - 1].end
    return try pieces[piece].records.value().lend(index - start) { record, _, _ in
      try Record.event(record, at: position)
    }
  }

  /// Writes everything into the transaction, the names as a run where they are so many.
  func write(namesAsRunFrom leastOfRun: Int, _ writer: borrowing Writer) throws -> Bool {
    try Log.append(from: first, writer) { put in
      var start = 0
      for (records, end) in pieces {
        let records = records.value()
        for index in start..<end { try records.lend(index - start, put) }
        start = end
      }
      let rest = Serialized(lines[start...].map { (proposal: $0.proposal, bytes: $0.bytes) })
      for index in start..<lines.count { try rest.lend(index - start, put) }
    }
    let isRun = named.count >= leastOfRun
    try Names.put(newNames, from: first, asRun: isRun, writer)
    try Unposted.append(rows, from: first, writer)
    return isRun
  }

  /// What the records give names to, in their order.
  var newNames: [(key: NameKey, name: Name)] { named.map { ($0.key, $0.name) } }

  /// Begins anew, with the memory that it has.
  mutating func removeAll() {
    lines.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    rowsBefore.removeAll(keepingCapacity: true)
    lastRows.removeAll(keepingCapacity: true)
    named.removeAll(keepingCapacity: true)
    identities.removeAll(keepingCapacity: true)
    identityCount = 0
    lastIdentity = nil
    names.removeAll(keepingCapacity: true)
    hasOtherNames = false
    lastNumbers.removeAll(keepingCapacity: true)
  }

  /// The position of the first record.
  var firstPosition: UInt64 { first }
}
