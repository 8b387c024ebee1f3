// Readers of files, given bytes.

import Exchanging
import Foundation

/// A file that is gone when it was read.
enum TemporaryFile {
  private static let folder = FileManager.default.temporaryDirectory.path

  /// Lends a file with these bytes: its path, and its descriptor at its beginning.
  static func with<Value>(
    _ bytes: some Collection<UInt8>,
    _ body: (_ path: String, _ descriptor: Int32) throws -> Value
  ) throws -> Value {
    var name = Array("\(folder)/daybook-fuzz-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Broken("no file can be made in \(folder)") }
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      close(descriptor)
      unlink(path)
    }
    let all = Array(bytes)
    guard all.isEmpty || write(descriptor, all, all.count) == all.count,
      lseek(descriptor, 0, SEEK_SET) == 0
    else { throw Broken("\(path) cannot be written") }
    return try body(path, descriptor)
  }
}
