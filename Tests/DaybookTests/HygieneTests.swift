// Hygiene: what is missing of clients, whom nobody spoke with, what was known late, and who may be there
// twice.

import Bookkeeping
import Daybook
import Events
import Reporting
import Support
import Testing

@Suite struct `Hygiene` {
  private func findings(_ book: Conversation, _ asOf: String) throws -> [String] {
    let asked = Asked(asOf: try Day(text: asOf))
    return try book.book.report(HygieneOfClients.self, asked).texts.map { row in
      [row["client"], row["finding"], row["since"], row["days"], row["limit_days"]]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  /// A client of whom everything is known, with a cadence of sixty days.
  private func complete() throws -> Conversation {
    let book = try Conversation([])
    try book.say(
      "client.registered",
      on: "2026-01-01",
      #"{"name":"Green Leaf LLC","tier":"mid","state":"AZ","terms":{"netDays":30}}"#
    )
    try book.say("client.owner_assigned", on: "2026-01-01", #"{"owner":"dana"}"#)
    try book.say("contact.added", on: "2026-01-01", #"{"contact":"K","name":"Kim"}"#)
    try book.say("licence.recorded", on: "2026-01-01", #"{"licence":"AZ-1","status":"active"}"#)
    return book
  }

  @Test func `finds nothing of a client of whom everything is known`() throws {
    let book = try complete()
    #expect(try findings(book, "2026-03-02") == [])
    #expect(try findings(book, "2026-03-03") == ["C never_spoken 2026-01-01 61 60"])
    try book.say(
      "engagement.logged",
      on: "2026-02-10",
      #"{"kind":"call","direction":"two_way"}"#
    )
    try book.say(
      "engagement.logged",
      on: "2026-03-10",
      #"{"kind":"email","direction":"outbound"}"#
    )
    #expect(try findings(book, "2026-04-11") == [])
    #expect(try findings(book, "2026-04-12") == ["C not_spoken 2026-02-10 61 60"])
  }

  @Test func `names what is missing of a client, until it is known`() throws {
    let book = try Conversation(["C"])
    #expect(
      try findings(book, "2026-01-02") == [
        "C no_owner", "C no_terms", "C no_contact", "C no_licence", "C no_tier",
      ]
    )
    try book.say("client.owner_assigned", on: "2026-01-03", #"{"owner":"dana"}"#)
    try book.say("contact.added", on: "2026-01-03", #"{"contact":"K"}"#)
    #expect(try findings(book, "2026-01-03") == ["C no_terms", "C no_licence", "C no_tier"])
    try book.say("contact.departed", on: "2026-01-05", #"{"contact":"K"}"#)
    #expect(try findings(book, "2026-01-05").contains("C no_contact"))
    try book.say("client.closed", on: "2026-01-06")
    #expect(try findings(book, "2026-01-06") == [])
  }

  @Test func `tells how long after it happened what was recorded, by owner and source`() throws {
    let book = try complete()
    // The book of the test is written on 2026-12-31.
    let report = try book.book.lateness(Asked(asOf: try Day(text: "2026-12-31")))
    let rows = report.texts.map { row in
      [row["owner"], row["source"], row["events"], row["late"], row["average_days"]]
        .map { $0 ?? "-" }.joined(separator: " ")
    }
    #expect(rows == ["dana test 4 4 364.00"])
    try book.say("client.noted", on: "2026-12-31", #"{"text":"today"}"#)
    let later = try book.book.lateness(Asked(asOf: try Day(text: "2026-12-31"))).texts
    #expect(later.first?["late"] == "4" && later.first?["average_days"] == "291.20")
    #expect(later.first?["most_days"] == "364")
  }

  @Test func `finds clients of one name, and of names that differ by a letter`() throws {
    let book = try complete()
    for (key, name) in [
      ("D", "green  leaf, Inc."), ("E", "Green Leav"), ("F", "Blue"), ("G", "Bluе Leaf"),
      ("H", "Grün Leaf"),
    ] {
      try book.say("client.registered", of: key, on: "2026-01-01", #"{"name":"\#(name)"}"#)
    }
    func pairs(_ asOf: String) throws -> [String] {
      try book.book.duplicates(Asked(asOf: try Day(text: asOf))).texts.map { row in
        [row["client"], row["other"], row["alike"]].compactMap { $0 }.joined(separator: " ")
      }
    }
    #expect(
      try pairs("2026-12-31") == [
        "C D same_name", "C E similar_name",
      ]
    )
    try book.say("client.renamed", of: "D", on: "2026-06-01", #"{"name":"Something else"}"#)
    #expect(try pairs("2026-12-31") == ["C E similar_name"])
    #expect(try pairs("2026-05-31").count == 2)
  }
}
