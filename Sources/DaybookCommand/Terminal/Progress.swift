// Progress of long work: one line on the standard error that is written over, on a terminal only.

import Foundation

/// How far a long piece of work has come.
struct Progress {
  private static let intervalMicros: Int64 = 200_000
  nonisolated(unsafe) private static var isShown = false

  private let what: String
  private let start = Progress.now
  /// When it was shown last; short work shows nothing.
  private var last = Progress.now

  init(_ what: String) { self.what = what }

  /// Shows how many are done, of how many where that is known.
  mutating func show(_ done: UInt64, of whole: UInt64? = nil) {
    let now = Self.now
    guard Output.isErrorTerminal, now - last >= Self.intervalMicros else { return }
    last = now
    let seconds = Double(now - start) / 1_000_000
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var line = "\(done) \(what), \(Int(rate))/s"
    if let whole, rate > 0 {
      line +=
        ", \(whole == 0 ? 100 : done * 100 / whole) %, \(Int(Double(whole - min(whole, done)) / rate)) s left"
    }
    FileHandle.standardError.write(Data("\r\u{1b}[K\(line)".utf8))
    Self.isShown = true
  }

  /// Takes the line away.
  static func clear() {
    guard isShown else { return }
    FileHandle.standardError.write(Data("\r\u{1b}[K".utf8))
    isShown = false
  }

  private static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000_000) }
}
