// IBM's file of late payments through the map that is shipped, against a plain loop over the file.

import Bookkeeping
import Events
import Exchanging
import Foundation
import SwiftProtobuf
import Testing

@Suite(.tags(.outsideData)) struct `The map late-payments` {
  private static let file = "receivables/ibm-late-payments/accounts-receivable.csv"

  /// The file as the simplest possible reader has it.
  private struct PlainRow {
    var cells: [String]
    var client: String { cells[1] }
    var invoice: String { cells[3] }
    var issued: String { Self.day(cells[4]) }
    var due: String { Self.day(cells[5]) }
    var cents: Int {
      let parts = cells[6].split(separator: ".")
      let fraction = parts.count > 1 ? String(parts[1]) : ""
      return Int("\(parts[0])\((fraction + "00").prefix(2))") ?? 0
    }
    var isDisputed: Bool { cells[7] == "Yes" }
    var settled: String { Self.day(cells[8]) }

    static func day(_ cell: String) -> String {
      let parts = cell.split(separator: "/").compactMap { Int($0) }
      return String(format: "%04d-%02d-%02d", parts[2], parts[0], parts[1])
    }
  }

  private func plainRows(_ path: String) throws -> [PlainRow] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { PlainRow(cells: $0.components(separatedBy: ",")) }
  }

  private func map() throws -> ImportMap {
    try #require(try ImportMap.shipped(named: "late-payments"))
  }

  @Test func `is among those that are shipped`() throws {
    #expect(ImportMap.shippedNames.contains("late-payments"))
    #expect(try ImportMap.shipped(named: "no-such-map") == nil)
    _ = try map()
  }

  @Test func `makes of each row an invoice, its settlement and its dispute`() throws {
    guard let path = outsideData(Self.file) else { return }
    let rows = try plainRows(path)
    #expect(rows.count == 2466)
    var file = try CSVImport(map: map(), files: [CSVImport.File(path: path)], zone: phoenix)
    var registered: [String: String] = [:]
    var cents = 0
    for (index, plain) in rows.enumerated() {
      let row = try #require(try file.next())
      #expect(row.line == index + 2)
      let events = try row.result.get()
      for event in events.prefix(row.registrations) {
        #expect(event.client.registered.name == plain.client)
        registered[event.about.key] = try day(event.effectiveOn)
      }
      try check(Array(events.dropFirst(row.registrations)), plain)
      cents += plain.cents
    }
    #expect(try file.next() == nil)
    #expect(cents == 14_770_318)
    let firstDays = Dictionary(grouping: rows, by: \.client).mapValues { $0.map(\.issued).min() }
    #expect(firstDays.count == 100)
    #expect(registered.mapValues { Optional($0) } == firstDays)
  }

  private func check(_ events: [Event], _ plain: PlainRow) throws {
    let amount = WireMoney.with {
      $0.minor = Int64(plain.cents)
      $0.currency = 840
    }
    #expect(events.count == (plain.isDisputed ? 4 : 2))
    for event in events {
      #expect(event.about.key == plain.client)
      #expect(event.source == "late-payments")
    }
    let invoice = try #require(events.first)
    #expect(invoice.id == "\(plain.invoice)/issued")
    #expect(invoice.invoice.issued.invoice.key == plain.invoice)
    #expect(invoice.invoice.issued.amount == amount)
    #expect(try day(invoice.effectiveOn) == plain.issued)
    #expect(try day(invoice.invoice.issued.dueOn) == plain.due)
    let receipt = try #require(events.last)
    #expect(receipt.id == "\(plain.invoice)/settled")
    #expect(receipt.receipt.recorded.amount == amount)
    #expect(receipt.receipt.recorded.applications.map(\.invoice.key) == [plain.invoice])
    #expect(receipt.receipt.recorded.applications.map(\.amount) == [amount])
    #expect(try day(receipt.effectiveOn) == plain.settled)
    guard plain.isDisputed else { return }
    #expect(events[1].id == "\(plain.invoice)/disputed")
    #expect(events[1].dispute.opened.invoice.key == plain.invoice)
    #expect(!events[1].dispute.opened.hasAmount)
    #expect(try day(events[1].effectiveOn) == plain.issued)
    #expect(events[2].id == "\(plain.invoice)/resolved")
    #expect(events[2].dispute.resolved.dispute.key == events[1].dispute.opened.dispute.key)
    #expect(try day(events[2].effectiveOn) == plain.settled)
  }

  private func day(_ wire: WireDay) throws -> String { try #require(Day(wire)?.text) }

  @Test func `registers no client that the book has`() throws {
    guard let path = outsideData(Self.file) else { return }
    var file = try CSVImport(map: map(), files: [CSVImport.File(path: path)], zone: phoenix) {
      $0 != "0379-NEVHP"
    }
    var registered: [String] = []
    while let row = try file.next() {
      registered += try row.result.get().prefix(row.registrations).map(\.about.key)
    }
    #expect(registered == ["0379-NEVHP"])
  }
}
