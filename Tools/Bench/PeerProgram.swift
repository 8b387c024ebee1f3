// Runs the programs in `Peers`: what they need, what they print, and whether their answers are
// ours.

import Foundation

/// A program that measures a peer.
struct PeerProgram {
  /// What people call the peer.
  var name: String
  /// The file in `Peers`, and what it is told before the folders.
  var script: String
  var arguments: [String] = []
  /// A command that succeeds where the peer is there.
  var probe: [String]
  /// The most events that it can hold in reasonable time.
  var limit = Int.max

  /// What a program prints.
  struct Found: Decodable {
    /// The peer with its version.
    var peer: String
    /// How many events it held, where not all.
    var events: Int?
    var seconds: [String: [Double]]

    /// The seconds of one thing that was done.
    func timing(_ name: String) throws -> Timing {
      guard let found = seconds[name], !found.isEmpty else { throw NotMeasured(name: name) }
      return Timing(seconds: found)
    }
  }

  /// A program says nothing of what it was to measure.
  struct NotMeasured: Error {
    var name: String
  }

  /// A program failed.
  struct Failed: Error {
    var command: [String]
    var status: Int32
  }

  /// Whether the peer is there.
  var isThere: Bool {
    guard FileManager.default.isExecutableFile(atPath: Self.python) else { return false }
    return (try? Self.run(probe, isQuiet: true)) != nil
  }

  /// Measures the peer.
  func run(_ facts: String, _ answers: String, _ days: [String]) throws -> Found {
    let folders = [facts, answers] + days
    let output = try Self.run([Self.python, "\(Self.folder)/\(script)"] + arguments + folders)
    return try JSONDecoder().decode(Found.self, from: output)
  }

  /// How many rows of our answers and a peer's are equal, in order; fails where one is not.
  static func compare(_ program: String, _ ours: String, _ theirs: [String]) throws -> String {
    let output = try run([python, "\(folder)/\(program).py", ours] + theirs)
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Runs a command and returns what it prints.
  @discardableResult
  static func run(_ command: [String], isQuiet: Bool = false) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // No caches of Python's beside the sources.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    if isQuiet { process.standardError = FileHandle.nullDevice }
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(command: command, status: process.terminationStatus)
    }
    return bytes
  }
}
