// Rule 5 of the domain page, section (ix), where corrections meet the rest: every type of event that
// can be corrected, what names an item without moving money, rules, and days.

import Bookkeeping
import Daybook
import Events
import Reporting
import Support
import Testing

@Suite struct `ix 5 at its edges` {
  private static func rules(_ text: String) -> Event.OneOf_Subject {
    var subject = Rules()
    subject.adopted.text = text
    return .rules(subject)
  }

  private static func licence(at location: String? = nil) -> Event.OneOf_Subject {
    var subject = Licence()
    subject.recorded.licence.key = "AZ-1"
    subject.recorded.status = .active
    if let location { subject.recorded.location.key = location }
    return .licence(subject)
  }

  private static func contact(_ key: String) -> Event.OneOf_Subject {
    var subject = Contact()
    subject.added.contact.key = key
    subject.added.name.clear = "Kim"
    return .contact(subject)
  }

  private static func note() -> Event.OneOf_Subject {
    var subject = Client()
    subject.noted.text.clear = "Called twice"
    return .client(subject)
  }

  private static func call(at location: String? = nil) -> Event {
    var event = Proposal.engagementLogged(client: "C", on: "2026-02-01")
    guard let location, case .engagement(var subject) = event.subject else { return event }
    subject.logged.location.key = location
    event.subject = .engagement(subject)
    return event
  }

  private static let correctable: [Event] = [
    Proposal.event(rules("name: house\n"), on: "2026-02-01"),
    Proposal.event(licence(), client: "C", on: "2026-02-01"),
    Proposal.event(contact("K"), client: "C", on: "2026-02-01"),
    Proposal.event(note(), client: "C", on: "2026-02-01"),
    call(),
    Proposal.clientRenamed("C", to: "New", on: "2026-02-01"),
    Proposal.ownerAssigned("C", owner: "dana", on: "2026-02-01"),
    Proposal.parentSet("C", parent: "P", on: "2026-02-01"),
    Proposal.clientClosed("P", on: "2026-02-01"),
    Proposal.locationOpened(client: "C", key: "L", state: "AZ", on: "2026-02-01"),
    Proposal.disputeOpened(client: "C", key: "D", invoice: "INV-1", on: "2026-02-01"),
    Proposal.writeOffRecorded(client: "C", invoice: "INV-1", amount: "1.00 USD", on: "2026-02-01"),
    Proposal.clientRegistered("Q", on: "2026-02-01"),
  ]

  @Test(arguments: correctable)
  func `ix 5: whatever is corrected, the book answers`(event: Event) throws {
    let book = try Conversation(["C", "P"])
    try book.invoice("INV-1", "100.00 USD", on: "2026-01-10")
    var event = event
    event.id = "wrong"
    let before = try book.given(event)
    let after = try book.given(
      Proposal.corrected("wrong", replacement: event, on: "2026-03-01", id: "right")
    )
    try book.receipt("R-1", "40.00 USD", to: [("INV-1", "40.00 USD")], on: "2026-03-02")
    // This one asks the rules how it is applied.
    try book.receipt("R-2", "5.00 USD", on: "2026-03-02")
    let digests = try [before, after].map { position in
      try book.book.replay(Asked(asOf: day("2026-04-01"), knownAt: .position(position)))
        .map(\.digest)
    }
    #expect(digests[0] == digests[1], "the same took its place")
    try book.book.repost { _, _ in }
    #expect(try book.open("INV-1", "2026-04-01") == (event.subject.isWriteOff ? "59.00" : "60.00"))
  }

