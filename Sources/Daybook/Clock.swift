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
  /// Random numbers for so many ids, asked of the system at once.
  static func random(_ count: Int) -> [UInt64] {
    unsafe [UInt64](unsafeUninitializedCapacity: count) { numbers, filled in
      if let first = numbers.baseAddress { unsafe arc4random_buf(first, 8 * count) }
      filled = count
    }
  }

  static func make(micros: Int64, random: UInt64) -> String {
    let time = UInt64(bitPattern: micros)
    let millis = time / 1000
    // 12 bits of a fraction of a millisecond.
    let fraction = (time % 1000) * 4096 / 1000
    let high = millis << 16 | 0x7000 | fraction
    let low = random & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    return unsafe String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for index in 0..<32 {
        if index == 8 || index == 12 || index == 16 || index == 20 {
          unsafe text[place] = UInt8(ascii: "-")
          place += 1
        }
        let half = index < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - index % 16 * 4) & 0xf)
        unsafe text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        place += 1
      }
      return place
    }
  }
}
