// Exports in which something is not as it should be, imported into a book: what is refused, and that
// nothing is posted where it does not belong.

import Bookkeeping
import Daybook
import Foundation
import Testing

@Suite struct `Exports that are not as they should be` {
  /// Imports the exports that were written for these tests, with texts replaced in one file.
  private func imported(
    _ map: String,
    _ file: String,
    _ changes: [(old: String, new: String)]
  ) throws -> ImportedExport {
    let folder = TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: ownExports(map)) {
      var text = try String(contentsOfFile: "\(ownExports(map))/\(name)", encoding: .utf8)
      for change in changes where name == file {
        #expect(text.contains(change.old))
        text = text.replacing(change.old, with: change.new)
      }
      try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
    }
    return try ImportedExport(folder.path, map: map)
  }

  @Test func `have the second invoice of a number refused`() throws {
    let changed = try imported("quickbooks", "invoice_data.csv", [(",1,1002,", ",1,1001,")])
    #expect(changed.refused["invoice_data.csv: keyInUse"] == 1)
    #expect(changed.events("invoices", "issued").count == 6)
  }

  @Test func `have an invoice refused that has no amount, no client or no day`() throws {
    for change in [
      (old: "USD,500.00,", new: "USD,,"), (old: "102,FALSE,1,", new: "102,FALSE,,"),
      (old: "1002,2026-05-01,", new: "1002,,"),
    ] {
      let changed = try imported("quickbooks", "invoice_data.csv", [change])
      // The payments that settle it are refused as well.
      #expect(
        changed.refused.keys.sorted().map { String($0.prefix { $0 != ":" }) } == [
          "invoice_data.csv", "payment_data.csv", "payment_line_data.csv",
        ]
      )
      #expect(changed.refused["payment_data.csv: badRowBelongs"] == 3)
    }
  }

  @Test func `have a payment refused that settles more than its money`() throws {
    let changed = try imported(
      "quickbooks",
      "payment_data.csv",
      [("2026-05-20,USD,300.00", "2026-05-20,USD,260.00")]
    )
    #expect(changed.refused == ["payment_data.csv: overdrawn": 1])
    #expect(try changed.aging("2026-06-30")["2 USD 31-60"] == "300.00")
  }

  @Test func `have a discounted invoice of Stripe refused, and the charge for it`() throws {
    let changed = try imported(
      "stripe",
      "invoice_data.csv",
      [("usd,50000,0,30000", "usd,40000,0,20000")]
    )
    #expect(
      changed.refused == [
        "invoice_data.csv: linesDoNotAddUp": 1, "charge_data.csv: badRowBelongs": 2,
      ]
    )
  }

  @Test func `have an invoice of Sage Intacct refused whose lines are of another currency`() throws
  {
    let changed = try imported(
      "sage-intacct",
      "sage_intacct__ar_invoice.csv",
      [("Posted,USD,C-2", "Posted,GBP,C-2")]
    )
    #expect(changed.refused == ["sage_intacct__ar_invoice.csv: otherCurrency": 1])
  }

  @Test func `record nothing when they are imported again`() throws {
    for map in ["quickbooks", "sage-intacct", "stripe"] {
      let first = try ImportedExport(ownExports(map), map: map)
      let head = try first.book.head()
      #expect(try first.again(ownExports(map), map: map) == [:])
      #expect(try first.book.head() == head)
    }
  }
}
