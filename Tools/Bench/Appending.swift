// How fast events are recorded, beside raw puts of the same bytes in the same run. What waits between two
// batches, such as making the proposals, does not count on either side.

import Bookkeeping
import Daybook
import Events
import Foundation
import Posting
import Synchronization

/// Measures of recording.
enum Appending {
  /// Where the figures of one event a commit come from.
  private static let single = 4_000
  private static let callers = 64
  private static let eventsEach = 40

  /// Every measure, of books that are made in a folder.
  static func measures(events: Int, in folder: String) throws -> [Measure] {
    // What is sustained shows in a full run alone: LMDB by itself slows down as its file grows.
    let isFull = events >= Plan.fullRun
    let timeOrdered = try batches(
      events,
      .byTime,
      bar: isFull ? 0.065 : nil,
      in: "\(folder)/by-time"
    )
    let random = try batches(
      max(events / 10, 200_000),
      .atRandom,
      bar: isFull ? 0.065 / 3 : nil,
      in: "\(folder)/at-random"
    )
    return timeOrdered + random + (try singles(in: "\(folder)/single"))
  }

  /// Which ids the proposals have.
  private enum IDs {
    case byTime
    case atRandom
  }

  // MARK: Batches

  /// Batches into a book that grows from empty, a raw batch of the same bytes after each.
  private static func batches(
    _ events: Int,
    _ ids: IDs,
    bar: Double?,
    in folder: String
  ) throws -> [Measure] {
    let mix = Mix(clients: events / Plan.eventsEach)
    let book = try make(folder)
    let raw = try RawLMDB(try made("\(folder)/raw"))
    var (ours, theirs) = (Pace(), Pace())
    for start in stride(from: 0, to: mix.count, by: Book.batchSize) {
      let batch = mix.proposals(start..<min(start + Book.batchSize, mix.count))
      let proposals = batch.map { proposal in
        var proposal = proposal
        // The book makes ids that follow the time where there are none.
        proposal.id = ids == .byTime ? "" : UUID().uuidString
        return proposal
      }
      let before = try book.head()
      try ours.take(proposals.count) { try book.record(proposals) }
      let records = try book.recordBytes(after: before)
      try theirs.take(records.count) { try raw.append(records) }
    }
    let name = ids == .byTime ? "ids that follow the time" : "random ids"
    return [
      Measure(
        name: "recorded in batches of \(Book.batchSize), \(name), \(mix.count) events",
        figure: ours.rate,
        unit: "events/s",
        peer: "raw MDB_APPEND of the same bytes",
        peerFigure: theirs.rate,
        bar: bar,
        better: "higher",
        spread: ours.spread
      )
    ]
  }

  // MARK: One event a commit

  private static func singles(in folder: String) throws -> [Measure] {
    let clients = 64
    let mix = Mix(clients: clients)
    let book = try make(folder)
    // The rows that wait come to what is due, so that the calls that are timed post them.
    for start in stride(from: 0, to: 4_000, by: 500) {
      try book.record(mix.proposals(start..<start + 500))
    }
    let raw = try RawLMDB(try made("\(folder)/raw"))
    var (ours, theirs) = (Pace(), Pace())
    let proposals = mix.proposals(4_000..<4_000 + single)
    for proposal in proposals {
      let before = try book.head()
      try ours.take(1) { try book.record([proposal]) }
      let records = try book.recordBytes(after: before)
      try theirs.take(1) { try raw.append(records.suffix(1)) }
    }
    // What needs nothing that another thread may still be recording.
    let apart = mix.proposals(8_000..<mix.count).filter { proposal in
      switch proposal.subject {
      case .usage, .engagement: true
      default: false
      }
    }
    let together = try shared(book, Array(apart.prefix(callers * eventsEach)))
    return [
      Measure(
        name: "recorded one event a commit",
        figure: ours.rate,
        unit: "events/s",
        peer: "raw commits of one put",
        peerFigure: theirs.rate,
        bar: 0.6,
        better: "higher",
        spread: ours.spread
      ),
      Measure(
        name: "recorded by \(callers) callers at once, one event each",
        figure: together.rate,
        unit: "events/s",
        peer: "one caller",
        peerFigure: ours.rate,
        bar: 8,
        better: "higher",
        spread: together.spread
      ),
      try waiting(in: "\(folder)/posting"),
    ]
  }

  /// Several threads, each of which records one event after the other.
  private static func shared(_ book: Daybook.Book, _ proposals: [Event]) throws -> Pace {
    let fault = Mutex<(any Error)?>(nil)
    var pace = Pace()
    pace.take(proposals.count) {
      DispatchGroup.inThreads(callers) { caller in
        do {
          for index in stride(from: caller, to: proposals.count, by: callers) {
            try book.record([proposals[index]])
          }
        } catch {
          fault.withLock { $0 = error }
        }
      }
    }
    if let fault = fault.withLock({ $0 }) { throw fault }
    return pace
  }

  // MARK: Waiting

  /// The longest that nearly every call of one caller takes, while what was recorded is posted.
  private static func waiting(in folder: String) throws -> Measure {
    let mix = Mix(clients: 500)
    let posting = PostingPolicy(threshold: 40_000)
    let book = try Book.create(try made(folder) + "/book", zone: "UTC", posting: posting)
    let raw = try RawLMDB(try made("\(folder)/raw"))
    var (ours, theirs) = (Pace(), Pace())
    // Small commits, so that many of them fall into each round of posting.
    let size = 16
    for start in stride(from: 0, to: mix.count - size, by: size) {
      let proposals = mix.proposals(start..<start + size)
      let before = try book.head()
      try ours.take(size) { try book.record(proposals) }
      let records = try book.recordBytes(after: before)
      try theirs.take(size) { try raw.append(records) }
    }
    let limit = 0.999
    return Measure(
      name: "99.9th percentile of waiting for a commit while entries are posted, beyond raw LMDB's",
      figure: max(0, ours.longest(limit) - theirs.longest(limit)) * 1_000,
      unit: "ms",
      peer: "the bar of 50 ms",
      peerFigure: 50,
      bar: 1,
      better: "lower",
      spread: [ours.longest(0.5) * 1_000, ours.longest(1) * 1_000]
    )
  }

  // MARK: Books and folders

  private static func make(_ folder: String) throws -> Daybook.Book {
    try Book.create(try made(folder) + "/book", zone: "UTC")
  }

  private static func made(_ folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }
}

extension DispatchGroup {
  /// Runs a body so many times, each in a thread of its own, and waits for all.
  fileprivate static func inThreads(
    _ count: Int,
    _ body: @escaping @Sendable (Int) -> Void
  ) {
    let group = DispatchGroup()
    for index in 0..<count {
      group.enter()
      Thread {
        body(index)
        group.leave()
      }.start()
    }
    group.wait()
  }
}
