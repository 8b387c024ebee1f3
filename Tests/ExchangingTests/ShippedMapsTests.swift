// The maps of several files that are shipped: what each makes of the exports that were written for these
// tests, event by event, and what it says of files that are not as they should be.

import Bookkeeping
import Events
import Exchanging
import Foundation
import Testing

@Suite struct `The maps of several files` {
  /// The rows of exports, with changes to their texts: old, and what stands for it.
  private func rows(
    _ name: String,
    _ changes: [String: (old: String, new: String)] = [:]
  ) throws -> [CSVImport.Row] {
    let map = try #require(try ImportMap.shipped(named: name))
    let own = URL(fileURLWithPath: #filePath + "/../../Exports/\(name)").standardized.path
    let folder = FileManager.default.temporaryDirectory.path + "/exports-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var files: [CSVImport.File] = []
    for file in map.fileNames {
      var text = try String(contentsOfFile: "\(own)/\(file)", encoding: .utf8)
      if let change = changes[file] {
        #expect(text.contains(change.old))
        text = text.replacing(change.old, with: change.new)
      }
      try text.write(toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8)
      files.append(try CSVImport.File(path: "\(folder)/\(file)"))
    }
    var found: [CSVImport.Row] = []
    var reading = try CSVImport(map: map, files: files, zone: phoenix)
    while let row = try reading.next() { found.append(row) }
    return found
  }

  private func events(_ rows: [CSVImport.Row]) throws -> [Event] {
    try rows.flatMap { try $0.result.get() }
  }

  private func refusals(_ rows: [CSVImport.Row]) -> [String] {
    rows.compactMap { row in
      guard case .failure(let refusal) = row.result else { return nil }
      return "\(row.table.name), \(refusal)"
    }
  }

  @Test func `are shipped with the other one, and each says what it is for`() throws {
    #expect(ImportMap.shippedNames == ImportMap.shippedNames.sorted())
    #expect(Set(["late-payments", "maven", "quickbooks"]).isSubset(of: ImportMap.shippedNames))
    for name in ImportMap.shippedNames {
      #expect(try ImportMap.shipped(named: name)?.about.isEmpty == false)
    }
  }

  @Test func `make of QuickBooks what its rows are, one after another`() throws {
    let events = try events(rows("quickbooks"))
    #expect(
      events.map(\.id) == [
        "1/registered", "2/registered", "3/registered",
        "invoices/101/issued", "invoices/102/issued", "invoices/103/issued",
        "invoices/104/issued", "invoices/104/deposited", "invoices/105/issued",
        "invoices/106/issued", "invoices/108/issued",
        "payments/201/received", "payments/202/received", "payments/203/received",
        "payments/204/received", "credit_memos/301/issued",
        "deposit_lines/401/1/received", "deposit_lines/401/2/received",
      ]
    )
    #expect(events.prefix(3).map(\.client.registered.name) == ["Alder", "Birch Co", "Cedar"])
    // The third has no day of its own; its first invoice has.
    #expect(
      events.prefix(3).map { Day($0.effectiveOn)?.text }
        == ["2026-01-05", "2026-01-06", "2026-01-15"]
    )
    let invoice = events[3].invoice.issued
    #expect(invoice.lines.map(\.amount.minor) == [600_00, 500_00, -100_00])
    #expect(invoice.lines.map(\.text.clear) == ["Tills, two", "Screens", "Discount"])
    #expect(invoice.tax.minor == 80_00 && Day(invoice.dueOn)?.text == "2026-03-31")
    // A line without a kind is one of a product; a remark is no line.
    #expect(events[4].invoice.issued.lines.map(\.product) == ["19"])
    let payment = events[11].receipt.recorded
    #expect(payment.applications.map(\.invoice.key) == ["1001", "1002"])
    #expect(payment.applications.map(\.amount.minor) == [1000_00, 200_00])
    // An invoice that was deleted is settled by nothing.
    #expect(events[14].receipt.recorded.applications.map(\.invoice.key) == ["1002"])
  }

  @Test func `make of Stripe what its rows are, one after another`() throws {
    let events = try events(rows("stripe"))
    #expect(
      events.map(\.id) == [
        "cus_a/registered", "cus_b/registered", "cus_c/registered",
        "invoices/in_1/issued", "invoices/in_2/issued",
        "invoices/in_3/issued", "invoices/in_3/written-off",
        "invoices/in_4/issued", "invoices/in_4/voided", "invoices/in_5/issued",
        "invoices/in_6/issued", "invoices/in_9/issued", "invoices/in_10/issued",
        "charges/ch_1/received", "charges/ch_2/received", "charges/ch_3/received",
        "charges/ch_4/received", "charges/ch_6/received", "charges/ch_8/received",
        "charges/ch_9/received", "refunds/re_1/returned", "disputes/dp_1/returned",
        "credit_notes/cn_1/issued", "credit_notes/cn_3/issued",
      ]
    )
    #expect(events.prefix(3).map(\.client.registered.name) == ["Alder", "Birch shops", "Cedar"])
    let invoice = events[3].invoice.issued
    #expect(invoice.invoice.key == "A-0001" && invoice.amount.minor == 1080_00)
    #expect(invoice.lines.map(\.product) == ["plan_1", ""] && invoice.tax.minor == 80_00)
    #expect(events[6].writeOff.recorded.amount.minor == 200_00)
    #expect(Day(events[6].effectiveOn)?.text == "2026-03-03")
    // Yen have no minor units, and the second invoice in them no number.
    #expect(events[9].invoice.issued.amount.minor == 5_000)
    #expect(events[10].invoice.issued.invoice.key == "in_6")
    let charge = events[13].receipt.recorded
    #expect(charge.applications.map(\.invoice.key) == ["A-0001"])
    #expect(charge.reference == "1234-5678")
    // A charge that names no invoice settles none, and one may have no client.
    #expect(events[17].receipt.recorded.applications == [] && events[17].about.key == "cus_b")
    #expect(events[19].receipt.recorded.applications == [] && !events[19].hasAbout)
  }

  @Test func `make of Sage Intacct what its rows are, one after another`() throws {
    let events = try events(rows("sage-intacct"))
    #expect(
      events.map(\.id) == [
        "C-1/registered", "invoices/1/issued", "invoices/1/paid",
        "invoices/2/issued", "invoices/2/paid",
        "C-2/registered", "invoices/3/issued",
        "C-3/registered", "invoices/5/issued", "invoices/5/paid",
        "invoices/6/issued", "invoices/10/issued",
      ]
    )
    #expect(events[5].client.registered.name == "C-2")
    #expect(Day(events[5].effectiveOn)?.text == "2026-04-03")
    // The line that Intacct added is none.
    #expect(events[1].invoice.issued.lines.map(\.amount.minor) == [700_00, 300_00])
    #expect(events[1].invoice.issued.lines.map(\.product) == ["T-2", ""])
    // Paid in full on a day that the file says, or in part by the day of the last change.
    #expect(Day(events[2].effectiveOn)?.text == "2026-04-02")
    #expect(Day(events[4].effectiveOn)?.text == "2026-05-20")
    #expect(events[4].receipt.recorded.applications.map(\.amount.minor) == [200_50])
  }

  @Test func `refuse a row that names one that is not there, and leave the others`() throws {
    let orphans = try rows(
      "quickbooks",
      ["payment_line_data.csv": (old: "203,0,400.00,105", new: "203,0,400.00,905")]
    )
    #expect(
      refusals(orphans) == [
        "payment_data.csv, line 4: A row that belongs to it is refused: "
          + "payment_line_data.csv, line 5. Correct that one.",
        "payment_line_data.csv, line 5, column invoice_id: invoice_data.csv has no row \"905\". "
          + "Correct the cell, or give the file in which that row is.",
      ]
    )
    let charge = try rows("stripe", ["refund_data.csv": (old: "ch_1,", new: "ch_99,")])
    #expect(
      refusals(charge) == [
        "refund_data.csv, line 2, column charge_id: charge_data.csv has no row \"ch_99\". "
          + "Correct the cell, or give the file in which that row is."
      ]
    )
  }

  @Test func `refuse an amount that is not whole`() throws {
    let cents = try rows("stripe", ["invoice_data.csv": (old: "usd,50000,", new: "usd,500.00,")])
    #expect(
      refusals(cents).first
        == "invoice_data.csv, line 3, column total: \"500.00\" is not a whole number of "
        + "minor units. Correct the cell."
    )
  }

  @Test func `leave out of Stripe the currencies whose minor units are its own`() throws {
    let changes = [
      "invoice_data.csv": (old: ",jpy,", new: ",ugx,"),
      "invoice_line_item_data.csv": (old: ",jpy,", new: ",ugx,"),
      "charge_data.csv": (old: ",jpy,", new: ",ugx,"),
      "credit_note_data.csv": (old: ",jpy,", new: ",ugx,"),
    ]
    let rows = try rows("stripe", changes)
    #expect(refusals(rows) == [])
    #expect(rows.filter(\.isLeftOut).count == 7 + 5)
    #expect(try events(rows).count == 24 - 4)
  }
}