  @Test func `ix 5: corrected rules are the rules`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-01-10")
    let house = "name: house\nreceivables:\n  buckets_days: [10]\n"
    var wrong = Proposal.event(Self.rules("name: wrong\n"), on: "2026-02-01")
    wrong.id = "rules"
    let right = Proposal.event(Self.rules(house), on: "2026-02-01")
    try book.given(wrong, Proposal.corrected("rules", replacement: right, on: "2026-03-01"))
    #expect(try book.aging("2026-03-01") == ["11+": "100.00", "total": "100.00"])
  }

  @Test func `ix 5: the rules that a book begins with are not withdrawn`() throws {
    let book = try Conversation()
    var correction = Proposal.corrected("", on: "2026-03-01")
    correction.event.corrected.target = EventReference()
    correction.event.corrected.target.position = 2
    try book.propose(correction)
      .isRefused("data.target", .notCorrectable("record of the book's own"))
  }

  @Test func `ix 5: the day of the time of what takes its place`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-01-10")
    var late = Proposal.writeOffRecorded(
      client: "C",
      invoice: "INV-1",
      amount: "40.00 USD",
      on: "2026-02-01",
      id: "w"
    )
    try book.given(late)
    late.clearEffectiveOn()
    late.occurredAt.micros = try day("2026-03-03").startMicros
    try book.given(Proposal.corrected("w", replacement: late, on: "2026-05-01"))
    #expect(try book.open("INV-1", "2026-03-02") == "100.00")
    #expect(try book.open("INV-1", "2026-03-03") == "60.00")
  }

  @Test func `ix 5: what a licence, a call or a promise names is depended on`() throws {
    let book = try Conversation()
    try book.given(
      Proposal.locationOpened(client: "C", key: "L", state: "AZ", on: "2026-01-02", id: "l"),
      Proposal.locationOpened(client: "C", key: "M", state: "AZ", on: "2026-01-02", id: "m"),
      Proposal.event(Self.contact("K"), client: "C", on: "2026-01-02", id: "k")
    )
    let licence = try book.given(
      Proposal.event(Self.licence(at: "L"), client: "C", on: "2026-01-03")
    )
    let call = try book.given(Self.call(at: "M"))
    var promise = Proposal.promiseMade(
      client: "C",
      key: "P",
      amount: "1.00 USD",
      payBy: "2026-06-01",
      on: "2026-02-01"
    )
    promise.promise.made.contact.key = "K"
    let promised = try book.given(promise)
    for (id, position) in [("l", licence), ("m", call), ("k", promised)] {
      try book.propose(Proposal.corrected(id, on: "2026-03-01"))
        .isRefused("data.target", .dependedOn(position: position))
    }
  }

  @Test func `ix 5: what a withdrawn correction had put in place depends on nothing`() throws {
    let book = try Conversation()
    let opened = try book.say("task.opened", on: "2026-02-01", #"{"task":"T-1"}"#)
    let done = try book.say("task.done", on: "2026-02-03", #"{"task":"T-1"}"#)
    func correct(_ target: UInt64, _ replacement: String = "") throws -> UInt64 {
      try book.say(
        "event.corrected",
        on: "2026-02-10",
        #"{"target":{"position":\#(target)}\#(replacement)}"#,
        why: "wrong"
      )
    }
    let again = try correct(
      done,
      #","replacement":{"type":"daybook.task.done","subject":"C","effectiveon":"2026-02-04","#
        + #""data":{"task":"T-1"}}"#
    )
    try book.propose(Proposal.corrected("said-1", on: "2026-02-11"))
      .isRefused("data.target", .dependedOn(position: again))
    _ = try correct(again)
    _ = try correct(opened)
  }

  @Test func `ix 5: a correction is about a client that it concerns, or about none`() throws {
    let book = try Conversation(["C", "P"])
    try book.given(Proposal.clientRenamed("C", to: "New", on: "2026-02-01", id: "n"))
    var correction = Proposal.corrected("n", on: "2026-03-01")
    correction.about.key = "P"
    try book.propose(correction).isRefused("subject", .concernsOthers)
    correction.about.key = "C"
    try book.given(correction)
  }
}

extension Event.OneOf_Subject? {
  fileprivate var isWriteOff: Bool { if case .writeOff? = self { true } else { false } }
}

extension Day {
  fileprivate var startMicros: Int64 { Int64(number) * 86_400_000_000 }
}
