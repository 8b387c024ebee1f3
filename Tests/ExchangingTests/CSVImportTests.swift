// Rows to events: what is filled, what is left out, what is refused and under which column.

import Bookkeeping
import Events
import Exchanging
import Foundation
import Testing

@Suite struct `A CSV file under a map` {
  private let header = "Number,Client,Date,Amount,Kind,Note\r\n"

  private func file(
    _ rows: String,
    map: String = goodMap,
    knows: @escaping (String) throws -> Bool = { _ in false }
  ) throws -> CSVImport {
    let map = try ImportMap(text: map)
    // Once it is open, the file may go.
    return try withFile(rows.utf8) { path in
      try CSVImport(map: map, files: [CSVImport.File(path: path)], zone: phoenix, knows: knows)
    }
  }

  private func rows(
    _ text: String,
    map: String = goodMap,
    knows: @escaping (String) throws -> Bool = { _ in false }
  ) throws -> [CSVImport.Row] {
    var file = try file(text, map: map, knows: knows)
    var rows: [CSVImport.Row] = []
    while let row = try file.next() { rows.append(row) }
    return rows
  }

  private func failure(_ row: CSVImport.Row) -> RowRefusal? {
    guard case .failure(let refusal) = row.result else { return nil }
    return refusal
  }

  @Test func `gives the events of each row`() throws {
    let rows = try rows(header + "7, acme ,1/2/2026,\"1,200.50\",I,x\r\n")
    #expect(rows.count == 1 && rows[0].line == 2 && rows[0].registrations == 1)
    let events = try rows[0].result.get()
    #expect(events.map(\.id) == ["acme/registered", "7/issued"])
    #expect(events.map(\.source) == ["test", "test"])
    #expect(events.map(\.about.key) == ["acme", "acme"])
    #expect(events[0].client.registered.name == "acme")
    #expect(events.map { Day($0.effectiveOn)?.text } == ["2026-01-02", "2026-01-02"])
    let invoice = events[1].invoice.issued
    #expect(invoice.invoice.key == "7" && invoice.amount.minor == 120_050)
    #expect(invoice.lines.map(\.text.clear) == ["Order 7"])
    #expect(invoice.terms.netDays == 30)
  }

  @Test func `makes no event where the condition does not hold`() throws {
    let rows = try rows(header + "7,acme,1/2/2026,0.00,I,\r\n8,acme,1/2/2026,1.00,,\r\n")
    #expect(try rows.map { try $0.result.get().map(\.id) } == [["acme/registered"], []])
  }

  @Test func `registers a client once, on the earliest day that the file gives it`() throws {
    let rows = try rows(
      header + """
        1,b,3/3/2026,1.00,I,\r
        2,a,2/2/2026,1.00,I,\r
        3,b,1/1/2026,1.00,I,\r
        4,b,1/1/2020,broken,I,\r
        5,a,2/3/2026,1.00,I,\r

        """
    )
    let registered = try rows.filter { failure($0) == nil }.flatMap { row in
      try row.result.get().prefix(row.registrations).map {
        "\($0.about.key) \(Day($0.effectiveOn)?.text ?? "")"
      }
    }
    #expect(registered == ["b 2026-01-01", "a 2026-02-02"])
  }

  @Test func `registers a client with the first row that is good`() throws {
    let rows = try rows(
      header + "1,a,1/1/2026,x,I,\r\n2,a,1/2/2026,1.00,I,\r\n3,a,1/3/2026,1.00,I,\r\n"
    )
    #expect(rows.map(\.registrations) == [0, 1, 0])
    #expect(try rows[1].result.get().first.flatMap { Day($0.effectiveOn)?.text } == "2026-01-02")
  }

  @Test func `asks once for each client whether the book has it`() throws {
    var asked: [String] = []
    let rows = try rows(header + "1,a,1/1/2026,1,I,\r\n2,a,1/2/2026,1,I,\r\n3,b,1/3/2026,1,I,\r\n")
    {
      asked.append($0)
      return $0 == "a"
    }
    #expect(rows.map(\.registrations) == [0, 0, 1])
    #expect(asked == ["a", "b"])
  }

  @Test func `passes on that the book cannot be asked`() throws {
    struct Down: Error {}
    var file = try file(header + "1,a,1/1/2026,1.00,I,\r\n") { _ in throw Down() }
    #expect(throws: Down.self) { try file.next() }
  }

