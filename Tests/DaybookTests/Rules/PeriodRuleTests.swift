// Rule 19 of the domain page, section (ix): closed periods, and what comes late.

import Bookkeeping
import Events
import Support
import Testing

@Suite struct `ix 19` {
  /// INV-1, R-1 and CN-1 of early January, which is then closed.
  private func closed() throws -> Conversation {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-01-01")
    try book.receipt("R-1", "100.00 USD", on: "2026-01-05")
    try book.credit("CN-1", "10.00 USD", on: "2026-01-05")
    try book.given(Proposal.periodClosed(through: "2026-01-31", on: "2026-02-02"))
    return book
  }

  private let application = Proposal.receiptApplied(
    client: "C",
    key: "R-1",
    to: [("INV-1", "60.00 USD")],
    on: "2026-01-06",
    id: "late"
  )

  @Test func `ix 19: what moves receivables in a closed period is refused`() throws {
    let book = try closed()
    let facts = [
      application,
      Proposal.invoiceIssued(client: "C", key: "INV-2", amount: "1.00 USD", on: "2026-01-06"),
      Proposal.receiptRecorded(client: "C", key: "R-2", amount: "1.00 USD", on: "2026-01-06"),
      Proposal.creditNoteIssued(client: "C", key: "CN-2", amount: "1.00 USD", on: "2026-01-06"),
      Proposal.creditNoteApplied(
        client: "C",
        key: "CN-1",
        to: [("INV-1", "10.00 USD")],
        on: "2026-01-06"
      ),
      Proposal.receiptReturned(client: "C", key: "R-1", on: "2026-01-06"),
      Proposal.writeOffRecorded(
        client: "C",
        invoice: "INV-1",
        amount: "1.00 USD",
        on: "2026-01-06"
      ),
    ]
    for fact in facts {
      try book.propose(fact).isRefused(
        "effectiveon",
        .closedPeriod(
          day("2026-01-06"),
          through: day("2026-01-31"),
          firstOpen: day("2026-02-01")
        )
      )
    }
  }

  @Test func `ix 19: recorded as late it counts on the first open day, applications too`() throws {
    let book = try closed()
    let position = try book.given(application, late: true)
    #expect(try book.open("INV-1", "2026-01-31") == "100.00")
    #expect(try book.open("INV-1", "2026-02-01") == "40.00")
    let lines = try book.exported().split(separator: "\n")
    let line = try #require(lines.last)
    #expect(lines.count == Int(position))
    #expect(line.contains("\"effectiveon\":\"2026-02-01\""))
    #expect(line.contains("\"wishedon\":\"2026-01-06\""))
  }

  @Test func `ix 19: recorded as late, what lies in an open period keeps its day`() throws {
    let book = try closed()
    let application = Proposal.receiptApplied(
      client: "C",
      key: "R-1",
      to: [("INV-1", "60.00 USD")],
      on: "2026-02-03"
    )
    try book.given(application, late: true)
    #expect(try book.open("INV-1", "2026-02-02") == "100.00")
    #expect(try book.open("INV-1", "2026-02-03") == "40.00")
    #expect(try !book.exported().contains("wishedon"))
  }

  @Test func `ix 19: the same late event again is the same, late or not`() throws {
    let book = try closed()
    let position = try book.given(application, late: true)
    try book.propose(application, late: true).isKnown(position)
    try book.propose(application).isKnown(position)
  }

  @Test func `ix 19: calls are never refused for their day`() throws {
    let book = try closed()
    try book.given(
      Proposal.engagementLogged(client: "C", on: "2026-01-06"),
      Proposal.ownerAssigned("C", owner: "A", on: "2026-01-06")
    )
    try book.given(Proposal.engagementLogged(client: "C", on: "2026-01-07"), late: true)
    let calls = try book.history(of: "C").filter { $0["type"] == "daybook.engagement.logged" }
    #expect(calls.map(\.["effective"]) == ["2026-01-06", "2026-01-07"])
  }

  @Test func `ix 19: periods close in order, and the last is reopened first`() throws {
    let book = try closed()
    for through in ["2026-01-31", "2026-01-15"] {
      try book.propose(Proposal.periodClosed(through: through, on: "2026-02-03"))
        .isRefused("data.through", .periodOutOfOrder(through: day("2026-01-31")))
    }
    try book.given(Proposal.periodClosed(through: "2026-02-28", on: "2026-03-02"))
    try book.propose(Proposal.periodReopened(through: "2026-01-31", on: "2026-03-03"))
      .isRefused("data.through", .notLastPeriod(through: day("2026-02-28")))
    try book.given(
      Proposal.periodReopened(through: "2026-02-28", on: "2026-03-03"),
      Proposal.periodReopened(through: "2026-01-31", on: "2026-03-03"),
      application
    )
    #expect(try book.open("INV-1", "2026-01-06") == "40.00")
  }

  @Test func `ix 19: a close counts for the rest of its batch`() throws {
    let book = try Conversation()
    let close = Proposal.periodClosed(through: "2026-01-31", on: "2026-02-02", id: "close")
    let invoice = Proposal.invoiceIssued(
      client: "C",
      key: "INV-1",
      amount: "1.00 USD",
      on: "2026-01-06"
    )
    let (through, firstOpen) = (try day("2026-01-31"), try day("2026-02-01"))
    try book.propose(close, invoice).isRefused(
      "effectiveon",
      .closedPeriod(day("2026-01-06"), through: through, firstOpen: firstOpen),
      item: 1
    )
    // The close was refused with it.
    try book.propose(invoice, close).isRecorded()
    #expect(try book.open("INV-1", "2026-01-06") == "1.00")
  }

  @Test func `ix 19: a period does not close before it is over`() throws {
    let book = try closed()
    try book.propose(Proposal.periodClosed(through: "2026-02-28", on: "2026-02-27")).isRefused(
      "data.through",
      .periodInFuture(through: day("2026-02-28"), today: day("2026-02-27"))
    )
  }
}
