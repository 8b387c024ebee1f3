// Events are written byte for byte as the library writes them, also those that nobody would record.

import Events
import Foundation
import Storing
import SwiftProtobuf
import Testing

@testable import Daybook

@Suite struct `An event in the form of the wire` {
  private func requireSame(_ event: Event) throws {
    let library: [UInt8] = try event.serializedBytes()
    #expect(event.withBytes { Array(copying: $0) } == library)
  }

  /// A message with a field that the schema does not have.
  private func withUnknown<M: Message>(_ message: M) throws -> M {
    let bytes: [UInt8] = try message.serializedBytes()
    return try M(serializedBytes: bytes + [0xfa, 0x7f, 3, 1, 2, 3])
  }

  @Test func `is empty where the event is`() throws {
    try requireSame(Event())
    var event = Event()
    event.about = ClientReference()
    event.actor = Personal()
    event.subject = .usage(Usage())
    try requireSame(event)
    event.usage.measured = Usage.Measured()
    event.reason.clear = ""
    try requireSame(event)
  }

  @Test func `has the least and the greatest numbers`() throws {
    for number in [Int64.min, -1, 0, 1, 63, 64, 8_191, 8_192, Int64.max] {
      var event = Event()
      event.recordedAt.micros = number
      event.effectiveOn.number = Int32(clamping: number)
      event.usage.measured.value = UInt64(bitPattern: number)
      event.usage.measured.days = UInt32(truncatingIfNeeded: number)
      try requireSame(event)
      event.engagement.logged.kind =
        Engagement.Kind(rawValue: Int(Int32(clamping: number))) ?? .unspecified
      event.engagement.logged.sentiment = Int32(clamping: number)
      event.effectiveByRule = true
      try requireSame(event)
    }
  }

  @Test func `keeps what is not known, and what is sealed`() throws {
    var event = Event()
    event.actor.sealed.subject = 7
    event.actor.sealed.nonce = Data([1, 2, 3])
    event.actor.sealed.ciphertext = Data(repeating: 9, count: 5_000)
    event.invoice.issued.invoice = try withUnknown(InvoiceReference())
    event.invoice.issued.schedule = [Invoice.Due(), try withUnknown(Invoice.Due())]
    event.invoice = try withUnknown(event.invoice)
    try requireSame(try withUnknown(event))
  }

  @Test func `holds texts of any length, and events within events`() throws {
    var event = Event()
    for count in [1, 15, 16, 127, 128, 4_095, 4_096, 70_000] {
      event.source = String(repeating: "s", count: count)
      event.client.noted.text.clear = String(repeating: "\u{e9}", count: count)
      try requireSame(event)
      var correction = Event()
      correction.event.corrected.replacement = event
      correction.event.corrected.touched = [0, 1, 127, 128, UInt32.max]
      try requireSame(correction)
      event = correction
    }
  }
}
