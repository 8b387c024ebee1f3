// Folding: the rows of every client, given once to all that was asked. Shards are ranges of clients: they
// share nothing, and whichever thread folds which of them, the same reports come of it.

import Bookkeeping
import Foundation
import Posting
package import Reporting
import Storing
import Synchronization

/// Several projections that are folded in one pass over the clients.
struct Folding: Sendable {
  /// How many ranges of clients each thread takes on average, one after the other: clients differ, and no
  /// thread is to wait long for the last range of another.
  private static let rangesPerThread: UInt32 = 64

  /// A projection, and what it is asked.
  struct Asked: Sendable {
    var projection: any Projection.Type
    var question: Question

    init(_ projection: any Projection.Type, _ question: Question) {
      self.projection = projection
      self.question = question
    }
  }

  let asked: [Asked]

  /// Folds what can be folded in one pass, as ``passes(_:)`` has it.
  init(_ asked: [Asked]) { self.asked = asked }

  /// Which of several things asked share a pass over the clients, by their places: those that are as
  /// known at one position, and on one day or looking back from a later one.
  static func passes(_ asked: [Asked]) -> [[Int]] {
    struct Pass: Hashable {
      var position: UInt64
      var day: Day?
    }
    var places: [Pass: Int] = [:]
    var passes: [[Int]] = []
    // What is asked of one day is one pass, whether it looks back or not.
    let isOneDay = Set(asked.map(\.question.moment.day)).count <= 1
    for (index, one) in asked.enumerated() {
      let moment = one.question.moment
      let day = one.projection.looksBack || isOneDay ? nil : moment.day
      let pass = Pass(position: moment.position, day: day)
      let place = places[pass] ?? passes.count
      if place == passes.count { passes.append([]) }
      places[pass] = place
      passes[place].append(index)
    }
    return passes
  }

  /// Folds every client, or one alone, and makes the reports.
  func reports(
    of client: UInt32?,
    _ snapshot: Snapshot,
    _ team: borrowing Team
  ) throws -> [Report] {
    do {
      if let client { return try fold(client, snapshot).map { try $0.report(snapshot) } }
      let shards = try foldShards(snapshot, team)
      try snapshot.readClientKeys()
      return try reports(of: shards, snapshot, team)
    } catch let wrong as Wrong {
      throw Refusal(wrong)
    }
  }

  /// Makes the reports of what was folded, each on whichever thread is free.
  private func reports(
    of shards: [[any Projection]],
    _ snapshot: Snapshot,
    _ team: borrowing Team
  ) throws -> [Report] {
    let shared = snapshot.shared
    var reports: [Report] = []
    try team.inOrder(
      asked.count,
      ahead: asked.count,
      { index, reader in
        try Self.merged(shards, index).report(Snapshot(Lent(reader), shared))
      },
      { _, report in reports.append(report) }
    )
    return reports
  }

  /// What one projection took in of all clients.
  private static func merged(_ shards: [[any Projection]], _ index: Int) throws -> any Projection {
    var merged = shards[0][index]
    for shard in shards.dropFirst() { try merged.merge(any: shard[index]) }
    return merged
  }

  /// Folds one client.
  private func fold(_ client: UInt32, _ snapshot: Snapshot) throws -> [any Projection] {
    var reader = StateReader(asked)
    let waiting = try snapshot.waiting(of: client)
    try Ledger.read(client...client, waiting, snapshot.reading, into: &reader)
    return reader.folded
  }

  /// Folds all clients on all threads.
  func foldAll(_ snapshot: Snapshot, _ team: borrowing Team) throws -> [any Projection] {
    let shards = try foldShards(snapshot, team)
    return try asked.indices.map { try Self.merged(shards, $0) }
  }

  /// Folds all clients on all threads; what each thread took in.
  private func foldShards(
    _ snapshot: Snapshot,
    _ team: borrowing Team
  ) throws -> [[any Projection]] {
    let last = try Names.lastNumber(.client, client: 0, snapshot.reading)
    let waiting = try snapshot.waiting(team)
    let ranges = Self.ranges(through: last, UInt32(team.count) * Self.rangesPerThread)
    let next = Atomic(0)
    return try team.each { _, reading in
      var reader = StateReader(asked)
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < ranges.count else { return reader.folded }
        try Ledger.read(ranges[index], waiting, reading, into: &reader)
      }
    }
  }

  /// Ranges of about equally many clients; the last one has every greater number too, so that what is
  /// damaged is met and not passed over.
  static func ranges(through last: UInt32, _ count: UInt32) -> [ClosedRange<UInt32>] {
    let width = last / max(1, count) + 1
    var ranges: [ClosedRange<UInt32>] = []
    var first: UInt32 = 0
    while last - first >= width {
      ranges.append(first...first + width - 1)
      first += width
    }
    ranges.append(first...UInt32.max)
    return ranges
  }
}

extension Projection {
  /// Adds a fold of the same projection over other clients.
  fileprivate mutating func merge(any shard: any Projection) throws {
    guard let shard = shard as? Self else {
      preconditionFailure("folds of one projection are merged")
    }
    try merge(shard)
  }
}

/// Folds the rows of one client after the other into their state, and gives that to projections.
struct StateReader: RowReader, ~Copyable {
  private var state: ClientState
  private(set) var folded: [any Projection]

  init(_ asked: [Folding.Asked]) {
    let parts = asked.reduce(into: ClientState.Parts()) { $0.formUnion($1.projection.parts) }
    let moments = asked.map(\.question.moment)
    let day = moments.map(\.day).max() ?? .last
    state = ClientState(at: Moment(day: day, position: moments.first?.position ?? 0), parts)
    folded = zip(asked, Question.apart(asked.map(\.question))).map { asked, question in
      asked.projection.init(question)
    }
  }

  mutating func begin(_ client: UInt32) { state.begin(client) }

  mutating func take(_ rows: RawSpan) throws { try state.take(rows) }

  mutating func end() throws -> Step {
    for index in folded.indices { try folded[index].take(state) }
    return .next
  }
}

extension Book {
  /// Folds every client in one pass, on so many threads, and makes no reports of it: what a replay
  /// costs before anything has a name and an order.
  ///
  /// What is asked is of one day, or looks back.
  package func folded(
    _ all: [(projection: any Projection.Type, asked: Asked)],
    shards: Int
  ) throws -> [any Projection] {
    try store.read(threads: shards) { reader, team in
      let snapshot = try Snapshot(Lent(reader), kept)
      return try Folding(questions(all, snapshot)).foldAll(snapshot, team)
    }
  }

  /// On how many threads clients are folded: one for each core.
  package static let threads = ProcessInfo.processInfo.activeProcessorCount
}
