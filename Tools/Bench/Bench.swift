// `Tools/bench`: makes a book of so many events and measures what the house promises, always as a ratio
// to something else in the same run.

import Bookkeeping
import Daybook
import Foundation
import Reporting

@main
enum Bench {
  static func main() throws {
    var events = 1_000_000
    var arguments = Array(CommandLine.arguments.dropFirst())
    if try Child.isDone(arguments) { return }
    if try Answering.isAnswered(arguments) { return }
    var isQuick = false
    while let argument = arguments.first {
      arguments.removeFirst()
      if argument == "--quick" {
        isQuick = true
        continue
      }
      guard argument == "--events", let given = arguments.first.flatMap({ Int($0) }),
        given >= Plan.eventsEach
      else { return usage() }
      arguments.removeFirst()
      events = given
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "daybook-bench-\(ProcessInfo.processInfo.processIdentifier)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let mix = Mix(clients: events / Plan.eventsEach)
    let (book, recorded) = try record(mix, in: folder.path)
    let measures =
      [try projections(of: book)]
      + (try Appending.measures(events: events, in: folder.path))
      + (try Peers.measures(
        book: book,
        mix: mix,
        folder: folder.path,
        recordedPerSecond: Double(mix.count) / recorded.median,
        isQuick: isQuick,
        say: say
      ))
    for measure in measures { print(measure.line) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let results = Results(events: events, measures: measures)
    print(String(decoding: try encoder.encode(results), as: UTF8.self))
    guard !measures.allSatisfy(\.isMet) else { return }
    // An exit runs nothing that was put off.
    try? FileManager.default.removeItem(at: folder)
    exit(1)
  }

  /// A report has nothing to show.
  private struct Empty: Error {
    var counts: [Int]
  }

  private struct Results: Encodable {
    var events: Int
    var measures: [Measure]
  }

  private static func usage() {
    say("usage: bench [--setup] [--quick] [--events N], at least \(Plan.eventsEach)")
    exit(2)
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }

  /// Records the mix into a new book.
  private static func record(_ mix: Mix, in folder: String) throws -> (Book, Timing) {
    say("Recording \(mix.count) events of \(mix.count / Plan.eventsEach) clients")
    let book = try Book.create("\(folder)/book", zone: "UTC")
    var timing = Timing()
    try timing.take {
      for start in stride(from: 0, to: mix.count, by: Book.batchSize) {
        try book.record(mix.proposals(start..<min(start + Book.batchSize, mix.count)))
      }
    }
    say("Recorded in \(Int(timing.median)) s")
    return (book, timing)
  }

  /// The three projections folded in one pass, beside receivables alone.
  private static func projections(of book: Book) throws -> Measure {
    let asked = Asked(asOf: Day(number: Plan.firstDay + Plan.days))
    let reports = try book.reports([Aging.self, HealthScores.self, Renewals.self], asked)
    // Nobody is fast at nothing.
    func filled(_ report: Int, _ column: Int) -> Int {
      reports[report].rows.count { $0[column] != .none }
    }
    let counts = [
      ("rows of ageing", reports[0].rows.count), ("scores", filled(1, 2)),
      ("capped", filled(1, 6)), ("terms", reports[2].rows.count), ("stages", filled(2, 5)),
    ]
    say(counts.map { "\($0.1) \($0.0)" }.joined(separator: ", "))
    guard counts.allSatisfy({ $0.1 > 0 }) else { throw Empty(counts: counts.map(\.1)) }
    let timings = try Timing.inTurns(
      5,
      [
        { _ = try book.report(Aging.self, asked) },
        { _ = try book.reports([Aging.self, HealthScores.self, Renewals.self], asked) },
      ]
    )
    return Measure(
      name: "receivables, health and renewals in one pass",
      figure: timings[1].median,
      unit: "s",
      peer: "receivables alone",
      peerFigure: timings[0].median,
      bar: 1.7,
      better: "lower",
      spread: [timings[1].spread.lowerBound, timings[1].spread.upperBound]
    )
  }
}
