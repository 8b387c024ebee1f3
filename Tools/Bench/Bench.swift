// `Tools/bench`: makes a book of so many events and measures what the house promises, always as a ratio
// to something else in the same run.

import Bookkeeping
import Daybook
import Foundation
import Reporting

@main
enum Bench {
  /// What is asked of a run.
  private struct Options {
    var events = 1_000_000
    var isQuick = false
    /// Makes the README's section of the runs that are kept, and runs nothing.
    var isReadme = false
    /// Keeps what is found.
    var isKept = false

    init?(_ arguments: [String]) {
      var rest = arguments[...]
      while let argument = rest.popFirst() {
        switch argument {
        case "--quick": isQuick = true
        case "--readme": isReadme = true
        case "--keep": isKept = true
        case "--events":
          guard let given = rest.popFirst().flatMap({ Int($0) }), given >= Plan.eventsEach else {
            return nil
          }
          events = given
        default: return nil
        }
      }
    }
  }

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if try Child.isDone(arguments) { return }
    if try Answering.isAnswered(arguments) { return }
    guard let options = Options(arguments) else { return usage() }
    if options.isReadme { return try makeReadme() }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "daybook-bench-\(ProcessInfo.processInfo.processIdentifier)"
    )
    try Room.require(events: options.events, in: folder.deletingLastPathComponent().path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let results = Results(events: options.events, try measures(options, in: folder.path))
    print(results.table)
    print(String(decoding: try results.json, as: UTF8.self))
    if options.isKept {
      try FileManager.default.createDirectory(
        atPath: Results.folder,
        withIntermediateDirectories: true
      )
      try results.json.write(to: URL(fileURLWithPath: Results.path(events: options.events)))
    }
    guard !results.measures.allSatisfy(\.isMet) else { return }
    // An exit runs nothing that was put off.
    try? FileManager.default.removeItem(at: folder)
    exit(1)
  }

  /// Everything, in one sitting.
  private static func measures(_ options: Options, in folder: String) throws -> [Measure] {
    let mix = Mix(clients: options.events / Plan.eventsEach)
    let (book, recorded) = try record(mix, in: folder)
    return try Replaying.measures(
      book.path,
      clients: mix.count / Plan.eventsEach,
      in: folder,
      say: say
    )
      + [try projections(of: book)]
      + (try Rebuilding.measures(book.path))
      + (try Commands.measures(book.path, say: say))
      + (try Appending.measures(events: options.events, in: folder))
      + (try Peers.measures(
        book: book,
        mix: mix,
        folder: folder,
        recordedPerSecond: Double(mix.count) / recorded.median,
        isQuick: options.isQuick,
        say: say
      ))
  }

  private static func makeReadme() throws {
    let path = URL(fileURLWithPath: Results.folder).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    try Results.readme(text, try Results.kept).write(to: path, atomically: true, encoding: .utf8)
  }

  /// A report has nothing to show.
  private struct Empty: Error {
    var counts: [Int]
  }

  private static func usage() {
    say(
      "usage: bench [--setup] [--quick] [--keep] [--events N], at least \(Plan.eventsEach), or "
        + "bench --readme"
    )
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
