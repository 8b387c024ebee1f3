// A small file as a whole: a map is read up to its limit, wherever it comes from, and no further.

import Bookkeeping
import Foundation

/// Reads files that are small.
package enum BoundedFile {
  /// The text of a file.
  ///
  /// Refuses one that has more than `limit` bytes or is not UTF-8; faults are `ExchangeFault`.
  package static func text(_ path: String, limit: Int) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Chunks.fault(path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count <= limit {
      let taken = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if taken < 0, errno == EINTR { continue }
      guard taken >= 0 else { throw Chunks.fault(path) }
      guard taken > 0 else { break }
      count += taken
    }
    guard count <= limit else { throw Refusal(field: path, .itemTooLong(limit: limit)) }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
      throw Refusal(field: path, .notUTF8)
    }
    return text
  }
}
