// What a run found, as the file that is kept in `Results` and as a table for people; and the section of
// the README that is made of the files.

import Foundation

/// The measures of one run.
struct Results: Codable {
  var events: Int
  var machine: String
  var date: String
  var commit: String
  var measures: [Measure]

  /// The measures of this machine, now.
  init(events: Int, _ measures: [Measure]) {
    self.events = events
    self.measures = measures
    machine = Self.machineHere
    date = Date().formatted(.iso8601.year().month().day())
    let head = try? PeerProgram.run(["git", "rev-parse", "--short", "HEAD"], isQuiet: true)
    commit = head.map { String(decoding: $0, as: UTF8.self).trimmed } ?? ""
  }

  private static var machineHere: String {
    func line(_ path: String, _ name: String) -> String {
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      let line = text.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
      return String(line.split(separator: ":").last ?? "").trimmed
    }
    let memory = Int(line("/proc/meminfo", "MemTotal").split(separator: " ").first ?? "") ?? 0
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let name = line("/proc/cpuinfo", "model name")
    return "\(cores) cores of \(name), \(memory >> 20) GiB"
  }

  // MARK: Files

  /// The file of a run of so many events.
  static func path(events: Int) -> String { "\(folder)/\(events).json" }

  /// Beside the peers' programs.
  static var folder: String {
    URL(fileURLWithPath: PeerProgram.folder).deletingLastPathComponent().path + "/Results"
  }

  /// Every run that is kept, the smallest first.
  static var kept: [Results] {
    get throws {
      guard FileManager.default.fileExists(atPath: folder) else { return [] }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      return try names.filter { $0.hasSuffix(".json") }.map { name in
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        return try JSONDecoder().decode(Results.self, from: bytes)
      }
      .sorted { $0.events < $1.events }
    }
  }

  /// The run as JSON.
  var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(self) + Data("\n".utf8)
    }
  }

  // MARK: Tables

  /// The columns of a table: what is measured, and ours beside theirs.
  private var cells: [[String]] {
    [["measure", "ours", "beside", "theirs", "ratio", "bar"]]
      + measures.map { measure in
        let sign = measure.better == "lower" ? "≤" : "≥"
        // A note names the peer, its version, and how much it held where that was not all.
        let beside = measure.peerFigure == nil ? measure.peer : measure.note ?? measure.peer
        return [
          measure.name, "\(Measure.text(measure.figure)) \(measure.unit)", beside ?? "",
          measure.peer == nil ? "" : measure.peerFigure.map(Measure.text) ?? "missing",
          measure.ratio.map(Measure.text) ?? "",
          measure.bar.map { "\(sign) \(Measure.text($0))\(measure.isMet ? "" : " missed")" } ?? "",
        ]
      }
  }

  /// The table for a terminal.
  var table: String {
    let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
        .joined(separator: "  ").trimmed
    }
    .joined(separator: "\n")
  }

  /// The table for the README.
  var markdown: String {
    var lines = cells.map { "| " + $0.joined(separator: " | ") + " |" }
    lines.insert("|" + String(repeating: " --- |", count: cells[0].count), at: 1)
    let title = "\(events.formatted(.number.locale(Locale(identifier: "en_US")))) events"
    return "**\(title)**, \(date), \(machine), commit \(commit):\n\n"
      + lines.joined(separator: "\n")
  }

  /// The README's section, between its marks, made of the runs that are kept.
  static func readme(_ text: String, _ runs: [Results]) -> String {
    let (begin, end) = ("<!-- made by Tools/bench -->", "<!-- end -->")
    guard let start = text.range(of: begin), let stop = text.range(of: end) else { return text }
    let tables = runs.map { "\($0.markdown)\n\n" }.joined()
    return text.replacingCharacters(
      in: start.upperBound..<stop.lowerBound,
      with: "\n\n\(tables)"
    )
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
