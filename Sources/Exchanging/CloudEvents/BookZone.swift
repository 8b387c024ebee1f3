// The zone of the book, in which a time without a zone is meant.

package import Bookkeeping
package import Foundation

/// The zone in which the book's instants become days.
package struct BookZone: Sendable {
  /// The zone itself.
  package let zone: TimeZone

  /// Makes the zone of a book.
  package init(zone: TimeZone) { self.zone = zone }

  /// The day that an instant lies in, in the zone; nil outside the calendar.
  package func day(of instant: Instant) -> Day? {
    let (local, overflow) = instant.micros.addingReportingOverflow(offset(at: instant.micros))
    return overflow ? nil : Instant(micros: local).day
  }

  /// The instant at which the clocks of the zone show a time.
  ///
  /// Where they show it twice, the first; where they skip it, as much later as they skip.
  func instant(_ day: Day, microsOfDay: Int64) -> Instant {
    let local = Int64(day.number) * Instant.microsOfDay + microsOfDay
    let before = offset(at: local - Instant.microsOfDay)
    let after = offset(at: local + Instant.microsOfDay)
    let candidates = [local - max(before, after), local - min(before, after)]
    let found = candidates.first { offset(at: $0) == local - $0 }
    return Instant(micros: found ?? local - before)
  }

  private func offset(at micros: Int64) -> Int64 {
    let date = Date(timeIntervalSince1970: Double(micros / 1_000_000))
    return Int64(zone.secondsFromGMT(for: date)) * 1_000_000
  }

  /// Reads a time, with a zone or in this one.
  package func instant(text: String) throws(Refusal) -> Instant {
    let parsed = try Texts.value(text) { text throws(Wrong) in try ParsedTime(text: text) }
    switch parsed {
    case .instant(let instant): return instant
    case .local(let day, let micros):
      let instant = instant(day, microsOfDay: micros)
      guard instant.day != nil else { throw Refusal(.dayBeyondCalendar) }
      return instant
    }
  }
}
