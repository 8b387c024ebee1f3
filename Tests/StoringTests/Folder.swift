// A folder for one test, removed with what is in it when the test lets go of it; and the bytes of
// the data file in it, to cut and to flip.

import Glibc
import Storing

final class Folder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/daybook-storing-XXXXXX".utf8CString)
    path = unsafe try template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = unsafe mkdtemp(start) else {
        throw FolderFault(errno)
      }
      return unsafe String(cString: made)
    }
  }

  deinit {
    for name in ["data.mdb", "lock.mdb", "book/data.mdb", "book/lock.mdb"] {
      unsafe unlink(path + "/" + name)
    }
    unsafe rmdir(path + "/book")
    unsafe rmdir(path)
  }

  var dataPath: String { path + "/data.mdb" }

  var lockPath: String { path + "/lock.mdb" }

  func dataBytes() throws -> [UInt8] {
    let descriptor = unsafe open(dataPath, O_RDONLY)
    guard descriptor >= 0 else { throw FolderFault(errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = unsafe read(descriptor, &chunk, chunk.count)
      guard got >= 0 else { throw FolderFault(errno) }
      if got == 0 { return bytes }
      bytes += chunk[..<got]
    }
  }

  func setDataBytes(_ bytes: [UInt8]) throws {
    let descriptor = unsafe open(dataPath, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw FolderFault(errno) }
    defer { close(descriptor) }
    guard unsafe write(descriptor, bytes, bytes.count) == bytes.count else {
      throw FolderFault(errno)
    }
  }
}

struct FolderFault: Error {
  let code: Int32

  init(_ code: Int32) {
    self.code = code
  }
}

/// The tables that the tests keep.
enum Kept {
  static let numbered = Table<UInt64, [UInt8]>("numbered")
  static let named = Table<[UInt8], UInt64>("named")
  static let all: [any AnyTable] = [numbered, named]

  static func open(_ path: String, create: Bool = true) throws(StoreFault) -> Store {
    try Store.open(path, tables: all, create: create)
  }
}

extension Store {
  /// Every key of a table, in order.
  func keys<K, V>(_ table: Table<K, V>, from: K? = nil) throws -> [K] {
    var keys: [K] = []
    try read { reader in
      try reader.scan(table, from: from) { key, _ in
        keys.append(key)
        return .next
      }
    }
    return keys
  }

  /// Puts numbered rows of one length.
  func fill(_ keys: Range<UInt64>, length: Int = 100) throws {
    try write { writer in
      for key in keys {
        try writer.put(key, [UInt8](repeating: UInt8(key & 255), count: length), in: Kept.numbered)
      }
    }
  }
}
