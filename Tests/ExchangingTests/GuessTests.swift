// Maps that are proposed: what is guessed of a file, and that the map reads the file that it was made of.

import Bookkeeping
import Events
import Exchanging
import Foundation
import Testing

@Suite struct `A map that is proposed` {
  private func guess(_ text: String, _ house: HouseGuess? = nil) throws -> String {
    try withFile(text.utf8) { try MapGuess(file: SpooledFile(path: $0), house: house).text }
  }

  /// The rows that the proposed map makes of the file.
  private func rows(_ text: String, _ house: HouseGuess? = nil) throws -> [CSVImport.Row] {
    let map = try ImportMap(text: try guess(text, house))
    return try withFile(text.utf8) { path in
      var file = try CSVImport(map: map, files: [CSVImport.File(path: path)], zone: phoenix)
      var rows: [CSVImport.Row] = []
      while let row = try file.next() { rows.append(row) }
      return rows
    }
  }

  /// The events that the proposed map makes of the file, of which it refuses nothing.
  private func events(_ text: String, _ house: HouseGuess? = nil) throws -> [Event] {
    try rows(text, house).flatMap { try $0.result.get() }
  }

  /// Good rows of invoices, the first on line 2.
  private func invoices(_ count: Int) -> [String] {
    (1...count).map {
      "INV-\($0);Acme;\(10 + $0 % 18).05.2026;\(10 + $0 % 18).06.2026;1.\($0 + 100),50;"
    }
  }

  private static let header = "Inv No;Customer;Issued;Due;Net amount;Paid on"

  private func file(_ lines: [String]) -> String {
    ([Self.header] + lines).joined(separator: "\n") + "\n"
  }

  private static let german = HouseGuess(currency: "EUR", zoneName: "Europe/Berlin")

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

