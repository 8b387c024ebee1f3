// Where the data file lies in memory. LMDB believes the lengths in a damaged page and would have a
// value reach beyond the end of the file, where touching it ends the process. So what it points to is
// compared with where the file is.

import Glibc

/// The address space that a data file is mapped into.
struct FileMap: Sendable {
  /// The first address; nil where the system does not tell.
  let start: UInt?
  let sizeBytes: Int
  let pageSizeBytes: Int

  /// The open data file, to ask how long it has become.
  private let descriptor: Int32

  /// Finds the map of a file that LMDB has just opened.
  ///
  /// LMDB does not tell where it mapped the file (`me_mapaddr` is for fixed maps only), so the system
  /// is asked. Cost: reads `/proc/self/maps` once.
  init(_ descriptor: Int32, _ file: FileIdentity, sizeBytes: Int, pageSizeBytes: Int) {
    self.descriptor = descriptor
    self.sizeBytes = sizeBytes
    self.pageSizeBytes = pageSizeBytes
    start = Self.find(file, sizeBytes: sizeBytes)
  }

  /// How long the file is now; LMDB never makes it shorter.
  var fileSizeBytes: UInt {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return 0 }
    return UInt(max(0, status.st_size))
  }

  /// A line is `start-end rights offset device inode path`.
  ///
  /// Some file systems give another inode there than elsewhere; then the size alone decides, where
  /// only one map has it.
  private static func find(_ file: FileIdentity, sizeBytes: Int) -> UInt? {
    var likely: [UInt] = []
    var certain: [UInt] = []
    for line in lines("/proc/self/maps") {
      let fields = line.split(separator: " ", maxSplits: 5)
      guard fields.count >= 5, fields[1] == "r--s", UInt(fields[2], radix: 16) == 0
      else { continue }
      let ends = fields[0].split(separator: "-").map { UInt($0, radix: 16) }
      guard ends.count == 2, let start = ends[0], let end = ends[1], end > start,
        end - start == UInt(sizeBytes)
      else { continue }
      likely.append(start)
      if UInt(fields[4]) == file.inode { certain.append(start) }
    }
    if certain.count == 1 { return certain[0] }
    return likely.count == 1 ? likely[0] : nil
  }

  private static func lines(_ path: String) -> [Substring] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { _ = close(descriptor) }
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = unsafe read(descriptor, &chunk, chunk.count)
      if got < 0, errno == EINTR { continue }
      if got <= 0 { break }
      text += chunk[..<got]
    }
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
  }
}
