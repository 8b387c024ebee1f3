// Files that belong together: rows that name rows of other files, and rows that are named.

import Bookkeeping
import Events
import Exchanging
import Foundation
import Testing

@Suite struct `Files that belong together` {
  private static let map = """
    source: shop
    files:
      - name: accounts
        file: accounts.csv
        row: id
        columns: {id: {}, name: {}, since: {day: M/D/YYYY, optional: true}, gone: {optional: true}}
        when: {gone: {given: false}}
        clients:
          - {key: "{name}", effectiveon: "{since}", data: {name: "{name}"}}
      - name: invoices
        file: invoices.csv
        row: id
        columns:
          id: {}
          number: {optional: true}
          account: {}
          date: {day: M/D/YYYY}
          currency: {capitals: true}
          total: {minor_units_of: currency}
        derived:
          key: {first_of: [number, id]}
          due: {from: date, months: 1, days: -1}
        links: {account: {file: accounts, by: account}}
        lists: {lines: {file: lines, by: invoice}}
        events:
          - id: issued
            type: daybook.invoice.issued
            subject: "{account.name}"
            effectiveon: "{date}"
            data:
              invoice: "{key}"
              amount: "{total} {currency}"
              dueOn: "{due}"
              lines:
                - each: lines
                  when: {lines.kind: sale}
                  text: "{lines.text}"
                  amount: "{lines.amount} {currency}"
                - each: lines
                  when: {lines.kind: discount}
                  amount: "-{lines.amount} {currency}"
      - name: lines
        file: lines.csv
        row: [invoice, line]
        columns: {invoice: {}, line: {}, text: {optional: true}, kind: {}, amount: {number: "1234.56"}}
      - name: calls
        file: calls.csv
        row: id
        columns: {id: {}, invoice: {optional: true}, at: {time: "YYYY-MM-DD hh:mm:ss.fZ"}}
        links: {invoice: {file: invoices, by: invoice, optional: true}}
        events:
          - id: logged
            when: {invoice.number: {given: true}}
            type: daybook.engagement.logged
            subject: "{invoice.account.name}"
            time: "{at}"
            data: {kind: call}
    """

  private static let accounts = "id,name,since,gone\n1,acme,1/2/2026,\n2,beta,,\n3,gamma,,x\n"
  private static let invoices = """
    id,number,account,date,currency,total
    7,N-7,1,1/31/2026,usd,100050
    8,,2,12/30/2025,jpy,500

    """
  private static let lines = """
    invoice,line,text,kind,amount
    7,1,"tills, two",sale,1200.50
    8,1,,sale,500
    7,2,,discount,200
    7,3,,shipping,9

    """
  private static let calls = """
    id,invoice,at
    1,7,2026-02-01 23:30:00.25Z
    2,8,2026-02-01 23:30:00.25Z
    3,,2026-02-01 23:30:00.25Z

    """

