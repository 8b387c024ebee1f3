// How fast clients are folded, beside what LMDB and memory allow: a raw walk over the same log, and a
// book of a tenth of the size.

import Daybook
import Foundation

/// Measures of replay.
enum Replaying {
  /// Every measure of a book of so many clients that is grown already.
  static func measures(
    _ book: String,
    clients: Int,
    in folder: String,
    say: (String) -> Void
  ) throws -> [Measure] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    say("Folding clients beside a raw walk over the log")
    let raw = try Child.run(.scan, book)
    let all = try Child.run(.fold, book, cores)
    let one = try Child.run(.fold, book)
    let two = try Child.run(.twoRules, book, cores)
    let memory = try Child.run(.memory, book)
    let rawRate = raw.timing.rate(of: raw.records)
    func folded(_ name: String, _ found: Child.Found, bar: Double) -> Measure {
      Measure(
        name: name,
        figure: found.timing.rate(of: found.records).median / 1e6,
        unit: "M records/s",
        peer: "a raw walk over the log",
        peerFigure: rawRate.median / 1e6,
        bar: bar,
        better: "higher",
        spread: found.timing.rate(of: found.records).spread.map(by: 1e-6)
      )
    }
    let allowed = Double(64 << 20 + clients << 10)
    return [
      folded("three projections folded, \(cores) cores", all, bar: 1.5),
      folded("three projections folded, one core", one, bar: 0.8),
      Measure(
        name: "two rule sets in one pass",
        figure: two.timing.median,
        unit: "s",
        peer: "one rule set",
        peerFigure: all.timing.median,
        bar: 1.6,
        better: "lower",
        spread: two.timing.spread.map(by: 1)
      ),
      Measure(
        name: "memory of a replay beside the mapped file",
        figure: Double(memory.memoryBytes ?? 0) / 1_048_576,
        unit: "MiB",
        peer: "64 MiB and 1 KiB a client",
        peerFigure: allowed / 1_048_576,
        bar: 1,
        better: "lower",
        spread: []
      ),
    ] + (try growth(all, clients: clients, in: folder, say: say))
  }

  /// How much longer it takes than with a tenth of the events.
  private static func growth(
    _ found: Child.Found,
    clients: Int,
    in folder: String,
    say: (String) -> Void
  ) throws -> [Measure] {
    guard clients >= 10 else { return [] }
    let path = "\(folder)/tenth"
    say("Recording a tenth of the events")
    _ = try Child.run(.grow, path, clients / 10 * Plan.eventsEach)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let tenth = try Child.run(.fold, path, cores)
    return [
      Measure(
        name: "three projections folded, ten times the events",
        figure: found.timing.median,
        unit: "s",
        peer: "a tenth of the events",
        peerFigure: tenth.timing.median,
        bar: 12,
        better: "lower",
        spread: found.timing.spread.map(by: 1)
      )
    ]
  }
}

extension ClosedRange<Double> {
  /// Both ends, in another unit.
  func map(by factor: Double) -> [Double] { [lowerBound * factor, upperBound * factor] }
}
