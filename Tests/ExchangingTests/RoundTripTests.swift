// What goes in comes out: event to JSON to event, byte for byte.

import Bookkeeping
import Events
import Exchanging
import Foundation
import SwiftProtobuf
import Testing

@Suite struct `An event written as a CloudEvent` {
  static let types = EventCatalogue().types.map(\.type)

  /// Writes an event and reads it again; gives the text that was written.
  @discardableResult
  private func again(_ event: Event, position: UInt64 = 7) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try translator.write(event, position: position, into: &bytes)
    let read = try translator.event(from: bytes, restoring: true)
    #expect(read.event == event)
    #expect(read.sequence == position)
    let serialized: [UInt8] = try read.event.serializedBytes()
    #expect(try serialized == event.serializedBytes())
    #expect(!bytes.contains(UInt8(ascii: "\n")))
    return bytes
  }

  @Test(arguments: types) func `is read as the same event`(_ type: String) throws {
    for line in EventCatalogue().example(of: type) {
      let event = try translator.event(from: Array(line.utf8), restoring: false).event
      let written = try again(event)
      let given = try object(Array(line.utf8))
      var found = try object(written)
      found["sequence"] = nil
      // A fact without fields has data all the same.
      if given["data"] == nil { found["data"] = nil }
      #expect(NSDictionary(dictionary: found) == NSDictionary(dictionary: given))
    }
  }

  private func object(_ json: [UInt8]) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(json))
    return try #require(object as? [String: Any])
  }

  @Test func `has an example of each type, unless only the book records it`() {
    let catalogue = EventCatalogue()
    for type in catalogue.types {
      let lines = catalogue.example(of: type.type)
      #expect(lines.isEmpty == type.isByTheBook, "\(type.type)")
      #expect(type.isByTheBook || lines.last?.contains("\"type\":\"\(type.type)\"") == true)
    }
    #expect(catalogue.types.count >= 34)
  }

  @Test func `is the same whatever it holds`() throws {
    let seed = Seeded.seed("Random events")
    var random = RandomProposal(seed: seed)
    for round in 1...20 {
      for fact in Schema.daybook.facts {
        let position = UInt64(round) * 1_000_003
        let line = random.export(of: fact, position: position)
        do {
          let read = try translator.event(from: Array(line.utf8), restoring: true)
          #expect(read.sequence == position)
          let bytes = try again(read.event, position: position)
          // The second time nothing changes any more.
          let twice = try translator.event(from: bytes, restoring: true).event
          #expect(try again(twice, position: position) == bytes)
        } catch {
          Issue.record("\(error) for \(line)")
          return
        }
      }
    }
  }

  @Test func `leaves nothing behind where it cannot be written`() throws {
    var bytes = Array("before".utf8)
    var event = Event()
    event.invoice.voided.invoice.number = 3
    #expect(throws: ExchangeFault.keyMissing(field: "invoice")) {
      try translator.write(event, position: 1, into: &bytes)
    }
    #expect(bytes == Array("before".utf8))
    event.invoice.voided.invoice.key = "INV-1"
    event.about.number = 1
    #expect(throws: ExchangeFault.keyMissing(field: "subject")) {
      try translator.write(event, position: 1, into: &bytes)
    }
    #expect(throws: ExchangeFault.self) { try translator.write(Event(), position: 1, into: &bytes) }
    #expect(bytes == Array("before".utf8))
  }

  @Test func `is a fault where the book is newer`() throws {
    // Field 999 of the envelope; field 999 of a fact's message; an unknown rail.
    let newer: [[UInt8]] = [
      [0xba, 0x3e, 0x00],
      [0xca, 0x01, 0x05, 0x0a, 0x03, 0xba, 0x3e, 0x00],
      [0xda, 0x01, 0x05, 0x0a, 0x03, 0x18, 0xe7, 0x07],
    ]
    for bytes in newer {
      let event = try Event(serializedBytes: bytes)
      var text: [UInt8] = []
      let fault = #expect(throws: ExchangeFault.self) {
        try translator.write(event, position: 1, into: &text)
      }
      guard case .bookIsNewer = fault else {
        Issue.record("\(String(describing: fault)) for \(bytes)")
        continue
      }
    }
  }

  @Test func `keeps numbers beyond the reach of floating point`() throws {
    for position in [
      1, 9_007_199_254_740_993, UInt64(Int64.max), UInt64(Int64.max) + 1, UInt64.max,
    ] {
      for written in ["\(position)", "\"\(position)\""] {
        let line = """
          {"specversion":"1.0","source":"s","type":"daybook.event.corrected","reason":"r",\
          "data":{"target":{"position":\(written)}}}
          """
        let event = try translator.event(from: Array(line.utf8), restoring: false).event
        #expect(event.event.corrected.target.position == position)
        try again(event)
      }
    }
  }
}
