// Searching: every record in which a text stands, in its own words or as the key of something that it
// mentions.

import Bookkeeping
import Events
import Exchanging
import Posting
import Recording
package import Reporting
import Storing

extension Book {
  /// Lists the last records in which a text stands, oldest first, at most so many of them.
  ///
  /// ASCII letters are found in capitals too. Records hold numbers in the place of keys, so those that
  /// mention an item of which the key has the text are found through the ledger. `progress` hears how
  /// far it has come. Cost: a pass over the log.
  package func search(
    _ text: String,
    limit: Int,
    progress: (UInt64, _ of: UInt64) -> Void = { _, _ in }
  ) throws -> Report {
    try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), rules)
      let question = try question(Asked(), snapshot)
      let needle = Needle(text)
      var found = try snapshot.mentions(needle)
      try Log.scan(reader) { position, bytes in
        if needle.isIn(bytes) { found.insert(position) }
        if position.isMultiple(of: 4_096) { progress(position, snapshot.head) }
        return .next
      }
      var report = Report(
        name: "search",
        moment: question.moment,
        rules: question.rules.title,
        columns: ["position", "effective", "client", "type", "what", "source", "id"]
      )
      let exchange = CloudEvents(zone: try opened().zone)
      for position in found.sorted().suffix(limit) {
        var event = try snapshot.event(at: position)
        try event.fillIn(snapshot)
        func cell(_ text: String) -> Cell { text.isEmpty ? .none : .text(text) }
        report.rows.append([
          .number(Int64(position)), Day(event.effectiveOn).map { .day($0) } ?? .none,
          cell(event.about.key), cell(event.type ?? ""), cell(try exchange.data(event)),
          cell(event.source), cell(event.id),
        ])
      }
      if found.count > limit {
        let earlier = found.count - limit
        report.notes.append(
          "\(earlier) earlier \(earlier == 1 ? "record has" : "records have") it too."
        )
      }
      return report
    }
  }
}

/// A text that is looked for.
private struct Needle {
  private let small: [UInt8]

  init(_ text: String) { small = text.utf8.map(Self.small) }

  /// A letter of ASCII as a small one.
  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }

  /// Whether the text stands in bytes.
  func isIn(_ bytes: RawSpan) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let first = small.first, bytes.count >= small.count else { return false }
      for start in 0...(bytes.count - small.count)
      where unsafe Self.small(bytes[start]) == first {
        var length = 1
        while length < small.count,
          unsafe Self.small(bytes[start + length]) == small[length]
        {
          length += 1
        }
        if length == small.count { return true }
      }
      return false
    }
  }
}

extension Snapshot {
  /// The records that make or mention an item of which the key has a text.
  fileprivate func mentions(_ needle: Needle) throws -> Set<UInt64> {
    struct Key: Hashable {
      var kind: ItemKind
      var number: UInt32
    }
    var items: [UInt32: Set<Key>] = [:]
    try reading.scan(Names.labels) { key, bytes in
      guard case .item(let kind) = key.kind, needle.isIn(bytes) else { return .next }
      items[key.client, default: []].insert(Key(kind: kind, number: key.number))
      return .next
    }
    var found: Set<UInt64> = []
    for (client, keys) in items {
      for entry in try entries(of: client) {
        let named = entry.mentioned.map { Key(kind: $0.kind, number: $0.number) }
        if named.contains(where: keys.contains) { found.insert(entry.position) }
      }
    }
    return found
  }
}
