// A client's history: every record that concerns it, oldest first, as known at a moment.

import Bookkeeping
import Events
import Exchanging
package import Reporting
import Storing

extension Book {
  /// Lists the whole history of a client: when it counts, happened and was recorded, what it says,
  /// who said so, and why.
  ///
  /// Refuses a key that no client has.
  package func history(of key: String, _ asked: Asked = Asked()) throws -> Report {
    try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), kept)
      let question = try question(asked, snapshot)
      let entries = try snapshot.entries(of: try snapshot.client(key))
      var withdrawals = Withdrawals()
      for entry in entries { withdrawals.take(entry) }
      var positions = entries.filter { $0.position <= question.moment.position }
        .map(\.position)
      positions = Set(positions).sorted()
      var report = Report(
        name: "client",
        moment: question.moment,
        rules: question.rules.title,
        columns: [
          "position", "effective", "happened", "recorded", "type", "what", "by", "source", "id",
          "why", "standing",
        ]
      )
      let exchange = CloudEvents(zone: try opened().zone)
      for position in positions {
        let row = try HistoryRow(
          try snapshot.event(at: position),
          position,
          snapshot,
          exchange,
          withdrawnBy: withdrawals.correction(of: position),
          at: question.moment
        )
        report.rows.append(row.cells)
      }
      return report
    }
  }
}

/// One record, as a history shows it.
private struct HistoryRow {
  let cells: [Cell]

  init(
    _ stored: Event,
    _ position: UInt64,
    _ snapshot: Snapshot,
    _ exchange: CloudEvents,
    withdrawnBy correction: UInt64?,
    at moment: Moment
  ) throws {
    var event = stored
    try event.fillIn(snapshot)
    let standing: String
    if let correction, correction <= moment.position {
      standing = "withdrawn by \(correction)"
    } else if event.effectiveOn.number > moment.day.number {
      standing = "not yet"
    } else {
      standing = "stands"
    }
    func text(_ text: String) -> Cell { text.isEmpty ? .none : .text(text) }
    func time(_ wire: WireInstant, _ given: Bool) -> Cell {
      given ? Instant(wire).text.map { .text($0) } ?? .none : .none
    }
    cells = [
      .number(Int64(position)), Day(event.effectiveOn).map { .day($0) } ?? .none,
      time(event.occurredAt, event.hasOccurredAt), time(event.recordedAt, event.hasRecordedAt),
      text(event.type ?? ""), text(try exchange.data(event)),
      text(event.actor.clear), text(event.source), text(event.id), text(event.reason.clear),
      .text(standing),
    ]
  }
}
