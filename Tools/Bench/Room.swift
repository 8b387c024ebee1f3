// Whether the machine has room for a run, asked before anything is written.

import Foundation

/// What a run needs.
enum Room {
  /// The book, its tenth, the facts of the peers and their own storage, for each event.
  private static let diskBytesPerEvent = 1_600
  private static let memoryBytesPerEvent = 400

  /// There is too little of something.
  struct TooLittle: Error, CustomStringConvertible {
    var description: String
  }

  /// Refuses a run that the disk of a folder or the memory could not hold.
  static func require(events: Int, in folder: String) throws {
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: folder)
    let disk = (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
    try require("disk space in \(folder)", disk, events * diskBytesPerEvent)
    let text = (try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("MemAvailable:") } ?? ""
    let kilobytes = Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0
    try require("memory", kilobytes << 10, events * memoryBytesPerEvent)
  }

  private static func require(_ what: String, _ there: Int, _ needed: Int) throws {
    guard there < needed else { return }
    throw TooLittle(
      description: "a run needs \(needed >> 20) MiB of \(what), and \(there >> 20) MiB are free: "
        + "ask for fewer --events, or set TMPDIR to a larger disk"
    )
  }
}
