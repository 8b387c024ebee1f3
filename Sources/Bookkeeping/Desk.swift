// The desk at which one proposal is checked: whose account it concerns, on which day, and how to
// reach the accounts it refers to.

package import Events

/// What people call items, for refusals.
package protocol ItemLabels {
  /// What people call an item.
  func label(_ kind: ItemKind, _ client: UInt32, _ number: UInt32) throws -> String
}

/// What `check` may ask the book: accounts, earlier events, names, the rules in force.
package protocol Accounts: ItemLabels {
  /// The account of a client in its place, with everything recorded before the proposal.
  func place(of client: UInt32) throws -> AccountPlace
  /// Through which day the book is closed.
  func closedThrough() throws -> Day?
  /// All entries of a client, those that were withdrawn included, in order of position.
  func entries(of client: UInt32) throws -> [Entry]
  /// A recorded event.
  func event(at position: UInt64) throws -> Event
  /// What people call a client; empty for the book itself.
  func label(client: UInt32) throws -> String
  /// The number that the next item of a client gets.
  func nextNumber(_ kind: ItemKind, of client: UInt32) throws -> UInt32
  /// The rules in force on a day.
  func rules(on day: Day) throws -> RuleSet
  /// The same accounts as if the record had never been.
  func without(_ position: UInt64) -> any Accounts
}

/// Where one proposal is checked, and what is decided for it.
package struct Desk {
  let accounts: any Accounts
  /// The client that the event is about; 0 for the book itself.
  let client: UInt32
  /// The day that the event counts for: asked for, or worked out by the rule of the fact.
  var day: Day
  /// Somebody asked for the day.
  let dayIsGiven: Bool
  /// The day was moved out of a closed period; what cannot count yet counts later, unasked.
  var isLate: Bool { wished != nil }
  /// The day that was wished for, where the event is late.
  let wished: Day?
  /// The event says why.
  let hasReason: Bool
  /// How the event came.
  let arrival: Arrival
  /// Fields that the book fills in are there already and hold.
  var isRestoring: Bool { arrival.restoring }

  /// The account of the event's own client, in its place: an account is large, and is not copied.
  func place() throws -> AccountPlace { try accounts.place(of: client) }

  /// Refuses a field of the fact.
  func refuse(_ field: String, _ wrong: Wrong) -> Refusal {
    Refusal(field: field.isEmpty ? "data" : "data.\(field)", wrong)
  }

  /// The client of the event, which has to be a client.
  func requireClient() throws {
    if client == 0 { throw Refusal(field: "subject", .noSubject) }
  }

  /// The book itself, which has to be what the event is about.
  func requireBook() throws {
    if client != 0 { throw Refusal(field: "subject", .hasSubject) }
  }

  // Where a field is, is put together only where it is refused.

  /// An amount of a real currency that is more than zero.
  func positive(_ wire: WireMoney, given: Bool, _ field: @autoclosure () -> String) throws -> Money
  {
    let money = try amount(wire, given: given, field())
    if money.minor <= 0 { throw refuse(field(), .notPositive(money.text)) }
    return money
  }

  /// An amount of a real currency that is not less than zero.
  func amount(_ wire: WireMoney, given: Bool, _ field: @autoclosure () -> String) throws -> Money {
    guard given else { throw refuse(field(), .missing) }
    guard let number = UInt16(exactly: wire.currency), Currency(number: number) != nil else {
      throw refuse(field(), .unknownCurrency(String(wire.currency)))
    }
    let money = Money(wire)
    try inRange(money, field())
    if money.minor < 0 { throw refuse(field(), .negative(money.text)) }
    return money
  }

  /// An amount has to be one that sums of many leave room for.
  func inRange(_ money: Money, _ field: @autoclosure () -> String) throws {
    if money.minor.magnitude > Money.limit { throw refuse(field(), .beyondRange(money.text)) }
  }

  /// The currency has to be the one expected.
  func same(_ money: Money, as currency: UInt16, _ field: @autoclosure () -> String) throws {
    guard money.currency != currency else { return }
    func letters(_ number: UInt16) -> String { Currency(number: number)?.letters ?? "\(number)" }
    throw refuse(
      field(),
      .otherCurrency(letters(money.currency), expected: letters(currency))
    )
  }

  /// A day of the calendar, where it is given.
  func day(_ wire: WireDay, given: Bool, _ field: @autoclosure () -> String) throws -> Day? {
    guard given else { return nil }
    guard let day = Day(wire) else { throw refuse(field(), .dayBeyondCalendar) }
    return day
  }

  /// A reference that has to be given, to an item of the event's own client.
  func own<R: ItemReference>(_ reference: R, given: Bool, _ field: @autoclosure () -> String) throws
  {
    try named(reference, given: given, field())
    guard reference.client == client else { throw try others(reference, field()) }
  }

  /// A reference that has to be given.
  func named<R: ItemReference>(_ reference: R, given: Bool, _ field: @autoclosure () -> String)
    throws
  {
    guard given, reference.number != 0 else { throw refuse(field(), .missing) }
  }

  func others<R: ItemReference>(_ reference: R, _ field: String) throws -> Refusal {
    if reference.client == 0 { return refuse(field, .notIdentified) }
    let label = try self.label(reference)
    let owner = try accounts.label(client: reference.client)
    return refuse(field, .otherClients(label, owner))
  }

  /// The item as a refusal names it: `invoice "INV-1"`.
  func label<R: ItemReference>(_ reference: R) throws -> String {
    "\(R.item.name) \"\(try accounts.label(R.item, reference.client, reference.number))\""
  }

  /// The item has to stand, not withdrawn.
  func standing<Item, R: ItemReference>(
    _ item: Item?,
    _ reference: R,
    _ field: @autoclosure () -> String
  ) throws -> Item {
    guard let item else {
      throw refuse(field(), .withdrawnItem(try label(reference).capitalizedFirst))
    }
    return item
  }

  /// Works out a day that is not before the earliest; an asked day before it is refused.
  func day(notBefore earliest: Day, _ field: String = "") throws -> Day {
    guard day < earliest else { return day }
    if dayIsGiven, !isLate {
      throw Refusal(field: "effectiveon", .beforeItStands(day, earliest: earliest))
    }
    return earliest
  }
}

extension ItemKind {
  /// What people call such an item.
  package var name: String {
    switch self {
    case .location: "location"
    case .licence: "licence"
    case .contact: "contact"
    case .invoice: "invoice"
    case .creditNote: "credit note"
    case .receipt: "receipt"
    case .dispute: "dispute"
    case .promise: "promise"
    case .contract: "contract"
    case .task: "task"
    case .incident: "incident"
    case .opportunity: "opportunity"
    }
  }
}

extension String {
  /// The text with its first letter large, to begin a sentence with.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
