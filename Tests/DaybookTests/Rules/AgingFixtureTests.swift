// F-AR-1 of the domain page: every row, every basis, every treatment of credits.

import Bookkeeping
import Events
import Reporting
import Support
import Testing

@Suite struct `F-AR-1` {
  let book: Conversation
  let lastOfMay: UInt64
  /// Every report of 2026-05-31, as it was before June was recorded.
  let bytesOfMay: [[UInt8]]

  init() throws {
    book = try Conversation()
    try book.invoice("INV-1", "1000.00 USD", due: "2026-03-31", on: "2026-03-01")
    try book.invoice("INV-2", "1000.00 USD", due: "2026-05-01", on: "2026-04-01")
    try book.receipt(
      "R1",
      "1500.00 USD",
      to: [("INV-1", "1000.00 USD"), ("INV-2", "500.00 USD")],
      on: "2026-04-10"
    )
    try book.invoice("INV-3", "1000.00 USD", due: "2026-05-31", on: "2026-05-01")
    try book.credit("CN-1", "100.00 USD", invoice: "INV-2", on: "2026-05-05")
    lastOfMay = try book.receipt("R2", "1000.00 USD", on: "2026-05-20")
    bytesOfMay = try Self.reports(of: book, knownAt: lastOfMay)
    try book.apply("R2", to: "INV-3", "1000.00 USD", on: "2026-06-05")
    try book.given(
      Proposal.receiptReturned(client: "C", key: "R1", reason: "chargeback", on: "2026-06-08")
    )
  }

  private static func reports(
    of book: Conversation,
    knownAt: UInt64
  ) throws -> [[UInt8]] {
    var bytes: [[UInt8]] = []
    for basis in ["due", "invoice", "service_end"] {
      for credits in ["separate", "age_by_own_date", "oldest_first"] {
        for by in ["client", "invoice", "parent", "owner", "state"] {
          let choices: [Choice.Name: String] = [.basis: basis, .credits: credits, .by: by]
          bytes.append(
            try book.report(Aging.self, "2026-05-31", knownAt: knownAt, choices: choices).bytes
          )
        }
      }
      let choices: [Choice.Name: String] = [.basis: basis]
      bytes.append(
        try book.report(OpenItems.self, "2026-05-31", knownAt: knownAt, choices: choices).bytes
      )
    }
    bytes.append(try book.report(SettledInvoices.self, "2026-05-31", knownAt: knownAt).bytes)
    return bytes
  }

  @Test func `2026-05-31 by due day`() throws {
    #expect(
      try book.aging("2026-05-31") == [
        "current": "1000.00", "1-30": "400.00", "unapplied": "-1000.00", "total": "400.00",
      ]
    )
    #expect(try book.item("INV-2", "2026-05-31")["age"] == "30")
  }

  @Test func `2026-05-31 by invoice date`() throws {
    for basis in ["invoice", "service_end"] {
      #expect(
        try book.aging("2026-05-31", basis: basis) == [
          "1-30": "1000.00", "31-60": "400.00", "unapplied": "-1000.00", "total": "400.00",
        ]
      )
      #expect(try book.item("INV-3", "2026-05-31", basis: basis)["age"] == "30")
      #expect(try book.item("INV-2", "2026-05-31", basis: basis)["age"] == "60")
    }
  }

  @Test func `2026-06-05 by due day`() throws {
    #expect(try book.aging("2026-06-05") == ["31-60": "400.00", "total": "400.00"])
    #expect(try book.item("INV-2", "2026-06-05")["age"] == "35")
  }

  @Test func `2026-06-08 by due day`() throws {
    #expect(
      try book.aging("2026-06-08") == [
        "31-60": "900.00", "61-90": "1000.00", "total": "1900.00",
      ]
    )
    #expect(try book.item("INV-2", "2026-06-08")["age"] == "38")
    #expect(try book.item("INV-1", "2026-06-08")["age"] == "69")
  }

  @Test func `2026-06-08 by invoice date`() throws {
    #expect(
      try book.aging("2026-06-08", basis: "invoice") == [
        "61-90": "900.00", "91-120": "1000.00", "total": "1900.00",
      ]
    )
    #expect(try book.item("INV-2", "2026-06-08", basis: "invoice")["age"] == "68")
    #expect(try book.item("INV-1", "2026-06-08", basis: "invoice")["age"] == "99")
  }

  @Test func `2026-04-05 by due day`() throws {
    #expect(
      try book.aging("2026-04-05") == [
        "current": "1000.00", "1-30": "1000.00", "total": "2000.00",
      ]
    )
    #expect(try book.item("INV-1", "2026-04-05")["age"] == "5")
  }

  @Test func `the row of a client has every column, zeros too`() throws {
    let report = try book.report(Aging.self, "2026-05-31")
    #expect(
      report.texts == [
        [
          "client": "C", "currency": "USD", "current": "1000.00", "1-30": "400.00",
          "31-60": "0.00", "61-90": "0.00", "91-120": "0.00", "121+": "0.00",
          "unapplied": "-1000.00", "total": "400.00", "disputed": "0.00",
        ]
      ]
    )
  }

  @Test func `2026-05-31 by invoice, receipt and credit note`() throws {
    #expect(
      try book.report(Aging.self, "2026-05-31", choices: [.by: "invoice"]).texts.map(\.["invoice"])
        == ["INV-2", "INV-3", "R2"]
    )
    for (key, row) in [
      ("INV-2", ["1-30": "400.00", "total": "400.00"]),
      ("INV-3", ["current": "1000.00", "total": "1000.00"]),
      ("R2", ["unapplied": "-1000.00", "total": "-1000.00"]),
    ] {
      #expect(try book.aging("2026-05-31", of: key, by: "invoice") == row)
    }
  }

  @Test func `ix 12: credits by their own date`() throws {
    #expect(
      try book.aging("2026-05-31", credits: "age_by_own_date") == [
        "current": "1000.00", "1-30": "-600.00", "total": "400.00",
      ]
    )
  }

  @Test func `ix 12: credits lower the oldest first`() throws {
    #expect(
      try book.aging("2026-05-31", credits: "oldest_first") == [
        "current": "400.00", "total": "400.00",
      ]
    )
  }

  @Test func `the rows of May, known in May, are byte-identical after June`() throws {
    #expect(try Self.reports(of: book, knownAt: lastOfMay) == bytesOfMay)
  }

  @Test func `settled invoices say when and by what, and are open again after the return`() throws {
    let settled = try book.report(SettledInvoices.self, "2026-06-07")
    #expect(settled.texts.map(\.["invoice"]) == ["INV-1", "INV-3"])
    #expect(
      try book.settled("INV-1", "2026-06-07") == [
        "client": "C", "invoice": "INV-1", "currency": "USD", "dated": "2026-03-01",
        "due": "2026-03-31", "settled": "2026-04-10", "days_to_settle": "40", "days_late": "10",
        "amount": "1000.00", "received": "1000.00", "credited": "0.00", "written_off": "0.00",
      ]
    )
    #expect(try book.settled("INV-1", "2026-06-08").isEmpty)
    #expect(try book.settled("INV-3", "2026-06-08")["settled"] == "2026-06-05")
  }
}
