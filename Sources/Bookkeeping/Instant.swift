// Instants: when something happened or was written down, in microseconds of UTC. Text is RFC 3339;
// a time without a zone is kept as written, because only the book knows the zone it is in.

package import Events

/// A point in time, from 0001-01-01 to 9999-12-31, to the microsecond.
package struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  package var micros: Int64

  /// Makes an instant from its microseconds.
  package init(micros: Int64) { self.micros = micros }

  /// Microseconds of a day.
  package static let microsOfDay: Int64 = 86_400_000_000

  package static func < (left: Instant, right: Instant) -> Bool { left.micros < right.micros }
}

/// A time as people write it: with its offset from UTC, or in a zone that is known elsewhere.
package enum ParsedTime: Hashable, Sendable {
  case instant(Instant)
  case local(Day, microsOfDay: Int64)

  /// Reads "2026-05-31T14:30:00.123456Z", an offset such as "+02:00" in place of the Z, or none.
  package init(text: some StringProtocol) throws(Wrong) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") else {
      throw .notAnInstant(String(text))
    }
    let day: Day
    do throws(Wrong) {
      day = try Day(text: text.prefix(10))
    } catch .noSuchDay(let day) {
      throw .noSuchDay(day)
    } catch {
      throw .notAnInstant(String(text))
    }
    var rest = bytes[11...]
    guard let time = Self.time(&rest), let zone = Self.zone(&rest), rest.isEmpty else {
      throw .notAnInstant(String(text))
    }
    switch zone {
    case .unknown: self = .local(day, microsOfDay: time)
    case .offset(let minutes):
      let local = Int64(day.number) * Instant.microsOfDay + time
      let instant = Instant(micros: local - Int64(minutes) * 60_000_000)
      guard instant.day != nil else { throw .dayBeyondCalendar }
      self = .instant(instant)
    }
  }

  private enum Zone {
    case unknown
    case offset(minutes: Int)
  }

  /// Reads "14:30:00" with up to six decimals as microseconds of the day.
  private static func time(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    guard let hours = number(&rest, below: 24), rest.popFirst() == UInt8(ascii: ":"),
      let minutes = number(&rest, below: 60), rest.popFirst() == UInt8(ascii: ":"),
      let seconds = number(&rest, below: 60)
    else { return nil }
    var micros = Int64((hours * 60 + minutes) * 60 + seconds) * 1_000_000
    guard rest.first == UInt8(ascii: ".") else { return micros }
    rest = rest.dropFirst()
    var unit: Int64 = 1_000_000
    while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      guard unit > 1 else { return nil }
      unit /= 10
      micros += Int64(byte - UInt8(ascii: "0")) * unit
      rest = rest.dropFirst()
    }
    return unit < 1_000_000 ? micros : nil
  }

  private static func zone(_ rest: inout ArraySlice<UInt8>) -> Zone? {
    switch rest.popFirst() {
    case nil: return .unknown
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): return .offset(minutes: 0)
    case let sign? where sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"):
      guard let hours = number(&rest, below: 24), rest.popFirst() == UInt8(ascii: ":"),
        let minutes = number(&rest, below: 60)
      else { return nil }
      let offset = hours * 60 + minutes
      return .offset(minutes: sign == UInt8(ascii: "-") ? -offset : offset)
    case .some: return nil
    }
  }

  /// Reads two digits.
  private static func number(_ rest: inout ArraySlice<UInt8>, below limit: Int) -> Int? {
    var value = 0
    for _ in 0..<2 {
      guard let byte = rest.popFirst(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
        return nil
      }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value < limit ? value : nil
  }
}

extension Instant {
  /// The day of UTC that it lies in; nil outside the calendar.
  package var day: Day? {
    let (quotient, remainder) = micros.quotientAndRemainder(dividingBy: Self.microsOfDay)
    return Int32(exactly: remainder < 0 ? quotient - 1 : quotient).flatMap { Day(number: $0) }
  }

  /// The instant in UTC, with three or six decimals where it has a fraction of a second:
  /// "2026-05-31T14:30:00Z"; nil outside the calendar, where there is no such text.
  package var text: String? {
    guard let day else { return nil }
    let ofDay = micros - Int64(day.number) * Self.microsOfDay
    let (seconds, fraction) = ofDay.quotientAndRemainder(dividingBy: 1_000_000)
    func padded(_ value: Int64, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let time =
      "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    let decimals =
      fraction == 0
      ? "" : fraction % 1000 == 0 ? ".\(padded(fraction / 1000, 3))" : ".\(padded(fraction, 6))"
    return "\(day.text)T\(time)\(decimals)Z"
  }

  /// Reads an instant as a record holds it.
  package init(_ wire: WireInstant) { self.init(micros: wire.micros) }

  /// The instant as a record holds it.
  package var wire: WireInstant {
    var wire = WireInstant()
    wire.micros = micros
    return wire
  }
}