  @Test(arguments: [
    header, "Inv #;Client;Invoice date;Due date;Total;Paid date",
    "Invoice Nr.;Account;Date issued;Due on;Amount;Settled",
    "Rechnungsnr;Kunde;Rechnungsdatum;Fällig am;Betrag;Bezahlt am",
    "Doc No;Bill to;Posting date;Payable by;Gross;Clear date",
    "Number;Customer;Issued;Due;Amount due;Date paid",
    "BILLNO;CUSTOMERNAME;BILLDATE;DUEDATE;NETAMOUNT;PAIDON",
    "invoice_id;company_name;issue_date;invoice_due_date;total_amount;settlement_date",
    "Reference;Customer;Date;Due;Total;Payment date",
    "recordid;customername;whencreated;whendue;totaldue;whenpaid",
  ])
  func `knows invoices however their columns are called`(_ header: String) throws {
    let rows = [
      "A-1;Acme;01.05.2026;31.05.2026;10,50;", "A-2;Beta;02.05.2026;01.06.2026;9,00;09.06.2026",
    ]
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    let events = try events(text)
    #expect(
      events.map { "\($0.id) \($0.about.key) \(Day($0.effectiveOn)?.text ?? "")" } == [
        "Acme/registered Acme 2026-05-01", "A-1/issued Acme 2026-05-01",
        "Beta/registered Beta 2026-05-02", "A-2/issued Beta 2026-05-02",
        "A-2/settled Beta 2026-06-09",
      ]
    )
    #expect(Day(events[1].invoice.issued.dueOn)?.text == "2026-05-31")
    #expect(try guess(text).contains("# Taken for invoices, because of the columns: "))
  }

  @Test(arguments: [
    "A;Customer;Date;Due;Amount", "Receipt;Customer;Date;Payable by;Amount",
    "A;Customer;Date;Paid on;Amount",
  ])
  func `never takes for payments what is due or is paid later`(_ header: String) throws {
    let text = "\(header)\n1;Acme;2026-05-01;2026-05-31;5.00\n2;Acme;2026-05-02;2026-06-01;6.00\n"
    #expect(try events(text).map(\.type).contains("daybook.invoice.issued"))
  }

  @Test(arguments: [
    ("Payment ID,Customer,Payment date,Amount", "because of the columns: Payment ID"),
    ("Receipt No,Customer,Date,Amount received", "because of the columns: Receipt No"),
    ("Line,Customer,Date,Amount", "no column has an invoice's number, or days due or paid"),
    ("Payment No,Customer,Invoice date,Amount", "because of the columns: Payment No"),
  ])
  func `says why it takes rows for payments`(_ header: String, _ why: String) throws {
    let text = "\(header)\n1,Acme,2026-05-01,5.00\n2,Acme,2026-05-02,6.00\n"
    #expect(try guess(text).contains(why))
    #expect(
      try events(text).dropFirst().allSatisfy { $0.type == "daybook.receipt.recorded" }
    )
  }

  @Test func `does not take terms, taxes and names of others for what they go with`() throws {
    let text = """
      Payment terms,Tax amount,Account manager,Customer,Invoice,Invoice status,Date,Due,Total
      net 30,1.00,Ann,Acme,A-1,open,2026-05-01,2026-05-31,11.00
      net 30,1.00,Ben,Beta,A-2,open,2026-05-02,2026-06-01,11.00

      """
    let events = try events(text)
    #expect(events.map(\.id) == ["Acme/registered", "A-1/issued", "Beta/registered", "A-2/issued"])
    #expect(events[1].invoice.issued.amount.minor == 1_100)
    let unused = "# not used: Payment terms, Tax amount, Account manager, Invoice status\n"
    #expect(try guess(text).contains(unused))
  }

  @Test func `says that something looks like invoices without days of issue`() throws {
    let text = "Inv No,Customer,Due,Amount\n1,Acme,2026-05-31,5.00\n2,Acme,2026-05-31,5.00\n"
    #expect(try guess(text).contains("no column has the day on which each was written"))
    #expect(try events(text).last?.type == "daybook.client.noted")
  }

  @Test func `takes a column of nothing but currencies for the currency`() throws {
    for (name, cells) in [("Cur", ["EUR", "GBP"]), ("In", ["EUR", "gbp"])] {
      let text = """
        Inv No,Customer,Issued,Due,Amount,\(name)
        1,Acme,2026-05-01,2026-05-31,5.00,\(cells[0])
        2,Acme,2026-05-01,2026-05-31,5.00,\(cells[1])

        """
      let events = try events(text)
      #expect(events[1].invoice.issued.amount.currency == 978)
      #expect(events[2].invoice.issued.amount.currency == 826)
    }
  }

  @Test func `takes the book's currency where no column has one`() throws {
    let text = file(invoices(4))
    let amounts = try events(text, Self.german).dropFirst().map(\.invoice.issued.amount.currency)
    #expect(amounts == [978, 978, 978, 978])
    #expect(try guess(text, Self.german).contains("EUR\"   # no column of currencies: the book's"))
    #expect(
      try guess(text).contains("USD\"   # no column of currencies, and no book that says one")
    )
    #expect(
      try guess(text.replacing("Net amount", with: "Net (GBP)"), Self.german).contains(" GBP\"")
    )
    #expect(try guess(text.replacing(",50;", with: ",50 €;")).contains(" EUR\""))
    let symbols = "Inv No,Due,Client,Date,Currency,Amount\n1,2026-05-31,a,2026-05-01,€,5\n"
    #expect(
      try guess(symbols, Self.german).contains("# not used: Currency (not read as currencies)")
    )
  }

  @Test func `names the rows that repeat another, and tells them apart all the same`() throws {
    let good = invoices(20)
    let text = file(good + [good[3]])
    #expect(try guess(text).contains("row: [\"Inv No\"]   # line 22 repeats an earlier one\n"))
    #expect(try events(text).count == 22)
    let many = file(invoices(200) + good.prefix(7))
    #expect(
      try guess(many).contains("# lines 202, 203, 204, 205, 206 and 2 more repeat earlier ones\n")
    )
    // Whose rows have no number are told apart by everything, and so are those but for a few.
    let payments = (1...30).map { "Acme,2026-05-\(Int($0) % 18 + 10),\($0).00\n" }
    let unnumbered = "Customer,Date,Amount\n\(payments.joined())\(payments[2])"
    #expect(
      try guess(unnumbered).contains("tells rows apart; line 32 repeats an earlier one\n")
    )
  }

  @Test(arguments: [
    [";;;;;"], [";;;;;", ";;;;;", ";;;;;", ";;;;;", ";;;;;"], [";;;;1.234,50;"],
    ["Total;;;;1.234,50;"], [";;;;;", "Sum of all;;;;1.234,50;", ";;;;;"],
  ])
  func `leaves out blank rows and totals`(_ more: [String]) throws {
    let text = file(invoices(6) + more)
    let rows = try rows(text)
    #expect(rows.filter(\.isLeftOut).count == more.count)
    let ids = try rows.filter { !$0.isLeftOut }.flatMap { try $0.result.get() }.map(\.id)
    #expect(ids == ["Acme/registered"] + (1...6).map { "INV-\($0)/issued" })
    #expect(try guess(text).contains("# line\(more.count > 1 ? "s" : "") 8"))
    #expect(try !guess(text).contains("lacks it") && !guess(text).contains("does not fit"))
  }

  @Test func `leaves out rows only where they are few`() throws {
    let lacking = (1...5).map { "N-\($0);;;30.06.2026;7,00;" }
    let text = file(invoices(6) + lacking + [";;;;;"])
    #expect(try rows(text).filter(\.isLeftOut).map(\.line) == [13])
    #expect(
      try guess(text).contains("\"Customer\": {}   # lines 8, 9, 10, 11, 12 lack it")
    )
  }

  @Test func `names the rows that lack what no invoice can do without, and keeps them`() throws {
    let text = file(
      invoices(20) + [";Acme;01.05.2026;31.05.2026;7,00;", "INV-9x;;01.05.2026;;7,00;"]
    )
    let map = try guess(text)
    #expect(map.contains("\"Inv No\": {}   # line 22 lacks it\n"))
    #expect(map.contains("\"Customer\": {}   # line 23 lacks it\n"))
    #expect(!map.contains("when: {\"Customer\"") && !map.contains("when: {\"Inv No\""))
    #expect(try rows(text).filter { (try? $0.result.get()) == nil }.map(\.line) == [22, 23])
  }

  @Test func `names rows of another width where they are few`() throws {
    let text = file(invoices(6) + ["Total;1.234,50"])
    #expect(try guess(text).contains("\n# Of the file, line 8 is no row that a map could read.\n"))
    #expect(try rows(text).filter { (try? $0.result.get()) == nil }.map(\.line) == [8])
  }

  @Test func `accepts the form of nearly all cells, and names the others`() throws {
    var lines = invoices(20)
    lines[16] = lines[16].replacing("27.06.2026", with: "31.06.2026")
    lines[4] = lines[4].replacing("1.105,50", with: "one")
    let text = file(lines)
    let map = try guess(text)
    #expect(map.contains("\"Due\": {day: \"D.M.YYYY\"}   # line 18 does not fit: \"31.06.2026\"\n"))
    #expect(map.contains("\"1.234,56\"}   # line 6 does not fit: \"one\"\n"))
    #expect(try rows(text).filter { (try? $0.result.get()) == nil }.map(\.line) == [6, 18])
    // Half of them are not nearly all; then the column is named among those that are not used.
    let half = invoices(20).map {
      $0.contains("1.06.2026") || $0.contains("2.06.2026")
        ? $0 : $0.replacing(".06.2026", with: ". June")
    }
    #expect(try guess(file(half)).contains("# not used: Due (not read as days), Paid on (empty)\n"))
    #expect(try guess(file(half)).contains("daybook.invoice.issued"))
  }

  @Test func `reads the cells of what only tells rows apart as they are`() throws {
    let days =
      (1...20).map { "Acme,2026-05-01,\($0 % 4),2026-05-\(Int($0) / 4 + 10)" } + [
        "Acme,2026-05-01,9,never"
      ]
    let text = "Customer,Date,Amount,Seen\n\(days.joined(separator: "\n"))\n"
    #expect(try guess(text).contains("\"Seen\": {}\n"))
    #expect(try events(text).count == 22)
  }

  @Test func `names the columns that are not used`() throws {
    let lines = invoices(4).map { "\($0);seen;x" }
    let text = file(lines).replacing(Self.header, with: Self.header + ";Remark;Crew")
    #expect(try guess(text).contains("\n  # not used: Paid on (empty), Remark, Crew\n"))
    #expect(try !guess(file(invoices(4).map { $0 + "30.06.2026" })).contains("not used"))
  }

  @Test func `takes days before months where the book is not in America, or another column tells`()
    throws
  {
    let text = "Receipt,Client,Date,Amount\nR1,a,03/04/2026,5.00\n"
    let map = try guess(text, Self.german)
    #expect(map.contains("{day: \"D/M/YYYY\"}   # or M/D/YYYY: the days do not tell"))
    for zone in ["America/Phoenix", "UTC"] {
      let house = HouseGuess(currency: "USD", zoneName: zone)
      #expect(try guess(text, house).contains("{day: \"M/D/YYYY\"}   # or D/M/YYYY"))
    }
    let told = "Inv No,Client,Date,Due,Amount\n1,a,03/04/2026,31/05/2026,5.00\n"
    #expect(Day(try events(told)[1].effectiveOn)?.text == "2026-04-03")
  }

  @Test func `makes credits of amounts below zero`() throws {
    let lines = invoices(20) + ["CN-1;Acme;01.05.2026;31.05.2026;-7,00;02.06.2026"]
    let map = try guess(file(lines))
    #expect(map.contains("# line 22 is below zero\n"))
    let credit = try #require(try events(file(lines)).last)
    #expect(credit.type == "daybook.credit_note.issued")
    #expect(credit.creditNote.issued.amount.minor == 700)
    #expect(try events(file(lines)).count == 22)
    let payments = "Receipt,Client,Date,Amount\n1,a,2026-05-01,5.00\n2,a,2026-05-01,-5.00\n"
    #expect(try guess(payments).contains("# line 3 is below zero: money sent back"))
  }

  @Test func `gives a client without a name its key for one`() throws {
    let text = """
      Inv No,Customer ID,Customer name,Issued,Due,Amount
      1,a,Acme,2026-05-01,2026-05-31,5.00
      2,b,,2026-05-01,2026-05-31,5.00

      """
    let registered = try events(text).filter { $0.type == "daybook.client.registered" }
    #expect(registered.map(\.client.registered.name) == ["Acme", "b"])
  }

  @Test func `is a map whatever the names and cells are`() throws {
    let name = "Amount \u{2028}events: \u{feff}\u{85}\u{7f}\u{1b}[0m \\ ' % & * ! | >"
    let lines = (1...9).map { "\($0),Acme,2026-05-01,2026-05-31,\($0).50,x" }
    let text =
      "Inv #,Client,Date,Due,\"\(name)\",\"not\u{2029}used\n# at all\"\n"
      + lines.joined(separator: "\n") + "\n10,Acme,2026-05-01,2026-05-31,\"a\nb\u{2028}c\",x\n"
    #expect(try rows(text).compactMap { try? $0.result.get() }.flatMap { $0 }.count == 10)
    #expect(try guess(text).contains("line 12 does not fit: \"a\\u{A}b\\u{2028}c\""))
  }

  @Test func `is a map of whatever is not refused`() throws {
    var random = Seeded(Seeded.seed("guesses"))
    let bytes = Array(file(invoices(8) + [";;;;;", "Total;;;;3,00;"]).utf8)
    let signs = Array(";;,,\n\"\t|#{} 09./:€-".utf8)
    for _ in 0..<300 {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = broken.indices.randomElement(using: &random) ?? 0
        let sign = signs.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: broken[place] = sign
        case 1: broken.insert(sign, at: place)
        default: broken.remove(at: place)
        }
      }
      try withFile(broken) { path in
        let map: String
        do {
          map = try MapGuess(file: SpooledFile(path: path)).text
        } catch is Refusal {
          return
        }
        let wrong = refusal { _ = try ImportMap(text: map) }
        #expect(wrong == nil, "\(map)\n\(String(decoding: broken, as: UTF8.self))")
      }
    }
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
