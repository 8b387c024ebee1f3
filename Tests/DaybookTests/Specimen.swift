// A specimen: one record as it was written once, with what it means. A file in `Events/Recorded`, never
// edited, so that old bytes are read for ever.
//
//     position 7
//     record 0a04…
//     entry 1 0700…           client, then 32 bytes; one line an entry
//     json {…}

import Bookkeeping
import Events
import Exchanging
import Foundation
import SwiftProtobuf

@testable import Daybook

/// One record with its meaning.
struct Specimen: Equatable {
  var position: UInt64
  var record: [UInt8]
  var entries: [String]
  var json: String

  static let folder = Package.root + "/Events/Recorded"

  /// Reads what a record means with today's code.
  init(position: UInt64, record: [UInt8]) throws {
    self.position = position
    self.record = record
    let event = try Event(serializedBytes: record)
    entries = event.entries(at: position).rows.map { client, entry in
      var bytes: [UInt8] = []
      entry.write(to: &bytes)
      return "\(client) \(Self.hex(bytes))"
    }
    var named = event
    try named.fillIn(PlainKeys())
    var line: [UInt8] = []
    try CloudEvents(zone: .gmt).write(named, position: position, into: &line)
    json = String(decoding: line, as: UTF8.self)
  }

  /// Reads a specimen's file.
  init(text: String) throws {
    var (position, record, entries, json) = (UInt64?.none, [UInt8](), [String](), "")
    for line in text.split(separator: "\n") {
      let (word, rest) = (line.prefix { $0 != " " }, line.drop { $0 != " " }.dropFirst())
      switch word {
      case "position": position = UInt64(rest)
      case "record": record = Self.bytes(rest)
      case "entry": entries.append(String(rest))
      case "json": json = String(rest)
      default: throw CocoaError(.fileReadCorruptFile)
      }
    }
    guard let position else { throw CocoaError(.fileReadCorruptFile) }
    self.position = position
    self.record = record
    self.entries = entries
    self.json = json
  }

  var text: String {
    (["position \(position)", "record \(Self.hex(record))"] + entries.map { "entry \($0)" }
      + ["json \(json)"]).joined(separator: "\n") + "\n"
  }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func bytes(_ hex: some StringProtocol) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }
}

/// Keys that follow from the numbers, so that a specimen needs no book.
private struct PlainKeys: KeySource {
  func label(_ number: NumberKey) -> String {
    "\(number.kind.code)/\(number.client)/\(number.number)"
  }
}

/// The package on disk.
enum Package {
  /// Its folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}
