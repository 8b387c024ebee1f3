// Rules 1 to 4 of the domain page, section (ix).
//
// What today's facts and reports do not reach, of the rules 1 to 20:
// - 1: rounding at output, and the largest remainder: no report divides; instalments follow rule 10.
// - 2: stages and prices, and the status of a licence, which no report shows.
// - 4: windows of the last N days: no report has one.
// - 11: invoices of other clients under a payer policy: no fact records one.
// - 15: refunds, and the charge that a return of refunded money becomes.
// - 17: the tie-out: a note of the ageing names what is unidentified.
// - 18: the accounts that a class stands for.
// - 19: usage, and what was published at the latest close.
// - 20: rates.

import Bookkeeping
import Daybook
import Events
import Reporting
import Support
import Testing

@Suite struct `ix 1 to 4` {
  @Test func `ix 1: parts are exact and make the whole, up to the largest amount`() throws {
    let book = try Conversation()
    // 999999999999999 cents x 3333 / 10000 = 333299999999999.6667; the last takes the rest.
    try book.given(
      Proposal.invoiceIssued(
        client: "C",
        key: "INV-1",
        amount: "9999999999999.99 USD",
        instalments: [.share(3333, due: "2026-03-31"), .share(6667, due: "2026-05-01")],
        on: "2026-03-01"
      )
    )
    #expect(
      try book.aging("2026-05-01") == [
        "31-60": "3332999999999.99", "current": "6667000000000.00",
        "total": "9999999999999.99",
      ]
    )
  }

  @Test(arguments: ["C", "D"])
  func `ix 1: what the book records it can report`(client: String) throws {
    let book = try Conversation(["C", "D"])
    let largest = "10000000000000.00 USD"
    for (key, client) in [("INV-1", "C"), ("INV-2", client)] {
      // Whether it is recorded or refused, the reports answer.
      _ = try book.propose(
        Proposal.invoiceIssued(client: client, key: key, amount: largest, on: "2026-03-01")
      )
    }
    #expect(throws: Never.self) { try book.book.replay() }
  }

  @Test func `ix 2: the owner with the greatest day counts, not the last recorded`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-02-01")
    let first = try book.given(Proposal.ownerAssigned("C", owner: "A", on: "2026-03-01"))
    try book.given(
      Proposal.ownerAssigned("C", owner: "C", on: "2026-05-01"),
      Proposal.ownerAssigned("C", owner: "B", on: "2026-04-01")
    )
    for (day, owner) in [
      ("2026-02-28", nil), ("2026-03-01", "A"), ("2026-04-15", "B"), ("2026-05-15", "C"),
    ] {
      let report = try book.report(Aging.self, day, choices: [.by: "owner"])
      #expect(report.texts.map(\.["owner"]) == [owner], "\(day)")
    }
    let early = try book.report(
      Aging.self,
      "2026-05-15",
      knownAt: first,
      choices: [.by: "owner"]
    )
    #expect(early.texts.map(\.["owner"]) == ["A"])
  }

  @Test func `ix 2: on one day the last recorded counts`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-02-01")
    try book.given(
      Proposal.ownerAssigned("C", owner: "A", on: "2026-03-01"),
      Proposal.ownerAssigned("C", owner: "B", on: "2026-03-01")
    )
    #expect(try book.aging("2026-03-01", of: "B", by: "owner") == all("100.00"))
  }

  @Test func `ix 2: a parent counts from its day on, and until there is another`() throws {
    let book = try Conversation(["C", "P", "Q"])
    try book.invoice("INV-1", "100.00 USD", due: "2026-12-31", on: "2026-02-01")
    try book.given(
      Proposal.parentSet("C", parent: nil, on: "2026-05-01"),
      Proposal.parentSet("C", parent: "Q", on: "2026-04-01"),
      Proposal.parentSet("C", parent: "P", on: "2026-03-01")
    )
    for (day, parent) in [
      ("2026-02-28", "C"), ("2026-03-31", "P"), ("2026-04-01", "Q"), ("2026-05-01", "C"),
    ] {
      let report = try book.report(Aging.self, day, choices: [.by: "parent"])
      #expect(report.texts.map(\.["parent"]) == [parent], "\(day)")
    }
  }

  @Test func `ix 2: of the rules, those with the greatest day are in force`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.adopt("name: tens\nreceivables:\n  buckets_days: [10]\n", on: "2026-06-01")
    try book.adopt("name: fives\nreceivables:\n  buckets_days: [5]\n", on: "2026-05-10")
    #expect(try book.aging("2026-05-09") == ["1-30": "100.00", "total": "100.00"])
    #expect(try book.aging("2026-05-10") == ["6+": "100.00", "total": "100.00"])
    #expect(try book.aging("2026-06-01") == ["11+": "100.00", "total": "100.00"])
    #expect(try book.report(Aging.self, "2026-05-31").rules.hasPrefix("fives "))
    #expect(try book.report(Aging.self, "2026-06-01").rules.hasPrefix("tens "))
  }

  @Test func `ix 2: sums do not depend on order`() throws {
    let facts = [
      Proposal.invoiceIssued(client: "C", key: "I-1", amount: "100.00 USD", on: "2026-02-01"),
      Proposal.creditNoteIssued(client: "C", key: "N-1", amount: "30.00 USD", on: "2026-02-02"),
      Proposal.invoiceIssued(client: "C", key: "I-2", amount: "70.00 USD", on: "2026-03-01"),
      Proposal.receiptRecorded(client: "C", key: "R-1", amount: "50.00 USD", on: "2026-04-01"),
    ]
    let one = try Conversation()
    for fact in facts { try one.given(fact) }
    let other = try Conversation()
    for fact in facts.reversed() { try other.given(fact) }
    for day in ["2026-02-01", "2026-02-28", "2026-03-31", "2026-04-01"] {
      for credits in ["separate", "age_by_own_date", "oldest_first"] {
        #expect(
          try one.aging(day, credits: credits) == other.aging(day, credits: credits),
          "\(day), \(credits)"
        )
      }
    }
  }

  @Test func `ix 3: no invoice is overpaid on any day`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.receipt("R-1", "100.00 USD", to: [("INV-1", "100.00 USD")], on: "2026-06-01")
    try book.given(
      Proposal.receiptUnapplied(
        client: "C",
        key: "R-1",
        from: "INV-1",
        amount: "100.00 USD",
        on: "2026-06-10"
      )
    )
    try book.receipt("R-2", "100.00 USD", on: "2026-05-10")
    let backdated = Proposal.receiptApplied(
      client: "C",
      key: "R-2",
      to: [("INV-1", "100.00 USD")],
      on: "2026-05-15"
    )
    try book.propose(backdated).isRefused(
      "data",
      .overdrawn("Invoice \"INV-1\"", on: day("2026-06-01"), short: "100.00 USD")
    )
    try book.apply("R-2", to: "INV-1", "100.00 USD", on: "2026-06-10")
    #expect(try book.open("INV-1", "2026-06-09") == "0.00")
    #expect(try book.open("INV-1", "2026-06-10") == "0.00")
  }

  @Test func `ix 3: no write-off of what is paid on a later day`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.receipt("R-1", "70.00 USD", to: [("INV-1", "70.00 USD")], on: "2026-06-01")
    func writeOff(_ amount: String) -> Event {
      Proposal.writeOffRecorded(client: "C", invoice: "INV-1", amount: amount, on: "2026-05-15")
    }
    try book.propose(writeOff("30.01 USD")).isRefused(
      "data",
      .overdrawn("Invoice \"INV-1\"", on: day("2026-06-01"), short: "0.01 USD")
    )
    try book.propose(writeOff("30.00 USD")).isRecorded()
  }

  @Test func `ix 3: no receipt and no credit note gives more than it is, on any day`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    try book.invoice("INV-2", "100.00 USD", on: "2026-05-01")
    try book.receipt("R-1", "100.00 USD", on: "2026-05-02")
    try book.apply("R-1", to: "INV-1", "60.00 USD", on: "2026-06-01")
    let received = Proposal.receiptApplied(
      client: "C",
      key: "R-1",
      to: [("INV-2", "50.00 USD")],
      on: "2026-05-15"
    )
    try book.propose(received).isRefused(
      "data",
      .overdrawn("Receipt \"R-1\"", on: day("2026-06-01"), short: "10.00 USD")
    )
    try book.credit("CN-1", "20.00 USD", on: "2026-05-02")
    let credited = Proposal.creditNoteApplied(
      client: "C",
      key: "CN-1",
      to: [("INV-2", "20.01 USD")],
      on: "2026-05-15"
    )
    try book.propose(credited).isRefused(
      "data",
      .overdrawn("Credit note \"CN-1\"", on: day("2026-05-15"), short: "0.01 USD")
    )
  }

  @Test func `ix 4: known at a position, and at a time, includes it`() throws {
    let book = try Conversation()
    let last = try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    #expect(try book.open("INV-1", "2026-05-01", knownAt: last) == "100.00")
    #expect(try book.open("INV-1", "2026-05-01", knownAt: last - 1) == "0.00")
    let noon = book.clock.now()
    book.clock.set(day: try day("2027-01-01").number)
    try book.invoice("INV-2", "100.00 USD", on: "2026-05-01")
    for (micros, position) in [
      (noon - 1, 0), (noon, last), (book.clock.now() - 1, last), (book.clock.now(), last + 1),
    ] {
      let asked = Asked(asOf: try day("2026-05-01"), knownAt: .instant(Instant(micros: micros)))
      #expect(try book.book.report(Aging.self, asked).moment.position == position)
    }
  }

  @Test func `ix 4: a position that is not there yet is refused`() throws {
    let book = try Conversation()
    let head = try book.book.head()
    let refusal = #expect(throws: Refusal.self) {
      try book.report(Aging.self, "2026-05-01", knownAt: head + 1)
    }
    #expect(refusal == Refusal(field: "known-at", .unknownPosition(head + 1, last: head)))
  }

  @Test func `ix 4: a time without a zone is in the book's zone`() throws {
    // Noon of UTC is two in the morning of the next day, fourteen hours ahead.
    let book = try Conversation(zone: "Pacific/Kiritimati", today: "2026-05-31")
    let last = try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    for (text, position) in [
      ("2026-06-01T02:00:00", last), ("2026-06-01T01:59:59.999999", 0),
      ("2026-05-31T12:00:00Z", last), ("2026-05-31T11:59:59Z", 0),
      ("2026-05-31T08:00:00-04:00", last),
    ] {
      let known = try KnownAt(text: text, in: book.book)
      let asked = Asked(asOf: try day("2026-05-01"), knownAt: known)
      #expect(try book.book.report(Aging.self, asked).moment.position == position, "\(text)")
    }
  }

  @Test func `ix 4: as of is today in the book's zone`() throws {
    for (zone, today) in [("UTC", "2026-05-31"), ("Pacific/Kiritimati", "2026-06-01")] {
      let book = try Conversation(zone: zone, today: "2026-05-31")
      #expect(try book.book.report(Aging.self).moment.day == day(today), "\(zone)")
    }
  }

  @Test func `ix 4: a clock that goes back does not take known times with it`() throws {
    let book = try Conversation()
    let early = book.clock.now()
    book.clock.set(day: try day("2027-01-10").number)
    try book.invoice("INV-1", "100.00 USD", on: "2026-05-01")
    let late = book.clock.now()
    book.clock.set(day: try day("2027-01-05").number)
    let last = try book.invoice("INV-2", "100.00 USD", on: "2026-05-01")
    for (micros, position) in [(early, last - 2), (late - 1, last - 2), (late, last)] {
      let asked = Asked(asOf: try day("2026-05-01"), knownAt: .instant(Instant(micros: micros)))
      #expect(try book.book.report(Aging.self, asked).moment.position == position)
    }
  }

  /// What is owed where the whole is 28 to 30 days late.
  private func all(_ amount: String) -> [String: String] { ["1-30": amount, "total": amount] }
}
