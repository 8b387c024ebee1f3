// Faults of files and folders, provoked through the command: what the machine could not do is said
// so that an operator can act, with exit code 3, and the book is as it was.

import Crash
import Foundation
import Testing

@Suite struct `A fault of the file` {
  let folder: TestFolder

  init() throws { folder = try Shop.copy() }

  @Test func `a folder without a book`() throws {
    try Program("mkdir", ["empty"], in: folder.path).run()
    try expect(
      "verify --book empty",
      3,
      """
      fault: there is no book at empty: the folder has no data.mdb; check the path, or create \
      a book there first (open, code 2)
      """
    )
    try expect("record --book empty", 3, said: "there is no book at empty")
  }

  @Test func `a path that leads nowhere`() throws {
    try expect(
      "verify --book nowhere",
      3,
      """
      fault: there is no book at nowhere: the folder is missing; check the path, or create a book \
      there first (open, code 2)
      """
    )
  }

  @Test func `a path that is a file`() throws {
    try folder.write("Dear diary", to: "diary")
    try expect(
      "verify --book diary",
      3,
      """
      fault: diary is not a folder: a book is a folder; give the folder's path (open, code 20)
      """
    )
  }

  @Test func `a file that is no book`() throws {
    try Program("mkdir", ["other"], in: folder.path).run()
    try folder.write(String(repeating: "Dear diary. ", count: 2000), to: "other/data.mdb")
    try expect(
      "verify --book other",
      3,
      """
      fault: other/data.mdb is not a book: it does not start as an LMDB file does; restore it from a \
      backup if it was one (open, code -41001)
      """
    )
    try expect("init other", 3, said: "is not a book")
    try expect("record --restore --book other", 3, said: "is not a book")
  }

  @Test func `an empty file`() throws {
    try Program("mkdir", ["other"], in: folder.path).run()
    try folder.write("", to: "other/data.mdb")
    try expect(
      "verify --book other",
      3,
      """
      fault: other/data.mdb is not a book: it is empty; restore it from a backup if it was \
      one (open, code -41001)
      """
    )
  }

  @Test func `a short book`() throws {
    let path = folder("book/data.mdb")
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try whole.prefix(whole.count / 8192 * 4096).write(to: URL(fileURLWithPath: path))
    let ended = try folder.daybook("verify --book book")
    let said = try said(ended).replacing(/\d+ of \d+/, with: "HAS of NEEDS")
    #expect(
      said == """
        fault: book/data.mdb is shorter than its newest meta page needs: HAS of NEEDS bytes; \
        restore it from a backup (open, code -41002)
        """
    )
    #expect(ended.code == 3)
    try expect("record --book book", 3, said: "is shorter than")
    try whole.write(to: URL(fileURLWithPath: path))
    #expect(try folder.verified().code == 0)
  }

  @Test func `a book that is there already`() throws {
    let before = try folder.verified().output
    try expect(
      "init book",
      3,
      "fault: there is a book at book already; name another folder"
    )
    #expect(try folder.verified().output == before)
  }

  @Test func `a book without records`() throws {
    #expect(try folder.daybook("record --restore --book vacant").code == 0)
    try expect(
      "verify --book vacant",
      3,
      """
      fault: the book at vacant has no records; make it with `daybook init`, or restore an \
      export into it
      """
    )
    #expect(try folder.daybook("init vacant").code == 0)
    #expect(try folder.verified("vacant").code == 0)
  }

  @Test func `an input that cannot be read`() throws {
    try expect(
      "record nothing.ndjson --book book",
      3,
      "fault: nothing.ndjson cannot be read: No such file or directory (2)."
    )
    try expect(
      "record book --book book",
      3,
      "fault: book cannot be read: Is a directory (21)."
    )
    try expect(
      "import csv nothing.csv --map late-payments --book book",
      3,
      "fault: nothing.csv cannot be read: No such file or directory (2)."
    )
  }

  @Test func `an input that cannot be restored makes no book`() throws {
    for input in ["nothing.ndjson", "book"] {
      try expect("record \(input) --restore --book new", 3, said: "\(input) cannot be read")
    }
    #expect(!FileManager.default.fileExists(atPath: folder("new")))
  }

  @Test func `a file of bad rows that cannot be written`() throws {
    let before = try folder.verified().output
    try folder.write(
      "customerID,invoiceNumber,InvoiceDate,DueDate,SettledDate,InvoiceAmount,Disputed\n"
        + "acme,A-1,5/1/2026,5/31/2026,,10.00,No\nacme,A-2,5/1/2026,5/31/2026,,ten,No\n",
      to: "rows.csv"
    )
    try expect(
      "import csv rows.csv --map late-payments --skip-bad nowhere/bad.csv --book book",
      3,
      said: "fault: nowhere/bad.csv cannot be written"
    )
    #expect(try folder.verified().output == before)
  }

  private func expect(_ line: String, _ code: Int32, _ message: String) throws {
    let ended = try folder.daybook(line)
    #expect(try said(ended) == message)
    #expect(ended.code == code)
  }

  private func expect(_ line: String, _ code: Int32, said part: String) throws {
    let ended = try folder.daybook(line)
    #expect(try said(ended).contains(part), "\(ended.errors)")
    #expect(ended.code == code)
  }

  private func said(_ ended: Program.Ended) throws -> String {
    ended.errors.replacing(folder.path, with: "FOLDER").trimmingCharacters(in: .newlines)
  }
}
