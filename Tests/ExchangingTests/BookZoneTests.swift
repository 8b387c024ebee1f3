// The zone of the book: when an instant's day begins, and what clocks that jump mean.

import Bookkeeping
import Events
import Foundation
import Testing

@testable import Exchanging

@Suite struct `The zone of a book` {
  private let newYork = BookZone(zone: TimeZone(identifier: "America/New_York") ?? utc)

  private func utcText(_ local: String) throws -> String? {
    try newYork.instant(text: local).text
  }

  @Test(arguments: [
    ("2026-01-15T12:00:00", "2026-01-15T17:00:00Z"),
    ("2026-07-15T12:00:00.250", "2026-07-15T16:00:00.250Z"),
    ("2026-07-15T12:00:00+02:00", "2026-07-15T10:00:00Z"),
    ("2026-07-15T12:00:00Z", "2026-07-15T12:00:00Z"),
    // The clocks skip from 02:00 to 03:00.
    ("2026-03-08T01:59:59", "2026-03-08T06:59:59Z"),
    ("2026-03-08T02:30:00", "2026-03-08T07:30:00Z"),
    ("2026-03-08T03:00:00", "2026-03-08T07:00:00Z"),
    // The clocks go back from 02:00 to 01:00; the first of the two.
    ("2026-11-01T00:59:59", "2026-11-01T04:59:59Z"),
    ("2026-11-01T01:30:00", "2026-11-01T05:30:00Z"),
    ("2026-11-01T02:00:00", "2026-11-01T07:00:00Z"),
  ])
  func `is that of times without one`(_ local: String, _ instant: String) throws {
    #expect(try utcText(local) == instant)
  }

  @Test(arguments: [
    ("2026-01-15T04:59:59.999999Z", "2026-01-14"), ("2026-01-15T05:00:00Z", "2026-01-15"),
    ("2026-07-15T03:59:59Z", "2026-07-14"), ("2026-07-15T04:00:00Z", "2026-07-15"),
    ("1969-12-31T23:59:59.999999Z", "1969-12-31"), ("1969-07-20T02:00:00Z", "1969-07-19"),
  ])
  func `says in which day an instant lies`(_ instant: String, _ day: String) throws {
    #expect(newYork.day(of: try newYork.instant(text: instant))?.text == day)
  }

  @Test func `knows no day outside the calendar`() throws {
    #expect(newYork.day(of: Instant(micros: .max)) == nil)
    #expect(newYork.day(of: Instant(micros: .min)) == nil)
    #expect(throws: Refusal(.dayBeyondCalendar)) { try utcText("9999-12-31T23:00:00") }
    #expect(throws: Refusal(.dayBeyondCalendar)) { try utcText("0001-01-01T00:00:00+01:00") }
  }
}
