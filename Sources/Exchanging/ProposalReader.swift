// Reading proposals from a file, one after the other: a JSON text on each line, or one JSON array.
// Memory is bounded by one proposal, whatever the file holds; nothing is parsed here.

import Bookkeeping
import Foundation

/// Splits a stream into the JSON texts of proposals.
///
/// The file is closed when the reader goes, unless it was given open.
package struct ProposalReader: ~Copyable {
  /// How long a line, or an element of an array, may be.
  package static let lineLimitBytes = JSONValue.limitBytes
  /// How long an array may be, all its elements together.
  package static let arrayLimitBytes = 64 << 20

  private enum Form {
    case unknown
    case lines
    case array(ArraySplit)
    case ended
  }

  private var chunks: Chunks
  private var form = Form.unknown
  private var items = 0
  /// Stays open as long as it is read.
  private let spooled: SpooledFile?

  /// Opens a file; `-` is the standard input.
  ///
  /// What comes bit by bit is read as it comes.
  package init(path: String) throws(ExchangeFault) {
    spooled = nil
    chunks = try Self.opened(path)
  }

  private static func opened(_ path: String) throws(ExchangeFault) -> Chunks {
    guard path != "-" else {
      return Chunks(descriptor: STDIN_FILENO, name: "the standard input", closes: false)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Chunks.fault(path) }
    let chunks = Chunks(descriptor: descriptor, name: path, closes: true)
    // A folder can be opened and not read.
    guard Foundation.read(descriptor, nil, 0) == 0 else {
      let fault = Chunks.fault(path)
      chunks.close()
      throw fault
    }
    return chunks
  }

  /// Reads a file that is all there.
  package init(_ file: SpooledFile) throws(ExchangeFault) {
    spooled = file
    chunks = try file.chunks()
  }

  /// Reads from an open file, which stays open.
  package init(descriptor: Int32, name: String) {
    spooled = nil
    chunks = Chunks(descriptor: descriptor, name: name, closes: false)
  }

  deinit { chunks.close() }

  /// The next proposal and the line on which it begins, counted from 1; nil at the end.
  ///
  /// Refuses, with `line N` as the field and the proposal's number as the item, what is too long
  /// and an array that is not one; after that the rest is not read. Faults are `ExchangeFault`.
  package mutating func next() throws -> (line: Int, bytes: [UInt8])? {
    do {
      let item = try read()
      if item != nil { items += 1 }
      return item
    } catch {
      form = .ended
      guard let refusal = error as? LineRefusal else { throw error }
      throw Refusal(item: items, field: "line \(refusal.line)", refusal.wrong)
    }
  }

  private mutating func read() throws -> (line: Int, bytes: [UInt8])? {
    switch form {
    case .unknown:
      try chunks.skipMark()
      try chunks.skipSpace()
      guard try chunks.peek() == UInt8(ascii: "[") else {
        form = .lines
        return try line()
      }
      form = .array(ArraySplit())
      return try read()
    case .lines: return try line()
    case .array(var split):
      let item = try split.next(of: &chunks)
      form = item == nil ? .ended : .array(split)
      return item
    case .ended: return nil
    }
  }

  private mutating func line() throws -> (line: Int, bytes: [UInt8])? {
    while true {
      let number = chunks.line
      guard let text = try chunks.line(limit: Self.lineLimitBytes) else { return nil }
      if !text.allSatisfy({ Chunks.isSpace($0) }) { return (number, text) }
    }
  }
}

/// A refusal before it knows which proposal it is about.
struct LineRefusal: Error {
  var line: Int
  var wrong: Wrong
}
