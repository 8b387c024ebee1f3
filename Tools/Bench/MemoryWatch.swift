// How much memory this process has of its own, beside the files that it maps: the most that was seen.

import Foundation
import Synchronization

/// Looks every few milliseconds how much memory there is, until it is asked.
final class MemoryWatch: Sendable {
  private let state = Mutex((most: 0, isOver: false))

  /// Begins to look.
  init() {
    let thread = Thread { [self] in
      while !state.withLock({ $0.isOver }) {
        look()
        Thread.sleep(forTimeInterval: 0.002)
      }
    }
    thread.start()
  }

  /// The most that was seen, in bytes; ends the watch.
  func most() -> Int {
    look()
    return state.withLock { state in
      state.isOver = true
      return state.most
    }
  }

  private func look() {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    for line in status.split(separator: "\n") where line.hasPrefix("RssAnon:") {
      let kilobytes = line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first
      let bytes = kilobytes.flatMap { Int($0) }.map { $0 << 10 } ?? 0
      state.withLock { $0.most = max($0.most, bytes) }
    }
  }
}
