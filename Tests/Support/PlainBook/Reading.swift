// How an event becomes facts. One file a subject says what its facts mean and what is refused.

import Events

/// One event being read: what is known so far, and the facts it gives.
struct Reading {
  /// Everything known, and then the facts that this event gave already.
  var view: PlainView
  let event: Event
  let position: UInt64
  let days: PlainDays
  let closedThrough: Int32?
  let late: Bool
  /// It takes the place of an earlier event.
  let isReplacement: Bool
  private(set) var facts: [PlainFact] = []
  private var applicationCount = 0

  init(
    view: PlainView,
    event: Event,
    position: UInt64,
    days: PlainDays,
    closedThrough: Int32?,
    late: Bool,
    isReplacement: Bool
  ) {
    self.view = view
    self.event = event
    self.position = position
    self.days = days
    self.closedThrough = closedThrough
    self.late = late
    self.isReplacement = isReplacement
  }

  /// The day that was asked for: given, else of the time.
  var asked: Int32 { days.given ?? days.ofTime }

  /// Says a thing from a day on.
  mutating func say(_ what: PlainFact.What, on day: Int32) {
    let fact = PlainFact(position: position, day: day, about: event.about.key, what: what)
    facts.append(fact)
    view.add(fact)
  }

  /// The day a fact that moves receivables takes effect: in a closed period it is refused, or
  /// where it is recorded late, moved to the first open day (rule 19).
  func opened(_ day: Int32) throws(Refused) -> Int32 {
    guard let closedThrough, day <= closedThrough else { return day }
    guard late else { throw Refused("\(PlainDay.text(day)) lies in a closed period") }
    return closedThrough + 1
  }

  /// The client that the event is about.
  func client() throws(Refused) -> String {
    let key = event.about.key
    guard view.isRegistered(key) else { throw Refused("no client \(key)") }
    return key
  }

  /// A fact that no report shows.
  mutating func note() throws(Refused) {
    say(.noted(client: try client()), on: asked)
  }

  /// The day that was asked for, which is not before another; where nobody gave one, the later.
  func asked(notBefore earliest: Int32) throws(Refused) -> Int32 {
    guard let given = days.given else { return max(days.ofTime, earliest) }
    guard given >= earliest else { throw Refused("what it speaks of does not stand yet") }
    return given
  }

  func invoice(_ key: String) throws(Refused) -> (fact: PlainFact, invoice: PlainInvoice) {
    guard let found = view.invoice(key) else { throw Refused("no invoice \(key)") }
    return found
  }

  /// The invoice of the client that the event is about.
  func ownInvoice(_ key: String) throws(Refused) -> (fact: PlainFact, invoice: PlainInvoice) {
    let found = try invoice(key)
    let client = try client()
    guard found.invoice.client == client else { throw Refused("\(key) is not \(client)'s") }
    return found
  }

  /// An amount that is above zero.
  func positive(_ wire: WireMoney) throws(Refused) -> PlainMoney {
    guard wire.minor > 0 else { throw Refused("an amount must be above zero") }
    return PlainMoney(wire)
  }

  /// The next application of this record.
  mutating func apply(
    _ credit: PlainCredit,
    _ amount: Int64,
    to invoice: String,
    on day: Int32
  ) {
    let id = PlainApplication.ID(position: position, index: applicationCount)
    applicationCount += 1
    let application = PlainApplication(id: id, credit: credit, invoice: invoice, amount: amount)
    say(.applied(application), on: day)
  }
}
