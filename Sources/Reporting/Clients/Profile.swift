// Who a client is: whose, of which group and state, and from when to when a client at all.

import Bookkeeping

/// What is set of a client itself, at a moment.
struct Profile {
  private(set) var owner = Latest<UInt16>()
  /// Parent 0: stands alone.
  private(set) var parent = Latest<UInt32>()
  private(set) var state: UInt16 = 0
  /// The code of its tier; 0 for none.
  private(set) var tier: UInt16 = 0
  private(set) var hasTerms = false
  /// The people who are known at the client.
  private(set) var contacts: Set<UInt32> = []
  private(set) var locations: [UInt32: UInt16] = [:]
  private(set) var registered: (day: Day, position: UInt64)?
  private(set) var closed: Day?
  /// The first day on which anything of its own counts.
  private(set) var firstDay: Day?

  /// Takes in the next entry that stands; what a registration says holds from the beginning.
  mutating func take(_ entry: Entry, by day: Day) {
    if entry.effectiveDay <= day, entry.kind.isOwn {
      firstDay = min(firstDay ?? entry.effectiveDay, entry.effectiveDay)
    }
    switch entry.meaning {
    case .registered(let tier, let state, let terms):
      self.state = state
      self.tier = UInt16(truncatingIfNeeded: tier)
      hasTerms = terms != nil
      registered = (entry.effectiveDay, entry.position)
    case .owned(let owner): self.owner.take(owner, entry)
    case .contacted(let contact, _, _, _): contacts.insert(contact)
    case .departed(let contact): contacts.remove(contact)
    case .parented(let parent): self.parent.take(parent, entry)
    case .located(let location, let state): locations[location] = state
    case .closed: closed = min(closed ?? entry.effectiveDay, entry.effectiveDay)
    default: break
    }
  }

  /// Whether it is a client on a day: registered, with anything of its own that counts by then, and
  /// not closed.
  func isClient(on day: Day) -> Bool {
    guard registered != nil, let firstDay, firstDay <= day else { return false }
    return closed.map { $0 > day } ?? true
  }

  /// The state that an invoice belongs to: its location's, else the client's; 0 for none.
  func state(of invoice: Receivables.Invoice) -> UInt16 { locations[invoice.location] ?? state }
}

extension Entry.Kind {
  /// Whether it says something of the client itself, not of one that joined its group or of the other
  /// side of a row.
  fileprivate var isOwn: Bool {
    switch self {
    case .joined, .counterpart, .refers: false
    default: true
    }
  }
}