  @Test(arguments: [
    ("7,acme,1/32/2026,1.00,I,", ["Date"], "There is no day 1/32/2026 in the calendar."),
    (
      "7,acme,2026-01-02,1.00,I,", ["Date"],
      "\"2026-01-02\" is not a day or time written as M/D/YYYY."
    ),
    ("7,acme,1/2/2026,\"1,00\",I,", ["Amount"], "\"1,00\" is not a number written as 1,234.56."),
    ("7,acme,1/2/2026,1.005,I,", ["Amount"], "1.005 has more decimals than USD has (2)."),
    ("7,acme,1/2/2026,1.00,X,", ["Kind"], "\"X\" is not one of C, I."),
    ("7,,1/2/2026,1.00,I,", ["Client"], "It is missing."),
    ("7,acme,1/2/2026,1.00", [], "The row has another number of cells, 4, than the header, 6."),
    (
      "7,acme,1/2/2026,1.00,I,,,", [], "The row has another number of cells, 8, than the header, 6."
    ),
    ("7,ac\"me,1/2/2026,1.00,I,", ["Client"], "A quote stands in a cell that is not in quotes."),
    ("7,a\u{7}b,1/2/2026,1.00,I,", ["Client"], "It has control characters."),
  ])
  func `refuses a row with its columns, and reads on`(
    _ row: String,
    _ columns: [String],
    _ what: String
  ) throws {
    let rows = try rows(header + row + "\r\n8,acme,1/2/2026,1.00,I,\r\n")
    #expect(rows.count == 2)
    let refusal = try #require(failure(rows[0]))
    #expect(refusal.line == 2)
    #expect(refusal.columns == columns)
    #expect(refusal.reason.contains(what.dropLast()), "\(refusal.reason)")
    #expect(refusal.description.hasPrefix("line 2" + (columns.isEmpty ? ": " : ", column ")))
    #expect(try rows[1].result.get().count == 2)
  }

  @Test func `tells from which column a field of an event came`() throws {
    let row = try rows(header + "7,acme,1/2/2026,1.00,I,\r\n")[0]
    #expect(row.columns(ofField: "data.amount", event: 1) == ["Amount"])
    #expect(row.columns(ofField: "data.lines[0].text", event: 1) == ["Number"])
    #expect(row.columns(ofField: "data.lines[0]", event: 1) == ["Number", "Amount"])
    #expect(row.columns(ofField: "effectiveon", event: 1) == ["Date"])
    #expect(row.columns(ofField: "subject", event: 0) == ["Client"])
    #expect(row.columns(ofField: "id", event: 1) == ["Number"])
    #expect(row.columns(ofField: "id", event: 0) == ["Client"])
    #expect(row.columns(ofField: "data.terms.netDays", event: 1) == [])
    #expect(row.columns(ofField: "data.dueOn", event: 1) == [])
    #expect(row.columns(ofField: "data.lines[7].text", event: 1) == [])
    #expect(row.columns(ofField: "data.amount", event: 2) == [])
    #expect(row.columns(ofField: "", event: 1) == [])
    let refusal = row.refusal(
      of: 1,
      Refusal(item: 9, field: "data.amount", .notPositive("0.00 USD"))
    )
    #expect(refusal.columns == ["Amount"] && refusal.line == 2)
  }

  @Test func `is refused where it lacks a column of the map`() throws {
    let lacking = refusal { _ = try rows("Number,Client,Dates,Amount,Kind\r\n") }
    #expect(lacking == Refusal(field: "line 1", .unknownColumn("Date", nearest: "Dates")))
    let empty = refusal { _ = try rows("") }
    #expect(empty == Refusal(.emptyFile))
    let twice = refusal { _ = try rows("Number,Client,Date,Amount,Kind,Date\r\n") }
    #expect(twice == Refusal(field: "line 1, column Date", .repeatedField))
  }

  @Test func `leaves out what names an empty cell`() throws {
    var map = goodMap
    for (old, new) in [
      ("{number: ", "{optional: true, number: "),
      (", Amount: {is_not: \"0.00\", given: true}", ""),
      ("effectiveon: \"{Date}\"", "time: 2026-01-02T10:00:00"),
      ("amount: \"{Amount} USD\"\n      lines", "amount: 5.00 USD\n      lines"),
      ("text: \"Order {Number}\"", "product: \"{Amount}\""),
    ] {
      #expect(map.contains(old))
      map = map.replacingOccurrences(of: old, with: new)
    }
    let events = try rows(header + "7,acme,1/2/2026,,I,\r\n", map: map)[0].result.get()
    #expect(events[1].invoice.issued.lines.isEmpty)
    #expect(events[1].invoice.issued.amount.minor == 500)
    // Ten o'clock in Phoenix.
    #expect(Instant(events[1].occurredAt).text == "2026-01-02T17:00:00Z")
  }

  @Test func `may have amounts below zero, which are credits`() throws {
    let map = """
      source: test
      row: number
      columns: {number: {}, client: {}, amount: {number: "1,234.56"}}
      derived: {billed: {debit: amount}, credited: {credit: amount}}
      events:
        - id: issued
          when: {billed: {given: true}}
          type: daybook.invoice.issued
          subject: "{client}"
          data: {invoice: "{number}", amount: "{billed} USD"}
        - id: credited
          when: {credited: {given: true}}
          type: daybook.credit_note.issued
          subject: "{client}"
          data: {creditNote: "{number}", amount: "{credited} USD"}
      """
    let text = "number,client,amount\n1,acme,\"1,200.50\"\n2,acme,-80.25\n3,acme,-1\n4,acme,0\n"
    let ids = try rows(text, map: map).flatMap { try $0.result.get() }
    #expect(ids.map(\.id) == ["1/issued", "2/credited", "3/credited", "4/issued"])
    #expect(ids[0].invoice.issued.amount.minor == 120_050)
    #expect(ids.dropFirst().prefix(2).map(\.creditNote.issued.amount.minor) == [8_025, 100])
    let wrong = map.replacing("{debit: amount}", with: "{debit: client}")
    let refusal = #expect(throws: Refusal.self) { try ImportMap(text: wrong) }
    #expect(refusal?.message.contains("client holds no numbers") == true)
  }

