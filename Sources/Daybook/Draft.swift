// A draft: what a transaction is about to write. Names, identities and entries are found here before
// they are on disk; a group of events that is refused is taken back.

import Bookkeeping
import Events
import Posting
import Recording
import Storing

/// Records that are checked and not written yet.
struct Draft {
  /// One record, with all that follows from it.
  struct Line {
    var position: UInt64
    var bytes: [UInt8]
    var event: Event
    var identity: Identity
    var digest: Digest
    var entries: [(client: UInt32, entry: Entry)]
    var names: [(key: NameKey, name: Name)]
  }

  private(set) var lines: [Line] = []
  private var identities: [Identity: Seen] = [:]
  private var names: [NameKey: Name] = [:]
  private var labels: [NumberKey: String] = [:]
  private var lastNumbers: [NumberKey: UInt32] = [:]
  private var entries: [UInt32: [Entry]] = [:]

  /// Nothing is drafted.
  var isEmpty: Bool { lines.isEmpty }

  mutating func append(_ line: Line) {
    lines.append(line)
    identities[line.identity] = Seen(position: line.position, digest: line.digest)
    for (key, name) in line.names { put(key, name) }
    for (client, entry) in line.entries { entries[client, default: []].append(entry) }
  }

  private mutating func put(_ key: NameKey, _ name: Name) {
    names[key] = name
    let number = NumberKey(key.kind, client: name.client, number: name.number)
    labels[number] = key.key
    let last = NumberKey(key.kind, client: name.client, number: 0)
    lastNumbers[last] = max(lastNumbers[last] ?? 0, name.number)
  }

  /// Takes back everything after the first lines.
  ///
  /// Cost: all lines once.
  mutating func truncate(to count: Int) {
    guard count < lines.count else { return }
    let kept = lines.prefix(count)
    self = Draft()
    for line in kept { append(line) }
  }

  func seen(_ identity: Identity) -> Seen? { identities[identity] }
  func name(_ key: NameKey) -> Name? { names[key] }
  func label(_ number: NumberKey) -> String? { labels[number] }
  func entries(of client: UInt32) -> [Entry] { entries[client] ?? [] }

  /// The greatest number drafted; 0 for none.
  func lastNumber(_ kind: NameKey.Kind, client: UInt32) -> UInt32 {
    lastNumbers[NumberKey(kind, client: client, number: 0)] ?? 0
  }

  func event(at position: UInt64) -> Event? {
    guard let first = lines.first?.position, position >= first,
      position - first < UInt64(lines.count)
    else { return nil }
    return lines[Int(position - first)].event
  }

  /// Writes everything into the transaction.
  func write(_ writer: borrowing Writer) throws {
    guard let first = lines.first?.position else { return }
    var rows: [(client: UInt32, entry: Entry)] = []
    for line in lines {
      try Log.append(line.bytes, at: line.position, line.identity, line.digest, writer)
      for (key, name) in line.names { try Names.put(key, name, writer) }
      rows += line.entries
    }
    try Unposted.append(rows, from: first, writer)
  }
}
