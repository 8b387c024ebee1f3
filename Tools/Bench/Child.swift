// Measures that need a process of their own: LMDB opens a file once in a process, and memory is
// measured from a fresh start. `Bench KIND BOOK …` prints what it found as JSON; `Bench grow FOLDER
// EVENTS` records only, for a profile.

import Bookkeeping
import Daybook
import Events
import Foundation
import Reporting

/// What a process of its own measures.
enum Child: String {
  /// A raw walk over the log of a book.
  case scan
  /// The mix, recorded into a new book in batches.
  case grow
  /// The projections folded on so many threads, with no reports made of them.
  case fold
  /// The same, under two rule sets in one pass.
  case twoRules = "two-rules"
  /// The most memory that a replay takes beside the mapped file.
  case memory
  /// The ledger posted again from the log.
  case repost
  /// Everything verified.
  case verify

  /// What it found.
  struct Found: Codable {
    var records: Int
    /// One after the other.
    var seconds: [Double]
    var memoryBytes: Int?

    var timing: Timing { Timing(seconds: seconds) }
  }

  /// The three projections of the promises.
  static let projections: [any Projection.Type] = [Aging.self, HealthScores.self, Renewals.self]

  /// Does what the arguments ask; says whether they ask for such a measure.
  static func isDone(_ arguments: [String]) throws -> Bool {
    guard arguments.count >= 2, let kind = Child(rawValue: arguments[0]) else { return false }
    let number = arguments.count > 2 ? Int(arguments[2]) : nil
    let found = try kind.measure(arguments[1], number ?? 1)
    FileHandle.standardOutput.write(try JSONEncoder().encode(found))
    return true
  }

  /// Measures in a fresh process.
  static func run(_ kind: Child, _ book: String, _ number: Int = 1) throws -> Found {
    let program = "/proc/\(ProcessInfo.processInfo.processIdentifier)/exe"
    let command = [program, kind.rawValue, book, String(number)]
    return try JSONDecoder().decode(Found.self, from: try PeerProgram.run(command))
  }

  private func measure(_ path: String, _ number: Int) throws -> Found {
    let asked = Asked(asOf: Peers.day)
    let all = Self.projections.map { (projection: $0, asked: asked) }
    switch self {
    case .scan: return try RawLog.scan("\(path)/data.mdb")
    case .grow: return try grow(path, events: number)
    case .fold: return try fold(path, all, shards: number)
    case .twoRules:
      var other = asked
      other.rules = try RuleSet(
        text: RuleSet.defaultText
          .replacing("basis: due ", with: "basis: invoice ")
          .replacing("weight: 25", with: "weight: 30")
      )
      return try fold(path, all + Self.projections.map { ($0, other) }, shards: number)
    case .repost, .verify: return try Rebuilding.found(self, path)
    case .memory:
      let book = try Book.open(path)
      let memory = MemoryWatch()
      var timing = Timing()
      try timing.take { _ = try book.replay(asked) }
      return Found(
        records: Int(try book.head()),
        seconds: timing.seconds,
        memoryBytes: memory.most()
      )
    }
  }

  private func fold(
    _ path: String,
    _ all: [(projection: any Projection.Type, asked: Asked)],
    shards: Int
  ) throws -> Found {
    let book = try Book.open(path)
    var timing = Timing()
    while timing.isWanting { try timing.take { _ = try book.folded(all, shards: shards) } }
    return Found(records: Int(try book.head()), seconds: timing.seconds)
  }

  private func grow(_ path: String, events: Int) throws -> Found {
    let mix = Mix(clients: events / Plan.eventsEach)
    let book = try Book.create(path, zone: "UTC")
    var timing = Timing()
    for start in stride(from: 0, to: mix.count, by: Book.batchSize) {
      let proposals = mix.proposals(start..<min(start + Book.batchSize, mix.count)).map { event in
        // The book makes ids that follow the time where there are none.
        var event = event
        event.id = ""
        return event
      }
      try timing.take { try book.record(proposals) }
    }
    return Found(records: Int(try book.head()), seconds: timing.seconds)
  }
}
