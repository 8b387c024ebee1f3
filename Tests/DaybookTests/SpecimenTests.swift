// Old bytes still read, and mean the same. Every fact has a specimen; a new fact gets one by running
// this test with DAYBOOK_WRITE_SPECIMENS=1, which writes missing files and never touches others.

import Bookkeeping
import Events
import Exchanging
import Foundation
import Recording
import Storing
import SwiftProtobuf
import Testing

@testable import Daybook

@Suite(.serialized) struct SpecimenTests {
  @Test func `every type of event has a specimen, and there are no others`() throws {
    let types = EventCatalogue().types.map(\.type).sorted()
    if ProcessInfo.processInfo.environment["DAYBOOK_WRITE_SPECIMENS"] != nil {
      try Self.writeMissing(types)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Specimen.folder)
      .filter { $0.hasSuffix(".txt") }
      .map { String($0.dropLast(4)) }.sorted()
    #expect(files == types)
  }

  @Test func `specimens read and mean what they did`() throws {
    for type in EventCatalogue().types.map(\.type) {
      let text = try String(contentsOfFile: "\(Specimen.folder)/\(type).txt", encoding: .utf8)
      let recorded = try Specimen(text: text)
      let read = try Specimen(position: recorded.position, record: recorded.record)
      #expect(read == recorded, "\(type)")
      let event = try Event(serializedBytes: recorded.record)
      #expect(event.type == type)
      #expect(event.unknownFields.data.isEmpty)
      #expect(try event.serializedBytes() as [UInt8] == recorded.record)
      #expect(event.withBytes { Array(copying: $0) } == recorded.record, "\(type)")
    }
  }

  @Test func `every kind of entry is in a specimen`() throws {
    var seen: Set<UInt8> = []
    for type in EventCatalogue().types.map(\.type) {
      let text = try String(contentsOfFile: "\(Specimen.folder)/\(type).txt", encoding: .utf8)
      for entry in try Specimen(text: text).entries {
        seen.insert(Specimen.bytes(entry.drop { $0 != " " }.dropFirst())[30])
      }
    }
    // Two sides of one thing, which the examples have on one side: see ReceiptRuleTests and others.
    let elsewhere: Set<Entry.Kind> = [.counterpart, .attended, .placed, .dated, .replaced]
    let missing = Entry.Kind.allCases.filter {
      !seen.contains($0.rawValue) && !elsewhere.contains($0)
    }
    #expect(missing.isEmpty, "\(missing)")
  }

  /// Records the catalogue's example of each type, and keeps the record of the type itself.
  private static func writeMissing(_ types: [String]) throws {
    for type in types {
      let path = "\(Specimen.folder)/\(type).txt"
      guard !FileManager.default.fileExists(atPath: path) else { continue }
      let folder = TemporaryFolder()
      let clock = TestClock()
      clock.set(day: 20_605)
      let book = try Daybook.Book.create("\(folder.path)/book", now: { clock.now() })
      let exchange = CloudEvents(zone: .gmt)
      for line in EventCatalogue().example(of: type) {
        let event = try exchange.event(from: Array(line.utf8), restoring: false).event
        _ = try book.record([event])
      }
      if EventCatalogue().example(of: type).isEmpty {
        // What only the book records: the first record, and the words of an owner's example.
        let line = EventCatalogue().example(of: "daybook.client.owner_assigned")
        for line in line {
          _ = try book.record([exchange.event(from: Array(line.utf8), restoring: false).event])
        }
      }
      try FileManager.default.createDirectory(
        atPath: Specimen.folder,
        withIntermediateDirectories: true
      )
      let found = try book.lastRecord(of: type)
      try Specimen(position: found.position, record: found.bytes).text
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}

extension Daybook.Book {
  /// The last record of a type.
  fileprivate func lastRecord(of type: String) throws -> (position: UInt64, bytes: [UInt8]) {
    try store.read { reader in
      var found: (UInt64, [UInt8])?
      try Log.scan(reader) { position, bytes in
        let copy = bytes.withUnsafeBytes { Array($0) }
        if try Event(serializedBytes: copy).type == type { found = (position, copy) }
        return .next
      }
      guard let found else { throw CocoaError(.fileNoSuchFile) }
      return found
    }
  }
}
