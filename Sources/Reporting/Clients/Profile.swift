// Who a client is: whose, of which group and state, and from when to when a client at all.

import Bookkeeping

/// What is set of a client itself, up to the day of a moment.
struct Profile {
  private var owners = ShortList<Setting<UInt16>>()
  /// Parent 0: stands alone.
  private var parents = ShortList<Setting<UInt32>>()
  private(set) var state: UInt16 = 0
  /// The code of its tier; 0 for none.
  private(set) var tier: UInt16 = 0
  private(set) var hasTerms = false
  /// By number, whether a person is known at the client.
  private var contacts: [Bool?] = []
  /// The states of its locations, by number.
  private var locations: [UInt16?] = []
  private(set) var registered: (day: Day, position: UInt64)?
  private(set) var closed: Day?

  /// Begins with the next client.
  mutating func begin() {
    owners = ShortList()
    parents = ShortList()
    state = 0
    tier = 0
    hasTerms = false
    contacts.removeAll(keepingCapacity: true)
    locations.removeAll(keepingCapacity: true)
    registered = nil
    closed = nil
  }

  /// Takes in the next entry that stands; what a registration says holds from the beginning.
  mutating func take(_ entry: Entry) {
    switch entry.meaning {
    case .registered(let tier, let state, let terms):
      self.state = state
      self.tier = UInt16(truncatingIfNeeded: tier)
      hasTerms = terms != nil
      registered = (entry.effectiveDay, entry.position)
    case .owned(let owner): owners.append(Setting(owner, entry))
    case .contacted(let contact, _, _, _): contacts.put(true, at: contact)
    case .departed(let contact): try? contacts.change(contact) { $0 = false }
    case .parented(let parent): parents.append(Setting(parent, entry))
    case .located(let location, let state): locations.put(state, at: location)
    case .closed: closed = min(closed ?? entry.effectiveDay, entry.effectiveDay)
    default: break
    }
  }

  /// Whose client it is on a day; nil for nobody's.
  func owner(on day: Day) -> UInt16? { owners.setting(on: day)?.value }

  /// The client at the head of its group on a day; nil where it stands alone.
  func parent(on day: Day) -> UInt32? {
    parents.setting(on: day).flatMap { $0.value == 0 ? nil : $0.value }
  }

  /// Whether anybody is known at the client.
  var hasContacts: Bool { contacts.contains(true) }

  /// The state that an invoice belongs to: its location's, else the client's; 0 for none.
  func state(of invoice: Receivables.Invoice) -> UInt16 {
    locations.item(invoice.location) ?? state
  }
}
