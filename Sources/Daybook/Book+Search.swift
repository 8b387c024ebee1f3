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
  /// Looked at is what somebody wrote: keys, names, words, free text, sources and ids; not amounts and
  /// days. `progress` hears how far it has come. Cost: a pass over the log, and reading what may have it.
  package func search(
    _ text: String,
    limit: Int,
    progress: (UInt64, _ of: UInt64) -> Void = { _, _ in }
  ) throws -> Report {
    try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), kept)
      let question = try question(Asked(), snapshot)
      let needle = Needle(text)
      let resolved = try snapshot.resolved(to: needle)
      var found = Last<(position: UInt64, event: Event)>(limit)
      try Log.scan(reader) { position, bytes in
        if position.isMultiple(of: 4_096) { progress(position, snapshot.head) }
        guard needle.canBeIn(bytes) || resolved.contains(position) else { return .next }
        var event = try snapshot.event(at: position)
        try event.fillIn(snapshot)
        if try needle.isIn(event) { found.append((position, event)) }
        return .next
      }
      var report = Report(
        name: "search",
        moment: question.moment,
        rules: question.rules.title,
        columns: ["position", "effective", "client", "type", "what", "source", "id"]
      )
      let exchange = CloudEvents(zone: try opened().zone)
      for (position, event) in found.items {
        func cell(_ text: String) -> Cell { text.isEmpty ? .none : .text(text) }
        report.rows.append([
          .number(Int64(position)), Day(event.effectiveOn).map { .day($0) } ?? .none,
          cell(event.about.key), cell(event.type ?? ""), cell(try exchange.data(event)),
          cell(event.source), cell(event.id),
        ])
      }
      let earlier = found.count - found.items.count
      if earlier > 0 {
        report.notes.append(
          "\(earlier) earlier \(earlier == 1 ? "record has" : "records have") it too."
        )
      }
      return report
    }
  }
}

/// The last items of many.
private struct Last<Item> {
  private let limit: Int
  private var kept: [Item] = []
  /// How many there were.
  private(set) var count = 0

  init(_ limit: Int) { self.limit = limit }

  var items: [Item] { kept.suffix(limit) }

  mutating func append(_ item: Item) {
    kept.append(item)
    count += 1
    if kept.count - limit >= limit { kept.removeFirst(limit) }
  }
}

/// Records whose bytes say nothing of a text that they stand for, because they hold numbers in the place
/// of keys and words.
private struct Resolved {
  /// Whether a word has the text; then any record may hold it.
  var isAnywhere = false
  var positions: Set<UInt64> = []

  func contains(_ position: UInt64) -> Bool { isAnywhere || positions.contains(position) }
}

extension Snapshot {
  /// The records that may hold numbers of what has a text in its key.
  fileprivate func resolved(to needle: Needle) throws -> Resolved {
    var resolved = Resolved()
    // What the book itself holds, such as a receipt nobody had identified, is looked at too.
    var clients: Set<UInt32> = [0]
    try Names.scan(reading) { key, name in
      guard needle.isIn(key.key) else { return }
      switch key.kind {
      case .word: resolved.isAnywhere = true
      case .client: clients.insert(name.number)
      case .item: clients.insert(name.client)
      }
    }
    guard !resolved.isAnywhere else { return resolved }
    for client in clients {
      for entry in try entries(of: client) { resolved.positions.insert(entry.position) }
    }
    return resolved
  }
}
