// An export in which one client has an invoice with many lines and many payments, of which most are too
// many: what is refused costs no more than what is recorded.

import Testing

@testable import Daybook

@Suite struct `An invoice with many payments` {
  /// Of 300 payments of 1.00 an invoice of 100.00 takes the first hundred.
  private static let rows = [
    "customer_data.csv": ["cus_a,FALSE,TRUE,Alder,,2026-01-05 12:00:00"],
    "invoice_data.csv": [
      "in_1,FALSE,TRUE,open,A-1,cus_a,2026-03-01 00:10:00,2026-03-31 00:10:00,usd,10000,0,10000"
    ],
    "invoice_line_item_data.csv": (1...200).map { "il_\($0),in_1,usd,50,," },
    "charge_data.csv": (1...300).map {
      "ch_\($0),TRUE,succeeded,TRUE,cus_a,2026-03-02 08:00:00,usd,100,,in_1"
    },
  ]

  @Test func `has its account folded once, however many of them are refused`() throws {
    var files = try ImportedFolder.files(ofExport: "stripe")
    for (name, text) in files {
      let header = String(text.prefix { $0 != "\n" })
      files[name] = ([header] + Self.rows[name, default: []]).joined(separator: "\n")
    }
    let imported = try ImportedFolder("stripe", files: files)
    #expect(
      imported.counts == ["client.registered": 1, "invoice.issued": 1, "receipt.recorded": 100]
    )
    #expect(imported.run.refused.values.reduce(0, +) == 200)
    #expect(imported.book.accounts.foldedEntries < 5 * imported.events.count)
  }
}
