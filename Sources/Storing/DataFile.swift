// A data file read without LMDB: plain reads at offsets, every one checked against the length and
// every number against the bytes there are. Nothing here can touch a page that is not in the file.

import Glibc

/// An open data file, for looking only.
struct DataFile: ~Copyable {
  let path: String
  let sizeBytes: Int
  private let descriptor: Int32

  /// Opens a file for reading.
  ///
  /// Closing it drops no lock of LMDB's: those are on another file. What is no file is refused, and
  /// without waiting: a pipe would keep who opens it until somebody writes there.
  init(_ path: String) throws(StoreFault) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Disk.unreadable(path, StoreFault.Code(errno)) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = StoreFault.Code(errno)
      _ = close(descriptor)
      throw StoreFault(code, "open", path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      _ = close(descriptor)
      throw StoreFault(
        code: .notABook,
        operation: "open",
        message: "\(path) is not a book: it is not a file; give the path of a book, or of a new "
          + "folder",
        path: path
      )
    }
    self.path = path
    self.descriptor = descriptor
    sizeBytes = Int(status.st_size)
  }

  deinit {
    _ = close(descriptor)
  }

  /// Reads exactly so many bytes; nil where the file had not so many when it was opened.
  func bytes(at offset: Int, count: Int) throws(StoreFault) -> PageBytes? {
    guard offset >= 0, count >= 0, count <= sizeBytes, offset <= sizeBytes - count else {
      return nil
    }
    var failed: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let place = unsafe buffer.baseAddress?.advanced(by: filled)
        let got = unsafe pread(descriptor, place, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    guard failed == 0 else { throw StoreFault(StoreFault.Code(failed), "read", path) }
    return bytes.count == count ? PageBytes(bytes: bytes) : nil
  }
}

/// Bytes of a page.
///
/// A number is asked for by its offset, and nil where the bytes end before it.
struct PageBytes {
  let bytes: [UInt8]

  func uint16(_ offset: Int) -> Int? { number(offset, UInt16.self).map { Int($0) } }

  func uint32(_ offset: Int) -> Int? { number(offset, UInt32.self).map { Int($0) } }

  func uint64(_ offset: Int) -> UInt64? { number(offset, UInt64.self) }

  private func number<N: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, _: N.Type) -> N? {
    let size = MemoryLayout<N>.size
    guard offset >= 0, bytes.count >= size, offset <= bytes.count - size else { return nil }
    return unsafe N(
      littleEndian: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: N.self)
    )
  }
}
