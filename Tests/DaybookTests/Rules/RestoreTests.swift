// An export that was changed is refused where it contradicts itself, and a refusal leaves the book
// that it was to be restored into as it was.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Support
import Testing

@Suite struct `A changed export` {
  /// A book with a receipt that is applied in part and returned in part.
  private func lines() throws -> [String] {
    let book = try Conversation()
    try book.invoice("INV-1", "100.00 USD", due: "2026-03-31", on: "2026-03-01")
    try book.receipt("R-1", "80.00 USD", method: .fifo, on: "2026-03-05")
    try book.given(
      Proposal.receiptUnapplied(
        client: "C",
        key: "R-1",
        from: "INV-1",
        amount: "30.00 USD",
        on: "2026-03-06"
      ),
      Proposal.receiptReturned(client: "C", key: "R-1", amount: "60.00 USD", on: "2026-03-07")
    )
    try book.credit("CN-1", "10.00 USD", invoice: "INV-1", on: "2026-03-08")
    try book.given(
      Proposal.contractSigned(
        client: "C",
        key: "K-1",
        term: "2026-01-01",
        "2026-12-31",
        lines: [Proposal.line("100.00 USD", months: 1)],
        on: "2025-12-15"
      ),
      Proposal.stageMoved(client: "C", key: "K-1", to: "proposed", on: "2026-10-01"),
      Proposal.contractRenewed(client: "C", key: "K-1", until: "2027-12-31", on: "2026-11-01")
    )
    return try book.exported().split(separator: "\n").map(String.init)
  }

  private func restore(_ lines: [String], into book: Daybook.Book) throws {
    let exchange = CloudEvents(zone: .gmt)
    try book.restore(
      try lines.map { line in
        let (event, sequence) = try exchange.event(from: Array(line.utf8), restoring: true)
        return Daybook.Proposal(event, sequence: sequence)
      }
    )
  }

  private static let changes: [(type: String, from: String, to: String, field: String)] = [
    (
      "invoice.issued", #""schedule":[{"dueOn":"2026-03-31","amount":"100.00"#,
      #""schedule":[{"dueOn":"2026-03-31","amount":"900.00"#, "data.schedule"
    ),
    (
      "invoice.issued", #""schedule":[{"dueOn":"2026-03-31"#,
      #""schedule":[{"dueOn":"2026-02-28"#, "data.schedule[0].dueOn"
    ),
    (
      "receipt.recorded", #""effectiveOn":"2026-03-05""#, #""effectiveOn":"2026-02-05""#,
      "data.allocated[0].effectiveOn"
    ),
    (
      "receipt.recorded", #""amount":"80.00 USD","effectiveOn""#,
      #""amount":"90.00 USD","effectiveOn""#, "data"
    ),
    (
      "receipt.unapplied", #""amount":"30.00 USD","effectiveOn""#,
      #""amount":"20.00 USD","effectiveOn""#, "data.undone"
    ),
    ("receipt.returned", #""returned":"60.00 USD""#, #""returned":"1.00 USD""#, "data.returned"),
    (
      "credit_note.issued", #""allocated":[{"invoice":"INV-1""#,
      #""allocated":[{"invoice":"INV-2""#, "data.allocated[0].invoice"
    ),
    ("invoice.issued", #""effectiveon":"2026-03-01","#, "", "effectiveon"),
    ("receipt.recorded", #""recordedtime":"20"#, #""recordedtime":"19"#, "recordedtime"),
    (
      "renewal.stage_moved", #""termEnd":"2026-12-31""#, #""termEnd":"2026-12-30""#, "data.termEnd"
    ),
    (
      "contract.renewed", #""term":{"firstDay":"2027-01-01""#, #""term":{"firstDay":"2027-01-02""#,
      "data.term"
    ),
  ]

  @Test(arguments: changes.indices)
  func `is refused, and the book is as it was`(index: Int) throws {
    let change = Self.changes[index]
    var lines = try lines()
    let line = try #require(lines.firstIndex { $0.contains("daybook.\(change.type)\"") })
    let changed = lines[line].replacing(change.from, with: change.to)
    try #require(changed != lines[line], "\(lines[line])")
    lines[line] = changed
    let folder = TemporaryFolder()
    let book = try Daybook.Book.create("\(folder.path)/new", zone: "America/New_York")
    let digest = try book.verify().logDigest
    let refusal = #expect(throws: Refusal.self) { try restore(lines, into: book) }
    #expect(refusal?.field == change.field, "\(refusal.map { "\($0)" } ?? "")")
    #expect(try book.verify().logDigest == digest)
    #expect(try book.verify().findings.isEmpty)
    #expect(try book.opened().zone.identifier == "America/New_York")
  }

  @Test func `is restored where nothing was changed`() throws {
    let folder = TemporaryFolder()
    let book = try Daybook.Book.create("\(folder.path)/new", zone: "America/New_York")
    try restore(try lines(), into: book)
    #expect(try book.verify().findings.isEmpty)
    #expect(try book.opened().zone.identifier != "America/New_York")
  }
}
