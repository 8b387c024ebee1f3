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
    var body: Body
    /// How many rows and names there are with this record's.
    var rowCount: Int
    var nameCount: Int
  }

  /// A record, serialized where its length mattered, or else before it is written.
  private enum Body {
    case told
    case bytes([UInt8])
    /// One of several that are serialized together, perhaps on another core.
    case aside(Aside<Serialized>, Int)
  }

  /// How many records are serialized in one piece; fewer are not worth another core.
  private static let atOnce = 256

  /// A name, and what the draft said of its key and its number before.
  private struct Named {
    var key: NameKey
    var name: Name
    var before: Name?
    var lastNumberBefore: UInt32
    var isLabelNew: Bool
  }

  /// The position of the first record; 0 while there is none.
  private var first: UInt64 = 0
  private var lines: [Line] = []
  /// How many records, from the first on, are serialized aside.
  private var countAside = 0
  /// What the records say, in their order.
  private(set) var rows: [(client: UInt32, entry: Entry)] = []
  /// For each of the first rows, the one before it of the same client: worked out when somebody asks for the
  /// rows of a client, which few records make necessary.
  private var rowsBefore: [Int] = []
  private var lastRows: [UInt32: Int] = [:]
  private var named: [Named] = []
  private var identities: [Identity: Int] = [:]
  private var names: [NameKey: Name] = [:]
  /// Whether a client or a word has been named.
  private var hasOtherNames = false
  private var labels: [NumberKey: String] = [:]
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
    identities[proposal.identity] = lines.count
    rows += entries
    for (key, name) in names { put(key, name) }
    lines.append(
      Line(
        proposal: proposal,
        body: bytes.map { .bytes($0) } ?? .told,
        rowCount: rows.count,
        nameCount: named.count
      )
    )
    if lines.count - countAside >= Self.atOnce { putAside() }
  }

  /// Has another core serialize what has been drafted since.
  private mutating func putAside() {
    var records: [(proposal: Prepared, bytes: [UInt8]?)] = []
    for index in countAside..<lines.count {
      var bytes: [UInt8]?
      if case .bytes(let known) = lines[index].body { bytes = known }
      records.append((lines[index].proposal, bytes))
    }
    let piece = Aside { [records] in Serialized(records) }
    for index in countAside..<lines.count { lines[index].body = .aside(piece, index - countAside) }
    countAside = lines.count
    Aside.begin([piece])
  }

  private mutating func put(_ key: NameKey, _ name: Name) {
    let number = NumberKey(key.kind, client: name.client, number: name.number)
    let last = NumberKey(key.kind, client: name.client, number: 0)
    let lastNumber = lastNumbers[last] ?? 0
    if !key.kind.isItem { hasOtherNames = true }
    let isLabelNew = labels[number] == nil
    let before = names.updateValue(name, forKey: key)
    named.append(
      Named(
        key: key,
        name: name,
        before: before,
        lastNumberBefore: lastNumber,
        isLabelNew: isLabelNew
      )
    )
    if isLabelNew { labels[number] = key.key }
    if name.number > lastNumber { lastNumbers[last] = name.number }
  }

  /// Takes back everything after the first records.
  mutating func truncate(to count: Int) {
    guard count < lines.count else { return }
    let (rowCount, nameCount) =
      count == 0 ? (0, 0) : (lines[count - 1].rowCount, lines[count - 1].nameCount)
    for line in lines[count...] { identities[line.proposal.identity] = nil }
    while rowsBefore.count > rowCount {
      let before = rowsBefore.removeLast()
      lastRows[rows[rowsBefore.count].client] = before < 0 ? nil : before
    }
    rows.removeLast(rows.count - rowCount)
    while named.count > nameCount {
      let taken = named.removeLast()
      let number = NumberKey(taken.key.kind, client: taken.name.client, number: taken.name.number)
      let last = NumberKey(taken.key.kind, client: taken.name.client, number: 0)
      names[taken.key] = taken.before
      if taken.isLabelNew { labels[number] = nil }
      lastNumbers[last] = taken.lastNumberBefore == 0 ? nil : taken.lastNumberBefore
    }
    lines.removeLast(lines.count - count)
    countAside = min(countAside, count)
  }

  /// The clients with rows of records after the first ones.
  func clients(after count: Int) -> some Sequence<UInt32> {
    rows[(count == 0 ? 0 : lines[count - 1].rowCount)...].lazy.map(\.client)
  }

  func seen(_ identity: Identity) -> Seen? {
    identities[identity].map {
      Seen(position: first + UInt64($0), digest: lines[$0].proposal.digest)
    }
  }

  func name(_ key: NameKey) -> Name? {
    // Nearly all names are of items, and nearly all that are looked up of clients and words.
    key.kind.isItem || hasOtherNames ? names[key] : nil
  }
  func label(_ number: NumberKey) -> String? { labels[number] }

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
    let line = lines[Int(position - first)]
    if case .told = line.body { return line.proposal.event }
    return try withBytes(of: line) { try Record.event($0, at: position) }
  }

  private func withBytes<R>(of line: Line, _ body: (RawSpan) throws -> R) rethrows -> R {
    switch line.body {
    case .told: try line.proposal.event.withBytes(body)
    case .bytes(let bytes): unsafe try body(bytes.span.bytes)
    case .aside(let piece, let index): try piece.value().withBytes(of: index, body)
    }
  }

  /// Writes everything into the transaction, the names as a run where they are so many.
  func write(namesAsRunFrom leastOfRun: Int, _ writer: borrowing Writer) throws -> Bool {
    var opened: (piece: Aside<Serialized>, records: Serialized)?
    try Log.append(lines.count, from: first, writer) { index, put in
      let line = lines[index]
      let (identity, digest) = (line.proposal.identity, line.proposal.digest)
      guard case .aside(let piece, let place) = line.body else {
        return try withBytes(of: line) { try put($0, identity, digest) }
      }
      if opened?.piece !== piece { opened = (piece, piece.value()) }
      try opened?.records.withBytes(of: place) { try put($0, identity, digest) }
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
    countAside = 0
    rows.removeAll(keepingCapacity: true)
    rowsBefore.removeAll(keepingCapacity: true)
    lastRows.removeAll(keepingCapacity: true)
    named.removeAll(keepingCapacity: true)
    identities.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    hasOtherNames = false
    labels.removeAll(keepingCapacity: true)
    lastNumbers.removeAll(keepingCapacity: true)
  }

  /// The position of the first record.
  var firstPosition: UInt64 { first }
}
