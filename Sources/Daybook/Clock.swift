// The clock, and ids that follow it. Below this room there is no clock.

import Foundation

/// The present.
package enum Clock {
  /// Microseconds since 1970-01-01T00:00:00Z.
  package static let micros: @Sendable () -> Int64 = {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }
}

/// UUIDs of version 7: they sort by the time at which they were made.
///
/// Source: RFC 9562, section 5.7, with microseconds in `rand_a` as its section 6.2, method 3.
enum TimeID {
  static func make(micros: Int64) -> String {
    let time = UInt64(bitPattern: micros)
    let millis = time / 1000
    // 12 bits of a fraction of a millisecond.
    let fraction = (time % 1000) * 4096 / 1000
    let high = millis << 16 | 0x7000 | fraction
    let low = UInt64.random(in: 0...UInt64.max) & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    func hex(_ value: UInt64, _ digits: Int) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: digits - text.count) + text
    }
    return [
      hex(high >> 32, 8), hex(high >> 16 & 0xffff, 4), hex(high & 0xffff, 4), hex(low >> 48, 4),
      hex(low & 0xffff_ffff_ffff, 12),
    ].joined(separator: "-")
  }
}
