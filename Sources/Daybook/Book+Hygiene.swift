// Hygiene of what was recorded: how late it was known, and which clients may be one and the same. Both
// read every record, because neither is in the ledger.

import Bookkeeping
import Events
import Posting
import Recording
package import Reporting
import Storing

extension Book {
  /// How long after it happened each event was recorded, by owner and source.
  ///
  /// Without a time an event happened on its effective day. `progress` hears how far it has come. Cost:
  /// a pass over the log.
  package func lateness(
    _ asked: Asked = Asked(),
    progress: (UInt64, _ of: UInt64) -> Void = { _, _ in }
  ) throws -> Report {
    try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), kept)
      let question = try question(asked, snapshot)
      let owners = try snapshot.owners(at: question.moment)
      var lateness = Lateness()
      try Log.scan(reader) { position, bytes in
        guard position <= question.moment.position else { return .stop }
        let event = try Record.event(Array(copying: bytes), at: position)
        // What the book itself says is known at once.
        if event.source != Event.ownSource, try self.day(of: event) <= question.moment.day {
          let owner = try owners[event.about.number].map { try snapshot.label(owner: $0) }
          lateness.take(owner, event.source, late: try self.daysLate(event))
        }
        if position.isMultiple(of: 1_024) { progress(position, snapshot.head) }
        return .next
      }
      return lateness.report(question)
    }
  }

  private func day(of event: Event) throws -> Day { Day(event.effectiveOn) ?? .first }

  /// How many days after it happened an event was recorded; 0 for what was known before.
  private func daysLate(_ event: Event) throws -> Int {
    let happened =
      event.hasOccurredAt ? try self.day(of: Instant(event.occurredAt)) : try self.day(of: event)
    return max(0, try self.day(of: Instant(event.recordedAt)).days(since: happened))
  }

  /// Clients of which the names are the same, or differ by a letter.
  ///
  /// Capitals, spaces, marks and words such as LLC do not count.
  package func duplicates(_ asked: Asked = Asked()) throws -> Report {
    try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), kept)
      let question = try question(asked, snapshot)
      var likely = LikelyDuplicates()
      try Ledger.scan(snapshot.waiting(), snapshot.reading) { client, entries in
        guard client != 0 else { return .next }
        let portrait = try Portrait(entries, snapshot, at: question.moment)
        guard portrait.since != nil, portrait.closed == nil else { return .next }
        likely.add(
          LikelyDuplicates.Client(
            key: try snapshot.label(client: client),
            name: portrait.name,
            state: portrait.state
          )
        )
        return .next
      }
      return likely.report(question)
    }
  }
}

extension Snapshot {
  /// The owner of each client at a moment.
  fileprivate func owners(at moment: Moment) throws -> [UInt32: UInt16] {
    var owners: [UInt32: UInt16] = [:]
    try Ledger.scan(waiting(), reading) { client, entries in
      var withdrawals = Withdrawals()
      for entry in entries { withdrawals.take(entry) }
      var settings: [Setting<UInt16>] = []
      for entry in entries {
        guard case .owned(let owner) = entry.meaning, entry.counts(at: moment),
          withdrawals.stands(entry, knownAt: moment.position)
        else { continue }
        settings.append(Setting(owner, entry))
      }
      owners[client] = Setting.latest(settings)?.value
      return .next
    }
    return owners
  }
}

/// How late events were recorded, by owner and source.
private struct Lateness {
  private struct Key: Hashable {
    var owner: String
    var source: String
  }

  private struct Sum {
    var events: Int64 = 0
    /// Recorded on a later day than that on which it happened.
    var late: Int64 = 0
    var days: Int64 = 0
    var most: Int64 = 0
  }

  private var sums: [Key: Sum] = [:]

  mutating func take(_ owner: String?, _ source: String, late days: Int) {
    var sum = sums[Key(owner: owner ?? "", source: source)] ?? Sum()
    sum.events += 1
    if days > 0 { sum.late += 1 }
    sum.days += Int64(days)
    sum.most = max(sum.most, Int64(days))
    sums[Key(owner: owner ?? "", source: source)] = sum
  }

  func report(_ question: Question) -> Report {
    var report = Report(
      name: "hygiene lateness",
      moment: question.moment,
      rules: question.rules.title,
      columns: ["owner", "source", "events", "late", "average_days", "most_days"]
    )
    let sorted = sums.sorted { one, other in
      (one.key.owner.isEmpty ? 1 : 0, one.key.owner, one.key.source)
        < (other.key.owner.isEmpty ? 1 : 0, other.key.owner, other.key.source)
    }
    report.rows = Rows(
      sorted.map { key, sum in
        [
          key.owner.isEmpty ? .none : .text(key.owner), .text(key.source), .number(sum.events),
          .number(sum.late),
          .hundredths((Int128(sum.days) * 100).divided(by: Int128(sum.events))),
          .number(sum.most),
        ]
      }
    )
    return report
  }
}
