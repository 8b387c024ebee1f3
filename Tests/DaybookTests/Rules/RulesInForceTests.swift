// Domain (ix) 2 and the rules in force: adopted with a day, a state like any other. What was reported
// stays as it was.

import Bookkeeping
import Daybook
import Exchanging
import Reporting
import Support
import Testing

@Suite struct `Rules in force` {
  private func adopt(
    _ book: Conversation,
    _ name: String,
    days: Int,
    on: String
  ) throws -> UInt64 {
    try book.adopt("name: \(name)\nreceivables:\n  buckets_days: [\(days)]\n", on: on)
  }

  private func rules(_ book: Conversation, _ asOf: String, knownAt: UInt64? = nil) throws -> String
  {
    let report = try book.report(Aging.self, asOf, knownAt: knownAt)
    return String(report.rules.prefix { $0 != " " })
  }

  @Test func `ix 2: of those within the moment the greatest day wins, then the greatest position`()
    throws
  {
    let book = try Conversation()
    let first = try adopt(book, "a", days: 10, on: "2026-03-01")
    let second = try adopt(book, "c", days: 20, on: "2026-05-01")
    let third = try adopt(book, "b", days: 30, on: "2026-04-01")
    #expect(try rules(book, "2026-02-28") == "default")
    #expect(try rules(book, "2026-03-31") == "a")
    #expect(try rules(book, "2026-04-30") == "b")
    #expect(try rules(book, "2026-05-15") == "c")
    #expect(try rules(book, "2026-04-30", knownAt: second) == "a")
    #expect(try rules(book, "2026-05-15", knownAt: first) == "a")
    let last = try adopt(book, "d", days: 40, on: "2026-05-01")
    #expect(try rules(book, "2026-05-15") == "d")
    #expect(try rules(book, "2026-05-15", knownAt: third) == "c")
    try book.say(
      "event.corrected",
      of: nil,
      on: "2026-06-01",
      #"{"target":{"position":\#(last)}}"#,
      why: "not agreed"
    )
    #expect(try rules(book, "2026-05-15") == "c")
    #expect(try rules(book, "2026-05-15", knownAt: last) == "d")
  }

  @Test func `a report of a known position is byte for byte the same after later adoptions`() throws
  {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", due: "2026-02-01", on: "2026-01-15")
    try book.say("engagement.logged", on: "2026-02-01", #"{"kind":"call","direction":"two_way"}"#)
    try book.say(
      "contract.signed",
      on: "2026-01-01",
      #"{"contract":"K-1","firstDay":"2026-01-01","lastDay":"2026-12-31","#
        + #""lines":[{"kind":"recurring","amount":"10.00 USD","months":1}]}"#
    )
    let known = try adopt(book, "own", days: 45, on: "2026-03-01")
    func reports() throws -> [[UInt8]] {
      try (Catalog.projections + [HealthParts.self]).flatMap { projection in
        try ["2026-02-15", "2026-06-30", "2026-12-31"].map { day in
          try book.report(projection, day, knownAt: known).bytes
        }
      }
    }
    let before = try reports()
    for day in ["2026-01-01", "2026-03-01", "2026-06-30", "2027-01-01"] {
      _ = try book.adopt(
        """
        name: later
        receivables: {basis: invoice}
        health: {bands: {fine: 10, poor: 0}, insufficient_below_coverage: 0, caps: []}
        renewals: {horizon_days: 1000, at_risk: {health_below: 100}}
        """,
        on: day
      )
    }
    #expect(try reports() == before)
    let now = try book.report(HealthScores.self, "2026-06-30")
    #expect(now.rules.hasPrefix("later "))
    #expect(now.texts.first?["band"] == "fine")
  }

  @Test func `a correction puts other rules in the place of those that were adopted`() throws {
    let book = try Conversation()
    let first = try adopt(book, "typo", days: 10, on: "2026-03-01")
    try book.say(
      "event.corrected",
      of: nil,
      on: "2026-03-02",
      #"{"target":{"position":\#(first)},"replacement":{"type":"daybook.rules.adopted","#
        + #""effectiveon":"2026-03-01","data":{"text":"name: mended\n"}}}"#,
      why: "a typo"
    )
    #expect(try rules(book, "2026-03-31") == "mended")
    #expect(try rules(book, "2026-03-31", knownAt: first) == "typo")
  }
}
