// Books that a newer program wrote or that are broken inside, made here with the rooms' own writers.
// What a fault advises has to help.

import Bookkeeping
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
      fault: record 14 holds a word that this program does not know; the book is newer than this \
      program, use the program that wrote it
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
      let broken: [UInt8] = [1, 2, 3]
      let key = Identity(source: "test", id: "r1").key
      try writer.put(key, bytes: broken.span.bytes, in: Log.identities)
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

  @Test func `has a mark of posting that promises more than there is`() throws {
    for (through, next) in [(14, Mark.done), (13, Mark.done), (0, 0), (0, Mark.done + 1)] {
      try write { writer in
        var mark = Mark()
        mark.through = UInt64(through)
        mark.next = next
        try mark.write(writer)
      }
      let message = """
        fault: the mark of posting says record \(through) of 13, which the rows that wait contradict; \
        run `daybook replay --from-log` to post the ledger again
        """
      for line in ["verify", "ar aging"] { try expect("\(line) --book book", 3, message) }
      try expect("record --book book", 3, message, input: Self.call)
    }
    try isRepaired()
  }

  @Test func `has rows that wait for a record that is not there`() throws {
    for position in [99, UInt64.max] {
      try write { writer in try writer.put(position, [], in: Unposted.rows) }
      try expect(
        "ar aging --book book",
        3,
        """
        fault: unposted rows of record \(position) cannot be read; run `daybook verify`, then `daybook \
        replay --from-log` to post the ledger again
        """
      )
      try isRepaired()
    }
  }

  @Test func `has a gap in its log`() throws {
    try write { writer in try writer.delete(5, in: Log.records) }
    let message = """
      fault: records are missing: the log has 12, and the last is at position 13; restore the \
      book from a backup
      """
    for line in ["verify", "ar aging", "replay --from-log", "export events", "client acme"] {
      try expect("\(line) --book book", 3, message)
    }
    try expect("record --book book", 3, message, input: Self.call)
  }

  @Test func `has a record far beyond its last`() throws {
    let bytes = try #require(try read { reader in try Log.record(13, reader) })
    try write { writer in try writer.put(UInt64.max, bytes, in: Log.records) }
    for line in ["verify", "ar aging", "replay --from-log", "export events", "replay"] {
      let ended = try folder.daybook("\(line) --book book")
      #expect(ended.code == 3)
      #expect(ended.errors.contains("records are missing"), "\(ended.errors)")
    }
  }

  @Test func `cannot be posted, and what is recorded stays recorded`() throws {
    let broken = Table<[UInt8], [UInt8]>("ledger")
    // Client 2's run ends with a key that is too short to be one, and a row of it waits.
    #expect(try folder.daybook("replay --from-log --book book").code == 0)
    let green = GoldenCase.event(
      #"engagement.logged green 2026-06-01 {"kind": "call"}"#,
      id: "r1",
      ""
    )
    let recorded = try folder.daybook(
      "record --book book",
      input: String(decoding: green, as: UTF8.self)
    )
    #expect(recorded.code == 0)
    let key: [UInt8] = [0, 0, 0, 2] + Array(repeating: 0xff, count: 9)
    try write { writer in try writer.put(key, [1], in: broken) }
    let path = folder("book")
    func call(_ id: String) throws -> (Recorded, (any Error)?) {
      let book = try Book.open(path, posting: PostingPolicy(threshold: 1))
      var event = Event()
      event.about.key = "acme"
      event.source = "test"
      event.id = id
      event.engagement.logged.kind = .call
      return (try book.record([event])[0], book.postingFault)
    }
    let first = try call("x1")
    #expect(first.0 == .now(15))
    #expect("\(try #require(first.1))".contains("ledger"))
    #expect(try folder.daybook("replay --from-log --book book").code == 0)
    let second = try call("x2")
    #expect(second.0 == .now(16) && second.1 == nil)
    #expect(try folder.verified().code == 0)
  }

  @Test func `has ledger rows that nobody can have written`() throws {
    #expect(try folder.daybook("replay --from-log --book book").code == 0)
    let entries = try read { reader in try Ledger.entries(of: 1, Unposted(), reader) }
    let at = try #require(entries.firstIndex { $0.kind == .charged })
    let changes: [(inout Entry) -> Void] = [
      { $0.item = 0xffff_ffff }, { $0.amount = .min }, { $0.day = .max }, { $0.other = .min },
    ]
    for change in changes {
      var changed = entries
      change(&changed[at])
      var bytes: [UInt8] = []
      for entry in changed { entry.write(to: &bytes) }
      let key = LedgerKey(client: 1, position: entries[0].position)
      try write { writer in try writer.put(key, bytes, in: Ledger.rows) }
      for line in ["verify", "ar aging", "client acme"] {
        try expect(
          "\(line) --book book",
          3,
          """
          fault: ledger rows of client number 1 cannot be read; run `daybook verify`, then `daybook \
          replay --from-log` to post the ledger again
          """
        )
      }
    }
    try isRepaired()
  }

  @Test func `has a balance below zero`() throws {
    try write { writer in
      var event = try #require(try Record.event(at: 8, Lent(writer)))
      event.receipt.recorded.applications[0].amount.minor = 140_00
      try writer.put(8, try event.serializedBytes() as [UInt8], in: Log.records)
    }
    #expect(try folder.daybook("replay --from-log --book book").code == 0)
    let found = try folder.verified()
    #expect(found.code == 1)
    #expect(found.errors.contains("client number 1: Invoice \"INV-1\" would be below zero"))
  }

  @Test func `holds a word or a field of a newer program`() throws {
    for (change, what) in [
      ({ $0.engagement.logged.kind = .UNRECOGNIZED(99) }, "a word that this program does not know"),
      (
        { try $0.engagement.logged.merge(serializedBytes: [0xa0, 0x3f, 0x01]) },
        "a field that this program does not know"
      ),
    ] as [((inout Event) throws -> Void, String)] {
      let folder = try Shop.copy()
      let store = try Store.open(folder("book"), tables: Tables.all, create: false)
      try store.write { writer in
        var event = try #require(try Record.event(at: 13, Lent(writer)))
        try change(&event)
        try writer.put(13, try event.serializedBytes() as [UInt8], in: Log.records)
      }
      let message = "record 13 holds \(what); the book is newer than this program"
      for line in ["export events", "replay --from-log", "client acme", "verify"] {
        let ended = try folder.daybook("\(line) --book book")
        #expect(ended.code == (line == "verify" ? 1 : 3), "\(line)")
        #expect(ended.errors.contains(message), "\(line): \(ended.errors)")
      }
    }
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

  private func read<R>(_ body: (borrowing Reader) throws -> R) throws -> R {
    let store = try Store.open(folder("book"), tables: Tables.all, create: false)
    return try store.read { reader in try body(reader) }
  }

  private func append(_ bytes: [UInt8]) throws {
    try write { writer in
      let position = try Log.head(writer) + 1
      let digest = Digest(of: bytes.span.bytes)
      try Log.append(from: position, writer) { put in
        try Identity(source: "x", id: "x").withBytes { try put(bytes.span.bytes, $0, digest) }
      }
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
