// The steps that are disturbed: a book is made, events are recorded in small batches by one process
// after the other, a batch fills up what waits so that it is posted, a file is imported, the ledger
// is posted again, an export is restored.

import Foundation

/// The steps, each with the book before it, made once.
package struct Plan: Sendable {
  package let steps: [Step]
  /// Holds what the steps begin with.
  private let folder: WorkFolder

  /// Every call of every step.
  package var points: [Point] {
    steps.indices.flatMap { step in steps[step].calls.map { Point(step: step, call: $0) } }
  }

  /// So many of the points, spread evenly.
  package func points(_ count: Int) -> [Point] {
    let all = points
    guard count < all.count else { return all }
    return (0..<count).map { all[$0 * all.count / count] }
  }

  /// Makes the books with the command at a path.
  package init(daybook: String) throws {
    folder = try WorkFolder()
    var maker = Maker(command: daybook, root: folder.path)
    try maker.make()
    steps = maker.steps
  }
}

/// A call of a step.
package struct Point: Sendable {
  package let step: Int
  package let call: Call
}

/// Makes the steps, one after the other, in a book that grows.
private struct Maker {
  let command: String
  let root: String
  var steps: [Step] = []

  /// Posting begins with so many rows that wait.
  private static let threshold = 65_536
  /// So many rows, and a few of the steps before, wait before the step that posts.
  private static let rowsWaiting = 64_000
  /// A day of so many rounds, each a batch; the rules that it adopts last are a batch of their own.
  private static let rounds = 4

  mutating func make() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try step("making a book", ["init", "book"], heads: [0, 2], makesBook: true)
    try prepare(Story.clients(20))
    for number in 1...5 {
      let story = Story.day("day \(number)", rounds: Self.rounds, clients: 20)
      try record("recording \(number)", story, batch: Story.eventsEachRound)
    }
    try importRows()
    try restore()
    try prepare(
      Story.instalments("old", invoices: Self.rowsWaiting / 400, each: 400, clients: 20)
    )
    try record(
      "posting",
      Story.instalments("new", invoices: 4, each: 400, clients: 20),
      batch: 2
    )
    try requirePosting(steps[steps.count - 1].before, folder)
    let story = Story.day("day 6", rounds: Self.rounds, clients: 20)
    try record("recording after posting", story, batch: Story.eventsEachRound)
    let head = try desk(folder).verifiedHead()
    try step("posting again", ["replay", "--from-log", "--book", "book"], heads: [head])
  }

  /// The folder of the step that comes next, with the book as it is.
  private var folder: String { "\(root)/\(steps.count)" }

  private func desk(_ folder: String) -> Desk { Desk(command: command, folder: folder) }

  /// Records what nobody disturbs.
  private func prepare(_ story: Story) throws {
    try desk(folder).run(["record", "--book", "book"], input: story.text)
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  private mutating func record(_ name: String, _ story: Story, batch: Int) throws {
    try write(story.text, to: "events.ndjson")
    try step(
      name,
      ["record", "events.ndjson", "--batch", "\(batch)", "--book", "book"],
      heads: try heads(of: story, batch: batch)
    )
  }

  /// Where the head stands before, and after each batch.
  private func heads(of story: Story, batch: Int) throws -> Set<UInt64> {
    let trial = try WorkFolder()
    try trial.take(folder)
    let desk = desk(trial.path)
    var heads = [try desk.verifiedHead()]
    for lines in story.batches(of: batch) {
      let ended = try desk.run(["record", "--book", "book", "--format", "json"], input: lines)
      guard let found = ended.output.firstMatch(of: /"last_position": ?(\d+)/),
        let head = UInt64(found.1)
      else { throw CrashFault("record says nothing of positions: \(ended.output)") }
      heads.append(head)
    }
    return Set(heads)
  }

  /// The step has to be the one that posts: fewer rows than the threshold before, more after.
  private func requirePosting(_ before: String, _ after: String) throws {
    let rows = try [before, after].map { try desk($0).verified("entries") }
    guard rows[0] < Self.threshold, rows[1] >= Self.threshold else {
      throw CrashFault("nothing is posted in the step that should: \(rows) rows")
    }
  }

  /// Rows of a foreign file, in one commit.
  private mutating func importRows() throws {
    var text = "customerID,invoiceNumber,InvoiceDate,DueDate,SettledDate,InvoiceAmount,Disputed\n"
    for row in 1...40 {
      text +=
        "store-\(row % 7),row \(row),1/\(row % 28 + 1)/2026,2/28/2026,3/1/2026,10.00,"
        + (row % 3 == 0 ? "Yes\n" : "No\n")
    }
    try write(text, to: "rows.csv")
    let arguments = ["import", "csv", "rows.csv", "--map", "late-payments", "--book", "book"]
    let trial = try WorkFolder()
    try trial.take(folder)
    let before = try desk(trial.path).verifiedHead()
    try desk(trial.path).run(arguments)
    try step("importing", arguments, heads: [before, try desk(trial.path).verifiedHead()])
  }

  /// The book from its own export; the steps after it go on in the restored book.
  private mutating func restore() throws {
    let exported = try desk(folder).run(["export", "events", "--book", "book"]).output
    try write(exported, to: "export.ndjson")
    try FileManager.default.removeItem(atPath: "\(folder)/book")
    let count = UInt64(exported.split(separator: "\n").count)
    let heads = Set(stride(from: 0, through: count, by: 50)).union([count])
    try step(
      "restoring",
      ["record", "export.ndjson", "--restore", "--batch", "50", "--book", "book"],
      heads: heads,
      makesBook: true
    )
  }

  /// Notes what an undisturbed run does, and goes on in the book that it leaves.
  private mutating func step(
    _ name: String,
    _ arguments: [String],
    heads: Set<UInt64>,
    makesBook: Bool = false
  ) throws {
    let before = folder
    let head = heads.min() ?? 0
    let kept = makesBook ? .none : try desk(before).exported(first: head)
    let next = "\(root)/\(steps.count + 1)"
    let copied = try Program("cp", ["-r", before, next], in: root).run()
    guard copied.code == 0 else { throw CrashFault("no copy of \(before): \(copied.errors)") }
    let calls = try Strace.calls(of: Program(command, arguments, in: next))
    let after = try desk(next).exported(first: head)
    steps.append(
      Step(
        name: name,
        arguments: arguments,
        before: before,
        kept: kept,
        heads: heads,
        after: after,
        calls: calls,
        makesBook: makesBook
      )
    )
  }
}
