// Two processes record into one book at once: every event is there once, in the order of its file.

import Crash
import Foundation
import Testing

@Suite struct `Two processes at one book` {
  private static let eventsEach = 20_000

  @Test func `record every event once`() throws {
    let folder = try Shop.copy()
    let names = ["left", "right"]
    for name in names {
      try folder.write(Calls.mix(1..<Self.eventsEach + 1, source: name), to: "\(name).ndjson")
    }
    let running = try names.map { name in
      try Program(
        TestFolder.command,
        ["record", "\(name).ndjson", "--batch", "256", "--book", "book"],
        in: folder.path
      ).started()
    }
    for ended in running.map({ $0.ended() }) {
      #expect(ended.code == 0, "\(ended.errors)")
      #expect(ended.output.hasPrefix("Recorded \(Self.eventsEach) events,"))
      #expect(ended.errors == "")
    }
    #expect(try folder.verified().code == 0)
    try expectEachOnce(names, in: folder)
  }

  @Test func `record the same file once between them`() throws {
    let folder = try Shop.copy()
    try folder.write(Calls.mix(1..<2001), to: "calls.ndjson")
    let running = try (0..<2).map { _ in
      try Program(
        TestFolder.command,
        ["record", "calls.ndjson", "--batch", "50", "--book", "book", "--format", "csv"],
        in: folder.path
      ).started()
    }
    var recorded = 0
    for ended in running.map({ $0.ended() }) {
      #expect(ended.code == 0, "\(ended.errors)")
      let cells = ended.output.split(whereSeparator: \.isNewline).last?.split(separator: ",") ?? []
      recorded += cells.first.flatMap { Int($0) } ?? 0
    }
    #expect(recorded == 2000)
    #expect(try folder.verified().code == 0)
    try expectEachOnce(["calls"], in: folder, each: 2000)
  }

  private func expectEachOnce(
    _ names: [String],
    in folder: TestFolder,
    each: Int = Self.eventsEach
  ) throws {
    let export = try folder.daybook("export events --book book").output
    var ids: [String: [Int]] = [:]
    for line in export.split(separator: "\n") {
      guard let found = line.prefix(200).firstMatch(of: /"id":"(\d+)","source":"(\w+)"/) else {
        continue
      }
      ids[String(found.2), default: []].append(Int(found.1) ?? 0)
    }
    for name in names {
      // In the order of the file, each once, without a gap.
      #expect(ids[name] == Array(1...each), "\(name)")
    }
  }
}
