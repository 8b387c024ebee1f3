// What people would use instead: the same answers from the same facts by DuckDB, SQLite, plain-text
// accounting, `eventsourcing` and PostgreSQL. No time counts before the answers are equal, row by
// row.

import Bookkeeping
import Daybook
import Foundation

/// Measures the peers beside a book of the mix.
struct Peers {
  let book: Book
  let mix: Mix
  let folder: String
  /// Peers that cannot hold everything are measured smaller still.
  let isQuick: Bool
  /// How many events a second the book took in, batch by batch.
  let recordedPerSecond: Double
  let say: (String) -> Void
  private(set) var measures: [Measure] = []
  /// Our own answers, by what was asked.
  private var ours: [Answering: (path: String, timing: Timing)] = [:]
  /// The facts that were written, by how many events they are of.
  private var facts: [Int: (folder: String, counts: [FactTable: Int])] = [:]

  /// The last day of the mix, and the month ends before it.
  static let day = Day(unchecked: Plan.firstDay + Plan.days)
  static var monthEnds: [Day] {
    (1...24).reversed().compactMap { back in
      let (year, month, _) = day.date
      let months = year * 12 + month - 1 - back
      let length = Day.length(ofMonth: months % 12 + 1, year: months / 12)
      return Day(year: months / 12, month: months % 12 + 1, day: length)
    }
  }

  /// All measures beside peers.
  static func measures(
    book: Book,
    mix: Mix,
    folder: String,
    recordedPerSecond: Double,
    isQuick: Bool,
    say: @escaping (String) -> Void
  ) throws -> [Measure] {
    var peers = Peers(
      book: book,
      mix: mix,
      folder: "\(folder)/peers",
      isQuick: isQuick,
      recordedPerSecond: recordedPerSecond,
      say: say
    )
    try FileManager.default.createDirectory(
      atPath: peers.folder,
      withIntermediateDirectories: true
    )
    try peers.compareReports()
    try peers.compareBalances()
    try peers.compareEventStores()
    return peers.measures
  }

  private init(
    book: Book,
    mix: Mix,
    folder: String,
    isQuick: Bool,
    recordedPerSecond: Double,
    say: @escaping (String) -> Void
  ) {
    self.book = book
    self.mix = mix
    self.folder = folder
    self.isQuick = isQuick
    self.recordedPerSecond = recordedPerSecond
    self.say = say
  }

  /// Our answers with their times, from a fresh process.
  mutating func answers(_ question: Answering) throws -> (path: String, timing: Timing) {
    if let known = ours[question] { return known }
    let path = "\(folder)/ours-\(question.rawValue).json"
    try Data().write(to: URL(fileURLWithPath: path))
    let found = try ask(question, path)
    let answers = (path, Timing(seconds: found.seconds))
    ours[question] = answers
    return answers
  }

  /// Asks a fresh process.
  @discardableResult
  func ask(_ question: Answering, _ path: String) throws -> Answering.Seconds {
    let days = (question == .months ? Self.monthEnds : [Self.day]).map(\.text)
    let program = "/proc/\(ProcessInfo.processInfo.processIdentifier)/exe"
    let command = [program, "answer", question.rawValue, book.path, path]
    return try JSONDecoder().decode(
      Answering.Seconds.self,
      from: try PeerProgram.run(command + days)
    )
  }

  /// The facts of as many events as a peer can hold.
  mutating func facts(upTo limit: Int) throws -> (folder: String, counts: [FactTable: Int]) {
    let events = min(mix.count, limit)
    if let known = facts[events] { return known }
    let path = "\(folder)/facts-\(events)"
    let part = events == mix.count ? mix : Mix(clients: events / Plan.eventsEach)
    let written = (path, try FactFiles.write(part, to: path))
    facts[events] = written
    return written
  }

  /// Runs a peer and compares its answers with ours; nil where the peer is missing.
  mutating func run(
    _ program: PeerProgram,
    compare: (inout Peers, String) throws -> [String]
  ) throws -> PeerProgram.Found? {
    guard program.isThere else {
      say("\(program.name) is missing: \(PeerProgram.install)")
      return nil
    }
    let limit = isQuick && program.limit < .max ? 100_000 : program.limit
    let facts = try facts(upTo: limit).folder
    let answers = "\(folder)/\(program.name)"
    try FileManager.default.createDirectory(atPath: answers, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: answers) }
    let days = [Self.day.text] + Self.monthEnds.map(\.text)
    say("Asking \(program.name)")
    let found = try program.run(facts, answers, days)
    let equal = try compare(&self, "\(answers)/\(program.name)")
    say("\(found.peer) agrees with us in \(equal.joined(separator: " and ")) rows")
    return found
  }

  /// Adds a measure of ours beside a peer's; without it, where the peer is missing.
  mutating func add(
    _ name: String,
    unit: String,
    _ ours: Timing,
    _ program: PeerProgram,
    _ found: PeerProgram.Found?,
    bar: Double? = nil,
    better: String = "lower",
    theirs: (PeerProgram.Found) throws -> Timing
  ) throws {
    let size = found?.events.map { " with \($0) events" } ?? ""
    measures.append(
      Measure(
        name: name,
        figure: ours.median,
        unit: unit,
        peer: program.name,
        peerFigure: try found.map { try theirs($0).median },
        bar: bar,
        better: better,
        spread: [ours.spread.lowerBound, ours.spread.upperBound],
        note: found.map { $0.peer + size } ?? "missing: \(PeerProgram.install)"
      )
    )
  }

  /// Adds a figure that stands alone.
  mutating func add(_ name: String, unit: String, _ ours: Timing) {
    measures.append(
      Measure(
        name: name,
        figure: ours.median,
        unit: unit,
        better: "lower",
        spread: [ours.spread.lowerBound, ours.spread.upperBound]
      )
    )
  }
}
