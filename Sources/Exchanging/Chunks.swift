// A file as a stream of bytes with line numbers, read in chunks. Waits for no more than the system
// has, so that a pipe is read as it is written.

import Bookkeeping
import Foundation

struct Chunks {
  private static let chunkBytes = 128 << 10
  private let descriptor: Int32
  private let name: String
  private let closes: Bool
  private var buffer: [UInt8] = []
  private var start = 0
  /// The line of the next byte, from 1.
  private(set) var line = 1
  /// How many bytes were taken.
  private(set) var bytesTaken = 0

  init(descriptor: Int32, name: String, closes: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.closes = closes
  }

  func close() {
    if closes { _ = Foundation.close(descriptor) }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }

  /// The next byte, which stays; nil at the end.
  mutating func peek() throws(ExchangeFault) -> UInt8? {
    if start == buffer.count { try fill() }
    return start < buffer.count ? buffer[start] : nil
  }

  /// Takes the next byte.
  mutating func take() throws(ExchangeFault) -> UInt8? {
    guard let byte = try peek() else { return nil }
    start += 1
    bytesTaken += 1
    if byte == UInt8(ascii: "\n") { line += 1 }
    return byte
  }

  /// Takes white space.
  mutating func skipSpace() throws(ExchangeFault) {
    while let byte = try peek(), Self.isSpace(byte) { _ = try take() }
  }

  /// Takes the byte order mark that some editors put in front.
  mutating func skipMark() throws(ExchangeFault) {
    guard try peek() == 0xef else { return }
    while buffer.count - start < 3 {
      let had = buffer.count
      try fill(keeping: true)
      guard buffer.count > had else { return }
    }
    if buffer[start + 1] == 0xbb, buffer[start + 2] == 0xbf { start += 3 }
  }

  /// Takes a line without its end; nil at the end of the file.
  ///
  /// After a line that is too long nothing more is to be taken.
  mutating func line(limit: Int) throws -> [UInt8]? {
    guard try peek() != nil else { return nil }
    var text: [UInt8] = []
    while try peek() != nil {
      let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
      let part = buffer[start..<(end ?? buffer.count)]
      // The carriage return of a CRLF is white space to JSON, and stays.
      guard text.count + part.count <= limit else {
        throw LineRefusal(line: line, wrong: .itemTooLong(limit: limit))
      }
      text += part
      start = end ?? buffer.count
      guard end == nil else {
        start += 1
        line += 1
        return text
      }
    }
    return text
  }

  private mutating func fill(keeping: Bool = false) throws(ExchangeFault) {
    let kept = keeping ? Array(buffer[start...]) : []
    var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
    var count: Int
    repeat {
      count = read(descriptor, &chunk, chunk.count)
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw Self.fault(name) }
    buffer = kept + chunk.prefix(count)
    start = 0
  }

  static func fault(_ name: String) -> ExchangeFault {
    let code = errno
    return .unreadable(name, code: code, String(cString: strerror(code)))
  }
}
