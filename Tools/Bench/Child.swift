// Measures that need a process of their own: LMDB opens a file once in a process, and memory is
// measured from a fresh start. `Bench KIND BOOK …` prints what it found as JSON.

import Bookkeeping
import Daybook
import Foundation
import Reporting

/// What a process of its own measures.
enum Child {
  /// What it found.
  struct Found: Codable {
    var records: Int
    /// One after the other.
    var seconds: [Double]
  }

  /// The three projections of the promises.
  static let projections: [any Projection.Type] = [Aging.self, HealthScores.self, Renewals.self]

  /// Does what the arguments ask; says whether they ask for such a measure.
  static func isDone(_ arguments: [String]) throws -> Bool {
    guard arguments.count >= 2 else { return false }
    let found: Found
    switch arguments[0] {
    case "scan": found = try RawLog.scan("\(arguments[1])/data.mdb")
    case "grow": found = try grow(arguments[1], events: Int(arguments[2]) ?? Plan.eventsEach)
    case "fold": found = try fold(arguments[1], shards: Int(arguments[2]) ?? 1)
    default: return false
    }
    FileHandle.standardOutput.write(try JSONEncoder().encode(found))
    return true
  }

  /// Records the mix into a new book, in batches.
  private static func grow(_ path: String, events: Int) throws -> Found {
    let mix = Mix(clients: events / Plan.eventsEach)
    let book = try Book.create(path, zone: "UTC")
    var timing = Timing()
    for start in stride(from: 0, to: mix.count, by: Book.batchSize) {
      let proposals = mix.proposals(start..<min(start + Book.batchSize, mix.count))
      try timing.take { try book.record(proposals) }
    }
    return Found(records: Int(try book.head()), seconds: timing.seconds)
  }

  private static func fold(_ path: String, shards: Int) throws -> Found {
    let book = try Book.open(path)
    let asked = Asked(asOf: Peers.day)
    var timing = Timing()
    while timing.isWanting {
      try timing.take { _ = try book.folded(projections, asked, shards: shards) }
    }
    return Found(records: Int(try book.head()), seconds: timing.seconds)
  }
}
