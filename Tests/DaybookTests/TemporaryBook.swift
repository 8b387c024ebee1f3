// A book in a folder that goes away with it, and a clock that stands still.

import Bookkeeping
import Daybook
import Foundation
import Synchronization

/// A folder for one test.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    let name = "daybook-test-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try? FileManager.default.createDirectory(
      atPath: path,
      withIntermediateDirectories: true
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A clock that shows what it is set to.
final class TestClock: Sendable {
  private let micros = Mutex<Int64>(0)

  /// Noon of a day, UTC.
  func set(day: Int32) {
    micros.withLock { $0 = Int64(day) * Instant.microsOfDay + Instant.microsOfDay / 2 }
  }

  func now() -> Int64 { micros.withLock { $0 } }
}
