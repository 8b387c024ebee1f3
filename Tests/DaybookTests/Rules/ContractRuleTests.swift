// Contracts, renewals and what else happens at a client, as they are recorded: what is refused, and
// what the book fills in. What the pipeline says of them is the business of its own tests.

import Bookkeeping
import Events
import Support
import Testing

@Suite struct `Contracts and what happens at a client` {
  @Test func `ix 31: a renewal goes on with the lines of the last day, unless it has its own`()
    throws
  {
    let book = try Conversation()
    let step = Proposal.line("1200.00 USD", months: 12, from: "2026-07-01", until: "2026-12-31")
    try book.given(
      Proposal.contractSigned(
        client: "C",
        key: "K-1",
        term: "2026-01-01",
        "2026-12-31",
        lines: [Proposal.line("100.00 USD", months: 1), step],
        noticeDays: 60,
        renewsByItself: true,
        on: "2025-12-15"
      ),
      Proposal.contractRenewed(
        client: "C",
        key: "K-1",
        until: "2027-12-31",
        automatic: true,
        on: "2027-01-01"
      )
    )
    let renewed = try #require(try book.history(of: "C").last?["what"])
    #expect(
      renewed.contains(
        #""term":{"firstDay":"2027-01-01","lastDay":"2027-12-31","lines":["#
          + #"{"kind":"recurring","amount":"100.00 USD","months":1},"#
          + #"{"kind":"recurring","amount":"1200.00 USD","months":12}],"noticeDays":60,"#
          + #""renewsByItself":true}"#
      ),
      "\(renewed)"
    )
  }

  @Test func `what recurs in a year has room for that of many contracts`() throws {
    let book = try Conversation()
    func signed(_ key: String, _ amount: String, lines: Int) -> Event {
      Proposal.contractSigned(
        client: "C",
        key: key,
        term: "2026-01-01",
        "2026-12-31",
        lines: (0..<lines).map { _ in Proposal.line(amount, months: 12) },
        uplift: 100_000,
        on: "2026-01-01"
      )
    }
    try book.propose(signed("K-1", "5000000000000.01 USD", lines: 2))
      .isRefused("data.lines", .sumBeyondRange)
    try book.given(signed("K-1", "5000000000000.00 USD", lines: 2))
    let row = try #require(try book.renewals("2026-06-01", to: "2026-12-31").texts.first)
    #expect(row["arr"] == "10000000000000.00")
    #expect(row["target"] == "110000000000000.00")
  }

  @Test func `a contract takes the place of those of its own currency`() throws {
    let book = try signed()
    try book.propose(
      Proposal.contractSigned(
        client: "C",
        key: "K-2",
        term: "2027-01-01",
        "2027-12-31",
        lines: [Proposal.line("1000.00 EUR", months: 1)],
        replaces: ["K-1"],
        on: "2026-12-01"
      )
    ).isRefused("data.replaces[0]", .otherCurrency("EUR", expected: "USD"))
  }

  @Test func `a term follows the one before it`() throws {
    let book = try signed()
    try book.propose(
      Proposal.contractRenewed(
        client: "C",
        key: "K-1",
        from: "2026-12-31",
        until: "2027-12-31",
        on: "2026-11-01"
      )
    ).isRefused(
      "data.firstDay",
      .beforeItStands(day("2026-12-31"), earliest: day("2027-01-01"))
    )
    try book.propose(
      Proposal.contractRenewed(
        client: "C",
        key: "K-1",
        until: "2027-12-31",
        automatic: true,
        on: "2026-11-01"
      )
    ).isRefused("data.automatic", .doesNotRenewByItself("Contract \"K-1\""))
  }

  @Test func `lines are of one currency, and what recurs says how often`() throws {
    let book = try signed()
    func amended(_ line: ContractLine) -> Event {
      Proposal.contractAmended(client: "C", key: "K-1", lines: [line], on: "2026-04-01")
    }
    try book.propose(amended(Proposal.line("1.00 EUR", months: 1)))
      .isRefused("data.lines[0].amount", .otherCurrency("EUR", expected: "USD"))
    try book.propose(amended(Proposal.line("1.00 USD", months: 0)))
      .isRefused("data.lines[0].months", .missing)
    try book.propose(amended(Proposal.line("1.00 USD", months: 121)))
      .isRefused("data.lines[0].months", .beyondRange("121"))
    try book.given(amended(Proposal.line("1.00 USD", months: 120)))
  }

  @Test func `what is said of a renewal concerns the last term`() throws {
    let book = try signed()
    try book.given(
      Proposal.stageMoved(client: "C", key: "K-1", to: "proposed", on: "2026-10-01"),
      Proposal.contractRenewed(client: "C", key: "K-1", until: "2027-12-31", on: "2026-11-01"),
      Proposal.stageMoved(client: "C", key: "K-1", to: "identified", on: "2026-11-02")
    )
    let ends = try book.history(of: "C").compactMap { $0["what"] }
      .filter { $0.contains("termEnd") }
      .map { $0.suffix(23) }
    #expect(ends == [#""termEnd":"2026-12-31"}"#, #""termEnd":"2027-12-31"}"#])
  }

  @Test func `a contract that has ended goes no further`() throws {
    let book = try signed()
    try book.given(
      Proposal.contractTerminated(client: "C", key: "K-1", last: "2026-09-30", on: "2026-08-31")
    )
    let ended = Wrong.contractEnded("Contract \"K-1\"", try day("2026-09-30"))
    try book.propose(
      Proposal.stageMoved(client: "C", key: "K-1", to: "proposed", on: "2026-10-01")
    ).isRefused("data.contract", ended)
    try book.propose(
      Proposal.contractRenewed(client: "C", key: "K-1", until: "2027-12-31", on: "2026-10-01")
    ).isRefused("data.contract", ended)
  }

  @Test func `a new contract may take the place of others`() throws {
    let book = try signed()
    let position = try book.given(
      Proposal.contractSigned(
        client: "C",
        key: "K-2",
        term: "2027-01-01",
        "2027-12-31",
        lines: [Proposal.line("90.00 USD", months: 1)],
        replaces: ["K-1"],
        on: "2026-12-01"
      )
    )
    // What it names cannot be withdrawn under it.
    var correction = Proposal.corrected("k", on: "2026-12-02")
    correction.about.key = "C"
    try book.propose(correction).isRefused("data.target", .dependedOn(position: position))
  }

  @Test func `J: an override says why, and until when`() throws {
    let book = try Conversation()
    var event = Proposal.healthOverridden(
      client: "C",
      score: 4000,
      until: "2026-07-31",
      reason: "",
      on: "2026-06-10"
    )
    try book.propose(event).isRefused("reason", .reasonNeeded)
    event.reason.clear = "the owner is selling"
    event.health.overridden.scoreBasisPoints = 10_001
    try book.propose(event).isRefused("data.scoreBasisPoints", .beyondRange("10001"))
    event.health.overridden.scoreBasisPoints = 10_000
    try book.given(event)
    let cleared = Proposal.overrideCleared(client: "C", on: "2026-08-01")
    try book.propose(cleared)
      .isRefused("data", .alreadyDone("No override holds on 2026-08-01"))
    try book.given(Proposal.overrideCleared(client: "C", on: "2026-07-31"))
  }

  private func signed() throws -> Conversation {
    let book = try Conversation()
    try book.given(
      Proposal.contractSigned(
        client: "C",
        key: "K-1",
        term: "2026-01-01",
        "2026-12-31",
        lines: [Proposal.line("100.00 USD", months: 1)],
        on: "2025-12-15",
        id: "k"
      )
    )
    return book
  }
}
