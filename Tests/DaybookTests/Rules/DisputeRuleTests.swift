// Rules 16 and 18 of the domain page, section (ix): disputes and write-offs.

import Bookkeeping
import Events
import Support
import Testing

@Suite struct `ix 16 and 18` {
  private func dispute(_ key: String, _ amount: String? = nil, on: String) -> Event {
    Proposal.disputeOpened(client: "C", key: key, invoice: "INV-1", amount: amount, on: on)
  }

  @Test func `ix 16: invoice 1000, disputed 300, paid 800: open 200, disputed 200`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "1000.00 USD", on: "2026-03-01")
    try book.given(dispute("D", "300.00 USD", on: "2026-03-02"))
    #expect(try book.item("INV-1", "2026-03-02")["disputed"] == "300.00")
    try book.receipt("R-1", "800.00 USD", to: [("INV-1", "800.00 USD")], on: "2026-03-05")
    #expect(
      try book.aging("2026-03-05") == ["1-30": "200.00", "total": "200.00", "disputed": "200.00"]
    )
  }

  @Test func `ix 16: it lasts from its day to the day before it is resolved`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "1000.00 USD", on: "2026-03-01")
    try book.given(
      dispute("D", "300.00 USD", on: "2026-03-02"),
      Proposal.disputeResolved(client: "C", key: "D", on: "2026-03-10")
    )
    for (day, disputed) in [
      ("2026-03-01", "0.00"), ("2026-03-02", "300.00"), ("2026-03-09", "300.00"),
      ("2026-03-10", "0.00"),
    ] {
      #expect(try book.item("INV-1", day)["disputed"] == disputed, "\(day)")
    }
  }

  @Test func `ix 16: several disputes are never more than what is open`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "1000.00 USD", on: "2026-03-01")
    try book.given(
      dispute("D-1", "300.00 USD", on: "2026-03-02"),
      dispute("D-2", on: "2026-03-03")
    )
    #expect(try book.item("INV-1", "2026-03-02")["disputed"] == "300.00")
    #expect(try book.item("INV-1", "2026-03-03")["disputed"] == "1000.00")
    try book.given(Proposal.disputeResolved(client: "C", key: "D-2", on: "2026-03-04"))
    #expect(try book.item("INV-1", "2026-03-04")["disputed"] == "300.00")
  }

  @Test func `ix 16: several disputes of the largest amount are not more than it`() throws {
    let book = try Conversation()
    let largest = "10000000000000.00"
    try book.invoice("INV-1", "\(largest) USD", on: "2026-03-01")
    try book.given(dispute("D-1", on: "2026-03-02"), dispute("D-2", on: "2026-03-02"))
    #expect(try book.item("INV-1", "2026-03-02")["disputed"] == largest)
    try book.receipt("R-1", "1.00 USD", method: .fifo, on: "2026-03-03")
    #expect(try book.open("R-1", "2026-03-03") == "-1.00")
  }

  @Test func `ix 18: a write-off has a class`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    func writeOff(_ class: WriteOff.Class) -> Event {
      Proposal.writeOffRecorded(
        client: "C",
        invoice: "INV-1",
        amount: "5.00 USD",
        class: `class`,
        on: "2026-03-05"
      )
    }
    try book.propose(writeOff(.unspecified)).isRefused("data.class", .missing)
    for `class` in [WriteOff.Class.creditLoss, .concession, .smallBalance, .error] {
      try book.given(writeOff(`class`))
    }
    #expect(try book.open("INV-1", "2026-03-04") == "100.00")
    #expect(try book.open("INV-1", "2026-03-05") == "80.00")
    try book.receipt("R-1", "80.00 USD", to: [("INV-1", "80.00 USD")], on: "2026-03-06")
    let settled = try book.settled("INV-1", "2026-03-06")
    #expect(settled["received"] == "80.00" && settled["written_off"] == "20.00")
  }

  @Test func `ix 18: a short payment is not bad debt, what is short stays open`() throws {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", on: "2026-03-01")
    try book.receipt("R-1", "99.99 USD", to: [("INV-1", "99.99 USD")], on: "2026-03-05")
    #expect(try book.aging("2026-12-31") == ["121+": "0.01", "total": "0.01"])
    #expect(try book.settled("INV-1", "2026-12-31").isEmpty)
  }
}
