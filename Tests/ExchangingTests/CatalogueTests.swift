// The catalogue of events: every type with its fields, its schema and its example.

import Bookkeeping
import Events
import Exchanging
import Foundation
import SwiftProtobuf
import Testing

@Suite struct `The catalogue of events` {
  private let catalogue = EventCatalogue()
  static let types = EventCatalogue().types.map(\.type)

  @Test(arguments: types) func `has a schema that its example follows`(_ type: String) throws {
    let lines = catalogue.example(of: type)
    #expect(catalogue.schema(of: type).flatMap(TinySchema.init) != nil)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let type = try #require(object?["type"] as? String)
      let schema = try #require(catalogue.schema(of: type).flatMap(TinySchema.init))
      #expect(schema.errors(in: line) == [])
    }
  }

  @Test(arguments: types) func `has a schema that refuses what the translator refuses`(
    _ type: String
  ) throws {
    guard let example = catalogue.example(of: type).last else { return }
    let schema = try #require(catalogue.schema(of: type).flatMap(TinySchema.init))
    let object = try JSONSerialization.jsonObject(with: Data(example.utf8)) as? [String: Any]
    let good = try #require(object)
    var bad: [[String: Any]] = []
    for name in ["specversion", "source", "type"] { bad.append(good.filter { $0.key != name }) }
    bad.append(good.merging(["colour": "blue"]) { $1 })
    bad.append(good.merging(["sequence": "00000000000000000001"]) { $1 })
    bad.append(good.merging(["effectiveon": 20_260_101]) { $1 })
    bad.append(good.merging(["data": []]) { $1 })
    let data = good["data"] as? [String: Any] ?? [:]
    bad.append(good.merging(["data": data.merging(["colour": "blue"]) { $1 }]) { $1 })
    for field in catalogue.types.first(where: { $0.type == type })?.fields ?? [] {
      if field.isFilled {
        bad.append(good.merging(["data": data.merging([field.name: "x"]) { $1 }]) { $1 })
      } else {
        // No field is a number with a fraction.
        bad.append(good.merging(["data": data.merging([field.name: 1.5]) { $1 }]) { $1 })
      }
    }
    for proposal in bad {
      let bytes = Array(try JSONSerialization.data(withJSONObject: proposal))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(throws: Refusal.self) { try translator.event(from: bytes, restoring: false) }
      #expect(!schema.errors(in: text).isEmpty, "\(text)")
    }
  }

  @Test(arguments: types) func `has an example that names no event but one before it`(
    _ type: String
  ) throws {
    var before: [EventReference] = []
    for line in catalogue.example(of: type) {
      let event = try translator.event(from: Array(line.utf8), restoring: false).event
      if event.event.corrected.hasTarget {
        #expect(before.contains(event.event.corrected.target))
      }
      before.append(
        EventReference.with {
          $0.source = event.source
          $0.id = event.id
        }
      )
    }
  }

  @Test func `finds what somebody may have meant`() {
    #expect(catalogue.nearest(to: "daybook.invoice.isued") == "daybook.invoice.issued")
    #expect(catalogue.nearest(to: "Daybook.CreditNote.Issued") == "daybook.credit_note.issued")
    #expect(catalogue.nearest(to: "invoice.issued") == "daybook.invoice.issued")
    #expect(catalogue.nearest(to: "invoice.isued") == "daybook.invoice.issued")
    #expect(catalogue.nearest(to: "something else") == nil)
    #expect(catalogue.schema(of: "daybook.invoice.isued") == nil)
    #expect(catalogue.example(of: "daybook.invoice.isued") == [])
  }

  @Test func `describes every field`() {
    for type in catalogue.types {
      #expect(!type.summary.isEmpty && type.summary.hasSuffix("."))
      #expect(!type.fields.contains { $0.name.isEmpty || $0.shape.isEmpty })
    }
  }
}
