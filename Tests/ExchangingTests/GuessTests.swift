// Maps that are proposed: what is guessed of a file, and that the map reads the file that it was made of.

import Bookkeeping
import Events
import Exchanging
import Foundation
import Testing

@Suite struct `A map that is proposed` {
  private func guess(_ text: String) throws -> String {
    try withFile(text.utf8) { try MapGuess(file: SpooledFile(path: $0)).text }
  }

  /// The events that the proposed map makes of the file.
  private func events(_ text: String) throws -> [Event] {
    let map = try ImportMap(text: try guess(text))
    return try withFile(text.utf8) { path in
      var file = try CSVImport(map: map, files: [CSVImport.File(path: path)], zone: phoenix)
      var events: [Event] = []
      while let row = try file.next() { events += try row.result.get() }
      return events
    }
  }

  @Test func `knows invoices with their due days and settlements`() throws {
    let events = try events(
      """
      Invoice No;Customer Name;Invoice Date;Due Date;Paid Date;Total Amount;Currency
      0042;Acme;1.2.2026;3.3.2026;;1.200,50;EUR
      0043;Beta;28.2.2026;30.3.2026;1.4.2026;80,00;EUR

      """
    )
    #expect(
      events.map { "\($0.id) \($0.about.key) \(Day($0.effectiveOn)?.text ?? "")" } == [
        "Acme/registered Acme 2026-02-01", "0042/issued Acme 2026-02-01",
        "Beta/registered Beta 2026-02-28", "0043/issued Beta 2026-02-28",
        "0043/settled Beta 2026-04-01",
      ]
    )
    let invoice = events[1].invoice.issued
    #expect(invoice.amount.minor == 120_050 && invoice.amount.currency == 978)
    #expect(Day(invoice.dueOn)?.text == "2026-03-03")
  }

  @Test func `knows payments, and says where days could be months`() throws {
    let text =
      "Receipt Number,account_id,Date,amount\nR1,a,1/2/2026,\"$1,000.00\"\nR2,b,3/4/2026,$5.00\n"
    let events = try events(text)
    #expect(events.count == 4 && events[1].receipt.recorded.amount.minor == 100_000)
    #expect(Day(events[1].effectiveOn)?.text == "2026-01-02")
    #expect(try guess(text).contains("# or D/M/YYYY: the days do not tell"))
    #expect(try !guess(text.replacing("3/4", with: "3/14")).contains("# or D/M/YYYY"))
  }

  @Test func `tells rows apart by what is in no two of them`() throws {
    let text = "Customer,Note,Line\na,first,1\na,first,2\n"
    #expect(try guess(text).contains("row: [\"Line\"]"))
    #expect(try events(text).map(\.id) == ["a/registered", "1/noted", "2/noted"])
    #expect(
      try guess("Customer,Note\na,x\na,y\nb,y\n").contains("no column alone tells rows apart")
    )
  }

  @Test func `reads files in which every cell is in quotes`() throws {
    let text =
      "\"Receipt\",\"Customer\",\"Date\",\"Amount\"\n\"R1\",\"a\",\"2026-05-01\",\"5.00\"\n"
    #expect(try events(text).map(\.id) == ["a/registered", "R1/received"])
  }

  @Test func `never tells rows apart by what does not, or by whose they are`() throws {
    let twice = "Customer,Date,Amount\nA,2024-01-02,10\nA,2024-01-02,10\n"
    #expect(refusal { _ = try guess(twice) }?.wrong == .rowsNotTold)
    let once = "Customer,Date,Amount\nA,2024-01-02,10\nB,2024-01-03,7\n"
    #expect(try guess(once).contains("row: [\"Customer\", \"Date\", \"Amount\"]"))
  }

  @Test func `is made of thousands of columns at once`() throws {
    let names = (0..<5_000).map { "c\($0)" }.joined(separator: ",")
    let cells = (0..<5_000).map(String.init).joined(separator: ",")
    #expect(try guess("\(names)\n\(cells)\n").contains("row: [\"c0\"]"))
  }

  @Test func `is a beginning where nobody can tell whose the rows are`() throws {
    let text = try guess("weather,wind\nfine,3\nrain,4\n")
    #expect(text.contains("subject: \"WHOSE\"") && text.contains("`daybook events` lists"))
    _ = try ImportMap(text: text)
  }

  @Test func `is none of a file without rows, or with a name twice`() {
    #expect(refusal { _ = try guess("a,b\n") }?.wrong == .emptyFile)
    #expect(refusal { _ = try guess("") }?.wrong == .emptyFile)
    #expect(refusal { _ = try guess("a,a\n1,2\n") }?.wrong == .repeatedField)
    let wide = refusal { _ = try guess("a,b\n1,2,3\n") }
    #expect(wide?.wrong == .rowOfOtherWidth(cells: 3, columns: 2) && wide?.field == "line 2")
  }

  @Test(.tags(.outsideData)) func `reads the whole of IBM's late payments`() throws {
    let name = "receivables/ibm-late-payments/accounts-receivable.csv"
    guard let path = outsideData(name) else { return }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let events = try events(text)
    #expect(events.count == 100 + 2 * 2_466)
    let issued = events.filter { $0.type == "daybook.invoice.issued" }
    #expect(issued.reduce(0) { $0 + $1.invoice.issued.amount.minor } == 14_770_318)
  }
}