  private func rows(
    _ files: [String: String],
    map: String = Self.map
  ) throws -> [CSVImport.Row] {
    let folder = FileManager.default.temporaryDirectory.path + "/linked-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let given = try files.sorted { $0.key < $1.key }.map { name, text in
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
      return try CSVImport.File(path: "\(folder)/\(name)")
    }
    var found: [CSVImport.Row] = []
    var file = try CSVImport(map: ImportMap(text: map), files: given, zone: phoenix)
    while let row = try file.next() { found.append(row) }
    return found
  }

  private func all(
    _ changes: [String: String] = [:],
    without: String? = nil,
    map: String = Self.map
  ) throws -> [CSVImport.Row] {
    let files = [
      "accounts.csv": Self.accounts, "invoices.csv": Self.invoices, "lines.csv": Self.lines,
      "calls.csv": Self.calls,
    ]
    return try rows(files.merging(changes) { $1 }.filter { $0.key != without }, map: map)
  }

  private func refusals(_ rows: [CSVImport.Row]) -> [String] {
    rows.compactMap { row in
      guard case .failure(let refusal) = row.result else { return nil }
      return "\(row.table.name), \(refusal)"
    }
  }

  @Test func `are read in the order of the map, and what a row needs is found`() throws {
    let rows = try all()
    #expect(refusals(rows) == [])
    #expect(rows.map(\.isLeftOut) == [false, false, true] + Array(repeating: false, count: 9))
    let events = try rows.flatMap { try $0.result.get() }
    #expect(
      events.map(\.id) == [
        "acme/registered", "beta/registered", "invoices/7/issued", "invoices/8/issued",
        "calls/1/logged",
      ]
    )
    let invoice = events[2].invoice.issued
    #expect(events[2].about.key == "acme" && invoice.invoice.key == "N-7")
    #expect(invoice.amount.minor == 100_050 && invoice.amount.currency == 840)
    #expect(Day(invoice.dueOn)?.text == "2026-02-27")
    #expect(invoice.lines.map(\.amount.minor) == [120_050, -20_000])
    #expect(invoice.lines.map(\.text.clear) == ["tills, two", ""])
    #expect(events[3].invoice.issued.invoice.key == "8")
    #expect(events[3].invoice.issued.amount.minor == 500)
    #expect(events[4].about.key == "acme")
    #expect(Instant(events[4].occurredAt).text == "2026-02-01T23:30:00.250Z")
  }

  @Test func `register a client on the earliest day that any of them gives it`() throws {
    let registered = try all().flatMap { try $0.result.get() }.prefix(2)
    #expect(registered.map { Day($0.effectiveOn)?.text } == ["2026-01-02", "2025-12-30"])
  }

  @Test func `refuse a row that names one that is not there`() throws {
    let orphan = Self.lines + "9,1,,sale,5\n"
    let stray = Self.calls + "4,9,2026-02-01 23:30:00.25Z\n"
    #expect(
      refusals(try all(["lines.csv": orphan, "calls.csv": stray])) == [
        "lines.csv, line 6, column invoice: invoices.csv has no row \"9\". "
          + "Correct the cell, or give the file in which that row is.",
        "calls.csv, line 5, column invoice: invoices.csv has no row \"9\". "
          + "Correct the cell, or give the file in which that row is.",
      ]
    )
  }

  @Test func `leave out what belongs to a row that is left out`() throws {
    // The third account is gone, so its invoice is, and the line and the call of that.
    let rows = try all([
      "invoices.csv": Self.invoices + "9,,3,1/1/2026,usd,1\n",
      "lines.csv": Self.lines + "9,1,,sale,5\n",
      "calls.csv": Self.calls + "4,9,2026-02-01 23:30:00.25Z\n",
    ])
    #expect(refusals(rows) == [])
    let left = rows.filter(\.isLeftOut).map { "\($0.table.name) \($0.line)" }
    #expect(left == ["accounts.csv 4", "invoices.csv 4", "lines.csv 6", "calls.csv 5"])
  }

  @Test func `keep what belongs to a row of which only another version is left out`() throws {
    let rows = try all(["accounts.csv": Self.accounts + "1,acme of old,1/2/2025,x\n"])
    #expect(refusals(rows) == [])
    let left = rows.filter(\.isLeftOut).map { "\($0.table.name) \($0.line)" }
    #expect(left == ["accounts.csv 4", "accounts.csv 5"])
  }

  /// What is refused where the book refuses the first row of a file, and what is refused for it.
  private func refusals(inBook name: String, map: String = Self.map) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.path + "/linked-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in [
      ("accounts", Self.accounts), ("invoices", Self.invoices), ("lines", Self.lines),
      ("calls", Self.calls),
    ] {
      try text.write(toFile: "\(folder)/\(name).csv", atomically: true, encoding: .utf8)
    }
    let map = try ImportMap(text: map)
    let files = try map.fileNames.map { try CSVImport.File(path: "\(folder)/\($0)") }
    var file = try CSVImport(map: map, files: files, zone: phoenix)
    var found: [CSVImport.Row] = []
    while let row = try file.next() {
      let isRefused = row.table.name == name && row.line == 2
      if isRefused || !refusals([row]).isEmpty { file.refuse(row) }
      found.append(row)
    }
    return refusals(found)
  }

  @Test func `refuse what belongs with a row that the book refused`() throws {
    #expect(
      try refusals(inBook: "invoices.csv") == [
        "calls.csv, line 2: A row that belongs to it is refused: invoices.csv, line 2. "
          + "Correct that one."
      ]
    )
  }

  @Test func `refuse it too where what names a row is read before it`() throws {
    let (from, to) = try (
      #require(Self.map.range(of: "  - name: lines\n")),
      #require(Self.map.range(of: "  - name: calls\n"))
    )
    let lines = String(Self.map[from.lowerBound..<to.lowerBound])
    let map = Self.map.replacing(lines, with: "")
      .replacing("  - name: invoices\n", with: lines + "  - name: invoices\n")
    #expect(
      try refusals(inBook: "lines.csv", map: map) == [
        "invoices.csv, line 2: A row that belongs to it is refused: lines.csv, line 2. "
          + "Correct that one.",
        "calls.csv, line 2: A row that belongs to it is refused: invoices.csv, line 2. "
          + "Correct that one.",
      ]
    )
  }

  @Test func `may lack a column, and name a row that is not there, where the map says so`() throws {
    let map = Self.map.replacing("gone: {optional: true}", with: "gone: {may_be_missing: true}")
      .replacing(
        "by: invoice, optional: true}",
        with: "by: invoice, optional: true, may_be_missing: true}"
      )
    #expect(map != Self.map)
    let rows = try all(
      [
        "accounts.csv": "id,name,since\n1,acme,1/2/2026\n2,beta,\n3,gamma,\n",
        "calls.csv": Self.calls + "4,99,2026-02-01 23:30:00.25Z\n",
      ],
      map: map
    )
    #expect(refusals(rows) == [] && rows.allSatisfy { !$0.isLeftOut })
  }

  @Test func `refuse a row that a bad one belongs to, and the bad one`() throws {
    let bad = Self.lines.replacing("discount,200", with: "discount,two hundred")
    #expect(
      refusals(try all(["lines.csv": bad])) == [
        "invoices.csv, line 2: A row that belongs to it is refused: lines.csv, line 4. "
          + "Correct that one.",
        "lines.csv, line 4, column amount: \"two hundred\" is not a number written as 1234.56. "
          + "Correct the cell.",
      ]
    )
  }

  @Test func `are refused without one that they need`() throws {
    let missing = Wrong.fileIsMissing("lines.csv", neededBy: "invoices.csv")
    #expect(refusal { _ = try all(without: "lines.csv") }?.wrong == missing)
    // What may be missing is missed by nobody.
    let calls = try rows(["calls.csv": Self.calls])
    #expect(try calls.flatMap { try $0.result.get() }.isEmpty)
  }

  @Test func `refuse a currency that there is not, and an amount that is not whole`() throws {
    let bad = Self.invoices.replacing("usd", with: "gold").replacing("jpy,500", with: "jpy,5.5")
    let said = refusals(try all(["invoices.csv": bad]))
    #expect(
      said.first?.hasPrefix("invoices.csv, line 2, column total: \"gold\"") == true,
      "\(said)"
    )
    #expect(
      said.dropFirst().first
        == "invoices.csv, line 3, column total: \"5.5\" is not a whole number of minor units. "
        + "Correct the cell."
    )
  }

  static let mistakes: [(old: String, new: String, what: String)] = [
    (
      "file: accounts, by: account", "file: acounts, by: account",
      "there is no file before this one with the name \"acounts\"; the nearest is \"accounts\""
    ),
    (
      "file: accounts, by: account", "file: calls, by: account",
      "there is no file before this one with the name \"calls\"; known are accounts"
    ),
    (
      "file: lines, by: invoice", "file: lines, by: [invoice, line]",
      "a row of invoices is told by 1 columns, and 2 are given"
    ),
    (
      "{account.name}", "{account.nam}",
      "there is no column \"account.nam\"; the nearest is \"account.name\""
    ),
    ("each: lines", "each: line", "there is no list \"line\"; the nearest is \"lines\""),
    (
      "{lines.text}", "{line.text}",
      "there is no column \"line.text\"; known are id, number, account, date, currency, total, "
        + "key, due, account.…"
    ),
    ("from: date,", "from: total,", "total holds no days"),
    ("months: 1, days: -1", "months: one", "months is not a whole number from -36600 to 36600"),
    ("name: lines\n", "name: invoices\n", "two files have the name \"invoices\""),
    (
      "name: lines\n", "name: the lines\n",
      "the name of a file is a word of letters, digits, - and _"
    ),
    (
      "minor_units_of: currency", "minor_units_of: curency",
      "there is no column \"curency\"; the nearest is \"currency\""
    ),
    (
      "source: shop", "source: shop\nrow: id",
      "there is no key of the map \"row\"; known are about, source, files"
    ),
    (
      "gone: {given", "account.gone: {given",
      "there is no column \"account.gone\"; "
        + "known are id, name, since, gone"
    ),
  ]

  @Test(arguments: mistakes.indices) func `have a map that is refused`(_ index: Int) {
    let mistake = Self.mistakes[index]
    let text = Self.map.replacing(mistake.old, with: mistake.new)
    #expect(text != Self.map)
    guard case .map(_, _, let what)? = refusal({ _ = try ImportMap(text: text) })?.wrong else {
      Issue.record("\(mistake.new) is not refused")
      return
    }
    #expect(what == mistake.what)
  }
}
