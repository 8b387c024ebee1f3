// Exports of QuickBooks in a book: a small set in which everything links, checked by hand, and the
// partial ones of outside, checked by a plain loop over the files.

import Bookkeeping
import Daybook
import Events
import Testing

@Suite struct `QuickBooks, complete` {
  private static let imported = Result { try ImportedFolder(export: "quickbooks") }

  @Test func `is imported without a refusal, and without what was deleted`() throws {
    let imported = try Self.imported.get()
    #expect(imported.run.refused == [:])
    // A customer and a credit memo that were deleted.
    #expect(imported.run.leftOut == 2)
    #expect(imported.clients == ["1", "2", "3"])
    #expect(imported.events("invoices", "issued").count == 7)
    #expect(imported.events("payments", "received").count == 4)
    #expect(imported.events.count == 3 + 7 + 1 + 4 + 1 + 2)
  }

  @Test func `ages as it was worked out by hand`() throws {
    // 1001: 1080, paid 1000 on the 10th of April; 91 days late. 1002: 500, paid 200 and 20; 30 days.
    // Of payment 204 the 100 for a deleted invoice stay unapplied, and so does the credit of 40.
    // 104: 250.50 with a deposit of 50.50. 1005: 900, paid 400 of 450; 136 days.
    #expect(
      try Self.imported.get().aging("2026-06-30") == [
        "1 USD 1-30": "280.00", "1 USD 91-120": "80.00", "1 USD unapplied": "-140.00",
        "1 USD total": "220.00",
        "2 USD current": "200.00", "2 USD unapplied": "-75.00", "2 USD total": "125.00",
        "3 EUR current": "100.00", "3 EUR 121+": "500.00", "3 EUR unapplied": "-50.00",
        "3 EUR total": "550.00",
      ]
    )
    // Two months earlier 1002 is yet to be issued, so 200 of the payment wait for it.
    #expect(
      try Self.imported.get().aging("2026-04-30") == [
        "1 USD 1-30": "80.00", "1 USD unapplied": "-200.00", "1 USD total": "-120.00",
        "2 USD current": "300.00", "2 USD total": "300.00",
        "3 EUR 61-90": "500.00", "3 EUR unapplied": "-50.00", "3 EUR total": "450.00",
      ]
    )
  }

  @Test func `imports the deposit on an invoice, and a deposit that nobody has identified`() throws
  {
    let imported = try Self.imported.get()
    let own = try #require(imported.events("invoices", "deposited").first).receipt.recorded
    #expect(own.receipt.key == "deposit on 104" && own.applications.map(\.invoice.key) == ["104"])
    #expect(sums(own.applications.map(\.amount)) == ["USD": 50_50])
    let deposits = imported.events("deposit_lines", "received")
    #expect(deposits.map(\.about.key) == ["2", ""])
    #expect(sums(deposits.map(\.receipt.recorded.amount)) == ["USD": 135_00])
    #expect(deposits.first?.receipt.recorded.reference == "555")
  }
}

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `QuickBooks of outside` {
  private static let imported = Result {
    try ImportedFolder("quickbooks", "receivables/quickbooks")
  }

  private func table(_ name: String) throws -> [[String: String]] {
    try Self.imported.get().plain("\(name)_data.csv")
      .filter { $0["_fivetran_deleted"] != "TRUE" }
  }

  /// What the lines of an invoice that count make, in hundredths; nil where there are none.
  private func lineSum(_ lines: [[String: String]], _ invoice: String) -> Int? {
    var sum: Int?
    for line in lines where line["invoice_id"] == invoice {
      let amount = cents(line["amount", default: ""])
      switch line["detail_type", default: ""] {
      case "SalesItemLineDetail", "GroupLineDetail": sum = (sum ?? 0) + amount
      case "DiscountLineDetail": sum = (sum ?? 0) - amount
      case "" where line["sales_item_item_id"] != "": sum = (sum ?? 0) + amount
      default: break
      }
    }
    return sum
  }

  @Test func `refuses what does not add up or leads nowhere, and nothing else`() throws {
    let imported = try Self.imported.get()
    #expect(
      imported.run.refused == [
        "invoice_data.csv, total_amount, currency_id: linesDoNotAddUp": 2,
        "invoice_line_data.csv, invoice_id: noSuchRow": 10,
        "payment_data.csv: badRowBelongs": 1,
        "payment_line_data.csv: badRowBelongs": 1,
        "payment_line_data.csv, invoice_id: noSuchRow": 11,
      ]
    )
    #expect(imported.run.leftOut == 1)
  }

  @Test func `makes the invoices and clients that a plain loop finds`() throws {
    let imported = try Self.imported.get()
    let lines = try table("invoice_line")
    var numbers: Set<String> = []
    var expected: [String: Int] = [:]
    for invoice in try table("invoice") {
      let total = cents(invoice["total_amount", default: ""])
      let tax = cents(invoice["total_tax", default: ""])
      let id = invoice["id", default: ""]
      guard lineSum(lines, id).map({ $0 + tax == total }) ?? (tax <= total) else { continue }
      let number = invoice["doc_number", default: ""]
      #expect(numbers.insert(number.isEmpty ? id : number).inserted)
      expected[invoice["currency_id", default: ""], default: 0] += total
    }
    let issued = imported.events("invoices", "issued").map(\.invoice.issued)
    #expect(Set(issued.map(\.invoice.key)) == numbers && issued.count == numbers.count)
    #expect(sums(issued.map(\.amount)) == expected)
    #expect(expected == ["USD": 64_026_55])
    // No payment leads to any of them, so all of it is open.
    #expect(try imported.open("invoice", "2026-12-31") == expected)
    var clients = Set(try table("customer").compactMap { $0["id"] })
    for name in ["invoice", "payment", "credit_memo"] {
      clients.formUnion(try table(name).compactMap { $0["customer_id"] })
    }
    let deposits = Set(try table("deposit").compactMap { $0["id"] })
    for line in try table("deposit_line") where deposits.contains(line["deposit_id", default: ""]) {
      clients.insert(line["deposit_customer_id", default: ""])
    }
    #expect(imported.clients == clients.subtracting([""]))
  }

  @Test func `makes the payments, credits and deposits that a plain loop finds`() throws {
    let imported = try Self.imported.get()
    var paid: [String: Int] = [:]
    // Payment 9001 settles an invoice that was refused.
    for payment in try table("payment") where payment["id"] != "9001" {
      let amount = cents(payment["total_amount", default: ""])
      paid[payment["currency_id", default: ""], default: 0] += amount
    }
    let received = imported.events("payments", "received").map(\.receipt.recorded)
    #expect(received.count == 11 && received.allSatisfy(\.applications.isEmpty))
    #expect(sums(received.map(\.amount)) == paid)
    let credits = try table("credit_memo")
    let credited = credits.reduce(0) { $0 + cents($1["total_amount", default: ""]) }
    let issued = imported.events("credit_memos", "issued").map(\.creditNote.issued)
    #expect(issued.count == credits.count && sums(issued.map(\.amount)) == ["USD": credited])
    #expect(try imported.open("credit_note", "2026-12-31") == ["USD": -credited])
    let deposits = Set(try table("deposit").compactMap { $0["id"] })
    var deposited = (all: 0, identified: 0)
    for line in try table("deposit_line") where deposits.contains(line["deposit_id", default: ""]) {
      let amount = cents(line["amount", default: ""])
      deposited.all += amount
      if line["deposit_customer_id"] != "" { deposited.identified += amount }
    }
    let deposit = imported.events("deposit_lines", "received").map(\.receipt.recorded.amount)
    #expect(sums(deposit) == ["USD": deposited.all])
    let unapplied = paid["USD", default: 0] + deposited.identified
    #expect(try imported.open("receipt", "2026-12-31") == ["USD": -unapplied])
  }
}
