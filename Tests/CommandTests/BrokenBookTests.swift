// Books that a newer program wrote or that are broken inside, made here with the rooms' own writers.
// What a fault advises has to help.

import Crash
import Events
import Foundation
import SwiftProtobuf
import Testing

@testable import Daybook
@testable import Posting
@testable import Recording
@testable import Storing

@Suite struct `A book that is broken inside` {
  let folder: TestFolder

  init() throws { folder = try Shop.copy() }

  @Test func `has another format`() throws {
    try write { writer in
      var event = try Record.event(at: 1, Lent(writer)) ?? Event()
      event.book.opened.format = 2
      try writer.put(1, try event.serializedBytes() as [UInt8], in: Log.records)
    }
    let message = """
      fault: record 1 holds format 2 of records; the book is newer than this program, use the \
      program that wrote it
      """
    for line in ["verify", "ar aging", "record", "replay --from-log", "export events"] {
      try expect("\(line) --book book", 3, message)
    }
  }

  @Test func `has a fact that this program does not know`() throws {
    try append([0xfa, 0x3f, 0x00])
    let message = """
      fault: record 14 holds a fact that this program does not know; the book is newer than this \
      program, use the program that wrote it
      """
    try expect("record --book book", 3, message, input: Self.call)
    try expect("export events --book book", 3, message)
    try expect("replay --from-log --book book", 3, message)
    let found = try folder.verified()
    #expect(found.code == 1)
    #expect(
      found.errors.contains("record 14: record 14 holds a fact that this program does not know")
    )
  }

  @Test func `has a record that cannot be read`() throws {
    try append([0xff, 0xff, 0xff])
    let message = """
      fault: record 14 is missing or cannot be read; run `daybook verify`, and restore the book from \
      a backup
      """
    try expect("record --book book", 3, message, input: Self.call)
    try expect("export events --book book", 3, message)
    #expect(try folder.verified().code == 1)
  }

  @Test func `holds a word of an enum that this program does not know`() throws {
    var event = Self.event
    event.writeOff.recorded.invoice.number = 1
    event.writeOff.recorded.class = .UNRECOGNIZED(99)
    try append(event.serializedBytes())
    try expect(
      "export events --book book",
      3,
      """
      fault: The book is newer than this program: it holds a value 99 of WriteOff.Class. Use the \
      program that wrote it.
      """
    )
  }

  @Test func `holds a reference to nothing`() throws {
    var event = Self.event
    event.event.corrected.target = EventReference()
    try append(event.serializedBytes())
    try expect(
      "export events --book book",
      3,
      "fault: target: the record's reference has no key. Fill keys back in before writing it."
    )
  }

  @Test func `holds an amount of a currency that there is not`() throws {
    var event = Self.event
    event.writeOff.recorded.amount.currency = 65_535
    try append(event.serializedBytes())
    try expect(
      "export events --book book",
      3,
      "fault: amount: the record holds a value outside its range. Verify the book."
    )
  }

  @Test func `has a number without a name`() throws {
    try write { writer in try writer.clear(Names.labels) }
    let ended = try folder.daybook("ar aging --book book")
    #expect(ended.code == 3)
    #expect(
      ended.errors.hasSuffix(
        " has no name in the book; run `daybook verify`, and restore the book from a backup\n"
      )
    )
    #expect(try folder.verified().code == 1)
  }

  @Test func `has an identity that cannot be read`() throws {
    try write { writer in
      try writer.put(Identity(source: "test", id: "r1").key, [1, 2, 3], in: Log.identities)
    }
    try expect(
      "record --book book",
      3,
      """
      fault: the mark of event "r1" from "test" cannot be read; run `daybook verify`, and restore \
      the book from a backup if it is damaged
      """,
      input: Self.call
    )
  }

  @Test func `has a ledger of another version`() throws {
    try write { writer in
      var mark = Mark()
      mark.version = 99
      try mark.write(writer)
    }
    try expect(
      "ar aging --book book",
      3,
      """
      fault: the ledger was posted with version 99 of the entries and this program has version 1; \
      run `daybook replay --from-log` to post it again
      """
    )
    try isRepaired()
  }

  @Test func `has unposted rows that cannot be read`() throws {
    try write { writer in try writer.put(3, [1, 2, 3], in: Unposted.rows) }
    try expect(
      "ar aging --book book",
      3,
      """
      fault: unposted rows of record 3 cannot be read; run `daybook verify`, then `daybook replay \
      --from-log` to post the ledger again
      """
    )
    try isRepaired()
  }

  @Test func `has ledger rows that cannot be read`() throws {
    try write { writer in
      try writer.put(LedgerKey(client: 1, position: 3), [1, 2, 3], in: Ledger.rows)
    }
    try expect(
      "ar aging --book book",
      3,
      """
      fault: ledger rows of client number 1 cannot be read; run `daybook verify`, then `daybook \
      replay --from-log` to post the ledger again
      """
    )
    try isRepaired()
  }

  private static let call = String(
    decoding: GoldenCase.event(
      #"engagement.logged acme 2026-06-01 {"kind": "call"}"#,
      id: "r1",
      ""
    ),
    as: UTF8.self
  )

  /// An event of the client acme without a fact.
  private static var event: Event {
    var event = Event()
    event.about.number = 1
    event.effectiveOn.number = 20_000
    event.recordedAt.micros = 1_800_000_000_000_000
    event.source = "x"
    event.id = "x"
    return event
  }

  /// What the fault advises helps.
  private func isRepaired() throws {
    let repaired = try folder.daybook("replay --from-log --book book")
    #expect(repaired.code == 0, "\(repaired.errors)")
    #expect(try folder.verified().code == 0)
  }

  private func write(_ body: (borrowing Writer) throws -> Void) throws {
    let store = try Store.open(folder("book"), tables: Tables.all, create: false)
    try store.write { writer in try body(writer) }
  }

  private func append(_ bytes: [UInt8]) throws {
    try write { writer in
      let position = try Log.head(writer) + 1
      let digest = Digest(of: bytes)
      try Log.append(bytes, at: position, Identity(source: "x", id: "x"), digest, writer)
    }
  }

  private func expect(
    _ line: String,
    _ code: Int32,
    _ message: String,
    input: String = ""
  ) throws {
    let ended = try folder.daybook(line, input: input)
    let said = ended.errors.replacing(folder.path, with: "FOLDER")
    #expect(said.trimmingCharacters(in: .newlines) == message)
    #expect(ended.code == code)
  }
}