  @Test func `may be told apart by several columns`() throws {
    let map = goodMap.replacingOccurrences(of: "[Number]", with: "[Number, Client]")
    let rows = try rows(
      header + "a/b,c,1/2/2026,1,I,\r\na,b/c,1/2/2026,1,I,\r\na%,c,1/2/2026,1,I,\r\n",
      map: map
    )
    let ids = try rows.map { try $0.result.get().last?.id }
    #expect(ids == ["a%2Fb/c/issued", "a/b%2Fc/issued", "a%25/c/issued"])
  }

  @Test func `gives its refused rows back as a file that can be corrected and imported`() throws {
    let text =
      header + "7,\"a,b\",1/32/2026,1.00,I,x\r\n8,acme,1/2/2026\r\n9,acme,1/2/2026,1.00,I,\r\n"
    var file = try file(text)
    let writer = RejectedCSV(file.tables[0])
    var bytes = writer.head
    while let row = try file.next() {
      if let refusal = failure(row) { bytes += writer.bytes(of: row, refusal) }
    }
    let rejected = String(decoding: bytes, as: UTF8.self)
    #expect(
      rejected == """
        Number,Client,Date,Amount,Kind,Note,line,column,reason
        7,"a,b",1/32/2026,1.00,I,x,2,Date,There is no day 1/32/2026 in the calendar. \
        Correct the day.
        8,acme,1/2/2026,,,,3,,"The row has another number of cells, 3, than the header, 6. \
        Correct the row; a cell that has the separator in it needs quotes."

        """
    )
    let corrected = rejected.replacingOccurrences(of: "1/32/2026", with: "1/31/2026")
    let again = try rows(corrected)
    #expect(again.count == 2 && failure(again[0]) == nil && failure(again[1])?.line == 3)
    // Rejected again, it has the three columns once.
    let second = RejectedCSV(try self.file(corrected).tables[0])
    #expect(second.head == writer.head)
    let refusal = try #require(failure(again[1]))
    #expect(
      String(decoding: second.bytes(of: again[1], refusal), as: UTF8.self).hasPrefix(
        "8,acme,1/2/2026,,,,3,"
      )
    )
  }

  @Test func `may come through a pipe, which is read once`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let path = "\(folder)/daybook-fifo-\(UUID().uuidString)"
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let text = header + "7,acme,1/2/2026,1.00,I,\r\n"
    let writer = Thread { try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: []) }
    writer.start()
    var file = try CSVImport(
      map: ImportMap(text: goodMap),
      files: [CSVImport.File(path: path)],
      zone: phoenix
    )
    #expect(try file.next()?.result.get().count == 2)
    #expect(try file.next() == nil)
  }

  @Test(arguments: [
    ("Number;Client;Date\r\n7;acme;1/2/2026\r\n", "semicolons"), ("Number\tClient\r\n", "tabs"),
    ("Number|Client\r\n", "bars"),
  ])
  func `is told so where its columns are separated otherwise`(_ text: String, _ found: String) {
    let refusal = refusal { _ = try rows(text) }
    #expect(
      refusal == Refusal(field: "line 1", .otherSeparator(found: found, expected: "commas"))
    )
  }

  @Test func `is told so where carriage returns alone end its lines`() {
    let refusal = refusal { _ = try rows("Number,Client\r7,acme\r") }
    #expect(refusal == Refusal(field: "line 1", .loneReturns))
  }

  @Test func `gives a refused row back byte for byte`() throws {
    let row: [UInt8] = Array("7,caf".utf8) + [0xe9] + Array(",\"1/2/2026\",5\" x,I,".utf8)
    let bytes = Array(header.utf8) + row + Array("\r\n".utf8)
    var file = try withFile(bytes) { path in
      try CSVImport(
        map: ImportMap(text: goodMap),
        files: [CSVImport.File(path: path)],
        zone: phoenix
      )
    }
    let writer = RejectedCSV(file.tables[0])
    let found = try #require(try file.next())
    let refusal = try #require(failure(found))
    #expect(writer.bytes(of: found, refusal).starts(with: row + Array(",2,Client,".utf8)))
  }

  @Test func `is a fault where it cannot be read`() throws {
    let map = try ImportMap(text: goodMap)
    #expect(throws: ExchangeFault.unreadable("/no/such", code: ENOENT, "No such file or directory"))
    {
      _ = try CSVImport(map: map, files: [CSVImport.File(path: "/no/such")], zone: phoenix)
    }
    #expect(throws: ExchangeFault.unreadable("/tmp", code: EISDIR, "Is a directory")) {
      _ = try CSVImport(map: map, files: [CSVImport.File(path: "/tmp")], zone: phoenix)
    }
  }
}
