// Who a client is, and how it went: what stands of it as of a day, and its score and what it owes at the
// ends of the months before.

package import Bookkeeping
import Events
import Reporting
import Storing

/// Who a client is at a moment.
package struct Portrait: Hashable, Sendable {
  /// What it is called.
  package var name = ""
  package var state = ""
  package var tier = ""
  /// The account manager's short name; empty without one.
  package var owner = ""
  /// The key of the client whose group it belongs to; empty where it stands alone.
  package var parent = ""
  /// From which day on it is a client; nil before that.
  package var since: Day?
  /// The record that says so.
  package var registered: UInt64?
  /// The day from which on it is none any more.
  package var closed: Day?
}

extension Book {
  /// Who a client is at a moment.
  ///
  /// Refuses a key that no client has.
  package func portrait(of key: String, _ asked: Asked = Asked()) throws -> Portrait {
    try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), kept)
      let moment = try question(asked, snapshot).moment
      let entries = try snapshot.entries(of: try snapshot.client(key))
      return try Portrait(entries, snapshot, at: moment)
    }
  }

  /// The last days of so many months before a day, and the day itself.
  package static func monthEnds(_ count: Int, before day: Day) -> [Day] {
    let ends = (1...count).reversed().compactMap { day.adding(months: -$0)?.endOfMonth }
    return ends.filter { $0 < day } + [day]
  }
}

extension Portrait {
  /// Reads a client's entries.
  init(_ all: [Entry], _ snapshot: Snapshot, at moment: Moment) throws {
    var withdrawals = Withdrawals()
    for entry in all { withdrawals.take(entry) }
    // What a registration says holds from the beginning.
    let entries = all.filter { entry in
      (entry.counts(at: moment) || entry.kind == .registered && entry.position <= moment.position)
        && withdrawals.stands(entry, knownAt: moment.position)
    }
    var names: [Setting<String>] = []
    var owners: [Setting<UInt16>] = []
    var parents: [Setting<UInt32>] = []
    for entry in entries {
      switch entry.meaning {
      case .registered(_, let state, _):
        let said = try snapshot.event(at: entry.position).client.registered
        names.append(Setting(said.name, entry))
        tier =
          said.tier.code == 0
          ? "" : try snapshot.label(tier: UInt16(truncatingIfNeeded: said.tier.code))
        self.state = State.letters(state) ?? ""
        since = entry.effectiveDay
        registered = entry.position
      case .noted:
        let event = try snapshot.event(at: entry.position)
        if case .client(let client) = event.subject, case .renamed(let renamed) = client.fact {
          names.append(Setting(renamed.name, entry))
        }
      case .owned(let owner): owners.append(Setting(owner, entry))
      case .parented(let parent): parents.append(Setting(parent, entry))
      case .closed: closed = min(closed ?? entry.effectiveDay, entry.effectiveDay)
      default: break
      }
    }
    name = Setting.latest(names)?.value ?? ""
    owner = try Setting.latest(owners).map { try snapshot.label(owner: $0.value) } ?? ""
    let top = Setting.latest(parents)?.value ?? 0
    parent = top == 0 ? "" : try snapshot.label(client: top)
  }
}
