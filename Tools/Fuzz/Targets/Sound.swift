// What holds of everything that is read or refused.

import Bookkeeping
import Events
import Exchanging
import Foundation
import SwiftProtobuf

/// Looks at what a reader gave.
enum Sound {
  /// A zone in which clocks jump.
  static let zone = TimeZone(identifier: "America/New_York") ?? .gmt
  static let translator = CloudEvents(zone: zone)

  /// What is refused, is refused in words.
  static func refusal(_ refusal: Refusal) throws {
    try words(refusal.wrong)
    try Broken.unless(!refusal.description.isEmpty, "a refusal says nothing")
  }

  static func words(_ wrong: Wrong) throws {
    try Broken.unless(!wrong.what.isEmpty && !wrong.sentences.isEmpty, "\(wrong) says nothing")
  }

  /// What was read is written, and what is written is read as the same.
  static func event(_ event: Event, position: UInt64 = 5) throws {
    var written: [UInt8] = []
    try translator.write(event, position: position, into: &written)
    try Broken.unless(!written.contains(UInt8(ascii: "\n")), "an event is written on two lines")
    let again = try reading("what was written") {
      try translator.event(from: written, restoring: true)
    }
    try Broken.unless(again.sequence == position, "another position is read than was written")
    let bytes: [UInt8] = try event.serializedBytes()
    let same: [UInt8] = try again.event.serializedBytes()
    try Broken.unless(bytes == same, "another event is read than was written")
    let line = DataWords.words(ofJSON: try translator.data(event))
    try Broken.unless(line.count <= DataWords.limit, "the words of an event are too many")
  }

  /// Reads what must not be refused.
  static func reading<Value>(_ what: String, _ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch let refusal as Refusal {
      throw Broken("\(what) is refused: \(refusal)")
    }
  }
}
