// Exports in which something is not as it should be, imported into a book: what is refused, and that
// nothing is posted where it does not belong.

import Bookkeeping
import Daybook
import Testing

@Suite struct `Exports that are not as they should be` {
  /// Imports the export that was written for these tests, with a text replaced in one file.
  private func imported(
    _ map: String,
    _ file: String,
    _ old: String,
    _ new: String
  ) throws -> ImportedFolder {
    var files = try ImportedFolder.files(ofExport: map)
    #expect(files[file]?.contains(old) == true)
    files[file] = files[file]?.replacing(old, with: new)
    return try ImportedFolder(map, files: files)
  }

  @Test func `have the second invoice of a number refused`() throws {
    let changed = try imported("quickbooks", "invoice_data.csv", ",1,1002,", ",1,1001,")
    // The payments that settle it are refused as well.
    #expect(
      changed.run.refused == [
        "invoice_data.csv, doc_number, id: keyInUse": 1, "payment_data.csv: badRowBelongs": 3,
        "payment_line_data.csv: badRowBelongs": 3,
      ]
    )
    #expect(changed.events("invoices", "issued").count == 6)
  }

  @Test func `have an invoice refused that has no amount, no client or no day`() throws {
    for (old, new, refused) in [
      ("USD,500.00,", "USD,,", "total_amount, currency_id: missing"),
      ("102,FALSE,1,", "102,FALSE,,", "customer_id: noSubject"),
      ("1002,2026-05-01,", "1002,,", "due_date: dueBeforeInvoice"),
    ] {
      let changed = try imported("quickbooks", "invoice_data.csv", old, new)
      #expect(
        changed.run.refused == [
          "invoice_data.csv, \(refused)": 1, "payment_data.csv: badRowBelongs": 3,
          "payment_line_data.csv: badRowBelongs": 3,
        ]
      )
    }
  }

  @Test func `have a payment refused that settles more than its money`() throws {
    let changed = try imported(
      "quickbooks",
      "payment_data.csv",
      "2026-05-20,USD,300.00",
      "2026-05-20,USD,260.00"
    )
    let columns =
      "id, total_amount, currency_id, reference_number, lines.invoice.doc_number, "
      + "lines.invoice.id, lines.amount"
    #expect(changed.run.refused == ["payment_data.csv, \(columns): overdrawn": 1])
    #expect(try changed.aging("2026-06-30")["2 USD 31-60"] == "300.00")
  }

  @Test func `have a discounted invoice of Stripe refused, and the charge for it`() throws {
    let changed = try imported(
      "stripe",
      "invoice_data.csv",
      "usd,50000,0,30000",
      "usd,40000,0,20000"
    )
    #expect(
      changed.run.refused == [
        "invoice_data.csv, total, currency: linesDoNotAddUp": 1,
        "charge_data.csv: badRowBelongs": 2,
      ]
    )
  }

  @Test func `have an invoice of Sage Intacct refused whose lines are of another currency`() throws
  {
    let changed = try imported(
      "sage-intacct",
      "sage_intacct__ar_invoice.csv",
      "Posted,USD,C-2",
      "Posted,GBP,C-2"
    )
    #expect(
      changed.run.refused == [
        "sage_intacct__ar_invoice.csv, lines.amount, lines.basecurr: otherCurrency": 1
      ]
    )
  }

  @Test func `record nothing when they are imported again`() throws {
    for map in ["quickbooks", "sage-intacct", "stripe"] {
      let first = try ImportedFolder(export: map)
      let head = try first.book.head()
      #expect(try first.again().refused == [:])
      #expect(try first.book.head() == head)
    }
  }
}
