// A file that is all there: nobody waits for it while a book is written, and it can be read twice.
// What comes bit by bit, the standard input or a pipe, is first copied into a file without a name,
// which is gone when it is closed.

import Foundation

/// An open file, read from its beginning as often as needed.
///
/// Closed when it goes.
package final class SpooledFile {
  private let descriptor: Int32
  /// What it is called in faults.
  private let name: String

  /// Opens a file; `-` is the standard input, which is read to its end.
  package init(path: String) throws(ExchangeFault) {
    name = path == "-" ? "the standard input" : path
    let opened = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw Chunks.fault(name) }
    if path != "-", lseek(opened, 0, SEEK_CUR) >= 0 {
      descriptor = opened
      return
    }
    defer { close(opened) }
    descriptor = try Self.spooled(opened, name)
  }

  deinit { close(descriptor) }

  /// The file from its beginning.
  ///
  /// Only one such stream may be in use at a time.
  func chunks() throws(ExchangeFault) -> Chunks {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Chunks.fault(name) }
    return Chunks(descriptor: descriptor, name: name, closes: false)
  }

  private static func spooled(_ source: Int32, _ name: String) throws(ExchangeFault) -> Int32 {
    let folder = FileManager.default.temporaryDirectory.path
    var path = Array("\(folder)/daybook-XXXXXX".utf8CString)
    let spool = mkstemp(&path)
    guard spool >= 0 else { throw Chunks.fault("a temporary file in \(folder)") }
    unlink(path)
    do throws(ExchangeFault) {
      try copy(from: source, name, to: spool, folder)
      return spool
    } catch {
      close(spool)
      throw error
    }
  }

  private static func copy(
    from source: Int32,
    _ name: String,
    to spool: Int32,
    _ folder: String
  ) throws(ExchangeFault) {
    var chunk = [UInt8](repeating: 0, count: 128 << 10)
    while true {
      let count = read(source, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Chunks.fault(name) }
      guard count > 0 else { return }
      var rest = chunk[..<count]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(spool, $0.baseAddress, $0.count) }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw Chunks.fault("a temporary file in \(folder)") }
        rest = rest.dropFirst(written)
      }
    }
  }
}
