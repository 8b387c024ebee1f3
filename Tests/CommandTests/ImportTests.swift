// Importing, through the command: the file of bad rows, what programs read of a run, and who waits.

import Crash
import Foundation
import Testing

@Suite struct `An import` {
  let folder: TestFolder

  init() throws { folder = try Shop.copy() }

  private static let header =
    "customerID,invoiceNumber,InvoiceDate,DueDate,SettledDate,InvoiceAmount,Disputed\n"
  private static let rows = """
    \(header)acme,A-1,5/1/2026,5/31/2026,,10.00,No
    acme,A-2,5/1/2026,5/31/2026,,ten,No

    """

  @Test func `writes bad rows to a new file, as they are`() throws {
    var bytes = Array(Self.rows.utf8)
    bytes += Array("caf".utf8) + [0xe9] + Array(",\"A-3\",5/1/2026,5/31/2026,,10.00,No\n".utf8)
    try folder.write(bytes, to: "rows.csv")
    let ended = try run("rows.csv --skip-bad bad.csv")
    #expect(ended.code == 1)
    #expect(
      ended.output == "3 rows, 2 bad. Recorded 1 event, position 14. The bad rows are in bad.csv.\n"
    )
    let bad = try Array(Data(contentsOf: URL(fileURLWithPath: folder("bad.csv"))))
    let lines = bad.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 3)
    #expect(lines[1].starts(with: Array("acme,A-2,5/1/2026,5/31/2026,,ten,No,3,".utf8)))
    #expect(
      lines[2].starts(
        with: Array("caf".utf8) + [0xe9] + Array(",\"A-3\",5/1/2026,5/31/2026,,10.00,No,4,".utf8)
      )
    )
    #expect(try names() == ["bad.csv", "book", "rows.csv"])
  }

  @Test(arguments: ["rows.csv", "mine.yaml", "book/data.mdb", "book/lock.mdb", "old.csv", "book"])
  func `writes over nothing`(_ taken: String) throws {
    let before = try folder.verified().output
    try folder.write(Self.rows, to: "rows.csv")
    try folder.write("source: mine", to: "mine.yaml")
    try folder.write("precious", to: "old.csv")
    let ended = try run("rows.csv --skip-bad \(taken)")
    #expect(ended.code == 2)
    #expect(ended.errors.contains("--skip-bad: \(taken) is there already"))
    #expect(try folder.verified().output == before)
    #expect(try String(contentsOfFile: folder("rows.csv"), encoding: .utf8) == Self.rows)
    #expect(try String(contentsOfFile: folder("old.csv"), encoding: .utf8) == "precious")
  }

  @Test func `leaves no file of bad rows where nothing is kept, or nothing is bad`() throws {
    try folder.write(Self.rows + "acme,\"A-3,5/1/2026\n", to: "rows.csv")
    #expect(try run("rows.csv --skip-bad bad.csv").code == 1)
    #expect(try names() == ["book", "rows.csv"])
    try folder.write(Self.header + "acme,A-1,5/1/2026,5/31/2026,,10.00,No\n", to: "rows.csv")
    #expect(try run("rows.csv --skip-bad bad.csv").code == 0)
    #expect(try names() == ["book", "rows.csv"])
  }

  @Test func `tells programs whether it was kept`() throws {
    try folder.write(Self.rows, to: "rows.csv")
    #expect(
      try run("rows.csv --format json").output
        == #"{"rows":2,"bad_rows":1,"left_out":0,"recorded":0,"would_record":0,"known":0,"repeated":0,"kept":false}"#
        + "\n"
    )
    #expect(try run("rows.csv --skip-bad bad.csv").code == 1)
    #expect(
      try run("rows.csv --skip-bad worse.csv --format json").output
        == #"{"rows":2,"bad_rows":1,"left_out":0,"recorded":0,"would_record":0,"known":1,"repeated":0,"kept":true}"#
        + "\n"
    )
  }

  @Test func `tells before it records what it comes to`() throws {
    try folder.write(
      Self.header + "acme,A-1,5/1/2026,5/31/2026,6/2/2026,1000.00,No\n"
        + "acme,A-2,5/1/2026,5/31/2026,,10.50,No\nnew,A-3,5/1/2026,5/31/2026,,1.00,No\n",
      to: "rows.csv"
    )
    #expect(
      try run("rows.csv --dry-run").output == """
        3 rows, 0 bad. Nothing was recorded; it would be 5 events:
               1  daybook.client.registered
               3  daybook.invoice.issued, 1,011.50 USD
               1  daybook.receipt.recorded, 1,000.00 USD

        """
    )
    let json = try run("rows.csv --dry-run --format json").output
    #expect(json.contains(#""recorded":0,"would_record":5,"#), "\(json)")
  }

  @Test func `counts a row that is there twice once, and says so`() throws {
    let row = "acme,A-1,5/1/2026,5/31/2026,,10.00,No\n"
    try folder.write(Self.header + row + row, to: "rows.csv")
    #expect(
      try run("rows.csv").output
        == "2 rows, 0 bad. Recorded 1 event, position 14; 1 is there twice.\n"
    )
  }

  @Test func `may take its map from a pipe`() throws {
    try folder.write(Self.rows, to: "rows.csv")
    let ended = try shell(
      "\(TestFolder.command) import csv rows.csv --map <(printf 'source: a\\nsource: b\\n') --book book"
    )
    #expect(ended.code == 1)
    #expect(ended.errors.contains("the key \"source\" is given twice"), "\(ended.errors)")
    let missing = try shell(
      "mkdir folder; \(TestFolder.command) import csv rows.csv --map folder --book book"
    )
    #expect(missing.code == 3)
    #expect(missing.errors == "fault: folder cannot be read: Is a directory (21).\n")
  }

  /// The first of two processes has not yet got what it is to record when the second is done.
  @Test func `of a map that is proposed refuses no good row, with a book or without`() throws {
    try folder.write(
      """
      Inv No;Customer;Issued;Due;Net amount
      I-1;Acme GmbH;01.05.2026;31.05.2026;1.200,50
      I-2;Beta;02.05.2026;01.06.2026;80,00
      I-3;Beta;02.05.2026;01.06.2026;80,00
      I-2;Beta;02.05.2026;01.06.2026;80,00
      ;;;;
      Total;;;;1.440,50

      """,
      to: "rows.csv"
    )
    let alone = try folder.daybook("import csv rows.csv --guess --book book")
    #expect(
      alone.code == 0 && alone.output.contains(" USD\"   # no column of currencies: the book's")
    )
    try folder.write(alone.output, to: "mine.yaml")
    let ended = try folder.daybook("import csv rows.csv --map mine.yaml --dry-run --book book")
    #expect(ended.code == 0)
    #expect(
      ended.output.hasPrefix(
        "6 rows, 0 bad, 2 left out. Nothing was recorded; it would be 5 events"
      )
    )
    try FileManager.default.removeItem(atPath: folder("book"))
    let bookless = try folder.daybook("import csv rows.csv --guess")
    #expect(bookless.code == 0 && bookless.output.contains(", and no book that says one"))
    #expect(try folder.daybook("import csv rows.csv --guess --book nowhere").code == 3)
  }

  @Test(arguments: ["import csv - --map late-payments", "record - --atomic"])
  func `holds nobody up while its input is still written`(_ line: String) throws {
    try folder.write(Calls.lines(1..<2), to: "call.ndjson")
    let ended = try shell(
      """
      mkfifo slow
      \(TestFolder.command) \(line) --book book < slow > /dev/null 2>&1 &
      exec 9> slow
      sleep 0.5
      timeout 20 \(TestFolder.command) record call.ndjson --book book
      echo "exit $?"
      exec 9>&-
      wait
      """
    )
    #expect(ended.output == "Recorded 1 event, position 14.\nexit 0\n", "\(ended.errors)")
  }

  private func run(_ options: String) throws -> Program.Ended {
    try folder.daybook("import csv \(options) --map late-payments --book book")
  }

  private func shell(_ script: String) throws -> Program.Ended {
    try Program("bash", ["-c", script], in: folder.path).run()
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
