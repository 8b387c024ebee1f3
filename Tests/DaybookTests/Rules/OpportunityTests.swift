// Opportunities: what was said last of a sale holds, as of each day, as known at each point.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Reporting
import Support
import Testing

@Suite struct `An opportunity` {
  private static func opened() throws -> Conversation {
    let book = try Conversation()
    try book.say(
      "opportunity.opened",
      on: "2026-06-02",
      #"{"opportunity":"O-1","amount":"9600.00 USD","closeOn":"2026-07-31","stage":"qualified"}"#
    )
    return book
  }

  private func row(
    _ book: Conversation,
    _ asOf: String,
    from: String? = nil,
    knownAt: UInt64? = nil
  ) throws -> [String: String]? {
    let asked = Asked(
      asOf: try Day(text: asOf),
      knownAt: knownAt.map { .position($0) },
      from: try from.map { try Day(text: $0) }
    )
    return try book.book.report(Opportunities.self, asked).texts.first
  }

  @Test func `is in the stage, of the amount and on the day that were said last`() throws {
    let book = try Self.opened()
    try book.say(
      "opportunity.revised",
      on: "2026-06-20",
      #"{"opportunity":"O-1","amount":"8400.00 USD"}"#
    )
    let known = try book.say(
      "opportunity.stage_moved",
      on: "2026-06-25",
      #"{"opportunity":"O-1","stage":"verbal"}"#
    )
    // Told later, but of a day before.
    try book.say(
      "opportunity.stage_moved",
      on: "2026-06-10",
      #"{"opportunity":"O-1","stage":"proposal"}"#
    )
    let before = try #require(try row(book, "2026-06-19"))
    #expect(before["stage"] == "proposal" && before["since"] == "2026-06-10")
    #expect(before["amount"] == "9600.00" && before["days_open"] == "17")
    let after = try #require(try row(book, "2026-06-30"))
    #expect(after["stage"] == "verbal" && after["amount"] == "8400.00")
    #expect(after["close_on"] == "2026-07-31")
    #expect(try row(book, "2026-06-19", knownAt: known)?["stage"] == "qualified")
    #expect(try row(book, "2026-06-01") == nil)
  }

  @Test func `that is decided is listed between days alone, and a later stage opens it again`()
    throws
  {
    let book = try Self.opened()
    try book.say("opportunity.lost", on: "2026-07-01", #"{"opportunity":"O-1","reason":"price"}"#)
    #expect(try row(book, "2026-07-05") == nil)
    let lost = try #require(try row(book, "2026-07-05", from: "2026-07-01"))
    #expect(lost["standing"] == "lost" && lost["stage"] == nil && lost["days_open"] == "29")
    #expect(lost["reason"] == "price")
    #expect(try row(book, "2026-07-05", from: "2026-07-02") == nil)
    try book.say(
      "opportunity.stage_moved",
      on: "2026-07-10",
      #"{"opportunity":"O-1","stage":"verbal"}"#
    )
    #expect(try row(book, "2026-07-10")?["standing"] == "open")
    try book.say("opportunity.won", on: "2026-08-14", #"{"opportunity":"O-1","amount":"1.00 USD"}"#)
    let won = try #require(try row(book, "2026-12-31", from: "2026-08-14"))
    #expect(won["standing"] == "won" && won["amount"] == "1.00" && won["since"] == "2026-08-14")
  }

  @Test func `is added up with those that stand as it does`() throws {
    let book = try Self.opened()
    for (key, amount) in [("O-2", "5.00"), ("O-3", "7.00"), ("O-4", "9.00")] {
      let data = #"{"opportunity":"\#(key)","amount":"\#(amount) USD"}"#
      try book.say("opportunity.opened", on: "2026-06-02", data)
    }
    try book.say("opportunity.lost", on: "2026-06-10", #"{"opportunity":"O-2"}"#)
    try book.say("opportunity.won", on: "2026-06-10", #"{"opportunity":"O-3"}"#)
    try book.say("opportunity.won", on: "2026-06-10", #"{"opportunity":"O-4"}"#)
    var asked = Asked(asOf: try Day(text: "2026-06-30"))
    asked.from = try Day(text: "2026-06-01")
    let report = try book.book.report(Opportunities.self, asked)
    let json = String(decoding: ReportJSON.bytes(of: report), as: UTF8.self)
    let totals = """
      "totals":[{"standing":"lost","currency":"USD","amount":"5.00"},\
      {"standing":"open","currency":"USD","amount":"9600.00"},\
      {"standing":"won","currency":"USD","amount":"16.00"}]
      """
    #expect(json.contains(totals), "\(json)")
  }

  @Test func `is refused in another currency, without anything to say, twice, and unknown`() throws
  {
    let book = try Self.opened()
    func revised(_ amount: String?, of key: String = "O-1") -> Event {
      Proposal.opportunityRevised(client: "C", key: key, amount: amount, on: "2026-06-03")
    }
    try book.propose(revised("1.00 EUR"))
      .isRefused("data.amount", .otherCurrency("EUR", expected: "USD"))
    try book.propose(revised(nil)).isRefused("data.amount", .missing)
    try book.propose(revised("1.00 USD", of: "O-2"))
      .isRefused("data.opportunity", .unknownItem("opportunity", "O-2"))
    let again = Proposal.opportunityOpened(client: "C", key: "O-1", on: "2026-06-03")
    try book.propose(again).isRefused("data.opportunity", .keyInUse("opportunity", "O-1"))
  }

  @Test func `counts from the day on which it was opened`() throws {
    let book = try Self.opened()
    let early = Proposal.opportunityWon(client: "C", key: "O-1", on: "2026-06-01")
    let (day, opened) = (try Day(text: "2026-06-01"), try Day(text: "2026-06-02"))
    try book.propose(early).isRefused("effectiveon", .beforeItStands(day, earliest: opened))
  }
}
