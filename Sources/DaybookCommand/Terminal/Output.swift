// What the command writes: answers to the standard output, buffered; complaints to the standard
// error. A reader that went away is no fault: the rest is dropped, and the command ends as it would
// have ended.

import Bookkeeping
import Foundation

/// The standard output.
enum Output {
  nonisolated(unsafe) private static var buffer: [UInt8] = []
  /// The first write that failed; nothing is written after it, and `flush` throws it.
  nonisolated(unsafe) private static var fault: (any Error)?
  /// Whether nobody reads any more.
  nonisolated(unsafe) private static var isUnread = false

  /// A broken pipe is an error of the write, not a signal that kills.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Whether a person looks at the standard output.
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Whether a person looks at the standard error.
  static let isErrorTerminal = isatty(STDERR_FILENO) == 1

  /// Whether colours are wanted: on a terminal, unless NO_COLOR is set.
  static let hasColour =
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

  /// How many places a line has: those of the terminal, else what COLUMNS says; a pipe has room for
  /// everything.
  static var width: Int {
    let narrowest = 40
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return max(narrowest, Int(size.ws_col))
    }
    let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return columns.map { max(narrowest, $0) } ?? Int.max
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    guard fault == nil, !isUnread else { return }
    buffer += bytes
    guard buffer.count >= 64 << 10 else { return }
    do { try flush() } catch { fault = error }
  }

  /// Nobody reads what is written.
  struct Unread: Error {}

  /// Writes a part of something long, which ends with what this throws: an `OutputFault`, or
  /// ``Unread``.
  static func writeOn(_ bytes: [UInt8]) throws {
    write(bytes)
    if let fault { throw fault }
    if isUnread { throw Unread() }
  }

  /// Writes what is buffered.
  static func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    if let fault { throw fault }
    guard !isUnread else { return }
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          STDOUT_FILENO,
          UnsafeRawBufferPointer(rebasing: rest).baseAddress,
          rest.count
        )
        if count < 0, errno == EINTR { continue }
        // Who read the output has gone; there is nobody to tell.
        if count < 0, errno == EPIPE {
          isUnread = true
          return
        }
        guard count > 0 else { throw OutputFault(code: errno) }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Says that records are safe and could not be posted, where they could not.
  static func note(_ postingFault: (any Error)?) {
    guard let postingFault else { return }
    complain("note: what was recorded is safe, but could not be posted yet: \(postingFault)")
  }

  /// Says something on the standard error, line by line.
  ///
  /// What a terminal would obey is written out, whoever it came from.
  static func complain(_ message: String) {
    Progress.clear()
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { String($0).shown + "\n" }.joined()
    // Where nobody reads the standard error either, there is nobody to tell.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

/// An output cannot be written.
struct OutputFault: Error, CustomStringConvertible {
  let description: String

  init(code: Int32) {
    description =
      "the standard output cannot be written: \(String(cString: strerror(code))) (\(code))"
  }

  init(path: String, code: Int32) {
    description = "\(path) cannot be written: \(String(cString: strerror(code))) (\(code))"
  }

  /// What it was to hold is elsewhere.
  init(path: String, code: Int32, kept: String) {
    description =
      OutputFault(path: path, code: code).description
      + "; everything is recorded, and \(kept) holds "
      + "what should be there"
  }

  init(path: String, error: any Error) {
    description = "\(path) cannot be written: \(error.localizedDescription)"
  }
}
